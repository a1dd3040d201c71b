package dev.chatops.internal.wiring;

import static dev.chatops.internal.Waits.blocks;

import dev.chatops.plugin.Command;
import dev.chatops.plugin.Plugin;
import java.util.concurrent.CountDownLatch;

/** Holds a command until a test lets it go. */
final class SlowPlugin implements Plugin {

  final CountDownLatch begun = new CountDownLatch(1);
  final CountDownLatch go = new CountDownLatch(1);

  @Override
  public String name() {
    return "slow";
  }

  @Command(value = "guarded", permission = "guarded.run")
  String guarded() {
    return "ran";
  }

  @Command(value = "slow", permission = "guarded.run")
  String slow() throws InterruptedException {
    begun.countDown();
    blocks(go);
    return "done in spite of all";
  }
}
