package dev.chatops.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.chatops.plugin.Command;
import dev.chatops.plugin.Plugin;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;

/** The fake chat as JUnit runs it: a bot a test, and the chat beside every failure. */
class FakeChatExtensionTest {

  /** Run by the tests below, where failing is what they are for. */
  static class FailsForAReasonOfItsOwn {
    @RegisterExtension final FakeChat chat = FakeChat.with(Parrot.class);

    @Test
    void fails() {
      chat.user("ann").says(chat.room("#ops"), "!say one");
      throw new IllegalStateException("nothing to do with the chat");
    }
  }

  static class LeavesACommandRunning {
    private final CountDownLatch over = new CountDownLatch(1);

    @RegisterExtension
    final FakeChat chat = FakeChat.with(new HangingPlugin(over)).patience(Duration.ofMillis(300));

    @Test
    void hangs() {
      chat.user("ann").says(chat.room("#ops"), "!hang");
    }

    @AfterEach
    void letGo() {
      over.countDown();
    }
  }

  static class SharesOneChatOneAfterTheOther {
    @RegisterExtension static final FakeChat CHAT = FakeChat.with(Parrot.class);

    @Test
    void one() {
      usesIt();
    }

    @Test
    void another() {
      usesIt();
    }

    private static void usesIt() {
      CHAT.user("ann").says(CHAT.room("#ops"), "!say one");
      assertThat(CHAT.room("#ops").replies()).containsExactly("one");
      assertThat(CHAT.transcript()).isEqualTo("@ #ops\nann: !say one\n< one\n");
    }
  }

  static final class HangingPlugin implements Plugin {
    private final CountDownLatch over;

    HangingPlugin(CountDownLatch over) {
      this.over = over;
    }

    @Command("hang")
    String hang() throws InterruptedException {
      over.await();
      return "at last";
    }
  }

  @Test
  void aFailureThatKnowsNothingOfTheChatBringsItAlong() {
    Throwable failure = failures(FailsForAReasonOfItsOwn.class).get(0);
    assertThat(failure).isInstanceOf(IllegalStateException.class);
    assertThat(suppressed(failure)).contains("The whole chat:", "ann: !say one", "< one");
  }

  @Test
  void whatDoesNotComeToRestFailsWithWhatTheBotIsDoing() {
    Throwable failure = failures(LeavesACommandRunning.class).get(0);
    assertThat(failure)
        .isInstanceOf(AssertionError.class)
        .hasMessageContainingAll(
            "not come to rest", "ann: !hang", "HangingPlugin.hang", "Open timers: [BUSINESS in");
  }

  @Test
  void testsThatShareAChatOneAfterTheOtherStillGetABotEach() {
    assertThat(failures(SharesOneChatOneAfterTheOther.class)).isEmpty();
  }

  @Test
  void testsAtTheSameTimeCannotShareAChat() {
    FakeChat chat = FakeChat.create();
    chat.enter();
    assertThatThrownBy(chat::enter)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("not static");
  }

  private static List<Throwable> failures(Class<?> tests) {
    return EngineTestKit.engine("junit-jupiter")
        .selectors(selectClass(tests))
        .execute()
        .testEvents()
        .finished()
        .stream()
        .map(event -> event.getRequiredPayload(TestExecutionResult.class).getThrowable())
        .flatMap(Optional::stream)
        .toList();
  }

  private static String suppressed(Throwable failure) {
    return Arrays.stream(failure.getSuppressed())
        .map(Throwable::toString)
        .collect(Collectors.joining());
  }
}
