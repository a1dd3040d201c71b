package dev.chatops.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineInputTest {

  private final List<String> complaints = new ArrayList<>();

  @Test
  void aLineEndsWithLineFeedOrCarriageReturnAndLineFeedOrTheStream() throws IOException {
    assertThat(lines("one\ntwo\r\nthree")).containsExactly("one", "two", "three");
  }

  @Test
  void aCarriageReturnWithinALineStaysAndOnlyOneBeforeTheLineFeedGoes() throws IOException {
    assertThat(lines("a\rb\r\r\n")).containsExactly("a\rb\r");
  }

  @Test
  void blankLinesSayNothing() throws IOException {
    assertThat(lines("\n\r\n  \t\none\n\n\n")).containsExactly("one");
  }

  @Test
  void spacesAroundTheWordsAreKept() throws IOException {
    assertThat(lines("  !echo  a  \n")).containsExactly("  !echo  a  ");
  }

  @Test
  void anEmptyStreamHasNoLines() throws IOException {
    assertThat(lines("")).isEmpty();
  }

  @Test
  void bytesThatAreNotUtf8BecomeReplacementCharacters() throws IOException {
    byte[] bytes = {'a', (byte) 0xC3, '(', (byte) 0xFF, 'z', '\n'};

    assertThat(lines(new ByteArrayInputStream(bytes))).containsExactly("a\uFFFD(\uFFFDz");
  }

  @Test
  void aCharacterCutByTheEndOfTheBufferIsWhole() throws IOException {
    String text = "x".repeat(8191) + "ß✓😀";

    assertThat(lines(text + "\n" + text)).containsExactly(text, text);
  }

  @Test
  void nulIsACharacterLikeAnother() throws IOException {
    assertThat(lines("a\0b\n")).containsExactly("a\0b");
  }

  @Test
  void aByteOrderMarkAtTheStartIsNoPartOfTheFirstLine() throws IOException {
    assertThat(lines("\uFEFF!ping\n\uFEFFx\n")).containsExactly("!ping", "\uFEFFx");
  }

  @Test
  void aLineOfAHundredKilobytesIsALine() throws IOException {
    String line = "!echo " + "ü ".repeat(50_000);

    assertThat(lines(line + "\n")).containsExactly(line);
  }

  @Test
  void aLineBeyondTheLimitIsLeftOutWholeAndSaidSo() throws IOException {
    String most = "a".repeat(LineInput.LONGEST);

    assertThat(lines("one\n" + most + "\n" + most + "b\nlast\n"))
        .containsExactly("one", most, "last");
    assertThat(complaints)
        .containsExactly("line 3 was left out: it has 1048577 bytes, and 1048576 is the most");
  }

  @Test
  void aLastLineBeyondTheLimitIsLeftOutToo() throws IOException {
    assertThat(lines("a".repeat(LineInput.LONGEST + 1))).isEmpty();
    assertThat(complaints).hasSize(1);
  }

  @Test
  void aStreamThatComesByteByByteGivesTheSameLines() throws IOException {
    InputStream slow =
        new ByteArrayInputStream("eins\r\nzwei ü\n\ndrei".getBytes(UTF_8)) {
          @Override
          public synchronized int read(byte[] buffer, int offset, int length) {
            return super.read(buffer, offset, 1);
          }
        };

    assertThat(lines(slow)).containsExactly("eins", "zwei ü", "drei");
  }

  private List<String> lines(String text) throws IOException {
    return lines(new ByteArrayInputStream(text.getBytes(UTF_8)));
  }

  private List<String> lines(InputStream in) throws IOException {
    LineInput input = new LineInput(in, complaints::add);
    List<String> lines = new ArrayList<>();
    for (String line = input.next(); line != null; line = input.next()) {
      lines.add(line);
    }
    return lines;
  }
}
