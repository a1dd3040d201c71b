package dev.chatops.config;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A file as text: UTF-8 to the last byte, of a size that a person could have written. */
final class TextFile {

  /** A log or an archive taken for a configuration is refused before it is parsed. */
  private static final int LARGEST = 1 << 20;

  private TextFile() {}

  static String read(Path file) {
    if (Files.isDirectory(file)) {
      throw Loader.fault(file, 0, "is a directory, expected a file", null);
    }
    byte[] bytes = bytes(file);
    if (bytes.length > LARGEST) {
      throw Loader.fault(file, 0, "is larger than 1 MiB, expected a configuration file", null);
    }
    return decode(file, bytes);
  }

  /** A pipe has no size, so the size is known by reading one byte too many. */
  private static byte[] bytes(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(LARGEST + 1);
    } catch (NoSuchFileException missing) {
      throw Loader.fault(file, 0, "there is no such file", missing);
    } catch (AccessDeniedException denied) {
      throw Loader.fault(file, 0, "may not be read by this user", denied);
    } catch (IOException broken) {
      throw Loader.fault(file, 0, "cannot be read: " + broken.getMessage(), broken);
    }
  }

  private static String decode(Path file, byte[] bytes) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    CoderResult result = decoder.decode(in, out, true);
    out.flip();
    if (result.isError()) {
      int line = 1 + (int) out.chars().filter(each -> each == '\n').count();
      String found = String.format("0x%02X", bytes[in.position()]);
      throw Loader.fault(file, line, "found the byte " + found + ", expected UTF-8 text", null);
    }
    return withoutMark(out.toString());
  }

  /** Some editors begin a file with a byte order mark; it is no part of the first key. */
  private static String withoutMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }
}
