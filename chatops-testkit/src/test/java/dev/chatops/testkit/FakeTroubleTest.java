package dev.chatops.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chatops.adapter.DeliveryException;
import dev.chatops.adapter.DeliveryException.Sent;
import dev.chatops.service.Timeline;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every knob of a fake network, by what a bot makes of it. */
@Tag("order")
class FakeTroubleTest {

  @RegisterExtension final FakeChat chat = FakeChat.with(Parrot.class);

  private final FakeRoom ops = chat.room("#ops");
  private final FakeUser ann = chat.user("ann");

  @Test
  void whatIsHeldBackComesWhenItIsReleasedAndIsOvertaken() {
    chat.open().network().delayNext();
    ann.says(ops, "!say late");
    assertThat(ops).hasNoReplies();
    ann.says(ops, "!say in time");
    chat.network().releaseDelayed();
    assertThat(ops).hasReplies("in time", "late");
  }

  @Test
  void whatIsLateComesAtItsTimeOnTheClock() {
    chat.open().network().delayNext(Duration.ofMinutes(2));
    ann.says(ops, "!time");
    chat.clock().advance(Duration.ofMinutes(1));
    assertThat(ops).hasNoReplies();
    chat.clock().advance(Duration.ofMinutes(5));
    assertThat(ops).hasReplies("2026-01-05T09:02:00Z");
  }

  @Test
  void theNextEventsArriveInTheOppositeOrder() {
    chat.open().network().reorderNext(3);
    ann.says(ops, "!say one");
    ann.says(ops, "!say two");
    assertThat(ops).hasNoReplies();
    ann.says(ops, "!say three");
    ann.says(ops, "!say four");
    assertThat(ops).hasReplies("three", "two", "one", "four");
  }

  @Test
  void whatWaitsForMoreToBeReorderedCanBeReleased() {
    chat.open().network().reorderNext(3);
    ann.says(ops, "!say one");
    ann.says(ops, "!say two");
    chat.network().releaseDelayed();
    ann.says(ops, "!say three");
    assertThat(ops).hasReplies("two", "one", "three");
  }

  @Test
  void anOrderTakesTwo() {
    assertThatThrownBy(() -> chat.network().reorderNext(1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aSecondDeliveryMayComeLater() {
    chat.open().network().duplicateNext();
    chat.network().delayNext();
    ann.says(ops, "!say once");
    assertThat(ops).hasReplies("once");
    chat.network().releaseDelayed();
    assertThat(ops).hasNoReplies();
  }

  @Test
  void whatIsToldAgainIsNotDoneAgain() {
    ann.says(ops, "!say one");
    ann.says(ops, "!say two");
    chat.network().tellAgain(2);
    chat.settle();
    assertThat(ops).hasReplies("one", "two");
  }

  @Test
  void aBusyNetworkIsAskedAgainAndTheOrderStays() {
    chat.network().rateLimit(3, Duration.ofSeconds(30));
    ann.says(ops, "!count 3");
    assertThat(ops).hasReplies("1", "2", "3");
    assertThat(chat.transcript()).containsSubsequence("# fails", "# fails", "# fails", "< 1");
  }

  @Test
  void whereTheBotMayNotSpeakNothingArrivesUntilItMay() {
    try (FakeChat mute = FakeChat.with(Parrot.class).allowUndelivered()) {
      FakeRoom room = mute.room("#ops");
      mute.network().failAll(new DeliveryException("the bot may not speak here", Sent.NO));
      mute.user("ann").says(room, "!count 2");
      assertThat(room).hasNoReplies();
      mute.network().failNoMore();
      mute.user("ann").says(room, "!say again");
      assertThat(room).hasReplies("again");
      assertThat(ends(mute)).containsExactly("UNDELIVERED", "UNDELIVERED", "DELIVERED");
    }
  }

  @Test
  void whatWasOnItsWayWhenTheLinkBrokeIsNotSaidTwice() {
    try (FakeChat broken = FakeChat.with(Parrot.class).allowUndelivered()) {
      FakeRoom room = broken.room("#ops");
      broken.network().dropDuringNext();
      broken.user("ann").says(room, "!say once");
      broken.network().restore();
      broken.user("ann").says(room, "!say again");
      assertThat(room).hasReplies("once", "again");
      assertThat(ends(broken)).containsExactly("UNDELIVERED", "DELIVERED");
    }
  }

  @Test
  void aReceiptThatTakesItsTimeHoldsTheNextMessageOfThatPlaceAlone() {
    FakeRoom random = chat.room("#random");
    chat.open().network().holdReceipts();
    ann.says(ops, "!count 2");
    ann.says(random, "!say elsewhere");
    assertThat(ops).hasReplies("1");
    assertThat(random).hasReplies("elsewhere");
    chat.network().releaseReceipts();
    assertThat(ops).hasReplies("2");
  }

  @Test
  void aReceiptThatNeverComesIsNotWaitedForWithoutEnd() {
    try (FakeChat slow = FakeChat.with(Parrot.class).allowUndelivered()) {
      FakeRoom room = slow.room("#ops");
      slow.open().network().holdReceipts();
      slow.user("ann").says(room, "!count 2");
      assertThat(room).hasReplies("1");
      slow.clock().advance(Duration.ofSeconds(31));
      assertThat(room).hasReplies("2");
      assertThat(ends(slow)).containsExactly("UNDELIVERED");
    }
  }

  @Test
  void aHandlerMayWaitForItsReceipts() {
    chat.open().network().holdReceipts();
    chat.network().says(ann.user(), ops.conversation(), "!receipts 1");
    chat.network().awaitReceipts(1);
    assertThat(chat.transcript()).contains("< 1").doesNotContain("< all arrived");
    chat.network().releaseReceipts();
    assertThat(ops).hasReplies("1", "all arrived");
  }

  @Test
  void aNetworkThatIsNotThereAtTheStartIsTriedAgain() {
    chat.network().failStarts(2);
    chat.open();
    ann.says(ops, "!say is anybody there?");
    chat.clock().advance(Duration.ofMinutes(2));
    ann.says(ops, "!say now you are");
    assertThat(ops).hasReplies("now you are");
    assertThat(chat.transcript()).containsSubsequence("cannot connect", "cannot connect", "< now");
  }

  @Test
  void anAdapterThatGivesUpIsShownAndNotTriedAgain() {
    chat.open().network().giveUp("the bot was banned");
    chat.clock().advance(Duration.ofHours(1));
    ann.says(ops, "!status");
    assertThat(ops).hasRepliesContaining("the bot was banned");
  }

  @Test
  void aBotWithoutInputIsOver() throws InterruptedException {
    chat.open().network().end();
    assertThat(chat.bot().awaitEnd()).isTrue();
  }

  private static List<String> ends(FakeChat chat) {
    return chat.timeline().last(100).stream()
        .map(Timeline.Entry::kind)
        .filter(kind -> kind == Timeline.Kind.DELIVERED || kind == Timeline.Kind.UNDELIVERED)
        .map(Enum::name)
        .toList();
  }
}
