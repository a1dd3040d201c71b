package dev.chatops.internal.timeline;

import static dev.chatops.internal.timeline.Entries.entry;
import static dev.chatops.internal.timeline.Entries.mark;
import static dev.chatops.internal.timeline.Entries.received;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chatops.service.Timeline.Entry;
import dev.chatops.service.Timeline.Kind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerdictTest {

  private static final List<Entry> FOUR =
      List.of(
          received("7f3a", "e1"),
          entry("7f3a", Kind.STARTED, ""),
          mark("grüße"),
          entry("7f3a", Kind.SUCCEEDED, ""));

  @TempDir private Path folder;

  private static List<byte[]> lines() {
    Chain chain = new Chain();
    List<byte[]> lines = new ArrayList<>();
    FOUR.forEach(entry -> lines.add(chain.next(EntryJson.write(entry))));
    return lines;
  }

  private static byte[] joined(List<byte[]> lines) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    lines.forEach(all::writeBytes);
    return all.toByteArray();
  }

  private Verdict verdict(byte[] bytes) throws IOException {
    return Verdict.of(Files.write(folder.resolve("bot.timeline"), bytes));
  }

  @Test
  void allIsWellWithWhatWasWritten() throws IOException {
    Verdict verdict = verdict(joined(lines()));

    assertThat(verdict.good()).isTrue();
    assertThat(verdict.sentence())
        .isEqualTo(
            "4 records, all as they were written; the last hash begins with "
                + verdict.last().substring(0, 16));
    assertThat(verdict(new byte[0]).sentence())
        .startsWith("0 records, all as they were written")
        .endsWith("0".repeat(16));
  }

  /** The last record has nobody behind it who would miss it. */
  @ParameterizedTest
  @ValueSource(ints = {1, 3, 4})
  void everyBentByteOfARecordNamesThatRecord(int number) throws IOException {
    byte[] whole = joined(lines());
    int start = joined(lines().subList(0, number - 1)).length;
    int end = joined(lines().subList(0, number)).length;
    for (int at = start; at < end; at++) {
      for (int bend : new int[] {1, 0x20, 0x80, whole[at] ^ '\n'}) {
        if (bend != 0) {
          byte[] bent = whole.clone();
          bent[at] ^= (byte) bend;
          assertThat(verdict(bent).fault())
              .as("byte %d bent by %d", at, bend)
              .startsWith("line " + number + ": ");
        }
      }
    }
  }

  @Test
  void saysWhatIsWrong() throws IOException {
    String whole = new String(joined(lines()), StandardCharsets.UTF_8);

    assertThat(fault(whole.replace("grüße", "gruße")))
        .isEqualTo("line 3: its hash differs: it was changed");
    assertThat(fault(whole.replace("\"text\":\"grüße", "\"text:\"grüße")))
        .isEqualTo("line 3: its hash differs: it was changed");
    assertThat(fault(whole + "{\"prev\":")).isEqualTo("line 5: half a line");
    assertThat(fault(whole + "hello\n")).isEqualTo("line 5: not JSON");
    assertThat(fault(whole + "{\"a\":\"b\"}\n")).isEqualTo("line 5: not a record of a timeline");
    assertThat(verdict((whole + "hello\n").getBytes(StandardCharsets.UTF_8)).sentence())
        .isEqualTo("the first bad record is line 5: not JSON; before it, 4 records in order");
  }

  private @Nullable String fault(String text) throws IOException {
    return verdict(text.getBytes(StandardCharsets.UTF_8)).fault();
  }

  @Test
  void aRecordThatIsTakenOutPutInTwiceOrMovedIsMissed() throws IOException {
    List<byte[]> out = lines();
    out.remove(1);
    assertThat(verdict(joined(out)).fault())
        .isEqualTo("line 2: it does not follow the one before: something is missing");
    List<byte[]> twice = lines();
    twice.add(2, twice.get(1));
    assertThat(verdict(joined(twice)).fault()).startsWith("line 3: it does not follow");
    List<byte[]> moved = lines();
    Collections.swap(moved, 1, 2);
    assertThat(verdict(joined(moved)).fault()).startsWith("line 2: it does not follow");
    assertThat(verdict(joined(lines().subList(1, 4))).fault())
        .startsWith("line 1: it does not follow");
  }
}
