package dev.chatops.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatops.chat.Action;
import dev.chatops.chat.Receipt;
import dev.chatops.service.Jobs;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** How programs end that are followed. */
class FollowEndTest extends FollowCase {

  @Test
  void aProgramThatClosesItsOutputIsWaitedFor() {
    runs("echo bye; exec 1>&- 2>&-; sleep 0.2; exit 4");

    assertThat(net.asked()).containsExactly("#ops: bye", "#ops: status 4");
  }

  @Test
  void whatAProgramLeavesBehindHoldsNobodyUp() {
    runs("sleep 1000 & echo $!");

    assertThat(net.asked()).endsWith("#ops: status 0");
    long left = Long.parseLong(output());
    assertThat(ProcessHandle.of(left).map(ProcessHandle::destroyForcibly)).contains(true);
  }

  @Test
  void stoppingEndsTheProgramAndItsChildren() throws InterruptedException {
    net.answering(this::tells);
    hears("!run sleep 1000 & sleep 1000 & echo ready; wait");
    Process process = process();
    assertThat(said.poll(30, TimeUnit.SECONDS)).isEqualTo("ready");
    List<ProcessHandle> children = process.descendants().toList();

    stops();

    assertThat(process.isAlive()).isFalse();
    assertThat(children).hasSize(2).noneMatch(ProcessHandle::isAlive);
    assertThat(bot.lives()).anyMatch(life -> life.startsWith("STOPPED by ann"));
    assertThatNobodyReads(process);
  }

  @Test
  void aProgramThatSaysNothingAndNeverEndsCanBeStopped() throws InterruptedException {
    hears("!run exec sleep 1000");
    Process process = process();
    stops();

    assertThat(process.isAlive()).isFalse();
    assertThatNobodyReads(process);
  }

  @Test
  void aProgramThatDoesNotWantToEndIsMadeTo() throws InterruptedException {
    net.answering(this::tells);
    hears("!run trap '' TERM; echo ready; while :; do sleep 1; done");
    Process process = process();
    assertThat(said.poll(30, TimeUnit.SECONDS)).isEqualTo("ready");
    stops();

    assertThat(process.isAlive()).isFalse();
  }

  @Test
  void theEndOfTheBotEndsTheProgram() throws InterruptedException {
    hears("!run exec sleep 1000");
    Process process = process();
    bot.bot().close();

    assertThat(process.isAlive()).isFalse();
    assertThatNobodyReads(process);
  }

  @Test
  void aProgramThatSaysTooMuchWaitsForTheNetwork() throws InterruptedException {
    BlockingQueue<Runnable> wire = new LinkedBlockingQueue<>();
    net.answering(
        action -> {
          CompletableFuture<Receipt> arrives = new CompletableFuture<>();
          wire.add(() -> arrives.complete(net.receipt(action)));
          said.add(((Action.Say) action).part().plain());
          return arrives;
        });
    hears("!run yes 'more and more'");
    Process process = process();
    assertThat(said.poll(30, TimeUnit.SECONDS)).startsWith("more and more");
    Waits.until(() -> !bot.bot().instance(Jobs.class).running().get(0).waitsFor().isEmpty());

    assertThat(bot.bot().instance(Jobs.class).running().get(0).waitsFor())
        .isEqualTo("words on their way");
    assertThat(bot.bot().diagnose().waiting()).hasSize(1);
    assertThat(process.isAlive()).isTrue();
    assertThat(wire).hasSize(1);
    net.answering(net::took);
    hears("!stop " + bot.bot().instance(Jobs.class).running().get(0).id());
    wire.remove().run();
    bot.settle();
    assertThat(process.isAlive()).isFalse();
  }
}
