package dev.chatops.irc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IrcTraceTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PASS :sesame                      | PASS ***",
        "pass sesame                       | PASS ***",
        "AUTHENTICATE AGJvdABzZXNhbWU=     | AUTHENTICATE ***",
        "OPER bot sesame                   | OPER ***",
        "JOIN #ops sesame                  | JOIN ***",
        "PRIVMSG NickServ :IDENTIFY sesame | PRIVMSG ***",
        "NS IDENTIFY sesame                | NS ***",
        "PRIVMSG #ops :hello               | PRIVMSG #ops :hello",
        "QUIT                              | QUIT"
      })
  void noSecretIsShown(String line, String shown) {
    assertThat(IrcTrace.shown(line)).isEqualTo(shown);
  }
}
