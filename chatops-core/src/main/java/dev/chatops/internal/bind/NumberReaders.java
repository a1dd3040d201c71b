package dev.chatops.internal.bind;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import java.util.regex.Pattern;

/** Numbers, written as people write them: no hexadecimal, no {@code NaN}, no trailing {@code f}. */
final class NumberReaders {

  private static final Pattern WHOLE = Pattern.compile("[+-]?[0-9]+");
  private static final Pattern DECIMAL =
      Pattern.compile("[+-]?(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)(?:[eE][+-]?[0-9]{1,4})?");

  /** Reading a number of n digits costs n² steps, and nobody types more than this. */
  private static final int MOST_DIGITS = 1_000;

  private NumberReaders() {}

  static Map<Class<?>, Reader> all() {
    return Map.of(
        Integer.class,
        whole(Integer.MIN_VALUE, Integer.MAX_VALUE, BigInteger::intValueExact),
        Long.class,
        whole(Long.MIN_VALUE, Long.MAX_VALUE, BigInteger::longValueExact),
        Short.class,
        whole(Short.MIN_VALUE, Short.MAX_VALUE, BigInteger::shortValueExact),
        Byte.class,
        whole(Byte.MIN_VALUE, Byte.MAX_VALUE, BigInteger::byteValueExact),
        BigInteger.class,
        new PlainReader(NumberReaders::bigInteger, "a whole number"),
        Double.class,
        new PlainReader(NumberReaders::doubleValue, "a number"),
        Float.class,
        new PlainReader(NumberReaders::floatValue, "a number"),
        BigDecimal.class,
        new PlainReader(NumberReaders::bigDecimal, "a number"));
  }

  private interface Narrow {
    Number of(BigInteger number);
  }

  private static Reader whole(long least, long most, Narrow narrow) {
    return new PlainReader(
        word -> {
          BigInteger number = bigInteger(word);
          try {
            return narrow.of(number);
          } catch (ArithmeticException tooLarge) {
            throw new Unreadable("a whole number from " + least + " to " + most);
          }
        },
        "a whole number");
  }

  private static BigInteger bigInteger(String word) throws Unreadable {
    if (!WHOLE.matcher(word).matches()) {
      throw new Unreadable("a whole number");
    }
    checkLength(word);
    return new BigInteger(word);
  }

  private static BigDecimal bigDecimal(String word) throws Unreadable {
    checkLength(word);
    if (!DECIMAL.matcher(word).matches()) {
      throw new Unreadable("a number");
    }
    return new BigDecimal(word);
  }

  private static double doubleValue(String word) throws Unreadable {
    double value = bigDecimal(word).doubleValue();
    if (Double.isInfinite(value)) {
      throw new Unreadable("a number below " + Double.MAX_VALUE);
    }
    return value;
  }

  private static float floatValue(String word) throws Unreadable {
    float value = bigDecimal(word).floatValue();
    if (Float.isInfinite(value)) {
      throw new Unreadable("a number below " + Float.MAX_VALUE);
    }
    return value;
  }

  private static void checkLength(String word) throws Unreadable {
    if (word.length() > MOST_DIGITS) {
      throw new Unreadable("a number of at most " + MOST_DIGITS + " digits");
    }
  }
}
