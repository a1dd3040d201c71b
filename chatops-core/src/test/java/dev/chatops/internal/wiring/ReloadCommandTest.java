package dev.chatops.internal.wiring;

import static dev.chatops.internal.Waits.LONG;
import static dev.chatops.internal.Waits.awaits;
import static dev.chatops.internal.Waits.until;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chatops.ChatOps;
import dev.chatops.config.Settings;
import dev.chatops.internal.ManualTime;
import dev.chatops.internal.TinyAdapter;
import dev.chatops.internal.TinyFactory;
import dev.chatops.plugin.Plugin;
import dev.chatops.service.Timeline;
import dev.chatops.service.Timeline.Kind;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command, on a real file that somebody edits while the bot runs. */
class ReloadCommandTest {

  private static final String DONE =
      "#ops: access, rooms and time-zone are as the file has them now";
  private static final String REFUSED = "#ops: nothing has changed: chatops.conf: ";

  private static final String BEFORE =
      """
      name = robot
      adapters { net { type = tiny, password = canary-7f3a } }
      plugins { polite { greeting = hello } }
      rooms { ops = ["net/#ops"] }
      access {
        roles { r = [guarded.run], reloader = [bot.reload] }
        groups {
          g { people = ["net/ann"], roles = [r] }
          keepers { people = ["net/kim"], roles = [reloader] }
          admins { people = ["net/root"] }
        }
      }
      """;

  @TempDir private Path folder;

  private final SlowPlugin plugin = new SlowPlugin();
  private final TinyAdapter net = new TinyAdapter("net");
  private ChatOps bot;
  private Path file;

  static final class PolitePlugin implements Plugin {
    @Inject
    PolitePlugin(Settings settings) {
      assertThat(settings.string("greeting")).isNotBlank();
    }
  }

  @BeforeEach
  void starts() throws IOException {
    file = folder.resolve("chatops.conf");
    bot = started(Settings.load(write(BEFORE), Map.of("WHO", "net/ann")));
  }

  private ChatOps started(Settings settings) {
    return ChatOps.builder()
        .config(settings)
        .time(new ManualTime())
        .adapter(
            new TinyFactory(
                "tiny",
                (id, block) -> {
                  var unused = block.optionalSecret("password");
                  return net;
                }))
        .plugin(plugin)
        .plugin(PolitePlugin.class)
        .build()
        .start();
  }

  @AfterEach
  void closes() {
    plugin.go.countDown();
    bot.close();
  }

  private Path write(String text) throws IOException {
    return Files.writeString(file, text);
  }

  private String says(String who, String line) {
    int before = net.asked().size();
    net.hears(net.room("#ops"), net.user(who), line);
    assertThat(bot.settle(LONG)).isTrue();
    return net.asked().get(before).replace(folder + "/", "");
  }

  private List<Timeline.Entry> ends(String command) {
    return bot.timeline().last(1_000).stream()
        .filter(entry -> entry.command().equals(command) && entry.kind().end())
        .toList();
  }

  private void nothingHasChanged() {
    assertThat(says("ann", "!guarded")).isEqualTo("#ops: ran");
    assertThat(ends("reload")).last().extracting(Timeline.Entry::kind).isEqualTo(Kind.FAILED);
  }

  @Test
  void whatTheFileSaysNowCountsFromTheNextDecision() throws IOException {
    assertThat(says("ann", "!guarded")).isEqualTo("#ops: ran");
    write(BEFORE.replace("net/ann", "net/bob"));
    assertThat(says("ann", "!guarded")).isEqualTo("#ops: ran");

    assertThat(says("kim", "!reload")).isEqualTo(DONE);

    assertThat(says("ann", "!guarded"))
        .isEqualTo("ann: you may not guarded: that needs guarded.run");
    assertThat(says("bob", "!guarded")).isEqualTo("#ops: ran");
    assertThat(ends("reload"))
        .singleElement()
        .extracting(Timeline.Entry::kind)
        .isEqualTo(Kind.SUCCEEDED);
  }

  @Test
  void takesTheRightOfItself() throws IOException {
    write(BEFORE.replace("net/kim", "net/lou"));
    assertThat(says("kim", "!reload")).isEqualTo(DONE);

    assertThat(says("kim", "!reload")).isEqualTo("kim: you may not reload: that needs bot.reload");
  }

  @Test
  void whatIsIncludedAndSubstitutedIsReadAgainToo() throws IOException {
    Files.writeString(folder.resolve("people.conf"), "access.groups.g.people = [\"net/bob\"]");
    write(BEFORE + "include \"people.conf\"\naccess.groups.h { people = [${WHO}], roles = [r] }");
    assertThat(says("kim", "!reload")).isEqualTo(DONE);
    assertThat(says("bob", "!guarded")).isEqualTo("#ops: ran");
    assertThat(says("ann", "!guarded")).as("by the environment").isEqualTo("#ops: ran");

    Files.writeString(folder.resolve("people.conf"), "access.groups.g.people = [\"net/cy\"]");
    assertThat(says("kim", "!reload")).isEqualTo(DONE);
    assertThat(says("cy", "!guarded")).isEqualTo("#ops: ran");
  }

  @Test
  void whatTakesEffectOnlyAfterARestartIsToldEachTimeAndHowItChangedIsNot() throws IOException {
    write(
        BEFORE.replace("canary-7f3a", "canary-other").replace("hello", "hi").replace("robot", "r2")
            + "adapters.lab { type = none-yet }\naccess.groups.g.people += \"lab/ann\"");
    String answer = DONE + "; changes to adapters, name, plugins need a restart";

    assertThat(says("kim", "!reload")).isEqualTo(answer);
    assertThat(says("kim", "!reload")).as("said again").isEqualTo(answer);
    write(BEFORE);
    assertThat(says("kim", "!reload")).isEqualTo(DONE);
  }

