package dev.chatops.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.FilterResult.includedIf;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.chatops.testkit.FaultyKits.Kit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** A kit that never fails proves nothing: each planted fault has to be found by its rule. */
class KitFindsFaultsTest {

  @Test
  void findsAnAdapterThatHearsItself() {
    assertThat(rulesBrokenBy(FaultyKits.Echoing.class, "R4")).contains("R4");
  }

  @Test
  void findsAnAdapterThatIsDeafAfterTheLinkCameBack() {
    assertThat(rulesBrokenBy(FaultyKits.Forgetting.class, "R12")).contains("R12");
  }

  @Test
  void findsAnAdapterThatMixesUpTheOrder() {
    assertThat(rulesBrokenBy(FaultyKits.Swapping.class, "R3")).contains("R3");
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
    assertThat(rulesBrokenBy(FaultyKits.Leaking.class, "R2")).contains("R2");
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
    assertThat(rulesBrokenBy(FaultyKits.Queueing.class, "R22")).contains("R22");
  }

  @Test
  void findsAnAdapterThatClaimsWhatNobodyCanSee() {
    assertThat(rulesBrokenBy(FaultyKits.Boasting.class)).containsExactly("R26");
  }

  @Test
  void findsNothingWhereNothingIsWrong() {
    assertThat(rulesBrokenBy(FaultyKits.Discreet.class)).isEmpty();
  }

  /** The numbers of the rules that failed, of all or of those that are asked for. */
  private static List<String> rulesBrokenBy(Class<? extends Kit> kit, String... asked) {
    PostDiscoveryFilter rules =
        test -> includedIf(!test.isTest() || asked.length == 0 || isOf(test, List.of(asked)));
    return EngineTestKit.engine("junit-jupiter")
        .selectors(selectClass(kit))
        .filters(rules)
        .execute()
        .testEvents()
        .finished()
        .stream()
        .filter(KitFindsFaultsTest::failed)
        .map(event -> rule(event.getTestDescriptor()))
        .distinct()
        .toList();
  }

  private static boolean isOf(TestDescriptor test, List<String> asked) {
    return asked.contains(rule(test));
  }

  private static String rule(TestDescriptor test) {
    return test.getDisplayName().replaceAll(" .*", "");
  }

  private static boolean failed(Event event) {
    return event.getRequiredPayload(TestExecutionResult.class).getStatus()
        == TestExecutionResult.Status.FAILED;
  }
}
