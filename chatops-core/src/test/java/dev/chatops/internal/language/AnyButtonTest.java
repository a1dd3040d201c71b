package dev.chatops.internal.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatops.chat.Button;
import dev.chatops.chat.Content;
import dev.chatops.chat.Press;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** What a program puts into a line or a text stays the one value it was, whatever it is. */
@Domain(Hostile.class)
@Domain(DomainContext.Global.class)
class AnyButtonTest {

  private static String line(Button button) {
    return ((Press.Run) button.press()).line();
  }

  @Always
  void everyStringComesBackAsOneWord(@ForAll String value) {
    CommandLine line = CommandLine.of("note " + Button.quote(value) + " end");
    assertThat(line.words()).extracting(Word::text).containsExactly("note", value, "end");
    assertThat(line.firstLine()).isEqualTo(3);
  }

  @Always
  void everyStringComesBackAsTheValueOfAnOption(@ForAll String value) {
    Usage usage = Usage.parse("note [--text=<text>]");
    CommandLine line = CommandLine.of("note --text=" + Button.quote(value));
    assertThat(usage.match(line, 1).value("text").text()).isEqualTo(value);
  }

  @Always
  void manyStringsComeBackAsManyWords(@ForAll @Size(min = 1, max = 3) List<String> values) {
    CommandLine line = CommandLine.of(line(Button.run("Run", "run <args...>", values)));
    Usage usage = Usage.parse("run <args...>");
    assertThat(usage.match(line, 1).value("args").words()).extracting(Word::text).isEqualTo(values);
  }

  @Always
  void aLineOfAButtonIsOneLineOfNothingInvisible(@ForAll String value) {
    assertThat(line(Button.run("Note", "note <id> <text>", value, value)).codePoints())
        .noneMatch(Character::isISOControl)
        .noneMatch(c -> Character.getType(c) == Character.LINE_SEPARATOR)
        .noneMatch(c -> Character.getType(c) == Character.PARAGRAPH_SEPARATOR)
        .noneMatch(c -> Character.getType(c) == Character.SURROGATE)
        .noneMatch(c -> c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069);
  }

  @Always
  void noArgumentIsALiteralOrAnOption(@ForAll String value) {
    Usage usage = Usage.parse("graph [me] <target> [on] [--dry-run]");
    CommandLine line = CommandLine.of("graph " + Button.quote(value));
    assertThat(usage.match(line, 1).value("target").text()).isEqualTo(value);
  }

  @Example
  void notEvenThoseThatLookLikeOne() {
    List.of("me", "on", "--dry-run", "--", "-n", "—n", "graph", "--help")
        .forEach(this::noArgumentIsALiteralOrAnOption);
  }

  @Always
  void anArgumentOfATextIsSaidAsItIs(@ForAll String value) {
    assertThat(Content.text("<{}> and {}", value, 1).plain()).isEqualTo("<" + value + "> and 1");
  }
}
