package dev.chatops.internal.trip;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatops.internal.trip.Exclusives.Wish;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("order")
class ExclusivesTest {

  private final Exclusives exclusives = new Exclusives();

  private Wish ask(String who) {
    return exclusives.ask("host web-1", who, true).orElseThrow();
  }

  @Test
  void theFirstHasTheKeyAtOnce() {
    Wish first = ask("ann");

    assertThat(first.stand().over()).isTrue();
    assertThat(exclusives.ask("host web-2", "bob", true).orElseThrow().stand().over()).isTrue();
    assertThat(exclusives.holder("host web-1")).isEqualTo("ann");
  }

  @Test
  void theOthersGetItInTheOrderInWhichTheyCame() {
    List<Wish> wishes = new ArrayList<>();
    for (String who : List.of("ann", "bob", "cid", "dora")) {
      wishes.add(ask(who));
    }
    for (int i = 0; i < wishes.size(); i++) {
      assertThat(wishes).extracting(wish -> wish.stand().over()).filteredOn(b -> b).hasSize(i + 1);
      assertThat(wishes.get(i).stand().over()).isTrue();
      exclusives.leave(wishes.get(i));
    }

    assertThat(exclusives.size()).isZero();
  }

  @Test
  void whoDoesNotWaitIsRefusedAndLeavesNothing() {
    Wish first = ask("ann");

    assertThat(exclusives.ask("host web-1", "bob", false)).isEmpty();
    exclusives.leave(first);
    assertThat(exclusives.size()).isZero();
  }

  @Test
  void whoWasInterruptedMayLeaveAfterTheLastHolder() {
    Wish first = ask("ann");
    Wish second = ask("bob");

    second.stand().end(Boolean.FALSE); // as an interrupt does
    exclusives.leave(first);
    exclusives.leave(second);

    assertThat(exclusives.size()).isZero();
  }

  @Test
  void whoGivesUpIsPassedBy() {
    Wish first = ask("ann");
    Wish second = ask("bob");
    Wish third = ask("cid");

    exclusives.leave(second);
    exclusives.leave(first);

    assertThat(third.stand().over()).isTrue();
    assertThat(second.stand().over()).isFalse();
    exclusives.leave(third);
    assertThat(exclusives.size()).isZero();
  }

  @Test
  void whoWasInterruptedAndHasNotLeftYetDoesNotGetIt() {
    Wish first = ask("ann");
    Wish second = ask("bob");
    second.stand().end(false); // as an interrupt ends it
    Wish third = ask("cid");

    exclusives.leave(first);
    exclusives.leave(second);

    assertThat(third.stand().over()).isTrue();
    assertThat(exclusives.holder("host web-1")).isEqualTo("cid");
    exclusives.leave(third);
    assertThat(exclusives.size()).isZero();
  }
}
