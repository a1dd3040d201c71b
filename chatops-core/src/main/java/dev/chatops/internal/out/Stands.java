package dev.chatops.internal.out;

import dev.chatops.internal.run.Lanes;
import dev.chatops.internal.run.Stand;
import dev.chatops.internal.run.Turn;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Lets workers wait as turns in lanes do.
 *
 * @param lanes know whose worker it is
 */
public record Stands(Lanes lanes) implements Standing.Place {

  @Override
  public boolean here() {
    return lanes.current().isPresent();
  }

  /** What a command says at its very end, when it cannot be stopped any more, waits unseen. */
  @Override
  public void stand(String what, CompletableFuture<?> until) throws InterruptedException {
    Optional<Turn> turn = lanes.current().filter(Turn::canStand);
    if (turn.isEmpty()) {
      Standing.await(until);
      return;
    }
    Stand<Boolean> stand = Stand.forBot(what);
    until.whenComplete((value, failure) -> stand.end(Boolean.TRUE));
    turn.get().stand(stand);
  }
}
