package dev.chatops.examples.opsbot.builds;

import dev.chatops.chat.User;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/** One machine that builds, in the order in which it is asked to. Thread-safe. */
@Singleton
public class BuildQueue implements Builds {

  private static final List<String> STEPS = List.of("compile", "test", "package");

  private final ReentrantLock machine = new ReentrantLock(true);
  private final List<String> done = new ArrayList<>();

  @Override
  public long build(Commit commit, User by, Watcher watcher) throws InterruptedException {
    machine.lockInterruptibly();
    try {
      for (int i = 0; i < STEPS.size(); i++) {
        watcher.at(STEPS.get(i), i, STEPS.size());
      }
      done.add("%s for %s".formatted(commit, by.id()));
      return done.size();
    } finally {
      machine.unlock();
    }
  }
}
