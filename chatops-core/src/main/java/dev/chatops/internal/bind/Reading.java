package dev.chatops.internal.bind;

import dev.chatops.internal.language.Caseless;
import dev.chatops.plugin.UserException;
import java.time.DateTimeException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads values for one argument and, if one does not fit, says so to the person who typed it.
 *
 * @param label what the argument is called on the line, such as {@code host} or {@code --count}
 * @param reader how a value is read
 * @param written the only words allowed by the usage line; empty if it allows any
 */
record Reading(String label, Reader reader, List<String> written) {

  private static final Logger log = LoggerFactory.getLogger(Reading.class);

  /**
   * Reads one value.
   *
   * @throws UserException for the person: the converter's own, or an {@link ArgumentException}
   */
  Object read(Given given, @Nullable Asked asked) {
    if (!allowed(given.text())) {
      throw unfit(given, Words.oneOf(written, given.text()));
    }
    try {
      return reader.read(given, asked);
    } catch (UserException meant) {
      throw meant;
    } catch (Unreadable known) {
      throw unfit(given, known.expected());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw unfit(given, expected(given.text()));
    } catch (IllegalArgumentException | DateTimeException malformed) {
      log.debug("{} is not read by its converter", label, malformed);
      throw unfit(given, expected(given.text()));
    } catch (Exception thrown) {
      log.warn("the converter for {} failed", label, thrown);
      throw unfit(given, expected(given.text()));
    }
  }

  private boolean allowed(String text) {
    String lower = Caseless.fold(text);
    return written.isEmpty()
        || written.stream().anyMatch(choice -> Caseless.fold(choice).equals(lower));
  }

  private String expected(String typed) {
    List<String> choices = reader.choices();
    return choices.isEmpty() ? reader.expected() : Words.oneOf(choices, typed);
  }

  private ArgumentException unfit(Given given, String expected) {
    return new ArgumentException(
        label, "found " + Words.quote(given.text()) + ", expected " + expected);
  }
}
