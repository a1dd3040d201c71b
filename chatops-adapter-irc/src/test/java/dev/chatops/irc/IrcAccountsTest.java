package dev.chatops.irc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatops.ChatOps;
import dev.chatops.chat.Event;
import dev.chatops.chat.User;
import dev.chatops.config.Settings;
import dev.chatops.plugin.Command;
import dev.chatops.plugin.Plugin;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Who people are, on a real InspIRCd with Atheme: one that speaks IRCv3, and one of yesterday that
 * has to be asked.
 */
class IrcAccountsTest {

  private static InspIrcd modern;
  private static Atheme modernServices;
  private static InspIrcd old;
  private static Atheme oldServices;

  /** Which server. */
  enum Kind {
    MODERN,
    OLD;

    InspIrcd server() {
      return this == MODERN ? modern : old;
    }
  }

  @BeforeAll
  static void start() {
    modern = new InspIrcd().withServices();
    modern.start();
    modernServices = Atheme.on(modern);
    old = new InspIrcd().ofYesterday().withServices();
    old.start();
    oldServices = Atheme.on(old);
  }

  @AfterAll
  static void stop() {
    modernServices.close();
    modern.close();
    oldServices.close();
    old.close();
  }

  private static User whoSays(TestBot bot, RawPeer peer, String target) {
    peer.says(target, "it is me");
    return bot.heard().expectSaid().message().from();
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void theAccountIsThePersonWhateverTheNick(Kind kind) {
    InspIrcd server = kind.server();
    try (RawPeer cat = Atheme.register(RawPeer.connect(server.port(), "cat"), "sesame");
        RawPeer dog = RawPeer.connect(server.port(), "dog").join("#ops");
        TestBot bot = TestBot.started(server)) {
      cat.join("#ops");
      assertThat(whoSays(bot, cat, "#ops").id()).hasToString("irc1/cat");
      assertThat(whoSays(bot, dog, "#ops").id()).hasToString("irc1/~dog");
      assertThat(whoSays(bot, cat, "opsbot").verified()).isTrue();

      cat.send("NICK tiger");
      cat.expectLine("NICK :tiger");
      User tiger = whoSays(bot, cat, "#ops");
      assertThat(tiger.id()).hasToString("irc1/cat");
      assertThat(tiger.name()).isEqualTo("tiger");

      dog.send("NICK cat");
      dog.expectLine("NICK :cat");
      assertThat(whoSays(bot, dog, "#ops").verified()).isFalse();
      assertThat(whoSays(bot, dog, "opsbot").verified()).isFalse();
      assertThat(whoSays(bot, cat, "#ops").id()).hasToString("irc1/cat");
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void whoWasThereBeforeTheBotIsKnown(Kind kind) {
    InspIrcd server = kind.server();
    try (RawPeer emu = Atheme.register(RawPeer.connect(server.port(), "emu"), "sesame");
        RawPeer present = emu.join("#ops");
        TestBot bot = TestBot.started(server)) {
      assertThat(whoSays(bot, present, "#ops").id()).hasToString("irc1/emu");
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void whoIsOutOfSightIsAskedAbout(Kind kind) {
    InspIrcd server = kind.server();
    try (RawPeer fox = Atheme.register(RawPeer.connect(server.port(), "fox"), "sesame");
        TestBot bot = TestBot.started(server)) {
      assertThat(whoSays(bot, fox, "opsbot").id()).hasToString("irc1/fox");
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void onlyWhomTheNetworkVouchesForMayInviteItWhereTheSettingsSaySo(Kind kind) {
    InspIrcd server = kind.server();
    try (RawPeer ibis = Atheme.register(RawPeer.connect(server.port(), "ibis"), "sesame");
        RawPeer jay = RawPeer.connect(server.port(), "jay").join("#nest");
        TestBot bot =
            TestBot.on(server.port(), ", rooms = [\"#ops\"], invites = verified").start()) {
      ibis.join("#pond");
      jay.send("INVITE opsbot #nest");
      bot.heard().expect(Event.Other.class, it -> it.kind().equals("invite"));
      ibis.send("INVITE opsbot #pond");

      assertThat(
              bot.heard()
                  .expect(Event.Joined.class, it -> !it.room().id().value().equals("#ops"))
                  .room()
                  .id())
          .hasToString("irc1/#pond");
    }
  }

  @Test
  void whoLogsOutIsAStranger() {
    try (RawPeer gnu = Atheme.register(RawPeer.connect(modern.port(), "gnu"), "sesame");
        TestBot bot = TestBot.started(modern)) {
      gnu.join("#ops");
      assertThat(whoSays(bot, gnu, "#ops").verified()).isTrue();

      gnu.says("NickServ", "LOGOUT");
      gnu.expectLine(" 901 ");

      assertThat(whoSays(bot, gnu, "#ops").id()).hasToString("irc1/~gnu");
    }
  }

  @Test
  void theOrderOfALineIsKeptWhileSomebodyIsAskedAbout() {
    try (RawPeer hen = Atheme.register(RawPeer.connect(old.port(), "hen"), "sesame");
        RawPeer here = hen.join("#ops");
        TestBot bot = TestBot.started(old)) {
      for (int n = 0; n < 200; n++) {
        here.says("#ops", "line " + n);
      }

      for (int n = 0; n < 200; n++) {
        Event.Said said = bot.heard().expectSaid();
        assertThat(said.message().text()).isEqualTo("line " + n);
        assertThat(said.message().from().id()).hasToString("irc1/hen");
      }
    }
  }

  /** What only an administrator may do. */
  public static final class Guarded implements Plugin {

    @Command(value = "shutdown", permission = "server.shutdown")
    String shutdown() {
      return "going down";
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void aPersonWhoTakesAnAdministratorsNickIsNobody(Kind kind) {
    InspIrcd server = kind.server();
    String config =
        """
        name = opsbot
        adapters { irc1 {
          type = irc, host = "127.0.0.1", port = %d, tls = false, nick = opsbot, rooms = ["#ops"]
          pacing = 0
        } }
        access {
          roles { admin = ["server.*"] }, groups { admins { people = ["irc1/root"], roles = [admin] } }
        }
        """
            .formatted(server.port());
    try (RawPeer root = Atheme.register(RawPeer.connect(server.port(), "root"), "sesame");
        RawPeer mallory = RawPeer.connect(server.port(), "mallory").join("#ops");
        ChatOps bot =
            ChatOps.builder()
                .config(Settings.parse(config))
                .plugin(new Guarded())
                .build()
                .start()) {
      assertThat(bot).isNotNull();
      root.join("#ops").says("#ops", "!shutdown");
      assertThat(mallory.expectSaid("#ops")).isEqualTo("!shutdown");
      assertThat(mallory.expectSaid("#ops")).contains("going down");

      root.send("NICK away");
      mallory.expectLine(" NICK :away");
      mallory.send("NICK root");
      mallory.says("#ops", "!shutdown");
      assertThat(root.expect(line -> line.matches(":opsbot!\\S+ PRIVMSG .*")))
          .as("the first answer")
          .contains("going down");
      mallory.says("opsbot", "whoami");

      assertThat(List.of(mallory.expectSaid("root"), mallory.expectSaid("root")))
          .as("in one order or the other")
          .anyMatch(line -> line.contains("you may not shutdown"))
          .anyMatch(line -> line.contains("not known to the network"));
    }
  }
}
