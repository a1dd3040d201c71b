package dev.chatops.internal.memory;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Numbers as JSON has them, and only those that their type can hold. */
final class NumberCodecs {

  static final Codec<Byte> BYTE =
      new NumberCodec<>(JsonGenerator::writeNumber, NumberCodecs::signed);
  static final Codec<Short> SHORT =
      new NumberCodec<>(JsonGenerator::writeNumber, JsonParser::getShortValue);
  static final Codec<Integer> INTEGER =
      new NumberCodec<>(JsonGenerator::writeNumber, JsonParser::getIntValue);
  static final Codec<Long> LONG =
      new NumberCodec<>(JsonGenerator::writeNumber, JsonParser::getLongValue);
  static final Codec<Float> FLOAT = new RealCodec<>(JsonParser::getFloatValue, Float::valueOf);
  static final Codec<Double> DOUBLE = new RealCodec<>(JsonParser::getDoubleValue, Double::valueOf);

  private NumberCodecs() {}

  /** The library takes 200 for a byte, too. */
  private static Byte signed(JsonParser in) {
    int value = in.getIntValue();
    if (value != (byte) value) {
      throw new Unfit("does not hold a whole number in the range of its type");
    }
    return (byte) value;
  }

  private static final class NumberCodec<T extends Number> extends Codec<T> {

    private final BiConsumer<JsonGenerator, T> write;
    private final Function<JsonParser, T> read;

    NumberCodec(BiConsumer<JsonGenerator, T> write, Function<JsonParser, T> read) {
      this.write = write;
      this.read = read;
    }

    @Override
    void put(JsonGenerator out, T value) {
      write.accept(out, value);
    }

    @Override
    T get(JsonParser in) {
      if (in.currentToken() != JsonToken.VALUE_NUMBER_INT) {
        throw new Unfit("does not hold " + expected());
      }
      return read.apply(in);
    }

    @Override
    String expected() {
      return "a whole number in the range of its type";
    }
  }

  /** JSON knows no infinity and no "not a number": these are texts. */
  private static final class RealCodec<T extends Number> extends Codec<T> {

    private final Function<JsonParser, T> read;
    private final Function<String, T> parse;

    RealCodec(Function<JsonParser, T> read, Function<String, T> parse) {
      this.read = read;
      this.parse = parse;
    }

    @Override
    void put(JsonGenerator out, T value) {
      if (Double.isFinite(value.doubleValue())) {
        out.writeNumber(value.toString());
      } else {
        out.writeString(value.toString());
      }
    }

    @Override
    T get(JsonParser in) {
      if (in.currentToken() == JsonToken.VALUE_STRING) {
        return special(in.getString());
      }
      return read.apply(in);
    }

    private T special(String text) {
      if (List.of("NaN", "Infinity", "-Infinity").contains(text)) {
        return parse.apply(text);
      }
      throw new Unfit("does not hold " + expected());
    }

    @Override
    String expected() {
      return "a number";
    }
  }
}
