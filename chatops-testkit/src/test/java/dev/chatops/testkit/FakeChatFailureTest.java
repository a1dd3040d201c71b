package dev.chatops.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.chatops.adapter.DeliveryException;
import dev.chatops.adapter.DeliveryException.Sent;
import dev.chatops.config.ConfigException;
import dev.chatops.plugin.Command;
import dev.chatops.plugin.Context;
import dev.chatops.plugin.Plugin;
import dev.chatops.plugin.Posted;
import dev.chatops.plugin.RegistrationException;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What a test reads when it fails, and when the chat itself makes it fail. */
class FakeChatFailureTest {

  private static final List<String> STORY =
      List.of("@ #ops", "ann: !say one", "< one", "bob: talk", "@ ann", "ann: say two", "< two");

  @Test
  void everyAssertionTellsTheWholeChat() {
    assertTellsAll(chat -> assertThat(chat.room("#ops")).hasReplies("another"));
    assertTellsAll(chat -> assertThat(chat.room("#ops")).hasReplies("one", "two"));
    assertTellsAll(chat -> assertThat(chat.room("#ops")).hasNoReplies());
    assertTellsAll(chat -> assertThat(chat.room("#ops")).hasRepliesContaining("x"));
    assertTellsAll(chat -> assertThat(chat.room("#ops")).hasRepliesMatching("o"));
    assertTellsAll(chat -> assertThat(chat.room("#ops")).lastReply().isEqualTo("x"));
    assertTellsAll(chat -> assertThat(chat.room("#silent")).lastReply().isEqualTo("x"));
    assertTellsAll(chat -> assertThat(chat.user("ann").direct()).hasReplies("three"));
    assertTellsAll(chat -> chat.play(Transcript.parse("@ #ops\n< something else")));
  }

  @Test
  void aWrongReplyShowsWhatWasExpectedAndWhatThereIs() {
    Throwable failure =
        failure(chat -> assertThat(chat.room("#ops")).hasReplies("another", "more"));
    assertThat(failure).hasMessageContainingAll("\"another\"", "\"more\"", "\"one\"", "#ops");
  }

  private interface Failing {
    void in(FakeChat chat);
  }

  private static void assertTellsAll(Failing failing) {
    assertThat(failure(failing).getMessage()).containsSubsequence(STORY);
  }

  private static Throwable failure(Failing failing) {
    try (FakeChat chat = FakeChat.with(Parrot.class).allowUnreadReplies()) {
      chat.user("ann").says(chat.room("#ops"), "!say one");
      chat.user("bob").says(chat.room("#ops"), "talk");
      chat.user("ann").whispers("say two");
      Throwable failure = catchThrowable(() -> failing.in(chat));
      assertThat(failure).isInstanceOf(AssertionError.class);
      return failure;
    }
  }

  @Test
  void aReplyThatNeverArrivedFailsTheTestAtItsEnd() {
    FakeChat chat = FakeChat.with(Parrot.class);
    chat.network().failNext(new DeliveryException("the room is gone", Sent.NO));
    chat.user("ann").says(chat.room("#ops"), "!say one");
    assertThatThrownBy(chat::close)
        .isInstanceOf(AssertionError.class)
        .hasMessageContainingAll("the room is gone", "ann: !say one", "allowUndelivered()");
  }

  @Test
  void aTestThatMeansItMayLoseReplies() {
    try (FakeChat chat = FakeChat.with(Parrot.class).allowUndelivered()) {
      chat.network().failNext(new DeliveryException("the room is gone", Sent.NO));
      chat.user("ann").says(chat.room("#ops"), "!say one");
      assertThat(chat.room("#ops")).hasNoReplies();
    }
  }

  @Test
  void aReplyThatNobodyLookedAtFailsTheTestAtItsEnd() {
    FakeChat chat = FakeChat.with(Parrot.class);
    chat.user("ann").says(chat.room("#ops"), "!say one");
    chat.user("ann").says(chat.room("#ops"), "!whisper psst");
    assertThat(chat.room("#ops")).hasReplies("one");
    assertThatThrownBy(chat::close)
        .isInstanceOf(AssertionError.class)
        .hasMessageContainingAll("ann: \"psst\"", "ann: !say one", "allowUnreadReplies()")
        .hasMessageNotContaining("#ops: \"one\"");
  }

  @Test
  void aReplyThatHasChangedSinceItWasLookedAtIsUnreadAgain() {
    FakeChat chat = FakeChat.with(new Lasting());
    chat.user("ann").says(chat.room("#ops"), "!begin");
    assertThat(chat.room("#ops")).hasReplies("begun");
    chat.user("ann").says(chat.room("#ops"), "!go on");
    assertThatThrownBy(chat::close)
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("#ops: \"gone on\"");
  }

