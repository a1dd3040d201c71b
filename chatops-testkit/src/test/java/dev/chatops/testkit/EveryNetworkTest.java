package dev.chatops.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.chatops.adapter.Feature;
import dev.chatops.adapter.Traits;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** One test, once a network. */
class EveryNetworkTest {

  @RegisterExtension final FakeChat chat = FakeChat.with(Parrot.class);

  private final FakeRoom ops = chat.room("#ops");
  private final FakeUser ann = chat.user("ann");

  @EveryNetwork
  void threeHundredLinesArriveWhole() {
    ann.says(ops, "!count 300");
    assertThat(ops.replies()).hasSize(300).endsWith("300");
  }

  @EveryNetwork({Profile.IRC, Profile.CONSOLE})
  void whereThereAreNoButtonsTheLineIsShown() {
    assertThat(chat.network().traits().has(Feature.BUTTONS)).isFalse();
  }

  /** Run by the tests below. */
  static class LooksAround {
    @RegisterExtension final FakeChat chat = FakeChat.with(Parrot.class).like(Profile.SLACK);

    private final FakeRoom ops = chat.room("#ops");

    @EveryNetwork
    void inTheChatOfItsClass() {
      throw new AssertionError(name(chat.network().traits()) + " " + ops);
    }

    @EveryNetwork({Profile.IRC, Profile.XMPP})
    void inAChatOfItsOwn(Profile profile) {
      throw new AssertionError("own " + profile);
    }

    @Test
    void onWhatItWasSetUpFor() {
      throw new AssertionError("set up as " + name(chat.network().traits()));
    }

    private static String name(Traits traits) {
      return Stream.of(Profile.values())
          .filter(profile -> profile.traits().equals(traits))
          .map(Enum::name)
          .findFirst()
          .orElse("none");
    }
  }

  static class HasNoChat {
    @EveryNetwork
    void isTheSameEverywhere() {}
  }

  static class HasAChatThatHasStarted {
    @RegisterExtension final FakeChat chat = FakeChat.with(Parrot.class).open();

    @EveryNetwork
    void comesTooLate() {}
  }

  @Test
  void eachRunHasItsNetworkAndItsName() {
    EngineExecutionResults ran = run(LooksAround.class);
    assertThat(failures(ran))
        .extracting(Throwable::getMessage)
        .containsExactlyInAnyOrder(
            "PLAIN #ops",
            "IRC #ops",
            "CONSOLE #ops",
            "SLACK #ops",
            "DISCORD #ops",
            "XMPP #ops",
            "own IRC",
            "own XMPP",
            "set up as SLACK");
    assertThat(ran.testEvents().finished().stream().map(Event::getTestDescriptor))
        .extracting("displayName")
        .contains("on PLAIN", "on IRC", "on CONSOLE", "on SLACK", "on DISCORD", "on XMPP");
  }

  @Test
  void aTestThatCannotKnowItsNetworkFails() {
    assertThat(failures(run(HasNoChat.class)))
        .hasSize(Profile.values().length)
        .allSatisfy(
            failure -> assertThat(failure).hasMessageContaining("the same on every network"));
  }

  @Test
  void aChatThatHasStartedStaysWhatItIs() {
    assertThat(failures(run(HasAChatThatHasStarted.class)))
        .hasSize(Profile.values().length)
        .allSatisfy(failure -> assertThat(failure).hasMessageContaining("the bot has started"));
  }

  private static EngineExecutionResults run(Class<?> tests) {
    return EngineTestKit.engine("junit-jupiter").selectors(selectClass(tests)).execute();
  }

  private static List<Throwable> failures(EngineExecutionResults ran) {
    return ran.testEvents().finished().stream()
        .map(event -> event.getRequiredPayload(TestExecutionResult.class).getThrowable())
        .flatMap(Optional::stream)
        .toList();
  }
}
