package dev.chatops.testkit;

import static dev.chatops.adapter.Feature.BUTTONS;
import static dev.chatops.adapter.Feature.CARDS;
import static dev.chatops.adapter.Feature.DELETE;
import static dev.chatops.adapter.Feature.EDIT;
import static dev.chatops.adapter.Feature.EPHEMERAL;
import static dev.chatops.adapter.Feature.MEMBERSHIP;
import static dev.chatops.adapter.Feature.REACT;
import static dev.chatops.adapter.Feature.THREADS;
import static dev.chatops.adapter.Feature.TOPIC;
import static dev.chatops.adapter.Feature.TYPING;
import static dev.chatops.adapter.Feature.UPLOAD;

import dev.chatops.adapter.Feature;
import dev.chatops.adapter.Limit;
import dev.chatops.adapter.Limit.Unit;
import dev.chatops.adapter.Pace;
import dev.chatops.adapter.Renderer;
import dev.chatops.adapter.Renderers;
import dev.chatops.adapter.Traits;
import java.time.Duration;

/**
 * What a fake chat can do, after the networks there are: what a bot says under a profile is cut,
 * paced and degraded as it would be there. No profile speaks a network's protocol or markup.
 *
 * <pre>{@code
 * @ParameterizedTest
 * @EnumSource
 * void saysTheSameEverywhere(Profile profile) {
 *   try (FakeChat chat = FakeChat.with(ServicesPlugin.class).like(profile).open()) { … }
 * }
 * }</pre>
 */
public enum Profile {
  /** A chat that can do everything, in long messages, at once. */
  PLAIN(traits(16_000, Unit.CHARS_UTF16, Duration.ofSeconds(1), Feature.values()), Pace.UNLIMITED),

  /**
   * Lines of 400 bytes (what RFC 2812 §2.3 leaves of 512 after command and prefix), one in 2 s once
   * the burst is used up.
   */
  IRC(
      traits(400, Unit.BYTES_UTF8, Duration.ofSeconds(5), TOPIC, MEMBERSHIP),
      new Pace(4, Duration.ofSeconds(2))),

  /** A terminal: long messages, nothing that was said can change. */
  CONSOLE(traits(1_000_000, Unit.CHARS_UTF16, Duration.ofMillis(100)), Pace.UNLIMITED),

  /** 4,000 characters, one message a second and room. */
  SLACK(
      traits(
          4_000,
          Unit.CHARS_UTF16,
          Duration.ofSeconds(3),
          THREADS,
          EPHEMERAL,
          EDIT,
          DELETE,
          REACT,
          UPLOAD,
          BUTTONS,
          CARDS,
          TOPIC,
          MEMBERSHIP),
      new Pace(1, Duration.ofSeconds(1))),

  /**
   * 2,000 characters, five messages in five seconds; only who chose from a menu is answered alone.
   */
  DISCORD(
      traits(
          2_000,
          Unit.CHARS_UTF16,
          Duration.ofSeconds(2),
          THREADS,
          EDIT,
          DELETE,
          REACT,
          UPLOAD,
          BUTTONS,
          CARDS,
          TYPING),
      new Pace(5, Duration.ofSeconds(1))),

  /** Stanzas of 10,000 bytes, corrections (XEP-0308), reactions (XEP-0444), typing (XEP-0085). */
  XMPP(
      traits(
          10_000, Unit.BYTES_UTF8, Duration.ofSeconds(3), EDIT, REACT, TYPING, TOPIC, MEMBERSHIP),
      new Pace(10, Duration.ofMillis(500)));

  private final Traits traits;

  Profile(Traits traits, Pace room) {
    this.traits = traits.pace(room, Pace.UNLIMITED);
  }

  /**
   * What it can do.
   *
   * @return the same in every room
   */
  public Traits traits() {
    return traits;
  }

  /** How content looks: always in plain words, so that tests compare what people read. */
  Renderer renderer() {
    Renderer text = lines() ? Renderers.lines() : Renderers.plain();
    return traits.has(BUTTONS) ? FakeButtons.with(text) : text;
  }

  /** Whether each line is a message of its own, and a line break would begin another command. */
  boolean lines() {
    return this == IRC;
  }

  private static Traits traits(int size, Unit unit, Duration cadence, Feature... features) {
    return Traits.of(new Limit(size, unit)).cadence(cadence).with(features);
  }
}
