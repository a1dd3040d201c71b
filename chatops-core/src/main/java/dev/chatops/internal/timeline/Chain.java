package dev.chatops.internal.timeline;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Ties each line to the one before. A line is {@code {"prev":"…", … ,"hash":"…"}}: its hash is the
 * SHA-256 of everything in it before {@code ,"hash"}, and its prev the hash of the line before, of
 * the first line 64 zeroes. Not thread-safe.
 */
final class Chain {

  private static final int HEX = 64;
  private static final byte[] HEAD = ascii("{\"prev\":\"");
  private static final byte[] TAIL = ascii(",\"hash\":\"");
  private static final byte[] END = ascii("\"}");
  private static final int LEAST = HEAD.length + HEX + TAIL.length + HEX + END.length;

  private final MessageDigest sha = sha256();
  private String last = "0".repeat(HEX);

  /** The hash of the last line. */
  String last() {
    return last;
  }

  /** Goes back to a line before. */
  void last(String hash) {
    last = hash;
  }

  /** The next line, with its end, from a JSON object that is not empty. */
  byte[] next(String object) {
    byte[] body =
        ("{\"prev\":\"" + last + "\"," + object.substring(1, object.length() - 1))
            .getBytes(StandardCharsets.UTF_8);
    last = hash(body, body.length);
    byte[] line = Arrays.copyOf(body, body.length + TAIL.length + HEX + END.length + 1);
    int at = body.length;
    for (byte[] part : new byte[][] {TAIL, ascii(last), END}) {
      System.arraycopy(part, 0, line, at, part.length);
      at += part.length;
    }
    line[at] = '\n';
    return line;
  }

  /** Takes the next line, without its end; tells what is wrong with it, or null. */
  @Nullable String follow(byte[] line) {
    if (!shaped(line)) {
      last = hash(line, line.length);
      return EntryJson.values(line) == null ? "not JSON" : "not a record of a timeline";
    }
    int end = line.length - END.length - HEX - TAIL.length;
    String before = last;
    last = new String(line, end + TAIL.length, HEX, StandardCharsets.ISO_8859_1);
    if (!last.equals(hash(line, end))) {
      return "its hash differs: it was changed";
    }
    String prev = new String(line, HEAD.length, HEX, StandardCharsets.ISO_8859_1);
    return prev.equals(before) ? null : "it does not follow the one before: something is missing";
  }

  private static boolean shaped(byte[] line) {
    return line.length >= LEAST
        && has(line, 0, HEAD)
        && has(line, line.length - END.length, END)
        && has(line, line.length - END.length - HEX - TAIL.length, TAIL);
  }

  /** Whether what there is of a line could be the beginning of the first. */
  static boolean begins(byte[] part) {
    int length = Math.min(part.length, HEAD.length);
    return Arrays.equals(part, 0, length, HEAD, 0, length);
  }

  private static boolean has(byte[] line, int at, byte[] part) {
    return Arrays.equals(line, at, at + part.length, part, 0, part.length);
  }

  private String hash(byte[] bytes, int length) {
    sha.update(bytes, 0, length);
    return HexFormat.of().formatHex(sha.digest());
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
