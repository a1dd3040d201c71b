package dev.chatops.testkit;

import static dev.chatops.adapter.DeliveryException.Sent.NO;

import dev.chatops.adapter.DeliveryException;
import dev.chatops.chat.Action;
import dev.chatops.chat.Audience;
import dev.chatops.chat.Conversation;
import dev.chatops.chat.Event;
import dev.chatops.chat.MessageId;
import dev.chatops.chat.Receipt;
import dev.chatops.chat.Room;
import dev.chatops.chat.RoomId;
import dev.chatops.chat.Upload;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Takes what the bot does on a fake network, strictly. Where each line is a command it reads lines
 * as such a server does: what stands behind a line break is the next command, whoever meant it to
 * be. Thread-safe.
 */
final class FakeServer {

  private static final Pattern LINE_BREAK = Pattern.compile("[\\r\\n\\x00]+");
  private static final Pattern SAY = Pattern.compile("SAY (\\S+) (.*)");

  private final FakeNetwork network;
  private final List<Action> actions = new ArrayList<>();

  FakeServer(FakeNetwork network) {
    this.network = network;
  }

  synchronized List<Action> actions() {
    return List.copyOf(actions);
  }

  CompletionStage<Receipt> receive(Action action, UnaryOperator<String> clean) {
    try {
      read(action);
      MessageId made = obey(action, clean);
      tell(action, made);
      return CompletableFuture.completedStage(new Receipt(action.id(), made, network.now()));
    } catch (DeliveryException e) {
      return CompletableFuture.failedStage(e);
    }
  }

  /** Files are read before anybody sees anything. Outside of the lock: a source is somebody's. */
  private static void read(Action action) {
    if (action instanceof Action.Say say) {
      for (Upload upload : say.part().uploads()) {
        try {
          upload.bytes();
        } catch (IOException e) {
          throw new DeliveryException("the file " + upload.name() + " cannot be read", NO, e);
        }
      }
    }
  }

  /** Outside of the lock: whoever is told may say something at once. */
  private void tell(Action action, @Nullable MessageId made) {
    if (action instanceof Action.Say say && made != null) {
      network.echo(say.to(), made, FakeButtons.text(say.part().wire()));
    } else if (action instanceof Action.Join join) {
      Room room = network.room(join.room().value());
      network.world().comes(room.id());
      network.tell(key -> new Event.Joined(key, network.self(), room, true));
    } else if (action instanceof Action.Leave leave && network.world().isIn(leave.room())) {
      Room room = network.room(leave.room().value());
      network.tell(key -> new Event.Left(key, network.self(), room, "", true));
      network.world().leaves(room.id());
    }
  }

  private synchronized @Nullable MessageId obey(Action action, UnaryOperator<String> clean) {
    requireThere(action);
    MessageId made = null;
    if (action instanceof Action.Say say) {
      made = say(say, clean);
    } else if (action instanceof Action.Edit edit) {
      requireKnown(edit.message());
      String wire = edit.part().wire();
      chronicle().changed(edit.message(), FakeButtons.text(wire), FakeButtons.read(wire));
    } else if (action instanceof Action.Delete delete) {
      requireKnown(delete.message());
      chronicle().removed(delete.message());
    } else {
      requireKey(action);
      note(action);
    }
    actions.add(action);
    return made;
  }

  private MessageId say(Action.Say say, UnaryOperator<String> clean) {
    Conversation to = say.to();
    Place place = Place.of(to);
    if (say.audience() instanceof Audience.Only only && !to.direct()) {
      place = new Place(only.user().id().value(), null);
      chronicle().note(place, "for this person alone, in " + Place.of(to));
    }
    String wire = say.part().wire();
    String[] lines =
        network.lines() ? LINE_BREAK.split(clean.apply(wire), -1) : new String[] {wire};
    MessageId id = network.world().nextId(to.room().id());
    chronicle()
        .replied(place, id, say.id(), FakeButtons.text(lines[0]), FakeButtons.read(lines[0]));
    for (int i = 1; i < lines.length; i++) {
      obeyLine(lines[i]);
    }
    return id;
  }

  private void obeyLine(String line) {
    Matcher say = SAY.matcher(line);
    if (say.matches()) {
      RoomId room = network.room(say.group(1)).id();
      chronicle()
          .replied(
              new Place(room.value(), null), network.world().nextId(room), say.group(2), Map.of());
    } else if (!line.isEmpty()) {
      chronicle().note("a command that the network does not know: " + line);
    }
  }

  private void note(Action action) {
    String bot = network.self().name();
    if (action instanceof Action.React react) {
      network.signs().reacts(react);
      String verb = react.add() ? " reacts with " : " takes back ";
      chronicle().note(Place.of(react.where()), bot + verb + react.emoji());
    } else if (action instanceof Action.Typing typing) {
      network.signs().types(Place.of(typing.where()));
    } else if (action instanceof Action.SetTopic topic) {
      network.signs().topic(topic.room().id().value(), topic.topic());
      chronicle().note(Place.of(Conversation.of(topic.room())), "topic: " + topic.topic());
    } else if (action instanceof Action.Join join) {
      moved(join.room(), bot + " joins");
    } else if (action instanceof Action.Leave leave) {
      moved(leave.room(), bot + " leaves");
    }
  }

  private void moved(RoomId room, String what) {
    chronicle().note(new Place(room.value(), null), what);
  }

  private void requireThere(Action action) {
    Optional<RoomId> room = Rooms.of(action).filter(id -> !network.world().isIn(id));
    boolean goes = action instanceof Action.Join || action instanceof Action.Leave;
    if (room.isPresent() && !goes) {
      throw new DeliveryException("the bot is not in " + room.get().value(), NO);
    }
  }

  private void requireKey(Action action) {
    if (action instanceof Action.Join join && !network.world().opens(join.room(), join.key())) {
      String room = join.room().value();
      chronicle().note(new Place(room, null), "the bot may not come in");
      throw new DeliveryException("the key of " + room + " is missing or wrong", NO);
    }
  }

  private void requireKnown(MessageId message) {
    if (!chronicle().has(message)) {
      throw new DeliveryException("the bot has no message " + message + " there", NO);
    }
  }

  private Chronicle chronicle() {
    return network.chronicle();
  }
}
