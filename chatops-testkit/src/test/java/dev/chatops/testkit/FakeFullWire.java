package dev.chatops.testkit;

import dev.chatops.adapter.Catalog;
import dev.chatops.adapter.Feature;
import dev.chatops.chat.Action;
import dev.chatops.chat.Audience;
import dev.chatops.chat.Conversation;
import dev.chatops.chat.Event;
import dev.chatops.chat.Invocation;
import dev.chatops.chat.Message;
import dev.chatops.chat.MessageId;
import dev.chatops.chat.Upload;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/** The fake network with all that people do there but talk, as far as its profile has it. */
class FakeFullWire extends FakeWire {

  private static final String EVERYBODY = "\u001Deverybody";

  private int files;

  FakeFullWire(FakeNetwork network) {
    super(network);
  }

  // What people see.

  @Override
  public @Nullable String heardInThread(String room, String root, Duration most)
      throws InterruptedException {
    Place thread = new Place(room, message(root).id().value());
    return network.chronicle().awaitFresh(thread, most);
  }

  /** Behind words that nobody else reads, so that they are where {@link #whispered} looks. */
  @Override
  public @Nullable String whisperedIn(String room, String peer, Duration most)
      throws InterruptedException {
    return whispered(peer, most);
  }

  @Override
  public List<String> standing(String room) {
    return network.chronicle().replies(new Place(room, null));
  }

  @Override
  public List<String> reactions(String room, String text) {
    Standing ofBot = latest(room, now -> now.text().equals(text));
    return network.signs().reactions(ofBot == null ? message(text).id() : ofBot.id());
  }

  @Override
  public @Nullable Upload file(String room, Duration most) {
    List<Upload> all =
        network.actions().stream()
            .filter(action -> action instanceof Action.Say say && isIn(say, room))
            .flatMap(action -> ((Action.Say) action).part().uploads().stream())
            .toList();
    return files < all.size() ? all.get(files++) : null;
  }

  @Override
  public boolean typing(String room, Duration most) {
    return network.signs().takeTyping(new Place(room, null)) > 0;
  }

  @Override
  public String topic(String room, Duration most) {
    return network.signs().topic(room);
  }

  @Override
  public List<String> massMentions() {
    needs(Feature.BUTTONS);
    return List.of(EVERYBODY);
  }

  @Override
  public boolean calledEverybody(String room) {
    return network.actions().stream()
        .anyMatch(
            action ->
                action instanceof Action.Say say && say.part().wire().contains(EVERYBODY)
                    || action instanceof Action.Edit edit
                        && edit.part().wire().contains(EVERYBODY));
  }

  // What people do.

  @Override
  public void saysInThread(String peer, String room, String root, String text) {
    needs(Feature.THREADS);
    network.says(user(peer), at(room).inThread(message(root).id().value()), text);
  }

  @Override
  public void answers(String peer, String room, String botSaid, String text) {
    needs(Feature.THREADS);
    network.says(user(peer), at(room), text, Event.Origin.LIVE, ofBot(room, botSaid));
  }

  @Override
  public void changes(String peer, String room, String said, String text) {
    needs(Feature.EDIT);
    Message was = message(said);
    network.tell(key -> new Event.Edited(key, Message.of(was.id(), was.where(), was.from(), text)));
  }

  @Override
  public void takesBack(String peer, String room, String said) {
    needs(Feature.DELETE);
    Message was = message(said);
    network.tell(key -> new Event.Deleted(key, was.where(), was.id()));
  }

  @Override
  public void reacts(String peer, String room, String botSaid, String emoji) {
    needs(Feature.REACT);
    MessageId on = ofBot(room, botSaid);
    network.tell(key -> new Event.Reacted(key, at(room), on, user(peer), emoji, true));
  }

  @Override
  public void gives(String peer, String room, Upload file) {
    needs(Feature.UPLOAD);
    Message words = Message.of(nextId(room), at(room), user(peer), file.alt());
    Message message =
        new Message(words.id(), words.where(), words.from(), words.body(), List.of(file), null);
    network.tell(key -> new Event.Said(key, message));
  }

  @Override
  public void joins(String peer, String room) {
    network.tell(key -> new Event.Joined(key, user(peer), network.room(room), false));
  }

  @Override
  public void leaves(String peer, String room) {
    network.tell(key -> new Event.Left(key, user(peer), network.room(room), "", false));
  }

  @Override
  public void setsTopic(String peer, String room, String topic) {
    network.signs().topic(room, topic);
    network.tell(key -> new Event.TopicChanged(key, network.room(room), user(peer), topic));
  }

  @Override
  public void limits(String room) {
    network.rateLimit(room, Duration.ofMillis(50));
  }

  @Override
  public void limitsNoMore(String room) {
    network.rateLimitNoMore(room);
  }

  @Override
  public List<String> menu(String peer) {
    needs(Feature.BUTTONS);
    return network.catalog().commands().stream().map(Catalog.Entry::name).toList();
  }

  @Override
  public void picks(String peer, String room, String command, Map<String, String> values) {
    needs(Feature.BUTTONS);
    Invocation filled = new Invocation.Filled(command, values);
    network.tell(key -> new Event.Invoked(key, at(room), user(peer), filled, null));
  }

  @Override
  public void presses(String peer, String room, String label) {
    needs(Feature.BUTTONS);
    Standing on = latest(room, now -> now.buttons().containsKey(label));
    if (on == null) {
      throw new AssertionError("no button " + label + " in " + room + "\n" + network);
    }
    Conversation where = at(room);
    network.tell(
        key -> new Event.Pressed(key, where, user(peer), on.id(), on.buttons().get(label), null));
  }

  private void needs(Feature feature) {
    Assumptions.assumeTrue(network.traits().has(feature), "this network has no " + feature);
  }

  private MessageId ofBot(String room, String text) {
    Standing known = latest(room, now -> now.text().equals(text));
    if (known == null) {
      throw new IllegalArgumentException("the bot has not said: " + text);
    }
    return known.id();
  }

  private @Nullable Standing latest(String room, Predicate<Standing> fits) {
    return network.chronicle().latest(new Place(room, null), fits);
  }

  private MessageId nextId(String room) {
    return network.world().nextId(network.room(room).id());
  }

  private static boolean isIn(Action.Say say, String room) {
    return say.to().room().id().value().equals(room) && say.audience() == Audience.ALL;
  }
}
