package dev.chatops.internal;

import dev.chatops.adapter.Adapter;
import dev.chatops.adapter.AdapterFactory;
import dev.chatops.config.Settings;
import dev.chatops.internal.out.Outbox;
import dev.chatops.internal.out.Speaker;
import org.jspecify.annotations.Nullable;

/**
 * One adapter of the bot over all its instances: when the network was not there at start, a new
 * instance is made for each try. Thread-safe.
 */
final class Link {

  /** How an adapter stands. */
  enum State {
    /** It connects, or waits to try again. */
    CONNECTING,
    /** It is connected. */
    CONNECTED,
    /** It lost its connection and goes about getting it back. */
    DISCONNECTED,
    /** It has no more input. */
    ENDED,
    /** It gave up for good. */
    FAILED
  }

  private final String id;
  private final AdapterFactory factory;
  private final Settings settings;
  private volatile Adapter instance;
  private volatile State state = State.CONNECTING;
  private volatile String note = "";
  private volatile boolean started;
  private @Nullable Outbox outbox;
  private @Nullable Speaker speaker;

  Link(String id, AdapterFactory factory, Settings settings) {
    this.id = id;
    this.factory = factory;
    this.settings = settings;
    this.instance = factory.create(id, settings);
  }

  String id() {
    return id;
  }

  String type() {
    return factory.type();
  }

  Adapter instance() {
    return instance;
  }

  /** The instance, if it can be asked to do something. */
  @Nullable Adapter started() {
    return started ? instance : null;
  }

  void markStarted() {
    started = true;
  }

  /** Closes the instance that could not connect and makes another. */
  void renew() {
    started = false;
    instance.close();
    instance = factory.create(id, settings);
  }

  State state() {
    return state;
  }

  String note() {
    return note;
  }

  void state(State now, String why) {
    state = now;
    note = why;
  }
}
