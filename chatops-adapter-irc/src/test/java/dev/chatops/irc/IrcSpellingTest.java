package dev.chatops.irc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatops.adapter.Spelling;
import dev.chatops.chat.Event;
import org.junit.jupiter.api.Test;

/** RFC 2812 §2.2, CASEMAPPING of RPL_ISUPPORT. */
class IrcSpellingTest {

  private static final String OPS = ", rooms = [\"#ops\"]";

  @Test
  void idsAreTheSameThatTheServerTakesForTheSame() {
    try (ScriptedServer server = new ScriptedServer();
        TestBot bot = TestBot.on(server.port(), OPS)) {
      var starting = bot.starting();
      try (RawPeer line = server.welcomeToOps("batch")) {
        starting.join();
        Spelling spelling = bot.adapter().spelling();

        assertThat(spelling.room("#Ops[1]")).isEqualTo("#ops{1}");
        assertThat(spelling.user("Ann^Smith\\")).isEqualTo("ann^smith|");
        assertThat(bot.adapter().spelling()).isSameAs(spelling);
        line.send(":opsbot!~opsbot@127.0.0.1 JOIN #Dev[1]");
        assertThat(
                bot.heard().expect(Event.Joined.class, one -> one.room().name().startsWith("#d")))
            .extracting(joined -> joined.room().id().value())
            .isEqualTo(spelling.room("#DEV{1]"));
      }
    }
  }

  /** On a server that folds letters alone, these are two people. */
  @Test
  void beforeTheServerHasSaidSoNoSignsAreTheSame() {
    try (TestBot bot = TestBot.on(1, OPS)) {
      assertThat(bot.adapter().spelling().user("Ann[")).isEqualTo("ann[");
    }
  }
}
