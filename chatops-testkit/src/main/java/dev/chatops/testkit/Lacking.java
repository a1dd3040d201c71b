package dev.chatops.testkit;

import dev.chatops.adapter.Feature;
import dev.chatops.adapter.Traits;
import dev.chatops.chat.Action;
import dev.chatops.chat.Audience;
import dev.chatops.chat.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells what a network would have to have for an action, and has not. */
final class Lacking {

  private Lacking() {}

  static Optional<String> in(Traits traits, Action action) {
    if (action instanceof Action.Say say && !fits(traits, say.part())
        || action instanceof Action.Edit edit && !fits(traits, edit.part())) {
      return Optional.of("a message is at most " + traits.limit().size() + " long here");
    }
    return needs(action).stream()
        .filter(feature -> !traits.has(feature))
        .findFirst()
        .map(feature -> "this network has no " + feature);
  }

  /** Buttons take no room. */
  private static boolean fits(Traits traits, Part part) {
    return traits.limit().fits(FakeButtons.text(part.wire()));
  }

  private static List<Feature> needs(Action action) {
    if (action instanceof Action.Say say) {
      return needs(say);
    }
    if (action instanceof Action.Edit) {
      return List.of(Feature.EDIT);
    }
    if (action instanceof Action.Delete) {
      return List.of(Feature.DELETE);
    }
    if (action instanceof Action.React) {
      return List.of(Feature.REACT);
    }
    if (action instanceof Action.Typing) {
      return List.of(Feature.TYPING);
    }
    if (action instanceof Action.SetTopic) {
      return List.of(Feature.TOPIC);
    }
    return List.of(Feature.MEMBERSHIP);
  }

  private static List<Feature> needs(Action.Say say) {
    List<Feature> needs = new ArrayList<>();
    if (say.to().thread() != null) {
      needs.add(Feature.THREADS);
    }
    if (say.audience() instanceof Audience.Only && !say.to().direct()) {
      needs.add(Feature.EPHEMERAL);
    }
    if (!say.part().uploads().isEmpty()) {
      needs.add(Feature.UPLOAD);
    }
    return needs;
  }
}
