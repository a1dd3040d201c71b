package dev.chatops.internal.out;

import dev.chatops.adapter.Adapter;
import dev.chatops.adapter.Feature;
import dev.chatops.adapter.Renderer;
import dev.chatops.adapter.Traits;
import dev.chatops.chat.Action;
import dev.chatops.chat.Audience;
import dev.chatops.chat.Content;
import dev.chatops.chat.Conversation;
import dev.chatops.chat.MessageId;
import dev.chatops.chat.Part;
import dev.chatops.chat.Progress;
import dev.chatops.chat.User;
import dev.chatops.service.Time;
import dev.chatops.service.Timeline;
import java.time.Duration;
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
  private final Notices notices = new Notices(this);

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
    outbox.teller(this::tell);
  }

  /**
   * Says something; returns at once, unless there is no room and a worker may wait for it.
   *
   * @param asked what and where
   * @return what becomes of it
   */
  public Said say(Outgoing asked) {
    Outgoing out = place(asked);
    return new Said(this, out, send(out), false);
  }

  /**
   * Asks something; returns as {@link #say} does.
   *
   * @param asked what and where
   * @param begins called once, on any thread, just before the network gets it; must not block
   * @return what becomes of it
   */
  public Said ask(Outgoing asked, Runnable begins) {
    Outgoing out = place(asked);
    Delivery delivery = delivery(out, parts(out));
    delivery.beginning(begins);
    queue(delivery, out);
    return new Said(this, out, delivery, false);
  }

  /**
   * Tells what nobody asked for.
   *
   * @param out what and where
   * @param subject what it is about
   * @return what becomes of it, or of the one that waits and has become this
   */
  public Said notify(Outgoing out, String subject) {
    return notices.say(out, subject);
  }

  /**
   * Begins to show how far something is.
   *
   * @param out where, and the state it begins with
   * @param begun the same state
   * @return to be closed
   */
  public Bar progress(Outgoing out, Progress begun) {
    return new Bar(new Said(this, out, send(out), true), begun, time);
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

  /**
   * Of how many messages it would be.
   *
   * @param out what and where
   * @return the number of parts
   */
  public int count(Outgoing out) {
    return parts(out).size();
  }

  /**
   * Waits for what is said here.
   *
   * @return for a thread that has time
   */
  public Awaiting awaiting() {
    return new Awaiting(outbox);
  }

  /**
   * Goes into rooms and leaves them.
   *
   * @return for a thread that has time
   */
  public Passage passage() {
    return new Passage(outbox);
  }

  /** Begins to say something; what there is nothing to say of has arrived already. */
  private Delivery send(Outgoing out) {
    Delivery delivery = delivery(out, parts(out));
    queue(delivery, out);
    return delivery;
  }

  Delivery delivery(Outgoing out, List<Part> parts) {
    return new Delivery(out.to(), out.priority(), out.trace(), steps(out, parts), parts, true);
  }

  void queue(Delivery delivery, Outgoing out) {
    if (!delivery.isEmpty()) {
      record(out);
      outbox.queue(delivery);
    }
  }

  /** Says in new messages what something said shall read now; what was never said needs room. */
  Delivery again(Outgoing out, List<Part> parts, boolean first) {
    Delivery delivery = delivery(out, parts);
    if (!delivery.isEmpty()) {
      record(out);
      if (first) {
        outbox.offer(delivery);
      } else {
        outbox.add(delivery);
      }
    }
    return delivery;
  }

  /** Changes what was said; its fate is the first saying's. */
  Delivery change(Outgoing out, List<Function<String, Action>> steps, List<Part> parts) {
    Delivery delivery = new Delivery(out.to(), Priority.EDIT, out.trace(), steps, parts, false);
    if (!delivery.isEmpty()) {
      outbox.add(delivery);
    }
    return delivery;
  }

  /** What the outbox itself has to say, about what it had no room for. */
  private void tell(Outgoing out) {
    again(out, parts(out), false);
  }

  private void record(Outgoing out) {
    String plain = out.content().plain();
    timeline.append(
        new Timeline.Entry(time.now(), out.trace(), Timeline.Kind.SAID, out.to(), null, "", plain));
  }

  /**
   * When what is said there now may be changed at the earliest.
   *
   * @param where the room or thread
   * @return on the clock that never goes back
   */
  public long nextChange(Conversation where) {
    return time.nanos(Time.Kind.DELIVERY) + traits(where).cadence().toNanos();
  }

  long now() {
    return time.nanos(Time.Kind.DELIVERY);
  }

  Nap hold(Duration wait, Runnable task) {
    return outbox.hold(wait, task);
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
    Renderer renderer = adapter.get().renderer();
    List<Part> parts = renderer.render(lowered, traits.limit());
    boolean many = parts.size() > traits.parts() && traits.has(Feature.UPLOAD);
    return many ? Whole.of(parts, lowered, renderer, traits.limit()) : parts;
  }

  private void quietly(Conversation where, String trace, Function<String, Action> step) {
    outbox.queue(new Delivery(where, Priority.EDIT, trace, List.of(step), List.of(), false));
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

  /**
   * What the network can do.
   *
   * @param where the room or thread
   * @return its traits there
   */
  public Traits traits(Conversation where) {
    return adapter.get().traits(where.room());
  }
}
