package dev.chatops.irc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatops.ChatOps;
import dev.chatops.chat.Content;
import dev.chatops.config.Settings;
import dev.chatops.plugin.Command;
import dev.chatops.plugin.Context;
import dev.chatops.plugin.Notice;
import dev.chatops.plugin.Plugin;
import dev.chatops.service.Outbound;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is said at the default pace, by a whole bot, to servers that nobody has told to be kind. */
@Tag("paced")
@Execution(ExecutionMode.CONCURRENT) // nearly all of it is waiting
class IrcPaceTest {

  private static final int LINES = 30;

  /** Which server. */
  enum Kind {
    NGIRCD(() -> new NgIrcd().throttling()),
    INSPIRCD(() -> new InspIrcd().throttling());

    private final Supplier<RealServer> server;

    Kind(Supplier<RealServer> server) {
      this.server = server;
    }
  }

  /** Says more than a server takes at once, and something urgent behind it. */
  public static final class Talkative implements Plugin {

    @Command("talk")
    String talk() {
      return IntStream.range(0, LINES).mapToObj(Talkative::line).collect(Collectors.joining("\n"));
    }

    @Command("alarm")
    void alarm(Context chat, Outbound out) {
      out.in(chat.conversation()).notify(Notice.page("fire", Content.text("it burns")));
    }

    private static String line(int number) {
      return number + " " + "x".repeat(300);
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void allLinesArriveWholeAndWhatIsUrgentOvertakesThem(Kind kind) {
    try (RealServer server = kind.server.get()) {
      server.start();
      String config =
          """
          name = opsbot
          adapters { irc1 {
            type = irc, host = "127.0.0.1", port = %d, tls = false, nick = opsbot, rooms = ["#ops"]
          } }
          """
              .formatted(server.port());
      try (RawPeer ann = RawPeer.connect(server.port(), "ann").join("#ops");
          ChatOps bot =
              ChatOps.builder()
                  .config(Settings.parse(config))
                  .plugin(new Talkative())
                  .build()
                  .start()) {
        assertThat(bot).isNotNull();
        ann.expectLine("JOIN");
        ann.says("#ops", "!talk");
        List<String> begun = said(ann, 6);
        ann.says("#ops", "!alarm");
        List<String> rest = said(ann, LINES - 5);

        assertThat(begun).containsExactlyElementsOf(lines(0, 6));
        assertThat(rest)
            .filteredOn(line -> line.contains("x"))
            .containsExactlyElementsOf(lines(6, LINES));
        assertThat(rest.subList(0, 4)).as("the first ones").anyMatch(it -> it.contains("burns"));
      }
    }
  }

  private static List<String> said(RawPeer ann, int lines) {
    return IntStream.range(0, lines).mapToObj(n -> ann.expectSaid("#ops")).toList();
  }

  private static List<String> lines(int from, int to) {
    return IntStream.range(from, to).mapToObj(Talkative::line).toList();
  }
}
