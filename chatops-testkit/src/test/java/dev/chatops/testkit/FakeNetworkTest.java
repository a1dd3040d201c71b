package dev.chatops.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chatops.adapter.Catalog;
import dev.chatops.adapter.DeliveryException;
import dev.chatops.chat.Action;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What can go wrong on a network, on its knobs. */
@Tag("order")
class FakeNetworkTest {

  @RegisterExtension final FakeChat chat = FakeChat.with(Parrot.class);

  private final FakeRoom ops = chat.room("#ops");
  private final FakeUser ann = chat.user("ann");

  @Test
  void whatIsToldTwiceIsDoneOnce() {
    chat.network().duplicateNext();
    ann.says(ops, "!say pong");
    assertThat(ops).hasReplies("pong");
  }

  @Test
  void theBotDoesNotListenToItself() {
    chat.network().echoOwnWords();
    ann.says(ops, "!say squawk");
    assertThat(ops).hasReplies("squawk");
  }

  @Test
  void whatWasSaidBeforeTheBotCameRunsNothing() {
    ann.saidBefore(ops, "!say too late");
    chat.open();
    ann.saidBefore(ops, "!say too late again");
    assertThat(ops).hasNoReplies();
  }

  @Test
  void whatDoesNotArriveTheFirstTimeIsTriedAgain() {
    chat.network().failNext(DeliveryException.notYet("slow down", Duration.ofMinutes(1)));
    ann.says(ops, "!count 3");
    assertThat(ops).hasReplies("1", "2", "3");
    assertThat(chat.clock().now()).isEqualTo(ManualClock.START);
  }

  @Test
  void nobodyHearsWhatIsSaidWhileTheLinkIsDown() {
    ann.says(ops, "!say one");
    chat.network().drop();
    ann.says(ops, "!say two");
    chat.network().restore();
    ann.says(ops, "!say three");
    assertThat(ops).hasReplies("one", "three");
    assertThat(chat.transcript()).contains("the connection is lost", "did not get this");
  }

  @Test
  void actionsAndIdsAreTheSameEachTime() {
    ann.says(ops, "!count 2");
    assertThat(chat.network().actions())
        .hasSize(2)
        .allSatisfy(action -> assertThat(action).isInstanceOf(Action.Say.class));
    assertThat(ann.says(ops, "talk").id().value()).isEqualTo("m4");
  }

  @Test
  void showsTheCatalogThatANativeMenuWouldGet() {
    chat.open();
    assertThat(chat.network().catalog().commands())
        .extracting(Catalog.Entry::name)
        .contains("say", "count", "help");
  }

  @Test
  void aNetworkWithoutABotHasNoCatalog() {
    assertThatThrownBy(() -> FakeNetwork.like(Profile.IRC).catalog())
        .isInstanceOf(IllegalStateException.class);
  }
}
