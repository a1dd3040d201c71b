package dev.chatops.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsFileTest {

  @TempDir Path dir;

  @Test
  void namesTheFileAndTheLine() throws IOException {
    Settings settings = load("name = opsbot\n\nport = high\n");
    settings.integer("port", 1, 9);
    settings.has("naem");

    assertThatThrownBy(settings::check)
        .isInstanceOfSatisfying(
            ConfigException.class,
            refused ->
                assertThat(refused.problems())
                    .extracting(ConfigException.Problem::file, ConfigException.Problem::line)
                    .containsExactly(tuple(conf().toString(), 1), tuple(conf().toString(), 3)));
    Golden.assertRefused("config-file", dir + "/", settings::check);
  }

  @Test
  void readsAFileWithAByteOrderMark() throws IOException {
    Settings settings = load("\uFEFFname = opsbot");

    assertThat(settings.string("name")).isEqualTo("opsbot");
    settings.check();
  }

  @Test
  void readsWindowsLineEnds() throws IOException {
    Settings settings = load("name = opsbot\r\nport = x\r\n");

    assertThat(settings.string("name")).isEqualTo("opsbot");
    settings.integer("port", 1, 9);
    assertThatThrownBy(settings::check).hasMessageContaining("line 2: port: found \"x\",");
  }

  @Test
  void takesIncludedFilesFromTheDirectoryOfTheFile() throws IOException {
    Files.createDirectory(dir.resolve("conf.d"));
    write("conf.d/access.conf", "include \"people\"\nroles { deployer = [a] }\ntrust = ca.pem\n");
    write("conf.d/people.conf", "ann = 1\n\nbob = x\n");
    Settings settings = load("name = opsbot\naccess { include \"conf.d/access.conf\" }\nbad = 1\n");
    assertThat(settings.string("name")).isEqualTo("opsbot");

    Settings access = settings.section("access");

    assertThat(access.section("roles").strings("deployer")).containsExactly("a");
    assertThat(access.integer("ann", 0, 9)).isEqualTo(1);
    assertThat(access.file("trust")).contains(dir.resolve("conf.d").resolve("ca.pem"));
    access.integer("bob", 0, 9);
    Golden.assertRefused("config-include", dir + "/", settings::check);
  }

  @Test
  void refusesAnIncludeThatIsNotThere() {
    Golden.assertRefused(
        "config-include-missing", dir + "/", () -> load("a = 1\ninclude \"acess.conf\"\n"));
  }

  @Test
  void refusesFilesThatIncludeEachOther() throws IOException {
    write("b.conf", "\ninclude \"chatops.conf\"");

    Golden.assertRefused("config-circle", dir + "/", () -> load("include \"b.conf\"\n"));
  }

  @Test
  void refusesToIncludeFromAnywhereElse() {
    assertThatThrownBy(() -> load("a = 1\ninclude url(\"http://127.0.0.1:1/x.conf\")\n"))
        .hasMessageEndingWith("line 2: found an address to include, expected a file");
    assertThatThrownBy(() -> load("include classpath(\"x.conf\")\n"))
        .hasMessageEndingWith("line 1: found a class path name to include, expected a file");
  }

  @Test
  void refusesWhatIsNoFile() throws IOException {
    Golden.assertRefused(
        "config-no-file", dir + "/", () -> Settings.load(dir.resolve("none.conf"), Map.of()));
    Files.createDirectory(dir.resolve("conf.d"));
    Golden.assertRefused(
        "config-directory", dir + "/", () -> Settings.load(dir.resolve("conf.d"), Map.of()));
  }

  @Test
  void refusesWhatIsNotUtf8() throws IOException {
    byte[] latin1 = "name = opsbot\nroom = \"B\u00fcro\"\n".getBytes(StandardCharsets.ISO_8859_1);
    Files.write(conf(), latin1);

    Golden.assertRefused("config-latin1", dir + "/", () -> Settings.load(conf(), Map.of()));
  }

  @Test
  void refusesACharacterThatIsCutOffAtTheEnd() throws IOException {
    Files.write(conf(), new byte[] {'a', '=', 'b', '\n', '#', (byte) 0xe2, (byte) 0x82});

    assertThatThrownBy(() -> Settings.load(conf(), Map.of()))
        .hasMessageEndingWith("line 2: found the byte 0xE2, expected UTF-8 text");
  }

  @Test
  void refusesAFileTooLargeToBeAConfiguration() {
    assertThatThrownBy(() -> load("# " + "x".repeat(1 << 20)))
        .hasMessageEndingWith("is larger than 1 MiB, expected a configuration file");
  }

  /** What took a step for each key at each key would take hours, however busy the machine. */
  @Test
  @Timeout(120)
  void readsAMegabyte() throws IOException {
    Settings lines = load(keys(50_000, "\n"));
    assertThat(lines.keys()).hasSize(50_000).startsWith("key0", "key1", "key2");
    Settings oneLine = load(keys(50_000, ","));
    assertThat(oneLine.keys()).hasSize(50_000);
    assertThatThrownBy(oneLine::check).hasMessageContaining("50000 problems");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a{", "a=[{", "a.", "a=${b", "a=\"", "{"})
  @Timeout(120)
  void refusesWhatIsNestedWithoutEnd(String piece) {
    assertThatThrownBy(() -> load(piece.repeat(100_000)))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("1 problem");
  }

  private static String keys(int count, String end) {
    return IntStream.range(0, count)
        .mapToObj(i -> "key" + i + " = 12345" + end)
        .collect(Collectors.joining());
  }

  private Path conf() {
    return dir.resolve("chatops.conf");
  }

  private Settings load(String text) throws IOException {
    write("chatops.conf", text);
    return Settings.load(conf(), Map.of());
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(dir.resolve(name), text);
  }
}