  @Test
  void aMissingFileChangesNothing() throws IOException {
    Files.delete(file);

    assertThat(says("kim", "!reload")).isEqualTo(REFUSED + "1 problem\n  there is no such file");
    nothingHasChanged();
  }

  @Test
  void halfAFileChangesNothing() throws IOException {
    write(BEFORE.substring(0, BEFORE.indexOf("admins")));

    assertThat(says("kim", "!reload"))
        .isEqualTo(REFUSED + "1 problem\n  line 7: found a { that no } closes");
    nothingHasChanged();
  }

  @Test
  void anEmptyFileChangesNothingWhereThereIsAnAdministrator() throws IOException {
    write("");

    assertThat(says("kim", "!reload")).startsWith(REFUSED).contains("nobody who may do everything");
    nothingHasChanged();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "acess { groups {} }",
        "access.groups.g.role = x",
        "rooms.dev = [\"nowhere/#dev\"]",
        "time-zone = Mars",
        "adapters = none",
        "access.groups.k { people = [${NOT_SET}] }",
        "access.bots = [\"net/~robot\"]",
      })
  void aMistakeIsToldWithItsLineAndChangesNothing(String line) throws IOException {
    write(BEFORE.replace("net/ann", "net/bob") + line);

    assertThat(says("kim", "!reload")).startsWith(REFUSED).contains("line 13: ");
    nothingHasChanged();
  }

  @Test
  void aHundredKilobytesOfGarbageAreOneAnswerAndChangeNothing() throws IOException {
    write("}{\"\\ [=, ".repeat(11_000));
    assertThat(says("kim", "!reload")).startsWith(REFUSED).hasSizeLessThan(1_000);
    write(IntStream.range(0, 8_000).mapToObj(i -> "key%d = 1%n".formatted(i)).collect(joining()));
    int before = net.asked().size();
    assertThat(says("kim", "!reload")).startsWith(REFUSED + "8001 problems");
    assertThat(String.join("\n", net.asked().subList(before, net.asked().size())))
        .endsWith("… and 7991 more; --check lists them")
        .hasLineCount(12);
    Files.write(file, "ä".repeat(50_000).getBytes(StandardCharsets.ISO_8859_1));
    assertThat(says("kim", "!reload"))
        .isEqualTo(REFUSED + "1 problem\n  line 1: found the byte 0xE4, expected UTF-8 text");
    nothingHasChanged();
  }

  @Test
  void theLastAdministratorStays() throws IOException {
    write(BEFORE.replace("admins { people = [\"net/root\"] }", ""));
    assertThat(says("root", "!reload"))
        .isEqualTo(
            REFUSED
                + "1 problem\n  line 7: access.groups: found \"nobody who may do everything\","
                + " expected somebody in admins, as before; the last one goes only when the bot is"
                + " started anew");

    write(BEFORE.replace("net/root", "net/someone-else"));
    assertThat(says("root", "!reload")).isEqualTo(DONE);
    write(
        BEFORE
            .replace("admins {", "chiefs { roles = [all],")
            .replace("roles {", "roles { all = [\"*\"],"));
    assertThat(says("someone-else", "!reload")).as("may do everything, too").isEqualTo(DONE);
    assertThat(says("root", "!guarded")).isEqualTo("#ops: ran");
  }

  @Test
  void aSecretIsInNoAnswer() throws IOException {
    write(BEFORE + "access.token = ${adapters.net.password}\nrooms.x = ${adapters.net.password}");

    assertThat(says("kim", "!reload")).startsWith(REFUSED + "2 problems").doesNotContain("canary");
    write(BEFORE + "access { password = canary-7f3a $ }");
    assertThat(says("kim", "!reload")).startsWith(REFUSED).doesNotContain("canary");
    assertThat(bot.timeline().last(1_000).toString()).doesNotContain("canary");
  }

  @Test
  void whatRunsGoesOn() throws IOException {
    net.hears(net.room("#ops"), net.user("ann"), "!slow");
    awaits(plugin.begun);
    write(BEFORE.replace("net/ann", "net/bob"));
    net.hears(net.room("#ops"), net.user("kim"), "!reload");
    until(() -> net.asked().contains(DONE));
    plugin.go.countDown();
    assertThat(bot.settle(LONG)).isTrue();

    assertThat(net.asked()).contains("#ops: done in spite of all");
  }

  @Test
  void manyAtOnceEndWithWhatTheFileSaysAtLast() throws IOException {
    for (int i = 0; i < 20; i++) {
      write(BEFORE.replace("net/ann", "net/p" + i));
      for (String who : List.of("kim", "root")) {
        net.hears(net.room("#ops"), net.user(who), "!reload");
      }
    }
    write(BEFORE.replace("net/ann", "net/last"));
    net.hears(net.room("#ops"), net.user("kim"), "!reload");
    assertThat(bot.settle(LONG)).isTrue();

    assertThat(says("last", "!guarded")).isEqualTo("#ops: ran");
    assertThat(ends("reload")).hasSize(41);
  }

  @Test
  void aBotWithoutAFileSaysSo() {
    bot.close();
    bot = started(Settings.parse(BEFORE));

    assertThat(says("kim", "!reload"))
        .isEqualTo("#ops: there is no file to read: the bot was started without one");
  }
}
