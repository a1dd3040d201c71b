package dev.chatops.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chatops.Builder;
import dev.chatops.ChatOps;
import dev.chatops.config.Settings;
import dev.chatops.testkit.ManualClock;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class WholeBotTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final TryPlugin plugin = new TryPlugin();

  @Test
  void aPipeOfLinesGivesTheRepliesInTheirOrder() throws Exception {
    String said =
        converse(
            """
            !ping
            !count to 3
            just talk
            see incident 42
            !echo ü ✓ 😀
            opsbot: ping once more
            """);

    assertThat(said)
        .isEqualTo(
            """
            pong
            number 1
            number 2
            number 3
            https://incidents.example/42
            ü ✓ 😀
            pong once more
            """);
    assertThat(err.size()).isZero();
  }

  @Test
  void theOperatorMayEverythingAndAnnWhatTheConfigurationGivesHer() throws Exception {
    String said =
        converse(
            """
            !deploy web
            /as ann
            !deploy web to prod
            /as bob
            !deploy web
            /as operator
            !deploy web --dry-run
            """);

    assertThat(said)
        .isEqualTo(
            """
            one moment … deploying web to STAGING
            main of web is on STAGING
            welcome, ann
            one moment … deploying web to PROD
            main of web is on PROD
            welcome, bob
            you may not deploy: that needs deploy.run
            one moment … deploying web to STAGING
            main of web is on STAGING (not)
            """);
  }

  @Test
  void nobodyIsTheOperatorOrAnnByATilde() throws Exception {
    assertThat(converse("/as ~operator\n!deploy web\n/as ~ann\n!deploy web\n"))
        .isEqualTo(
            """
            welcome, ~operator
            you may not deploy: that needs deploy.run, and the network does not vouch for who you are
            welcome, ~ann
            you may not deploy: that needs deploy.run, and the network does not vouch for who you are
            """);
  }

  @Test
  void thePrefixIsOptionalInADirectConversation() throws Exception {
    assertThat(converse("ping\n/dm\nping\n/in\nping\n")).isEqualTo("pong\n");
  }

  @Test
  void peopleThatSpokeCanBeNamed() throws Exception {
    assertThat(converse("/as ann\nhello\n/as\n!who is @ann\n!who is ann\n"))
        .isEqualTo("welcome, ann\nconsole/ann\nconsole/ann\n");
  }

  @Test
  void noLineOvertakesTheAnswerToTheOneBefore() throws Exception {
    StringBuilder typed = new StringBuilder();
    StringBuilder expected = new StringBuilder();
    for (int i = 0; i < 2_000; i++) {
      String person = i % 2 == 0 ? "ann" : "operator";
      typed.append("/as ").append(person).append("\n!echo ").append(i).append('\n');
      expected.append(i).append('\n');
    }

    assertThat(converse("/as ann\n" + typed)).isEqualTo("welcome, ann\n" + expected);
  }

  @Test
  void aJobWithoutAnEndHoldsTheNextLineUpForTenSecondsAtMost() throws Exception {
    ManualClock clock = ManualClock.create();
    Keyboard keyboard = new Keyboard();
    try (ChatOps bot = bot(keyboard).time(clock).build()) {
      bot.start();
      keyboard.type("!wait\n!ping\n!ping again\n");
      assertThat(plugin.waiting.await(10, TimeUnit.SECONDS)).isTrue();
      clock.advance(Duration.ofSeconds(9));
      assertThat(out.toString(UTF_8)).doesNotContain("pong");

      clock.advance(Duration.ofSeconds(2));
      keyboard.close();

      assertThat(bot.awaitEnd()).isTrue();
      assertThat(out.toString(UTF_8))
          .matches("wait takes a while: !stop .* ends it\npong\npong again\n");
      plugin.endless.countDown();
    }
  }

  private String converse(String typed) throws InterruptedException {
    try (ChatOps bot = bot(new ByteArrayInputStream(typed.getBytes(UTF_8))).build()) {
      assertThat(bot.start().awaitEnd()).isTrue();
    }
    return out.toString(UTF_8);
  }

  private Builder bot(InputStream in) {
    PrintStream notes = new PrintStream(err, true, UTF_8);
    return ChatOps.builder()
        .adapter(new ConsoleAdapterFactory(in, out, notes))
        .plugin(plugin)
        .config(
            Settings.parse(
                """
                name = opsbot
                adapters { console { type = console } }
                access {
                  roles { deployer = ["deploy.*"] }
                  groups { team { people = ["console/ann"], roles = [deployer] } }
                }
                """));
  }
}
