package dev.chatops.adapter;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/**
 * What a network can do in one room, and how much of it.
 *
 * <pre>{@code
 * Traits.of(new Limit(4_000, CHARS_UTF16)).with(EDIT, UPLOAD).cadence(Duration.ofSeconds(1))
 * }</pre>
 *
 * @param features what it can do
 * @param limit how long a message may be
 * @param cadence how often at most a message that keeps changing should be shown anew
 * @param room how fast one room takes messages
 * @param connection how fast all rooms together do
 * @param parts into how many messages one content may be cut before the rest goes as a file, where
 *     there are files
 */
public record Traits(
    Set<Feature> features, Limit limit, Duration cadence, Pace room, Pace connection, int parts) {

  /** Copies the features. */
  public Traits {
    features = Set.copyOf(features);
    Objects.requireNonNull(limit, "limit");
    Objects.requireNonNull(cadence, "cadence");
    Objects.requireNonNull(room, "room");
    Objects.requireNonNull(connection, "connection");
    if (parts < 1) {
      throw new IllegalArgumentException("content takes one part or more");
    }
  }

  /**
   * A network that can only say text, as fast as it likes.
   *
   * @param limit how long a message may be
   * @return no features, a cadence of 5 s, no pace, 20 parts
   */
  public static Traits of(Limit limit) {
    return new Traits(Set.of(), limit, Duration.ofSeconds(5), Pace.UNLIMITED, Pace.UNLIMITED, 20);
  }

  /**
   * Whether the network can do this here.
   *
   * @param feature what
   * @return true if so
   */
  public boolean has(Feature feature) {
    return features.contains(feature);
  }

  /**
   * The same, able to do more.
   *
   * @param more what else
   * @return a copy
   */
  public Traits with(Feature... more) {
    EnumSet<Feature> all = EnumSet.noneOf(Feature.class);
    all.addAll(features);
    all.addAll(Arrays.asList(more));
    return new Traits(all, limit, cadence, room, connection, parts);
  }

  /**
   * The same with another limit.
   *
   * @param other how long a message may be
   * @return a copy
   */
  public Traits limit(Limit other) {
    return new Traits(features, other, cadence, room, connection, parts);
  }

  /**
   * The same with another cadence.
   *
   * @param other how often a changing message is shown anew
   * @return a copy
   */
  public Traits cadence(Duration other) {
    return new Traits(features, limit, other, room, connection, parts);
  }

  /**
   * The same at another pace.
   *
   * @param perRoom how fast one room takes messages
   * @param perConnection how fast all rooms together do
   * @return a copy
   */
  public Traits pace(Pace perRoom, Pace perConnection) {
    return new Traits(features, limit, cadence, perRoom, perConnection, parts);
  }

  /**
   * The same with another number of parts.
   *
   * @param most into how many messages one content may be cut
   * @return a copy
   */
  public Traits parts(int most) {
    return new Traits(features, limit, cadence, room, connection, most);
  }
}
