package dev.chatops.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.chatops.testkit.FaultyKits.Kit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** A kit that never fails proves nothing: each planted fault has to be found by its rule. */
class KitFindsFaultsTest {

  @Test
  void findsAnAdapterThatHearsItself() {
    assertThat(rulesBrokenBy(FaultyKits.Echoing.class)).contains("R4");
  }

  @Test
  void findsAnAdapterThatIsDeafAfterTheLinkCameBack() {
    assertThat(rulesBrokenBy(FaultyKits.Forgetting.class)).contains("R12");
  }

  @Test
  void findsAnAdapterThatMixesUpTheOrder() {
    assertThat(rulesBrokenBy(FaultyKits.Swapping.class)).contains("R3");
  }

  @Test
  void findsAnAdapterThatClipsLongTexts() {
    assertThat(rulesBrokenBy(FaultyKits.Clipping.class)).contains("R8");
  }

  @Test
  void findsAnAdapterThatLetsALineBreakThrough() {
    assertThat(rulesBrokenBy(FaultyKits.Unguarded.class)).containsExactly("R9");
  }

  @Test
  void findsAnAdapterThatLeavesAThreadBehind() {
    assertThat(rulesBrokenBy(FaultyKits.Leaking.class)).contains("R2");
  }

  @Test
  void findsAnAdapterThatTellsItsToken() {
    assertThat(rulesBrokenBy(FaultyKits.Gossiping.class)).containsExactly("R15");
  }

  @Test
  void findsAnAdapterThatChangesTheWrongMessage() {
    assertThat(rulesBrokenBy(FaultyKits.Miswriting.class)).containsExactly("R17");
  }

  @Test
  void findsAnAdapterThatChangesTheBytesOfAFile() {
    assertThat(rulesBrokenBy(FaultyKits.Rewriting.class)).containsExactly("R18");
  }

  @Test
  void findsAnAdapterWhoseWhispersEverybodyReads() {
    assertThat(rulesBrokenBy(FaultyKits.Loud.class)).containsExactly("R24");
  }

  @Test
  void findsAnAdapterThatCallsEverybody() {
    assertThat(rulesBrokenBy(FaultyKits.Calling.class)).contains("R9");
  }

  @Test
  void findsAnAdapterThatHasAllRoomsWaitForOne() {
    assertThat(rulesBrokenBy(FaultyKits.Queueing.class)).contains("R22");
  }

  @Test
  void findsAnAdapterThatClaimsWhatNobodyCanSee() {
    assertThat(rulesBrokenBy(FaultyKits.Boasting.class)).containsExactly("R26");
  }

  @Test
  void findsNothingWhereNothingIsWrong() {
    assertThat(rulesBrokenBy(FaultyKits.Discreet.class)).isEmpty();
  }

  /** The numbers of the rules that failed. */
  private static List<String> rulesBrokenBy(Class<? extends Kit> kit) {
    return EngineTestKit.engine("junit-jupiter")
        .selectors(selectClass(kit))
        .execute()
        .testEvents()
        .finished()
        .stream()
        .filter(KitFindsFaultsTest::failed)
        .map(event -> event.getTestDescriptor().getDisplayName().replaceAll(" .*", ""))
        .distinct()
        .toList();
  }

  private static boolean failed(Event event) {
    return event.getRequiredPayload(TestExecutionResult.class).getStatus()
        == TestExecutionResult.Status.FAILED;
  }
}
