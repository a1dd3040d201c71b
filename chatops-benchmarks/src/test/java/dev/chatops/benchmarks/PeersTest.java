package dev.chatops.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PeersTest {

  @Test
  void aFileOfPeersIsReadPastItsComments(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("peers");
    Files.writeString(file, "# others\n\nhit | Parrot 2 | 64 | parrot --n {n} | tail -1\n");

    assertThat(Peers.read(file))
        .singleElement()
        .hasToString(
            "Bot[kind=hit, name=Parrot 2, inFlight=64, command=[sh, -c, parrot --n {n} | tail -1]]");
  }

  @Test
  void aLineThatNamesNoKindIsRefusedWithItsWords(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("peers");
    Files.writeString(file, "Parrot 2 | 64 | parrot\n");

    assertThatThrownBy(() -> Peers.read(file)).hasMessageContaining("Parrot 2 | 64 | parrot");
  }

  @Test
  void aPeerThatFailsIsNotTakenForASlowOne(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("peers");
    Files.writeString(file, "command | Parrot 2 | 1 | echo no parrot here; exit 3\n");

    assertThatThrownBy(() -> Peers.rate(Peers.read(file).get(0), 10))
        .hasMessageContaining("Parrot 2 with 10 gave no rate")
        .hasMessageContaining("no parrot here");
  }

  @Test
  void theRateIsReadFromWhateverAPeerPrints(@TempDir Path folder)
      throws IOException, InterruptedException {
    Path file = folder.resolve("peers");
    Files.writeString(
        file, "command | Parrot 2 | 1 | echo '{\"k\": {n}, \"msgs_per_s\": 12.5, \"p50\": 1}'\n");

    assertThat(Peers.rate(Peers.read(file).get(0), 10)).isEqualTo(12.5);
  }
}
