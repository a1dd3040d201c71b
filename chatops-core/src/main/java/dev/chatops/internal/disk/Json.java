package dev.chatops.internal.disk;

import java.io.StringWriter;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamWriteConstraints;
import tools.jackson.core.json.JsonFactory;

/** JSON as it is in the files of the bot: on one line. Thread-safe. */
public final class Json {

  /**
   * From the surrogates on, letters are escaped: half a pair, which people do send, has no form in
   * UTF-8 and would come back as a question mark.
   */
  private static final int LAST_BEFORE_SURROGATES = 0xD7FF;

  private static final int DEEPEST = 1_000;

  /** What could be written can be read, however long it is, and in a record of ours. */
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .highestNonEscapedChar(LAST_BEFORE_SURROGATES)
          .streamWriteConstraints(StreamWriteConstraints.builder().maxNestingDepth(DEEPEST).build())
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST + 1)
                  .maxStringLength(Integer.MAX_VALUE)
                  .build())
          .build();

  private Json() {}

  /**
   * Writes one value.
   *
   * @param value writes it
   * @return without a line end
   */
  public static String write(Consumer<JsonGenerator> value) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
      value.accept(out);
    }
    return text.toString();
  }

  /**
   * Reads a value.
   *
   * @param text JSON
   * @return before its first token
   */
  public static JsonParser read(String text) {
    return FACTORY.createParser(ObjectReadContext.empty(), text);
  }

  /**
   * Reads a value.
   *
   * @param bytes JSON in UTF-8
   * @param from the first byte
   * @param length how many
   * @return before its first token
   */
  public static JsonParser read(byte[] bytes, int from, int length) {
    return FACTORY.createParser(ObjectReadContext.empty(), bytes, from, length);
  }
}
