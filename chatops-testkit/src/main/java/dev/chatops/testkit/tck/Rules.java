package dev.chatops.testkit.tck;

import dev.chatops.adapter.AdapterFactory;
import dev.chatops.adapter.Feature;
import dev.chatops.adapter.Traits;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.opentest4j.TestAbortedException;

/** What all rules have in common: a new wire and a new adapter for each. */
@ExtendWith({Report.class, OwnThreads.class})
abstract class Rules {

  private @Nullable Wire wire;
  private @Nullable Rig rig;
  private @Nullable Traits traits;
  private @Nullable Feature claimed;

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
   * @return 30 seconds by default, so that a busy machine is no failure
   */
  protected Duration patience() {
    return Duration.ofSeconds(30);
  }

  /**
   * Whether a thread belongs to the vendor's library, which makes it once for all its connections
   * and in whoever's group needs it first. Such a thread is nobody's leak.
   *
   * @param thread one that lives in the group of a rule
   * @return false by default
   */
  protected boolean isShared(Thread thread) {
    return false;
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
    Rig connected = rig().start();
    traits = connected.traits();
    return connected;
  }

  /** An adapter that is connected and claims a feature; where there is none, so is no rule. */
  final Rig having(Feature feature) throws InterruptedException {
    Rig connected = started();
    needs(connected.traits(), feature);
    return connected;
  }

  /** Ends the rule where a feature is not claimed; from here on, the wire has to show it. */
  final void needs(Traits having, Feature feature) {
    claimed = null;
    Assumptions.assumeTrue(having.has(feature), "this network has no " + feature);
    claimed = feature;
  }

  /** What the adapter claimed to be able to do when it was connected, if it was. */
  final Optional<Traits> traits() {
    return Optional.ofNullable(traits);
  }

  /** What a wire cannot show of a feature that is claimed is no reason to skip its rule. */
  final Throwable unless(TestAbortedException skipped) {
    return claimed == null
        ? skipped
        : new AssertionError("the adapter claims " + claimed + "; " + skipped.getMessage());
  }
}
