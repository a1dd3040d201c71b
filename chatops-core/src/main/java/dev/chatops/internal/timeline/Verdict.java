package dev.chatops.internal.timeline;

import dev.chatops.chat.ChatOpsException;
import dev.chatops.internal.disk.Lines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a look at a whole timeline has shown.
 *
 * @param records how many are in order before the first that is not
 * @param fault which record is the first bad one, and what is wrong with it; null if none is
 * @param last the hash of the last good record
 */
public record Verdict(long records, @Nullable String fault, String last) {

  /** Enough of a hash to compare it with a note. */
  private static final int SHOWN = 16;

  /**
   * Looks at a file that nobody writes to.
   *
   * @param file the timeline
   * @return what is wrong with it, if anything
   * @throws ChatOpsException if it cannot be read
   */
  public static Verdict of(Path file) {
    try {
      return of(file, Files.size(file));
    } catch (NoSuchFileException e) {
      throw new ChatOpsException("there is no file " + file, e);
    } catch (IOException e) {
      throw new ChatOpsException(file + " cannot be read: " + e, e);
    }
  }

  static Verdict of(Path file, long size) throws IOException {
    Chain chain = new Chain();
    try (Lines lines = new Lines(file, size)) {
      for (byte[] line = lines.next(); line != null; line = lines.next()) {
        String before = chain.last();
        String fault = chain.follow(line);
        if (fault != null) {
          return new Verdict(
              lines.number() - 1, "line %d: %s".formatted(lines.number(), fault), before);
        }
      }
      String fault =
          lines.rest().length > 0 ? "line %d: half a line".formatted(lines.number() + 1) : null;
      return new Verdict(lines.number(), fault, chain.last());
    }
  }

  /**
   * Whether all is as it was written.
   *
   * @return false if there is a bad record
   */
  public boolean good() {
    return fault == null;
  }

  /**
   * The same in a sentence.
   *
   * @return for people
   */
  public String sentence() {
    String count =
        String.format(Locale.ROOT, "%,d %s", records, records == 1 ? "record" : "records");
    return good()
        ? "%s, all as they were written; the last hash begins with %s"
            .formatted(count, last.substring(0, SHOWN))
        : "the first bad record is %s; before it, %s in order".formatted(fault, count);
  }
}