  static final class Lasting implements Plugin {
    private final AtomicReference<Posted> posted = new AtomicReference<>();

    @Command("begin")
    void begin(Context chat) {
      posted.set(chat.reply("begun"));
    }

    @Command("go on")
    void goOn() {
      posted.get().edit("gone on");
    }
  }

  @Test
  void aQuestionThatNobodyAnsweredFailsTheTestAtItsEnd() {
    FakeChat chat = FakeChat.with(new Asking());
    chat.user("ann").says(chat.room("#ops"), "!which");
    assertThat(chat.room("#ops")).hasRepliesContaining("Which one?");
    assertThatThrownBy(chat::close)
        .isInstanceOf(AssertionError.class)
        .hasMessageContainingAll(
            "a command has not ended", "#ops: which, waits for", "allowRunningJobs()");
  }

  @Test
  void aTestThatMeansItMayLeaveAQuestionUnanswered() {
    FakeChat chat = FakeChat.with(new Asking()).allowRunningJobs();
    chat.user("ann").says(chat.room("#ops"), "!which");
    assertThat(chat.room("#ops")).hasRepliesContaining("Which one?");
    chat.close();
  }

  static final class Asking implements Plugin {
    @Command("which")
    String which(Context chat) {
      return chat.ask("Which one?", String.class);
    }
  }

  @Test
  void whoeverReadsTheRoomTheTranscriptOrTheActionsHasLookedAtAll() {
    assertThatAllIsRead(chat -> chat.room("#ops").replies());
    assertThatAllIsRead(FakeChat::transcript);
    assertThatAllIsRead(chat -> chat.network().actions());
  }

  private static void assertThatAllIsRead(Failing reading) {
    FakeChat chat = FakeChat.with(Parrot.class);
    chat.user("ann").says(chat.room("#ops"), "!say one");
    reading.in(chat);
    chat.close();
  }

  @Test
  void aTestThatMeansItMayLeaveRepliesUnread() {
    FakeChat chat = FakeChat.with(Parrot.class).allowUnreadReplies();
    chat.user("ann").says(chat.room("#ops"), "!say one");
    chat.close();
  }

  @Test
  void mistakesInPluginsAreFoundAtTheStart() {
    FakeChat chat = FakeChat.with(new Mistaken());
    assertThatThrownBy(chat::open)
        .isInstanceOf(RegistrationException.class)
        .hasMessageContaining("Mistaken");
    chat.close();
  }

  static final class Mistaken implements Plugin {
    @Command("broken <")
    void broken() {}
  }

  @Test
  void aMistakeInTheConfigurationHasTheLineItHasInTheTest() {
    FakeChat chat =
        FakeChat.with(Parrot.class)
            .config(
                """
                time-zone = "Europe/Berlin"
                tme-zone = "Europe/Berlin"
                """);
    chat.room("#ops");
    assertThatThrownBy(chat::open)
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("line 2")
        .hasMessageContaining("tme-zone");
    chat.close();
  }

  @Test
  void whatIsUsedAfterItsTestSaysSo() {
    FakeChat chat = FakeChat.with(Parrot.class).open();
    FakeRoom room = chat.room("#ops");
    FakeUser ann = chat.user("ann");
    chat.close();
    assertOver(() -> ann.says(room, "anybody here?"));
    assertOver(room::replies);
  }

  private static void assertOver(Executable use) {
    assertThatThrownBy(use::execute)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("over");
  }

  @Test
  void aChatIsSetUpBeforeItIsUsed() {
    try (FakeChat chat = FakeChat.with(Parrot.class).open()) {
      assertThatThrownBy(() -> chat.like(Profile.IRC)).isInstanceOf(IllegalStateException.class);
      assertThatThrownBy(() -> chat.config("x = 1")).isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void nobodySpeaksInSomebodyElsesDirectMessages() {
    try (FakeChat chat = FakeChat.with(Parrot.class)) {
      FakeRoom anns = chat.user("ann").direct();
      assertThatThrownBy(() -> chat.user("bob").says(anns, "let me in"))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void nothingIsGrantedToWhomTheNetworkDoesNotKnow() {
    try (FakeChat chat = FakeChat.with(Parrot.class)) {
      FakeUser stranger = chat.user("mallory").unverified();
      assertThatThrownBy(() -> stranger.may("parrot.shout"))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("does not vouch");
    }
  }
}
