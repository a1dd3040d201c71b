package dev.chatops.irc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineReaderTest {

  private static List<String> lines(String text) throws IOException {
    LineReader reader =
        new LineReader(
            new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
            StandardCharsets.US_ASCII);
    List<String> lines = new ArrayList<>();
    for (String line = reader.next(); line != null; line = reader.next()) {
      lines.add(line);
    }
    return lines;
  }

  @Test
  void aLineEndsAtLfWithOrWithoutCr() throws IOException {
    assertThat(lines("one\r\ntwo\n\r\nthree\r\n")).containsExactly("one", "two", "", "three");
  }

  @Test
  void aBareCrInSomebodysMessageBeginsNoLine() throws IOException {
    assertThat(lines(":a!b@c PRIVMSG #ops :x\r:admin!a@b PRIVMSG #ops :!shutdown\r\n"))
        .containsExactly(":a!b@c PRIVMSG #ops :x\r:admin!a@b PRIVMSG #ops :!shutdown");
  }

  @Test
  void halfALineAtTheEndIsNone() throws IOException {
    assertThat(lines("one\r\n:ann!a@h PRIVMSG #ops :!delete all bu")).containsExactly("one");
  }

  @Test
  void lettersOfSeveralBytesStayWhole() throws IOException {
    String line = "ü世🚀".repeat(1_000);

    assertThat(lines(line + "\r\n" + line + "\n")).containsExactly(line, line);
  }

  private static String read(byte[] line) throws IOException {
    byte[] all = Arrays.copyOf(line, line.length + 1);
    all[line.length] = '\n';
    return new LineReader(new ByteArrayInputStream(all), Charset.forName("windows-1252")).next();
  }

  @Test
  void aLineThatIsNoUtf8IsReadAsTheSettingsSay() throws IOException {
    for (String text : List.of("grüße", "café", "é", "5 €")) {
      assertThat(read(text.getBytes(Charset.forName("windows-1252")))).isEqualTo(text);
      assertThat(read(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(text);
    }
  }

  @Test
  void aLetterThatAServerHasCutInTwoMakesNoOtherCharsetOfALine() throws IOException {
    byte[] whole = "ü".repeat(255).getBytes(StandardCharsets.UTF_8);

    assertThat(read(Arrays.copyOf(whole, 509))).isEqualTo("ü".repeat(254) + "\uFFFD");
  }

  @Test
  void whatIsNoLineAtAllIsLeftOut() throws IOException {
    assertThat(lines("x".repeat(200_000) + "\r\nnext\r\n")).containsExactly("next");
  }

  @Test
  void aTimeoutLosesNothing() throws IOException {
    Deque<String> pieces = new ArrayDeque<>(List.of("PRIVMSG ", "", "#ops :hel", "", "lo\r\n"));
    LineReader reader = new LineReader(inPieces(pieces), StandardCharsets.US_ASCII);

    assertThatThrownBy(reader::next).isInstanceOf(SocketTimeoutException.class);
    assertThatThrownBy(reader::next).isInstanceOf(SocketTimeoutException.class);
    assertThat(reader.next()).isEqualTo("PRIVMSG #ops :hello");
    assertThat(reader.next()).isNull();
  }

  /** A stream that gives one piece a read; an empty one is a timeout. */
  private static InputStream inPieces(Deque<String> pieces) {
    return new InputStream() {
      @Override
      public int read(byte[] buffer, int offset, int length) throws IOException {
        String piece = pieces.poll();
        if (piece == null) {
          return -1;
        }
        if (piece.isEmpty()) {
          throw new SocketTimeoutException("nothing came");
        }
        byte[] bytes = piece.getBytes(StandardCharsets.UTF_8);
        System.arraycopy(bytes, 0, buffer, offset, bytes.length);
        return bytes.length;
      }

      @Override
      public int read() {
        throw new UnsupportedOperationException();
      }
    };
  }
}
