package dev.chatops.internal.registry;

import dev.chatops.chat.Conversation;
import dev.chatops.chat.Event;
import dev.chatops.chat.Message;
import dev.chatops.chat.Room;
import dev.chatops.chat.User;
import dev.chatops.config.Suggestion;
import dev.chatops.internal.bind.Durations;
import dev.chatops.internal.bind.Getter;
import dev.chatops.internal.schedule.Crontab;
import dev.chatops.internal.schedule.Rhythm;
import dev.chatops.plugin.Context;
import dev.chatops.plugin.Cron;
import dev.chatops.plugin.Every;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes something for the clock to call of a method with {@link Every} or {@link Cron}. */
final class TimedReader {

  private static final Duration SHORTEST = Duration.ofSeconds(1);

  /** What belongs to a conversation. */
  private static final Set<Class<?>> SOMEBODY_ASKED =
      Set.of(Context.class, Message.class, User.class, Room.class, Conversation.class);

  private TimedReader() {}

  /** What to call; empty if its interval cannot be read. Other problems are reported only. */
  static Optional<TimedMethod> read(Source source, Every annotation, Injected injected) {
    return method(source, interval(source, annotation.value()), injected);
  }

  /** What to call; empty if its times cannot be read. Other problems are reported only. */
  static Optional<TimedMethod> read(Source source, Cron annotation, Injected injected) {
    return method(source, times(source, annotation), injected);
  }

  private static Optional<TimedMethod> method(
      Source source, Optional<? extends Rhythm> rhythm, Injected injected) {
    Class<?> type = source.method().getReturnType();
    if (type != void.class) {
      source.problem(
          "returns "
              + type.getSimpleName()
              + ", but nobody asked; return void, take an Outbound and say it there");
    }
    Getter[] getters =
        Stream.of(source.method().getParameterTypes())
            .map(parameter -> getter(source, parameter, injected))
            .toArray(Getter[]::new);
    return rhythm.flatMap(
        when ->
            CommandReader.invoker(source)
                .map(invoker -> new TimedMethod(source, when, getters, invoker)));
  }

  private static Getter getter(Source source, Class<?> type, Injected injected) {
    if (SOMEBODY_ASKED.contains(type) || Event.class.isAssignableFrom(type)) {
      source.problem(
          "takes the parameter "
              + type.getSimpleName()
              + ", but the clock calls it, in no conversation; take an Outbound");
      return Getter.NOTHING;
    }
    Optional<Getter> service = injected.service(type);
    if (service.isEmpty()) {
      source.problem("takes the parameter " + type.getSimpleName() + ", which is no service");
    }
    return service.orElse(Getter.NOTHING);
  }

  private static Optional<Rhythm> interval(Source source, String written) {
    Optional<Duration> interval = Durations.read(written);
    if (interval.isEmpty()) {
      source.problem("has @Every(\"" + written + "\"), which is not " + Durations.EXPECTED);
    } else if (interval.get().compareTo(SHORTEST) < 0) {
      source.problem("has @Every(\"" + written + "\"); once a second is the most often");
      return Optional.empty();
    }
    return interval.map(Rhythm::every);
  }

  private static Optional<Crontab> times(Source source, Cron annotation) {
    ZoneId zone = zone(source, annotation.zone());
    try {
      return Optional.of(Crontab.parse(annotation.value(), zone));
    } catch (IllegalArgumentException wrong) {
      source.problem("has @Cron(\"" + annotation.value() + "\"), which " + wrong.getMessage());
      return Optional.empty();
    }
  }

  private static @Nullable ZoneId zone(Source source, String written) {
    if (written.isEmpty()) {
      return null;
    }
    try {
      return ZoneId.of(written);
    } catch (DateTimeException unknown) {
      String meant =
          Suggestion.closest(written, new TreeSet<>(ZoneId.getAvailableZoneIds()))
              .map(close -> "; did you mean " + close + "?")
              .orElse("");
      source.problem(
          "has zone = \"" + written + "\", which is no time zone such as Europe/Berlin" + meant);
      return null;
    }
  }
}
