package dev.chatops.irc;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * The letters of a line. The protocol does not say what its bytes mean; today's clients write
 * UTF-8, and those of yesterday are recognised by what is none. Not thread-safe.
 */
final class LineText {

  /** From here on a server may have cut a line: 510 bytes, with or without what it has added. */
  private static final int MAYBE_CUT = 400;

  private final Charset fallback;
  private final CharsetDecoder strict =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT);

  LineText(Charset fallback) {
    this.fallback = fallback;
  }

  /** Reads some bytes as UTF-8, or all of them otherwise. */
  String of(byte[] bytes, int from, int length) {
    return isUtf8(bytes, from, length)
        ? new String(bytes, from, length, StandardCharsets.UTF_8)
        : new String(bytes, from, length, fallback);
  }

  /** A server that cuts a line may cut its last letter in two: that is still UTF-8. */
  private boolean isUtf8(byte[] bytes, int from, int length) {
    int start = from;
    while (start < from + length && bytes[start] >= 0) {
      start++;
    }
    if (start == from + length) {
      return true;
    }
    ByteBuffer rest = ByteBuffer.wrap(bytes, start, from + length - start);
    boolean complete = length < MAYBE_CUT;
    CoderResult result =
        strict.reset().decode(rest, CharBuffer.allocate(rest.remaining()), complete);
    return !result.isError();
  }
}
