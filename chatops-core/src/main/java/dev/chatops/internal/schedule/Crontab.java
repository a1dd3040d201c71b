package dev.chatops.internal.schedule;

import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import dev.chatops.service.Time;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * At the times that the five fields of Unix name. The only class that knows the library: whoever
 * has no {@code @Cron} does not load it.
 */
public final class Crontab implements Rhythm {

  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final int FIELDS = 5;

  /** Any day will do to see whether another one follows. */
  private static final ZonedDateTime SOME_DAY = ZonedDateTime.parse("2026-01-01T00:00:00Z");

  private final String expression;
  private final ExecutionTime times;
  private final @Nullable ZoneId zone;

  private Crontab(String expression, ExecutionTime times, @Nullable ZoneId zone) {
    this.expression = expression;
    this.times = times;
    this.zone = zone;
  }

  /**
   * Reads an expression.
   *
   * @param expression such as {@code 0 9 * * MON-FRI}
   * @param zone by whose clock; null for the bot's
   * @return its times
   * @throws IllegalArgumentException with what is wrong, to stand behind the expression
   */
  public static Crontab parse(String expression, @Nullable ZoneId zone) {
    String fields = expression.strip();
    int count = fields.isEmpty() ? 0 : BLANKS.split(fields).length;
    // The library would take several expressions in one.
    if (count != FIELDS || fields.indexOf('|') >= 0) {
      throw new IllegalArgumentException(
          "is not five fields: minute, hour, day of month, month, day of week");
    }
    ExecutionTime times = times(fields);
    if (times.nextExecution(SOME_DAY).isEmpty()) {
      throw new IllegalArgumentException("never comes");
    }
    return new Crontab(fields, times, zone);
  }

  private static ExecutionTime times(String fields) {
    try {
      CronParser parser =
          new CronParser(CronDefinitionBuilder.instanceDefinitionFor(CronType.UNIX));
      return ExecutionTime.forCron(parser.parse(fields));
    } catch (IllegalArgumentException wrong) {
      // The cause says it without "failed to parse" before it.
      Throwable reason = wrong.getCause() == null ? wrong : wrong.getCause();
      String text = String.valueOf(reason.getMessage()).strip();
      throw new IllegalArgumentException("is wrong: " + text, wrong);
    }
  }

  @Override
  public boolean again() {
    return true;
  }

  @Override
  public Wait begin(Time time, Supplier<ZoneId> bots) {
    return new CronWait(time, after -> next(after, zone == null ? bots.get() : zone));
  }

  /** The first time after a moment; what comes no more is as far away as can be. */
  Instant next(Instant after, ZoneId by) {
    Optional<ZonedDateTime> next = times.nextExecution(after.atZone(by));
    return next.map(ZonedDateTime::toInstant).orElse(Instant.MAX);
  }

  @Override
  public String toString() {
    return "at " + expression + (zone == null ? "" : " " + zone);
  }
}
