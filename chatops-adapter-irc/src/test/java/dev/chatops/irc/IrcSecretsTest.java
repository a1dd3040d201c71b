package dev.chatops.irc;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.pircbotx.PircBotX;
import org.slf4j.LoggerFactory;

/** R15: whatever is logged, and however much of it, no password is. */
@Isolated
class IrcSecretsTest {

  private static final String CANARY = "canary7f3a";

  @Test
  void noLogAndNoTextHoldsAPassword() {
    ListAppender<ILoggingEvent> log = new ListAppender<>();
    log.start();
    List<Logger> loggers = List.of(logger("dev.chatops"), logger("org.pircbotx"));
    loggers.forEach(logger -> listen(logger, log));
    try (NgIrcd server = new NgIrcd().password(CANARY)) {
      server.start();
      String more = ", password = %s, rooms = [\"#keyed sesame\"]".formatted(CANARY);
      try (TestBot bot = TestBot.on(server.port(), more).start()) {
        PircBotX vendor = bot.adapter().unwrap(PircBotX.class).orElseThrow();
        assertThat(vendor + " " + vendor.getConfiguration() + bot.adapter())
            .doesNotContain(CANARY, "sesame");
      }
    } finally {
      loggers.forEach(logger -> stopListening(logger, log));
    }
    assertThat(log.list).hasSizeGreaterThan(20);
    assertThat(log.list.stream().map(ILoggingEvent::getFormattedMessage))
        .noneMatch(message -> message.contains(CANARY) || message.contains("sesame"));
  }

  private static Logger logger(String name) {
    return (Logger) LoggerFactory.getLogger(name);
  }

  private static void listen(Logger logger, ListAppender<ILoggingEvent> log) {
    logger.setLevel(Level.TRACE);
    logger.setAdditive(false);
    logger.addAppender(log);
  }

  private static void stopListening(Logger logger, ListAppender<ILoggingEvent> log) {
    logger.detachAppender(log);
    logger.setAdditive(true);
    logger.setLevel(null);
  }
}
