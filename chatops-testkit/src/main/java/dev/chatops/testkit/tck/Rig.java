package dev.chatops.testkit.tck;

import dev.chatops.adapter.Adapter;
import dev.chatops.adapter.AdapterFactory;
import dev.chatops.adapter.DeliveryException;
import dev.chatops.adapter.Traits;
import dev.chatops.chat.Action;
import dev.chatops.chat.Audience;
import dev.chatops.chat.Content;
import dev.chatops.chat.Conversation;
import dev.chatops.chat.Event;
import dev.chatops.chat.Message;
import dev.chatops.chat.MessageId;
import dev.chatops.chat.Part;
import dev.chatops.chat.Receipt;
import dev.chatops.chat.Room;
import dev.chatops.chat.RoomId;
import dev.chatops.chat.User;
import dev.chatops.config.Settings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** An adapter between the kit's two ends: its wire, and what stands where core would. */
final class Rig implements AutoCloseable {

  /** The name of the adapter's block. */
  static final String ID = "tck";

  private static final String LAST = "last";

  private final Wire wire;
  private final Duration patience;
  private final AtomicInteger count = new AtomicInteger();
  private @Nullable User self;
  final Recorder recorder;
  final Adapter adapter;

  Rig(AdapterFactory factory, Wire wire, Duration patience) {
    this.wire = wire;
    this.patience = patience;
    this.recorder = new Recorder(wire.bot(), patience);
    this.adapter = create(factory, wire.settings());
  }

  /** An adapter reads every setting it is given, and no other. */
  static Adapter create(AdapterFactory factory, String settings) {
    Settings block = Settings.parse(settings);
    Adapter adapter = factory.create(ID, block);
    block.check();
    return adapter;
  }

  Rig start() throws InterruptedException {
    adapter.start(recorder);
    self = recorder.await(Event.Connected.class, any -> true).self();
    return this;
  }

  /** What the adapter claims to be able to do in the room. */
  Traits traits() {
    return adapter.traits(Room.of(room(wire.room())));
  }

  /** The id of a room of the wire. */
  static RoomId room(String name) {
    return new RoomId(ID, name);
  }

  /** Whether this is the bot, as it said when it was connected. */
  boolean isSelf(User user) {
    return self != null && self.id().equals(user.id());
  }

  /** Somebody says something, and the adapter tells it. */
  Message hear(String peer, String room, String text) throws Exception {
    wire.says(peer, room, text);
    return told(text);
  }

  /** The message of this text, which the adapter is to tell next or later. */
  Message told(String text) throws InterruptedException {
    return recorder.await(Event.Said.class, said -> said.message().text().equals(text)).message();
  }

  /** Where a room is, as the adapter sees it. */
  Conversation where(String room) throws Exception {
    return hear("ann", room, unique("where")).where();
  }

  /** Says something; the stage is what became of it. */
  CompletionStage<Receipt> say(Conversation to, Part part) {
    return adapter.perform(new Action.Say(unique("a"), to, Audience.ALL, null, null, part));
  }

  /** Says something, part by part, and sees each arrive at the network. */
  List<MessageId> say(Conversation to, Content content) throws Exception {
    List<MessageId> made = new ArrayList<>();
    for (Part part : render(to, content)) {
      made.add(said(to, part));
    }
    return made;
  }

  /** Says something, and gives the message that it made. */
  MessageId said(Conversation to, Part part) throws Exception {
    MessageId made = done(say(to, part)).message();
    if (made == null) {
      throw new AssertionError("the receipt of a Say names the message it made");
    }
    return made;
  }

  /** Changes a message of the bot; gives the id by which it goes from then on. */
  MessageId change(Conversation where, MessageId message, String text) throws Exception {
    Part part = render(where, Content.text("{}", text)).get(0);
    Action edit = new Action.Edit(unique("e"), where, message, part);
    return done(adapter.perform(edit)).made().orElse(message);
  }

  List<Part> render(Conversation to, Content content) {
    return adapter.renderer().render(content, adapter.traits(to.room()).limit());
  }

  Receipt done(CompletionStage<Receipt> stage) throws Exception {
    return stage.toCompletableFuture().get(patience.toNanos(), TimeUnit.NANOSECONDS);
  }

  /** Why an action failed; it must have. */
  DeliveryException failure(CompletionStage<Receipt> stage) throws Exception {
    try {
      throw new AssertionError("this action had to fail, and gave " + done(stage));
    } catch (ExecutionException e) {
      if (e.getCause() instanceof DeliveryException failure) {
        return failure;
      }
      throw new AssertionError("an action fails by a DeliveryException", e);
    } catch (TimeoutException e) {
      throw new AssertionError("an action was open for " + patience, e);
    }
  }

  /** The next thing the bot says in a room. */
  String heard(String room) throws Exception {
    String next = wire.heard(room, patience);
    if (next == null) {
      throw new AssertionError("the bot said nothing in " + room + " for " + patience);
    }
    return next;
  }

  /** All that the bot has said in a room up to now: up to a last word that the kit has it say. */
  List<String> allHeard(String room, Conversation where) throws Exception {
    String last = unique(LAST);
    done(say(where, Part.of(last)));
    List<String> all = new ArrayList<>();
    for (String next = heard(room); !next.equals(last); next = heard(room)) {
      all.add(next);
    }
    return all;
  }

  /** What of the bot's words stands in a room by now. */
  List<String> standing(String room, Conversation where) throws Exception {
    allHeard(room, where);
    return wire.standing(room).stream().filter(words -> !words.startsWith(LAST)).toList();
  }

  /** All that the adapter has told up to now: up to a last word that somebody says. */
  List<Event> allTold(String room) throws Exception {
    hear("ann", room, unique("fence"));
    return recorder.all();
  }

  /** A word that nobody has said yet. */
  String unique(String word) {
    return word + "-" + count.incrementAndGet();
  }

  @Override
  public void close() {
    adapter.close();
  }
}
