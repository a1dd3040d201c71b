package dev.chatops.config;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SyntaxTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      quoteCharacter = '\0',
      value = {
        "a {\\n b = 1\\n > line 1: found a { that no } closes",
        "a {\\n b = [1,\\n # ]\\n \"]\" > line 2: found a [ that no ] closes",
        "a { b = \"}\" } // {\\n c { > line 2: found a { that no } closes",
        "a = 1\\n} > line 2: found a } without its {",
        "rooms = [#ops]\\n > line 1: found a [ that no ] closes",
        "nick = @ops > line 1: found the character @ outside quotes, expected \"…\" around it",
        "\\nprefix = ! > line 2: found the character ! outside quotes, expected \"…\" around it",
        "a = cost$5 > line 1: found a $ outside quotes, expected \"…\" around it, or ${NAME}",
        "a = \"open > line 1: found no second \" to end the text",
        "a = \"\"\"open > line 1: found no end of the text that begins with \"\"\"",
        "a = ${OPEN > line 1: found no } to end the ${",
        "a = ${} > line 1: found a ${} without a name",
        "a = \"C:\\\\dir\" > line 1: found a lone \\ between quotes, expected \\\\",
        "a = [1, , 2] > line 1: found a list that goes wrong, expected [one, two]",
        "name opsbot\\nb = 1 > line 2: found a key without = or { after it",
        "a = b = c > line 1: found more after a value, expected a new line or a comma",
        "include access > line 1: found an include without a file, expected include \"file\"",
        "a = b { c = 1 } > line 1: found a text, a list or a block side by side, expected one",
        "[1, 2] > line 1: found a list, expected lines of the form: key = value",
        "a..b = 1 > line 1: found a key with nothing before, after or between its dots",
        "a = 1,, b = 2 > line 1: found a comma too many",
        "= 1 > line 1: found something that is not HOCON, expected lines of the form: key = value",
      })
  void saysWhatIsWrongAndWhere(String hocon, String problem) {
    String text = hocon.replace("\\n", "\n").replace("\\\\", "\\");

    assertThatThrownBy(() -> Settings.parse(text, Map.of()))
        .isInstanceOf(ConfigException.class)
        .hasNoCause()
        .hasMessage("inline: 1 problem\n  " + problem);
  }
}
