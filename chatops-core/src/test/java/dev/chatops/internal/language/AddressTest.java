package dev.chatops.internal.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatops.chat.Body;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressTest {

  private static final Set<String> KNOWN = Set.of("deploy", "8ball");

  private static String read(String text, boolean direct, String... prefixes) {
    Addressed read =
        Address.read(Body.of(text), List.of("opsbot"), List.of(prefixes), direct, KNOWN::contains);
    assertThat(text.substring(read.offset())).isEqualTo(read.line());
    return read.kind() + (read.addressed() ? " to me: " : ": ") + read.line();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '%',
      ignoreLeadingAndTrailingWhitespace = true,
      textBlock =
          """
      !deploy web                % COMMAND: deploy web
      !deply web                 % COMMAND: deply web
      !8ball                     % COMMAND: 8ball
      !ärger                     % COMMAND: ärger
      !𝒹eploy                    % COMMAND: 𝒹eploy
      @opsbot deploy web         % COMMAND to me: deploy web
      @OpsBot: deploy web        % COMMAND to me: deploy web
      opsbot: deploy web         % COMMAND to me: deploy web
      opsbot:deploy web          % COMMAND to me: deploy web
      opsbot, deploy web         % COMMAND to me: deploy web
      OpsBot deploy web          % COMMAND to me: deploy web
      opsbot: !deploy web        % COMMAND to me: deploy web
      opsbot: what is up         % COMMAND to me: what is up
      @opsbot dance              % COMMAND to me: dance
      opsbot is down again       % TALK to me: opsbot is down again
      opsbot "deploy" web        % TALK to me: opsbot "deploy" web
      opsbotdeploy web           % TALK: opsbotdeploy web
      @opsbotdeploy web          % TALK: @opsbotdeploy web
      opsbot-2: deploy web       % TALK: opsbot-2: deploy web
      opsbot's deploy            % TALK to me: opsbot's deploy
      hey opsbot how are you     % TALK to me: hey opsbot how are you
      thanks @opsbot!            % TALK to me: thanks @opsbot!
      I like OPSBOT.             % TALK to me: I like OPSBOT.
      opsbot                     % TALK to me: opsbot
      @opsbot                    % TALK to me: @opsbot
      @opsbot :                  % COMMAND to me: :
      opsbot: !?                 % TALK to me: opsbot: !?
      deploy web                 % TALK: deploy web
      mail ann@opsbot.example    % TALK: mail ann@opsbot.example
      see opsbot.example.org     % TALK: see opsbot.example.org
      see www.opsbot             % TALK: see www.opsbot
      join #opsbot               % TALK: join #opsbot
      the opsbots                % TALK: the opsbots
      !                          % TALK: !
      !!!                        % TALK: !!!
      !?                         % TALK: !?
      ! hello                    % TALK: ! hello
      !!deploy                   % TALK: !!deploy
      !! deploy                  % TALK: !! deploy
      !"deploy"                  % TALK: !"deploy"
      !!                         % REPEAT: !!
      opsbot: !!                 % REPEAT to me: !!
      """)
  void inARoom(String text, String expected) {
    assertThat(read(text, false, "!")).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '%',
      textBlock =
          """
      deploy web                 % COMMAND to me: deploy web
      !deploy web                % COMMAND to me: deploy web
      @opsbot deploy web         % COMMAND to me: deploy web
      opsbot: deploy web         % COMMAND to me: deploy web
      opsbot deploy web          % COMMAND to me: deploy web
      opsbot is down again       % COMMAND to me: opsbot is down again
      hey opsbot how are you     % COMMAND to me: hey opsbot how are you
      !                          % TALK to me: !
      !?                         % TALK to me: !?
      ! hello                    % TALK to me: ! hello
      !!                         % REPEAT to me: !!
      @opsbot                    % TALK to me: @opsbot
      """)
  void withNobodyElseThere(String text, String expected) {
    assertThat(read(text, true, "!")).isEqualTo(expected);
  }

  @Test
  void theLongestPrefixThatFitsWins() {
    assertThat(read("!!deploy", false, "!", "!!")).isEqualTo("COMMAND: deploy");
    assertThat(read("!!deploy", false, "!!", "!")).isEqualTo("COMMAND: deploy");
    assertThat(read("!deploy", false, "!!", "!")).isEqualTo("COMMAND: deploy");
    assertThat(read("?deploy", false, "!", "?")).isEqualTo("COMMAND: deploy");
    assertThat(read("??", false, "!", "?")).isEqualTo("REPEAT: ??");
    assertThat(read("!?", false, "!", "?")).isEqualTo("TALK: !?");
    assertThat(read("deploy", false, "")).isEqualTo("TALK: deploy");
  }

  @Test
  void spaceBeforeAndAfterDoesNotMatter() {
    assertThat(read("  !deploy  web ", false, "!")).isEqualTo("COMMAND: deploy  web ");
    assertThat(read("\n @opsbot\n\tdeploy\nweb", false, "!"))
        .isEqualTo("COMMAND to me: deploy\nweb");
    assertThat(read(" !! \n", false, "!")).isEqualTo("REPEAT: !! \n");
    assertThat(read("", true, "!")).isEqualTo("TALK to me: ");
    assertThat(read("  ", false, "!")).isEqualTo("TALK:   ");
  }

  @Test
  void aBotMayHaveSeveralNamesWithStrangeCharacters() {
    for (String text :
        List.of("ops[bot] deploy", "ops[bot]: deploy", "@ops deploy", "OPS, deploy")) {
      Addressed read =
          Address.read(
              Body.of(text), List.of("ops", "ops[bot]", ""), List.of("!"), false, KNOWN::contains);
      assertThat(read.kind()).as(text).isEqualTo(Addressed.Kind.COMMAND);
      assertThat(read.line()).isEqualTo("deploy");
    }
  }
}
