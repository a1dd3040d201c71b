package dev.chatops.testkit.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatops.plugin.Command;
import dev.chatops.plugin.Converter;
import dev.chatops.plugin.Plugin;
import dev.chatops.plugin.Setup;
import dev.chatops.plugin.UserException;
import dev.chatops.service.Timeline;
import dev.chatops.testkit.FakeChat;
import dev.chatops.testkit.FakeRoom;
import dev.chatops.testkit.FakeUser;
import dev.chatops.testkit.Profile;
import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A plugin's own converters, whatever they do, and times in the zone of the room. */
class ValuesTest {

  @RegisterExtension
  final FakeChat chat =
      FakeChat.with(ValuesPlugin.class)
          .config(
              """
              time-zone = "Europe/Berlin"
              rooms { tokyo { at = ["fake/#tokyo"], time-zone = "Asia/Tokyo" } }
              """);

  private final FakeRoom ops = chat.room("#ops");
  private final FakeUser ann = chat.user("ann");

  record Host(String name) {}

  static final class ValuesPlugin implements Plugin {

    @Override
    public void setup(Setup setup) {
      setup.converter(Host.class, Converter.of(ValuesPlugin::host));
    }

    private static Host host(String word) throws Exception {
      return switch (word) {
        case "io" -> throw new IOException("password of the fleet is t0p");
        case "bug" -> throw new IllegalStateException("password of the fleet is t0p");
        case "interrupted" -> throw new InterruptedException("t0p");
        case "deep" -> throw new StackOverflowError("t0p");
        case "null" -> null;
        case "gone" -> throw new UserException("{} was taken away on Monday", word);
        default -> new Host(word);
      };
    }

    @Command("boot <host>")
    String boot(Host host) {
      return "booting " + host.name();
    }

    @Command("at <moment>")
    String at(Instant moment) {
      return moment.toString();
    }

    @Command("go <from> to <to>")
    String go(String from, String to) {
      return from + " to " + to;
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"io", "bug", "interrupted", "null"})
  void aConverterThatFailsIsAUsageErrorThatTellsNothingElse(String word) {
    ann.says(ops, "!boot " + word);
    assertThat(ops).hasReplies("host: found `" + word + "`, expected a host\nusage: !boot <host>");
    ann.says(ops, "!boot web-1");
    assertThat(ops).hasReplies("booting web-1");
  }

  @Test
  void aConverterThatBreaksIsAFaultWithATrace() {
    ann.says(ops, "!boot deep");
    assertThat(ops).lastReply().matches("Something went wrong \\(trace \\w+\\)");
    assertThat(chat.timeline().last(10))
        .filteredOn(entry -> entry.kind() == Timeline.Kind.STARTED)
        .isEmpty();
  }

  @Test
  void whatAConverterSaysToPeopleIsSaid() {
    ann.says(ops, "!boot gone");
    assertThat(ops).hasReplies("gone was taken away on Monday\nusage: !boot <host>");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-07-01T09:30, 2026-07-01T07:30:00Z, 2026-07-01T00:30:00Z",
    "2026-01-01T09:30:15, 2026-01-01T08:30:15Z, 2026-01-01T00:30:15Z",
    "2026-07-01T09:30Z, 2026-07-01T09:30:00Z, 2026-07-01T09:30:00Z",
    "2026-07-01T09:30-02:00, 2026-07-01T11:30:00Z, 2026-07-01T11:30:00Z",
    "2026-03-29T02:30, 2026-03-29T01:30:00Z, 2026-03-28T17:30:00Z",
    "2026-10-25T02:30, 2026-10-25T00:30:00Z, 2026-10-24T17:30:00Z",
  })
  void aTimeWithoutAZoneIsThatOfTheRoom(String typed, String berlin, String tokyo) {
    ann.says(ops, "!at " + typed);
    ann.says(chat.room("#tokyo"), "!at " + typed);
    assertThat(ops).hasReplies(berlin);
    assertThat(chat.room("#tokyo")).hasReplies(tokyo);
  }

  @Test
  void aCaretPointsAtAWordThatIsThereMoreThanOnce() {
    ann.says(ops, "!go to to to to");
    assertThat(ops)
        .hasReplies("“to” is too much\ngo to to to to\n            ^\nusage: !go <from> to <to>");
    ann.says(ops, "!go a b");
    assertThat(ops).hasReplies("“b” stands where “to” belongs\nusage: !go <from> to <to>");
  }

  @Test
  void whereLinesAreMessagesTheCaretIsOneOfThem() {
    try (FakeChat irc = FakeChat.with(ValuesPlugin.class).like(Profile.IRC)) {
      FakeRoom room = irc.room("#ops");
      irc.user("ann").says(room, "!boot \"web");
      assertThat(room)
          .hasReplies("this quote is never closed", "boot \"web", "     ^", "usage: !boot <host>");
    }
  }
}
