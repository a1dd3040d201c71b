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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is said at the default pace, by a whole bot, to servers that nobody has told to be kind. */
@Tag("paced")
class IrcPaceTest {

  private static final int LINES = 30;

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

  @Test
  void allLinesArriveWholeAndWhatIsUrgentOvertakesThem() {
    try (NgIrcd one = new NgIrcd().throttling();
        InspIrcd two = new InspIrcd().throttling()) {
      one.start();
      two.start();
      try (RawPeer ann = RawPeer.connect(one.port(), "ann").join("#ops");
          RawPeer bob = RawPeer.connect(two.port(), "bob").join("#ops");
          ChatOps bot =
              ChatOps.builder()
                  .config(Settings.parse(config(one, two)))
                  .plugin(new Talkative())
                  .build()
                  .start()) {
        assertThat(bot).isNotNull();
        asks(ann);
        asks(bob);
        listens(ann);
        listens(bob);
      }
    }
  }

  private static String config(RealServer one, RealServer two) {
    String adapter =
        "{ type = irc, host = \"127.0.0.1\", port = %d, tls = false, nick = opsbot, rooms = [\"#ops\"] }";
    return ("name = opsbot, adapters { one " + adapter + ", two " + adapter + " }")
        .formatted(one.port(), two.port());
  }

  private static void asks(RawPeer peer) {
    peer.says("#ops", "!talk");
    assertThat(said(peer, 6)).containsExactlyElementsOf(lines(0, 6));
    peer.says("#ops", "!alarm");
  }

  private static void listens(RawPeer peer) {
    List<String> rest = said(peer, LINES - 5);
    assertThat(rest)
        .filteredOn(line -> line.contains("x"))
        .containsExactlyElementsOf(lines(6, LINES));
    assertThat(rest.subList(0, 4)).as("the first ones").anyMatch(it -> it.contains("burns"));
  }

  private static List<String> said(RawPeer peer, int lines) {
    return IntStream.range(0, lines).mapToObj(n -> peer.expectSaid("#ops")).toList();
  }

  private static List<String> lines(int from, int to) {
    return IntStream.range(from, to).mapToObj(Talkative::line).toList();
  }
}
