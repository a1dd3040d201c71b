package dev.chatops.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chatops.adapter.Adapter;
import dev.chatops.adapter.DeliveryException;
import dev.chatops.chat.Conversation;
import dev.chatops.chat.Room;
import dev.chatops.chat.RoomId;
import dev.chatops.config.Settings;
import dev.chatops.console.ConsoleSettings.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TerminalSettingsTest {

  private final RecordingInbound bot = new RecordingInbound();

  @Test
  void repliesAndThePromptAreColouredDifferently() throws Exception {
    Screen screen = new Screen();
    try (Adapter console = screen.console(ConsoleSettings.DEFAULTS, true)) {
      console.start(bot);
      screen.shows("operator #console> ");
      console.perform(Pipe.say(Conversation.of(Room.of(RoomId.parse("console/#console"))), "pong"));
      screen.shows("pong");

      assertThat(screen.raw()).contains("\u001B[36moperator #console").contains("\u001B[32mpong");
    }
  }

  @Test
  void colourFollowsTheEnvironmentUnlessTheSettingsKnowBetter() {
    Map<String, String> set = Map.of("NO_COLOR", "1");
    Map<String, String> empty = Map.of("NO_COLOR", "");

    assertThat(colorful("", Map.of())).isTrue();
    assertThat(colorful("", empty)).isTrue();
    assertThat(colorful("", set)).isFalse();
    assertThat(colorful("color = always", set)).isTrue();
    assertThat(colorful("color = never", Map.of())).isFalse();
  }

  @Test
  void withoutAFileTheHistoryIsForgotten() {
    assertThat(settings("").history()).isEmpty();
  }

  @Test
  void withAFileTheHistoryOutlivesTheConsole(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("history");
    ConsoleSettings settings = new ConsoleSettings(Color.AUTO, Optional.of(file));
    type(settings, "!deploy web" + Screen.ENTER);
    assertThat(Files.readString(file)).contains("!deploy web");

    type(settings, Screen.UP + Screen.ENTER);

    assertThat(bot.texts()).containsExactly("!deploy web", "!deploy web");
  }

  @Test
  void aHistoryThatCannotBeWrittenCostsNothingElse(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "").resolve("history");

    String shown = type(new ConsoleSettings(Color.AUTO, Optional.of(file)), "!ping" + Screen.ENTER);

    assertThat(bot.texts()).containsExactly("!ping");
    assertThat(shown).contains(file + " cannot be written: typed lines will be forgotten");
  }

  @Test
  void aTerminalThatCannotBeOpenedIsAFaultOfTheConnection() {
    TerminalFront front =
        new TerminalFront(
            () -> {
              throw new IOException("no such device");
            },
            ConsoleSettings.DEFAULTS,
            false,
            new Sidelines());
    try (Adapter console = new ConsoleAdapter("console", front)) {
      assertThatThrownBy(() -> console.start(bot))
          .isInstanceOf(DeliveryException.class)
          .hasMessage("the terminal cannot be used: no such device");
    }
  }

  private String type(ConsoleSettings settings, String keys) throws Exception {
    Screen screen = new Screen();
    RecordingInbound now = new RecordingInbound();
    now.onSaid = text -> bot.accept(now.events.get(now.events.size() - 1));
    try (Adapter console = screen.console(settings, false)) {
      console.start(now);
      screen.shows("operator #console> ");
      screen.press(keys);
      screen.shows("operator #console> ");
      screen.press(Screen.CTRL_D);
      assertThat(now.awaitEnd()).isTrue();
      return screen.raw();
    }
  }

  private static boolean colorful(String block, Map<String, String> environment) {
    return settings(block).colorful(environment);
  }

  private static ConsoleSettings settings(String block) {
    return Settings.parse(block).as(ConsoleSettings.class);
  }
}
