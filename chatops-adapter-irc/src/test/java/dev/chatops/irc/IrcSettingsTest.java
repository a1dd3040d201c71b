package dev.chatops.irc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chatops.adapter.Adapter;
import dev.chatops.adapter.AdapterFactory;
import dev.chatops.adapter.Pace;
import dev.chatops.adapter.net.TlsSettings;
import dev.chatops.config.ConfigException;
import dev.chatops.config.Secret;
import dev.chatops.config.Settings;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IrcSettingsTest {

  private static IrcSettings read(String hocon) {
    Settings block = Settings.parse(hocon);
    IrcSettings settings = IrcSettings.read(block);
    block.check();
    return settings;
  }

  @Test
  void twoKeysAreEnough() {
    IrcSettings settings = read("host = irc.example.org, nick = ops-bot");

    assertThat(settings.port()).isEqualTo(6697);
    assertThat(settings.tls())
        .isEqualTo(new IrcTls(new TlsSettings(TlsSettings.Mode.REQUIRED, null, null), null));
    assertThat(settings.user()).isEqualTo("opsbot");
    assertThat(settings.rooms()).isEmpty();
    assertThat(settings.identity()).isEqualTo(IrcSettings.Identity.ACCOUNT);
    assertThat(settings.pace()).isEqualTo(new Pace(5, Duration.ofSeconds(2)));
  }

  @Test
  void everyKeyIsRead(@TempDir Path folder) throws Exception {
    Path trust = Files.writeString(folder.resolve("ca.pem"), "");
    IrcSettings settings =
        read(
            """
            host = "127.0.0.1", port = 7000, nick = "[bot]", user = bot, real-name = "The bot"
            tls { mode = optional, trust = "%s", pin = "%s", certificate = "%s" }
            rooms = ["#ops", "&local sesame"], password = pw, identity = nick, pacing = 250
            sasl { account = bot, password = secret }
            nickserv { password = hidden, account = bot, service = "NickServ@services" }
            invites = anybody, kicked = leave, fallback-charset = "ISO-8859-15"
            """
                .formatted(trust, "AB:".repeat(31) + "AB", trust));

    assertThat(settings)
        .isEqualTo(
            new IrcSettings(
                "127.0.0.1",
                7000,
                new IrcTls(
                    new TlsSettings(TlsSettings.Mode.OPTIONAL, trust, "ab".repeat(32)),
                    new IrcTls.OwnCertificate(trust, trust)),
                "[bot]",
                "bot",
                "The bot",
                List.of(new IrcRoom("#ops", null), new IrcRoom("&local", Secret.of("sesame"))),
                Secret.of("pw"),
                new IrcSasl.Plain("bot", Secret.of("secret")),
                new IrcServices("NickServ@services", "bot", Secret.of("hidden")),
                IrcSettings.Identity.NICK,
                IrcSettings.Invites.ANYBODY,
                IrcSettings.Kicked.LEAVE,
                Charset.forName("ISO-8859-15"),
                new Pace(1, Duration.ofMillis(250))));
    assertThat(settings.toString()).doesNotContain("pw", "secret", "hidden", "sesame");
  }

  @Test
  void withoutTlsThePortIsAnother() {
    assertThat(read("host = h, nick = n, tls = false").port()).isEqualTo(6667);
    assertThat(read("host = h, nick = n, tls { mode = disabled }").port()).isEqualTo(6667);
    assertThat(read("host = h, nick = n, tls = true").port()).isEqualTo(6697);
  }

  @Test
  void pacingZeroIsNoPacing() {
    assertThat(read("host = h, nick = n, pacing = 0").pace()).isEqualTo(Pace.UNLIMITED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nick = n                                    | host",
        "host = h                                    | nick",
        "host = h, nick = 7up                        | 7up",
        "host = h, nick = \"a b\"                    | a b",
        "host = h, nick = n, port = 0                | port",
        "host = h, nick = n, rooms = [ops]           | \"#room key\"",
        "host = h, nick = n, rooms = [\"#a,#b\"]     | #a,#b",
        "host = h, nick = n, rooms = [\"#a k l\"]    | #a k l",
        "host = h, nick = n, user = \"a@b\"          | user",
        "host = h, nick = n, identity = anybody      | identity",
        "host = h, nick = n, tls { mode = maybe }    | mode",
        "host = h, nick = n, tls { pin = abc }       | 64 hexadecimal digits",
        "host = h, nick = n, tls { trust = no.pem }  | no.pem",
        "host = h, nick = n, sasl { account = a }    | password",
        "host = h, nick = n, sasl { acount = a }     | acount",
        "host = h, nick = n, sasl { mechanism = external } | tls { certificate",
        "host = h, nick = n, sasl { mechanism = external, password = x } | password",
        "host = h, nick = n, tls { key = no.pem }    | tls.key",
        "host = h, nick = n, tls { certificate = no.pem } | no.pem",
        "host = h, nick = n, nickserv {}             | password",
        "host = h, nick = n, nickserv { password = \"a b\" } | as services want it",
        "host = h, nick = n, nickserv { password = a, service = \"a b\" } | nick@server",
        "host = h, nick = n, invites = some          | invites",
        "host = h, nick = n, kicked = cry            | kicked",
        "host = h, nick = n, fallback-charset = x-y  | fallback-charset",
        "host = h, nick = n, pasword = x             | password",
        "host = h, nick = n, password = \"a\\nb\"    | one line",
      })
  void aMistakeIsNamed(String hocon, String part) {
    assertThatThrownBy(() -> read(hocon))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining(part);
  }

  @Test
  void allMistakesAreFoundAtOnce() {
    assertThatThrownBy(() -> read("port = 0, rooms = [ops], sasl {}"))
        .isInstanceOfSatisfying(
            ConfigException.class, e -> assertThat(e.problems()).hasSizeGreaterThanOrEqualTo(6));
  }

  @Test
  void theFactoryIsFoundByItsType() {
    AdapterFactory factory =
        ServiceLoader.load(AdapterFactory.class).stream()
            .map(ServiceLoader.Provider::get)
            .filter(found -> found.type().equals("irc"))
            .findFirst()
            .orElseThrow();

    try (Adapter adapter = factory.create("ops", Settings.parse("host = h, nick = n"))) {
      assertThat(adapter.id()).isEqualTo("ops");
    }
  }
}
