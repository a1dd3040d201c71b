package dev.chatops.irc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatops.chat.Event;
import dev.chatops.chat.Event.Said;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The common day on a real server. */
class NgIrcdTest {

  @Test
  void whatAPeerTypesArrivesInOrder() {
    try (NgIrcd server = NgIrcd.started();
        TestBot bot = TestBot.started(server);
        RawPeer ann = RawPeer.connect(server.port(), "ann").join("#ops")) {
      List<String> lines = IntStream.range(0, 200).mapToObj(n -> "line " + n).toList();

      lines.forEach(line -> ann.says("#ops", line));

      assertThat(lines.stream().map(line -> bot.heard.expectSaid()).toList())
          .extracting(said -> said.message().text())
          .isEqualTo(lines);
      assertThat(bot.heard.all().stream().map(Event::key)).doesNotHaveDuplicates();
    }
  }

  @Test
  void aLineSaysWhoSaidItWhere() {
    try (NgIrcd server = NgIrcd.started();
        TestBot bot = TestBot.started(server);
        RawPeer ann = RawPeer.connect(server.port(), "Ann").join("#ops")) {
      ann.says("#ops", "opsbot: grüße, 世界 🚀");

      Said said = bot.heard.expectSaid();
      assertThat(said.origin()).isEqualTo(Event.Origin.LIVE);
      assertThat(said.message().text()).isEqualTo("opsbot: grüße, 世界 🚀");
      assertThat(said.message().where()).isEqualTo(TestBot.room("#ops"));
      assertThat(said.message().from().name()).isEqualTo("Ann");
      assertThat(said.message().from().id()).hasToString("irc1/~ann");
      assertThat(said.message().from().verified()).isFalse();
    }
  }

  @Test
  void whatTheBotSaysIsSeen() throws Exception {
    try (NgIrcd server = NgIrcd.started();
        TestBot bot = TestBot.started(server);
        RawPeer ann = RawPeer.connect(server.port(), "ann").join("#ops")) {
      bot.does(bot.say(TestBot.room("#ops"), "grüße, 世界 🚀"));

      assertThat(ann.expectSaid("#ops")).isEqualTo("grüße, 世界 🚀");
    }
  }
}
