package dev.chatops.testkit.tck;

import dev.chatops.adapter.AdapterFactory;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

/** What all rules have in common: a new wire and a new adapter for each. */
@ExtendWith(OwnThreads.class)
abstract class Rules {

  private @Nullable Wire wire;
  private @Nullable Rig rig;

  /**
   * Makes the adapters under test.
   *
   * @return as the service loader would
   */
  protected abstract AdapterFactory factory();

  /**
   * A far side of its own, up and waiting for the adapter.
   *
   * @return closed by the kit
   * @throws Exception if it cannot be set up
   */
  protected abstract Wire wire() throws Exception;

  /**
   * How long the kit waits for anything at most; only failures take that long.
   *
   * @return 10 seconds by default
   */
  protected Duration patience() {
    return Duration.ofSeconds(10);
  }

  @BeforeEach
  void setUp() throws Exception {
    Wire far = wire();
    wire = far;
    rig = new Rig(factory(), far, patience());
  }

  @AfterEach
  void tearDown() throws Exception {
    if (rig != null) {
      rig.close();
    }
    closeWire();
  }

  final void closeWire() throws Exception {
    Wire closing = wire;
    wire = null;
    if (closing != null) {
      closing.close();
    }
  }

  final Wire far() {
    if (wire == null) {
      throw new IllegalStateException("the kit has not begun");
    }
    return wire;
  }

  /** An adapter that has not started. */
  final Rig rig() {
    if (rig == null) {
      throw new IllegalStateException("the kit has not begun");
    }
    return rig;
  }

  /** An adapter that is connected. */
  final Rig started() throws InterruptedException {
    return rig().start();
  }
}
