package dev.chatops.internal.out;

import dev.chatops.adapter.Adapter;
import dev.chatops.adapter.Feature;
import dev.chatops.adapter.Traits;
import dev.chatops.chat.Action;
import dev.chatops.chat.Audience;
import dev.chatops.chat.Content;
import dev.chatops.chat.Conversation;
import dev.chatops.chat.MessageId;
import dev.chatops.chat.Part;
import dev.chatops.chat.User;
import dev.chatops.service.Time;
import dev.chatops.service.Timeline;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Makes actions of what is said to one network: degraded to its traits, rendered, split, and handed
 * to the {@link Outbox}. Thread-safe; rendering is done by whoever speaks.
 */
public final class Speaker {

  private final Supplier<Adapter> adapter;
  private final Outbox outbox;
  private final String prefix;
  private final Timeline timeline;
  private final Time time;

  /**
   * Speaks for one network.
   *
   * @param adapter the instance of now, asked for its traits and renderer; it need not be connected
   * @param outbox where actions go
   * @param prefix what stands before a typed command
   * @param timeline learns what was said
   * @param time of what was said
   */
  public Speaker(
      Supplier<Adapter> adapter, Outbox outbox, String prefix, Timeline timeline, Time time) {
    this.adapter = adapter;
    this.outbox = outbox;
    this.prefix = prefix;
    this.timeline = timeline;
    this.time = time;
  }

  /**
   * Says something; returns at once.
   *
   * @param asked what and where
   * @return what becomes of it
   */
  public Said say(Outgoing asked) {
    Outgoing out = place(asked);
    return new Said(this, out, send(out));
  }

  /**
   * Whether the network can do this there.
   *
   * @param where the room or thread
   * @param feature what
   * @return true if so
   */
  public boolean can(Conversation where, Feature feature) {
    return traits(where).has(feature);
  }

  /**
   * Where this person and the bot talk alone.
   *
   * @param user who
   * @return the conversation
   */
  public Conversation direct(User user) {
    return Conversation.of(adapter.get().direct(user));
  }

  /**
   * Reacts to a message, where the network can.
   *
   * @param where the room or thread
   * @param message which
   * @param emoji a Unicode emoji
   * @param trace the run it belongs to
   */
  public void react(Conversation where, MessageId message, String emoji, String trace) {
    if (can(where, Feature.REACT)) {
      quietly(where, trace, id -> new Action.React(id, where, message, emoji, true));
    }
  }

  /**
   * Shows that the bot is busy, where the network can.
   *
   * @param where the room or thread
   * @param trace the run it belongs to
   */
  public void typing(Conversation where, String trace) {
    if (can(where, Feature.TYPING)) {
      quietly(where, trace, id -> new Action.Typing(id, where));
    }
  }

  /** Begins to say something; what there is nothing to say of has arrived already. */
  Delivery send(Outgoing out) {
    Delivery delivery =
        new Delivery(out.to(), out.priority(), out.trace(), steps(out, parts(out)), true);
    if (!delivery.isEmpty()) {
      String plain = out.content().plain();
      timeline.append(
          new Timeline.Entry(
              time.now(), out.trace(), Timeline.Kind.SAID, out.to(), null, "", plain));
      outbox.queue(delivery);
    }
    return delivery;
  }

  /** Changes what was said; its fate is the first saying's. */
  Delivery change(Outgoing out, List<Function<String, Action>> steps, int parts) {
    Delivery delivery = new Delivery(out.to(), Priority.EDIT, out.trace(), steps, false);
    delivery.parts(parts);
    if (!delivery.isEmpty()) {
      outbox.queue(delivery);
    }
    return delivery;
  }

  List<Function<String, Action>> steps(Outgoing out, List<Part> parts) {
    List<Function<String, Action>> steps = new ArrayList<>(1);
    for (Part part : parts) {
      steps.add(
          id -> new Action.Say(id, out.to(), out.audience(), out.cause(), out.answers(), part));
    }
    return steps;
  }

  List<Part> parts(Outgoing out) {
    Traits traits = traits(out.to());
    Content lowered = Degrade.lower(out.content(), traits, prefix);
    return adapter.get().renderer().render(lowered, traits.limit());
  }

  private void quietly(Conversation where, String trace, Function<String, Action> step) {
    outbox.queue(new Delivery(where, Priority.EDIT, trace, List.of(step), false));
  }

  /** A network without whispers in a room gets them as direct messages. */
  private Outgoing place(Outgoing out) {
    if (!(out.audience() instanceof Audience.Only only)) {
      return out;
    }
    if (out.to().direct()) {
      return out.toAll();
    }
    return can(out.to(), Feature.EPHEMERAL) ? out : out.aside(direct(only.user()));
  }

  private Traits traits(Conversation where) {
    return adapter.get().traits(where.room());
  }
}
