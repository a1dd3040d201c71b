package dev.chatops.examples.opsbot.builds;

import dev.chatops.chat.User;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/** One machine that builds, in the order in which it is asked to. Thread-safe. */
@Singleton
public class BuildQueue implements Builds {

  private final ReentrantLock machine = new ReentrantLock(true);
  private final List<String> done = new ArrayList<>();

  @Override
  public long build(Commit commit, User by) throws InterruptedException {
    machine.lockInterruptibly();
    try {
      done.add("%s for %s".formatted(commit, by.id()));
      return done.size();
    } finally {
      machine.unlock();
    }
  }
}
