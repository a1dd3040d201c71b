package dev.chatops.testkit.plugins;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatops.chat.User;
import dev.chatops.testkit.FakeChat;
import dev.chatops.testkit.FakeRoom;
import dev.chatops.testkit.FakeUser;
import dev.chatops.testkit.Profile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class IncidentPluginTest {

  private final RecordingPager pager = new RecordingPager();

  @RegisterExtension final FakeChat chat = paging();

  @Test
  void whoPressesTheButtonTakesCare() {
    FakeRoom ops = chat.room("#ops");
    chat.user("ann").says(ops, "!incident 778467");
    assertThat(ops).hasRepliesContaining("Incident 778467");

    chat.user("bob").presses(ops, "Acknowledge");

    assertThat(ops).hasReplies("disk of db-1 is full: bob takes care of it");
    assertThat(pager.silenced).containsExactly("778467 by fake/bob");
  }

  @Test
  void whereThereAreNoButtonsItIsTheLineToType() {
    try (FakeChat irc = paging().like(Profile.IRC)) {
      FakeRoom ops = irc.room("#ops");

      irc.user("ann").says(ops, "!incident 778467");

      assertThat(ops)
          .hasReplies("Incident 778467", "disk of db-1 is full", "Acknowledge → !ack 778467");
    }
  }

  @Test
  void whoeverIsFirstTakesCare() {
    FakeRoom ops = chat.room("#ops");
    FakeUser ann = chat.user("ann");
    FakeUser bob = chat.user("bob");

    ann.says(ops, "!ack 778467");
    chat.clock().advance(Duration.ofMinutes(3));
    bob.says(ops, "!ack me incident 778467");

    assertThat(ops)
        .hasReplies(
            "disk of db-1 is full: ann takes care of it",
            "ann took care of that at 10:00 Europe/Berlin");
    assertThat(pager.silenced).containsExactly("778467 by fake/ann");
  }

  @Test
  void offersNoButtonForWhatIsTakenCareOf() {
    FakeRoom ops = chat.room("#ops");
    FakeUser ann = chat.user("ann");
    ann.says(ops, "!ack 778467");
    assertThat(ops).hasReplies("disk of db-1 is full: ann takes care of it");

    ann.says(ops, "!incident 778467");

    assertThat(ops).hasReplies("Incident 778467\ndisk of db-1 is full\nacknowledged by: ann");
  }

  @Test
  void whatCouldNotBeSilencedIsNotTakenCareOf() {
    FakeRoom ops = chat.room("#ops");
    pager.broken = true;
    chat.user("ann").says(ops, "!ack 778467");
    assertThat(ops).hasRepliesMatching("Something went wrong \\(trace .+\\)");
    pager.broken = false;

    chat.user("bob").says(ops, "!ack 778467");

    assertThat(ops).hasReplies("disk of db-1 is full: bob takes care of it");
  }

  @Test
  void knowsNoOtherIncident() {
    FakeRoom ops = chat.room("#ops");

    chat.user("ann").says(ops, "!ack 1");

    assertThat(ops).hasReplies("there is no incident 1");
    assertThat(pager.silenced).isEmpty();
  }

  private FakeChat paging() {
    return FakeChat.with(IncidentPlugin.class)
        .bind(IncidentPlugin.Pager.class, pager)
        .config("time-zone = \"Europe/Berlin\"");
  }

  private static final class RecordingPager implements IncidentPlugin.Pager {

    private final List<String> silenced = new ArrayList<>();
    private boolean broken;

    @Override
    public Optional<String> title(long incident) {
      return incident == 778467 ? Optional.of("disk of db-1 is full") : Optional.empty();
    }

    @Override
    public void silence(long incident, User by) {
      if (broken) {
        throw new IllegalStateException("the pager does not answer");
      }
      silenced.add(incident + " by " + by.id());
    }
  }
}
