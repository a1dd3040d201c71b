package dev.chatops.chat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * A file, sent or received, with words for who cannot see it. Immutable; the bytes are read from
 * the {@link Source} each time somebody asks.
 *
 * @param name the file's name, without a path, at most {@value #MAX_NAME} characters
 * @param mediaType its type such as {@code image/png}
 * @param source where the bytes come from
 * @param alt what it shows or holds, in words
 */
public record Upload(String name, String mediaType, Source source, String alt) implements Content {

  /** The longest name, in UTF-16 characters. */
  public static final int MAX_NAME = 255;

  /** The most bytes that {@link #bytes} takes into memory: 64 MiB. */
  public static final int MAX_BYTES = 64 << 20;

  private static final Pattern UNSAFE =
      Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}/\\\\:]");
  private static final Pattern MEDIA_TYPE = Pattern.compile("[\\w.+-]+/[\\w.+-]+(;[ -~]*)?");

  /**
   * Where bytes come from. A source gives the same bytes each time it is opened, may be opened by
   * several threads, and may fail when it is opened late: a file may be gone, a link expired.
   */
  public interface Source {

    /**
     * The bytes from the start; whoever opens closes.
     *
     * @return a stream that was not read from yet
     * @throws IOException if they cannot be had
     */
    InputStream open() throws IOException;

    /**
     * How many bytes there are, where that is known without opening.
     *
     * @return the number of bytes, or empty
     */
    default OptionalLong size() {
      return OptionalLong.empty();
    }
  }

  /**
   * Checks the name, the type and the words.
   *
   * @throws IllegalArgumentException if the name is not a plain file name, the type no media type
   *     or the words are missing; for names that come from others see {@link #received}
   */
  public Upload {
    if (!name.equals(safeName(name))) {
      throw new IllegalArgumentException("not a plain file name: \"" + Plain.brief(name) + "\"");
    }
    if (!MEDIA_TYPE.matcher(mediaType).matches()) {
      throw new IllegalArgumentException("not a media type: \"" + Plain.brief(mediaType) + "\"");
    }
    Objects.requireNonNull(source, "source");
    alt = Plain.line(Plain.notBlank(alt, "the alt text of " + name));
  }

  /**
   * A file from memory; the bytes are copied.
   *
   * @param name the name of the file
   * @param mediaType its type
   * @param bytes what is in it
   * @param alt what it shows or holds, in words
   * @return the file
   */
  public static Upload of(String name, String mediaType, byte[] bytes, String alt) {
    return new Upload(name, mediaType, new Bytes(bytes), alt);
  }

  /**
   * A text file, in UTF-8.
   *
   * @param name the name of the file
   * @param text what is in it
   * @param alt what it holds, in words
   * @return the file
   */
  public static Upload text(String name, String text, String alt) {
    return of(name, "text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8), alt);
  }

  /**
   * A file as it came from a network: a name or type that would be refused is mended.
   *
   * @param name the name the network gives
   * @param mediaType the type the network gives
   * @param source where the bytes come from
   * @return the file, its name for its words
   */
  public static Upload received(String name, String mediaType, Source source) {
    String safe = safeName(name);
    boolean typed = MEDIA_TYPE.matcher(mediaType).matches();
    return new Upload(safe, typed ? mediaType : "application/octet-stream", source, safe);
  }

  /**
   * All bytes, in memory.
   *
   * @return what is in the file
   * @throws IOException if they cannot be had or are more than {@link #MAX_BYTES}
   */
  public byte[] bytes() throws IOException {
    try (InputStream in = source.open()) {
      byte[] bytes = in.readNBytes(MAX_BYTES + 1);
      if (bytes.length > MAX_BYTES) {
        throw new IOException(name + " has more than " + MAX_BYTES + " bytes");
      }
      return bytes;
    }
  }

  /**
   * Whether this is text, by its type.
   *
   * @return true for {@code text/plain}, {@code text/html} and the like
   */
  public boolean isText() {
    return mediaType.startsWith("text/");
  }

  /** Name, size where known, and words: {@code graph.png (12 kB): load of web-1}. */
  @Override
  public String plain() {
    String size =
        source.size().isPresent() ? " (" + Bytes.size(source.size().getAsLong()) + ")" : "";
    return alt.equals(name) ? name + size : name + size + ": " + alt;
  }

  @Override
  public String toString() {
    return "Upload[" + name + ", " + mediaType + "]";
  }

  private static String safeName(String name) {
    String safe = UNSAFE.matcher(name).replaceAll("_").strip();
    if (safe.length() > MAX_NAME) {
      // the end is kept, for the sake of the extension
      safe = safe.substring(safe.length() - MAX_NAME).replaceFirst("^[\\s\\uDC00-\\uDFFF]+", "");
    }
    return safe.isEmpty() || safe.chars().allMatch(c -> c == '.') ? "file" : safe;
  }
}
