package dev.chatops.internal.bind;

import dev.chatops.chat.Room;
import dev.chatops.chat.User;
import dev.chatops.config.Secret;
import dev.chatops.plugin.Converter;
import java.lang.invoke.MethodType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How each type is read: by what a plugin registered, else built in, else by the type's own
 * convention. Immutable in effect, and thread-safe.
 */
public final class Converters {

  /** Registering one for these would change the meaning of every command. */
  private static final Set<Class<?>> FIXED =
      Set.of(
          String.class,
          Object.class,
          Secret.class,
          Optional.class,
          List.class,
          User.class,
          Room.class);

  private static final Map<Class<?>, Reader> BUILT_IN = Map.copyOf(BuiltIns.all());

  private final Map<Class<?>, Reader> registered;
  private final Map<Class<?>, Optional<Reader>> found = new ConcurrentHashMap<>();

  private Converters(Map<Class<?>, Reader> registered) {
    this.registered = Map.copyOf(registered);
  }

  /**
   * What every bot can read.
   *
   * @return converters without any of a plugin's
   */
  public static Converters builtIn() {
    return new Builder().build();
  }

  /**
   * Collects what plugins register.
   *
   * @return with nothing in it
   */
  public static Builder builder() {
    return new Builder();
  }

  /** How a type is read; empty if nobody knows. */
  Optional<Reader> find(Class<?> type) {
    return found.computeIfAbsent(boxed(type), this::search);
  }

  private Optional<Reader> search(Class<?> type) {
    if (type == Secret.class) {
      return Optional.empty();
    }
    return Optional.ofNullable(registered.get(type))
        .or(() -> Optional.ofNullable(BUILT_IN.get(type)))
        .or(() -> type.isEnum() ? Optional.of(new EnumReader(type)) : Convention.of(type));
  }

  /** Whether nobody else's code is run to read it. */
  boolean builtIn(Class<?> type) {
    Class<?> boxed = boxed(type);
    return !registered.containsKey(boxed) && (BUILT_IN.containsKey(boxed) || boxed.isEnum());
  }

  static Class<?> boxed(Class<?> type) {
    return MethodType.methodType(type).wrap().returnType();
  }

  /** Collects what plugins register. Not thread-safe. */
  public static final class Builder {

    private final Map<Class<?>, Reader> registered = new HashMap<>();

    private Builder() {}

    /**
     * Takes one more.
     *
     * @param type what comes out
     * @param converter how
     * @return this
     * @throws IllegalArgumentException in one sentence, if there is one for the type already, or
     *     the type is one of those that mean the same in every bot
     */
    public Builder register(Class<?> type, Converter<?> converter) {
      if (FIXED.contains(type)) {
        throw new IllegalArgumentException(
            type.getSimpleName() + " cannot have a converter; use a type of your own");
      }
      if (registered.putIfAbsent(boxed(type), reader(type, converter)) != null) {
        throw new IllegalArgumentException(
            "there is a converter for " + type.getSimpleName() + " already");
      }
      return this;
    }

    private static Reader reader(Class<?> type, Converter<?> converter) {
      Reader known = BUILT_IN.get(boxed(type));
      return new PlainReader(converter, known == null ? Words.a(type) : known.expected());
    }

    /**
     * Ends collecting.
     *
     * @return all that was registered, and what is built in
     */
    public Converters build() {
      return new Converters(registered);
    }
  }
}
