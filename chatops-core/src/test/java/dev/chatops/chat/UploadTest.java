package dev.chatops.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UploadTest {

  @Test
  void bytesAreCopiedInAndOut() throws IOException {
    byte[] bytes = {1, 2, 3};
    Upload upload = Upload.of("a.bin", "application/octet-stream", bytes, "three bytes");
    bytes[0] = 9;
    upload.bytes()[1] = 9;

    assertThat(upload.bytes()).containsExactly(1, 2, 3);
    assertThat(upload)
        .isEqualTo(
            Upload.of("a.bin", "application/octet-stream", new byte[] {1, 2, 3}, "three bytes"));
  }

  @Test
  void plainNamesTheFileItsSizeAndWhatItShows() {
    assertThat(Upload.of("g.png", "image/png", new byte[12_345], "load of web-1").plain())
        .isEqualTo("g.png (12 kB): load of web-1");
    assertThat(Upload.text("a.txt", "é", "one letter").plain())
        .isEqualTo("a.txt (2 B): one letter");
    assertThat(Upload.received("x.png", "image/png", () -> InputStream.nullInputStream()).plain())
        .isEqualTo("x.png");
  }

  @Test
  void wordsANameAndATypeAreRequired() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Upload.of("g.png", "image/png", new byte[0], " "))
        .withMessageContaining("alt text of g.png");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Upload.of("../g.png", "image/png", new byte[0], "x"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Upload.of("g.png", "image", new byte[0], "x"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Upload.of("g.png", "text/plain;\r\nX-Evil: 1", new byte[0], "x"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ".",
        "..",
        "/",
        "../../etc/passwd",
        "a\r\nb",
        "a\0b",
        "C:\\x",
        "\u202Egnp.exe",
        "  ",
        "\uD800"
      })
  void aReceivedNameIsMendedRatherThanLost(String name) {
    Upload upload = Upload.received(name, "no type", InputStream::nullInputStream);

    assertThat(upload.name()).isNotBlank().doesNotContainPattern("[/\\\\:\\p{Cntrl}\u202E]");
    assertThat(upload.name()).isNotIn(".", "..");
    assertThat(upload.mediaType()).isEqualTo("application/octet-stream");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "👍", " ", "👍 ", " ."})
  void aReceivedNameOfAnyLengthFits(String unit) {
    for (int extra = 0; extra < 3; extra++) {
      String name = ".".repeat(extra) + unit.repeat(Upload.MAX_NAME) + ".png";
      Upload upload = Upload.received(name, "image/png", InputStream::nullInputStream);

      assertThat(upload.name()).hasSizeLessThanOrEqualTo(Upload.MAX_NAME).endsWith(".png");
    }
  }

  @Test
  void moreBytesThanMemoryAllowsAreAnErrorAndTheStreamIsClosed() {
    boolean[] closed = {false};
    Upload endless =
        Upload.received(
            "zero",
            "image/png",
            () ->
                new InputStream() {
                  @Override
                  public int read() {
                    return 0;
                  }

                  @Override
                  public int read(byte[] into, int from, int length) {
                    return length;
                  }

                  @Override
                  public void close() {
                    closed[0] = true;
                  }
                });

    assertThatExceptionOfType(IOException.class)
        .isThrownBy(endless::bytes)
        .withMessageContaining("zero has more than");
    assertThat(closed[0]).isTrue();
  }

  @Test
  void aSourceIsOpenedEachTimeSomebodyAsks() throws IOException {
    int[] opened = {0};
    Upload upload =
        Upload.received("a", "text/plain", () -> new ByteArrayInputStream(new byte[++opened[0]]));

    assertThat(upload.bytes()).hasSize(1);
    assertThat(upload.bytes()).hasSize(2);
    assertThat(upload.isText()).isTrue();
  }
}
