package dev.chatops.internal.memory;

import dev.chatops.internal.disk.Json;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;

/**
 * One line of a store: what was put or taken away. It begins with the CRC32C of the JSON behind it,
 * in eight hexadecimal digits, and a space.
 *
 * @param shelf which
 * @param key of the value
 * @param value in JSON; null if it was taken away
 */
record StoreRecord(String shelf, String key, @Nullable String value) {

  private static final int SUM = 8;
  private static final String SHELF = "shelf";
  private static final String KEY = "key";
  private static final String VALUE = "value";

  /** Whole, with its line end. */
  byte[] line() {
    return line(
        Json.write(
            out -> {
              out.writeStartObject();
              out.writeStringProperty(SHELF, shelf);
              out.writeStringProperty(KEY, key);
              if (value != null) {
                out.writeName(VALUE);
                out.writeRawValue(value);
              }
              out.writeEndObject();
            }));
  }

  static byte[] line(String json) {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    byte[] line = new byte[SUM + 1 + body.length + 1];
    byte[] sum = sum(body, 0, body.length).getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(sum, 0, line, 0, SUM);
    line[SUM] = ' ';
    System.arraycopy(body, 0, line, SUM + 1, body.length);
    line[line.length - 1] = '\n';
    return line;
  }

  /** Whether a line, without its end, is as it was written. */
  static boolean whole(byte[] line) {
    if (line.length <= SUM + 1 || line[SUM] != ' ') {
      return false;
    }
    String sum = new String(line, 0, SUM, StandardCharsets.ISO_8859_1);
    return sum.equals(sum(line, SUM + 1, line.length));
  }

  private static String sum(byte[] bytes, int from, int to) {
    CRC32C sum = new CRC32C();
    sum.update(bytes, from, to - from);
    return HexFormat.of().toHexDigits((int) sum.getValue());
  }

  /** A whole line that holds something else than a record gives null. */
  static @Nullable StoreRecord of(byte[] line) {
    String shelf = null;
    String key = null;
    String value = null;
    int from = SUM + 1;
    try (JsonParser in = Json.read(line, from, line.length - from)) {
      in.nextToken();
      for (String name = in.nextName(); name != null; name = in.nextName()) {
        in.nextToken();
        switch (name) {
          case SHELF -> shelf = in.getString();
          case KEY -> key = in.getString();
          case VALUE -> {
            // It stands last, and is read when its type is known.
            int begin = from + (int) in.currentTokenLocation().getByteOffset();
            byte[] raw = Arrays.copyOfRange(line, begin, line.length - 1);
            value = new String(raw, StandardCharsets.UTF_8);
            in.skipChildren();
          }
          default -> {
            return null;
          }
        }
      }
    } catch (JacksonException e) {
      return null;
    }
    return shelf == null || key == null ? null : new StoreRecord(shelf, key, value);
  }
}
