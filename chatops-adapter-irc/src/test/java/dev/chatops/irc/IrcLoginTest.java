package dev.chatops.irc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chatops.adapter.DeliveryException;
import dev.chatops.config.ConfigException;
import dev.chatops.config.Settings;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 2812 §3.1 and https://ircv3.net/specs/extensions/capability-negotiation. */
class IrcLoginTest {

  private static final String SASL = ", sasl { account = bot, password = sesame }";

  private static IrcLogin login(String more) {
    return new IrcLogin(IrcSettings.read(Settings.parse("host = h, nick = opsbot" + more)));
  }

  private static List<String> on(IrcLogin login, String line) {
    return login.on(IrcLine.parse(line));
  }

  private static String plain(String account, String password) {
    String message = "\0" + account + "\0" + password;
    return Base64.getEncoder().encodeToString(message.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void thePasswordComesFirst() {
    assertThat(login(", password = \"se same\"").greeting())
        .containsExactly("PASS :se same", "CAP LS 302");
    assertThat(login("").greeting()).containsExactly("CAP LS 302");
  }

  @Test
  void whatTheServerHasOfWhatIsWantedIsAskedFor() {
    IrcLogin login = login("");

    assertThat(on(login, ":s CAP * LS * :away-notify batch")).isEmpty();
    assertThat(on(login, ":s CAP * LS :server-time account-tag sasl=PLAIN"))
        .containsExactly("CAP REQ :account-tag server-time batch");
    assertThat(on(login, ":s CAP * ACK :account-tag server-time batch "))
        .containsExactly("CAP END");
    assertThat(login.agreed()).containsExactlyInAnyOrder("account-tag", "server-time", "batch");
  }

  @Test
  void aServerThatHasNothingOfItIsToldSo() {
    assertThat(on(login(""), "CAP * LS :multi-prefix")).containsExactly("CAP END");
    assertThat(on(login(""), ":s CAP * NAK :account-tag")).containsExactly("CAP END");
  }

  @Test
  void aServerWithoutCapabilitiesLetsOneInAllTheSame() {
    IrcLogin login = login("");

    assertThat(on(login, ":s 421 * CAP :Unknown command")).isEmpty();
    assertThat(on(login, ":s 001 opsbot :Welcome")).isEmpty();
    assertThat(login.registered()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"AUTHENTICATE +", "AUTHENTICATE :+", ":s AUTHENTICATE +"})
  void theAccountIsProvenHoweverTheServerAsks(String question) {
    IrcLogin login = login(SASL);

    assertThat(on(login, ":s CAP * LS :sasl=EXTERNAL,PLAIN")).containsExactly("CAP REQ :sasl");
    assertThat(on(login, ":s CAP * ACK :sasl")).containsExactly("AUTHENTICATE PLAIN");
    assertThat(on(login, question)).containsExactly("AUTHENTICATE " + plain("bot", "sesame"));
    assertThat(on(login, ":s 900 * *!*@* bot :You are now logged in as bot")).isEmpty();
    assertThat(on(login, ":s 903 * :SASL authentication successful")).containsExactly("CAP END");
    on(login, ":s 001 opsbot :Welcome");
    assertThat(login.registered()).isTrue();
  }

  @Test
  void aLongProofIsCutIntoPieces() {
    String password = "p".repeat(300);
    List<String> lines =
        on(login(", sasl { account = bot, password = " + password + " }"), "AUTHENTICATE +");

    assertThat(lines).hasSize(2);
    assertThat(lines.get(0)).hasSize("AUTHENTICATE ".length() + 400);
    assertThat(String.join("", lines).replace("AUTHENTICATE ", ""))
        .isEqualTo(plain("bot", password));
  }

  @Test
  void aProofOfExactlyOnePieceIsFollowedByAnEmptyOne() {
    String password = "p".repeat(295);
    List<String> lines =
        on(login(", sasl { account = bot, password = " + password + " }"), "AUTHENTICATE +");

    assertThat(lines).containsExactly("AUTHENTICATE " + plain("bot", password), "AUTHENTICATE +");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ":s CAP * LS :account-tag",
        ":s CAP * LS :sasl=EXTERNAL",
        ":s CAP * NAK :sasl",
        ":s 001 opsbot :Welcome"
      })
  void withoutSaslThereIsNoLoginIfTheSettingsWantIt(String line) {
    assertThatThrownBy(() -> on(login(SASL), line))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("no SASL PLAIN");
  }

  @ParameterizedTest
  @ValueSource(strings = {"902", "904", "905"})
  void aProofThatIsRefusedIsTheSettingsFault(String numeric) {
    assertThatThrownBy(() -> on(login(SASL), ":s " + numeric + " * :Invalid credentials"))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("bot")
        .hasMessageContaining("Invalid credentials")
        .hasMessageNotContaining("sesame");
    IrcLogin login = login(SASL);
    assertThatThrownBy(() -> on(login, ":s " + numeric + " * :Invalid credentials"));
    assertThat(login.isBarred()).as("no use to try again").isTrue();
  }

  @Test
  void aProofThatIsBrokenOffIsWorthAnotherTry() {
    IrcLogin login = login(SASL);

    assertThatThrownBy(() -> on(login, ":s 906 * :SASL authentication aborted"))
        .isInstanceOf(DeliveryException.class);
    assertThat(login.isBarred()).isFalse();
  }

  @Test
  void aTakenNickHasAlternatives() {
    IrcLogin login = login("");
    List<String> tried = new ArrayList<>();
    String taken = ":s 433 * x :Nickname already in use";
    for (int n = 0; n < 9; n++) {
      tried.addAll(on(login, taken));
    }

    assertThat(tried)
        .startsWith("NICK opsbot_", "NICK opsbot__", "NICK opsbot2", "NICK opsbot3")
        .hasSize(9)
        .doesNotHaveDuplicates();
    assertThatThrownBy(() -> on(login, taken)).isInstanceOf(DeliveryException.class);
  }

  @Test
  void anAlternativeThatIsTooLongTakesThePlaceOfTheLastLetters() {
    IrcLogin login = login("");

    assertThat(on(login, ":s 433 * opsbot :in use")).containsExactly("NICK opsbot_");
    assertThat(on(login, ":s 432 * opsbot_ :Nickname too long")).containsExactly("NICK opsbo_");
    assertThat(on(login, ":s 433 * opsbo_ :in use")).containsExactly("NICK opsb__");
  }

  @Test
  void aNickTheServerDoesNotLikeIsTheSettingsFault() {
    assertThatThrownBy(() -> on(login(""), ":s 432 * opsbot :Nickname too long, max. 3"))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("opsbot")
        .hasMessageContaining("too long");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ":s 464 * :Password incorrect",
        ":s 465 * :You are banned from this server",
        "ERROR :Access denied: Bad password?",
        "ERROR :Closing link: (a@127.0.0.1) [Access denied by configuration]",
        "ERROR :Closing Link: a[h] (K-Lined)"
      })
  void aRefusalIsForGood(String line) {
    IrcLogin login = login(", password = sesame");

    assertThatThrownBy(() -> on(login, line))
        .isInstanceOf(ConfigException.class)
        .hasMessageNotContaining("sesame");
    assertThat(login.isBarred()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ERROR :Trying to reconnect too fast.",
        "ERROR :Closing Link: a[h] (Throttled)",
        "ERROR :Too many connections from your host"
      })
  void aServerThatWantsToBeLeftAloneForAWhileIsNot(String line) {
    IrcLogin login = login("");

    assertThatThrownBy(() -> on(login, line)).isInstanceOf(DeliveryException.class);
    assertThat(login.isBarred()).isFalse();
  }
}
