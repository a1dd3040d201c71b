package dev.chatops.internal.out;

import dev.chatops.chat.Content;
import dev.chatops.chat.Text;
import dev.chatops.chat.Upload;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says what is in a file: the lines of a text, of any other its name, size and alt text. */
final class DegradeUpload {

  /** A longer text is a file that nobody wants to read line by line in a room. */
  static final int MOST_BYTES = 100_000;

  private static final Logger LOG = LoggerFactory.getLogger(DegradeUpload.class);
  private static final Pattern CHARSET =
      Pattern.compile(";\\s*charset=\"?([^\";\\s]+)", Pattern.CASE_INSENSITIVE);

  private DegradeUpload() {}

  static Stream<Content> leaves(Upload upload) {
    Content about = new Text(upload.plain());
    if (!upload.isText() || upload.source().size().orElse(0) > MOST_BYTES) {
      return Stream.of(about);
    }
    try (InputStream in = upload.source().open()) {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      String text = new String(bytes, charset(upload.mediaType()));
      boolean shown = bytes.length <= MOST_BYTES && !text.isBlank();
      return shown ? Stream.of(about, Content.code(text)) : Stream.of(about);
    } catch (IOException e) {
      LOG.warn("cannot read {} to show it as text", upload.name(), e);
      return Stream.of(Content.text("{} (its lines cannot be read now)", upload.plain()));
    }
  }

  private static Charset charset(String mediaType) {
    Matcher named = CHARSET.matcher(mediaType.toLowerCase(Locale.ROOT));
    try {
      return named.find() ? Charset.forName(named.group(1)) : StandardCharsets.UTF_8;
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return StandardCharsets.UTF_8;
    }
  }
}
