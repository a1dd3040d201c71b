package dev.chatops.internal;

import dev.chatops.config.Settings;
import dev.chatops.service.Diagnosis;
import dev.chatops.service.Timeline;
import java.time.Duration;

/** The whole trip, put together. */
public final class Engine implements AutoCloseable {

  public void start() {
    throw new UnsupportedOperationException("the engine is being built");
  }

  public boolean settle(Duration most) {
    throw new UnsupportedOperationException("the engine is being built");
  }

  public void reload(Settings settings) {
    throw new UnsupportedOperationException("the engine is being built");
  }

  public Timeline timeline() {
    throw new UnsupportedOperationException("the engine is being built");
  }

  public Diagnosis diagnose() {
    throw new UnsupportedOperationException("the engine is being built");
  }

  public boolean awaitEnd() throws InterruptedException {
    throw new UnsupportedOperationException("the engine is being built");
  }

  @Override
  public void close() {}
}
