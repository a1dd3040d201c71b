package dev.chatops.internal.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The format is a promise: what one version has written, the next one reads. */
class StoreFormatTest {

  @Test
  void theLinesInTheDocumentationAreReal() throws IOException {
    List<byte[]> lines =
        Files.readAllLines(Path.of("..", "docs", "memory.md")).stream()
            .filter(line -> line.matches("[0-9a-f]{8} \\{.*"))
            .map(line -> line.getBytes(StandardCharsets.UTF_8))
            .toList();

    assertThat(lines).hasSize(3).allMatch(StoreRecord::whole);
    assertThat(StoreRecord.of(lines.get(1))).isEqualTo(new StoreRecord("karma/points", "ann", "3"));
    assertThat(StoreRecord.of(lines.get(2)))
        .isEqualTo(new StoreRecord("karma/points", "bob", null));
  }

  @Test
  void aLineIsWrittenAsItIsRead() {
    StoreRecord record = new StoreRecord("a/b", "\n\"\0 ä😀", "{\"x\":[1,null,\"}\"]}");
    byte[] line = record.line();

    assertThat(line).endsWith('\n').doesNotContain(0);
    byte[] without = Arrays.copyOf(line, line.length - 1);
    assertThat(StoreRecord.whole(without)).isTrue();
    assertThat(StoreRecord.of(without)).isEqualTo(record);
  }
}
