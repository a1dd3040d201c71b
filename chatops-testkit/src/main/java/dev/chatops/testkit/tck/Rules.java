package dev.chatops.testkit.tck;

import dev.chatops.adapter.AdapterFactory;
import dev.chatops.adapter.Feature;
import dev.chatops.adapter.Traits;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtendWith;
import org.opentest4j.TestAbortedException;

/** What all rules have in common: a new wire and a new adapter for each. */
@ExtendWith({Report.class, OwnThreads.class})
abstract class Rules {

  private @Nullable Wire wire;
  private @Nullable Rig rig;
  private @Nullable Traits traits;
  private List<Feature> needed = List.of();
  private boolean claimed;

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
  void setUp(TestInfo rule) throws Exception {
    needed = needed(rule.getTestMethod());
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

  /** An adapter that is connected; where it lacks what the rule needs, the rule is skipped. */
  final Rig started() throws InterruptedException {
    Rig connected = rig().start();
    needs(connected.traits());
    return connected;
  }

  /** Skips the rule where what it needs is not claimed; from here on, the wire has to show it. */
  final void needs(Traits having) {
    traits = having;
    missing(needed, having).ifPresent(why -> Assumptions.abort(why));
    claimed = !needed.isEmpty();
  }

  static List<Feature> needed(Optional<Method> rule) {
    return rule.map(method -> method.getAnnotation(Needs.class))
        .map(needs -> List.of(needs.value()))
        .orElse(List.of());
  }

  /** Why a rule is not about an adapter. */
  static Optional<String> missing(List<Feature> needed, Traits having) {
    return needed.stream()
        .filter(feature -> !having.has(feature))
        .findFirst()
        .map(feature -> "this network has no " + feature);
  }

  /** What the adapter claimed to be able to do when it was connected, if it was. */
  final Optional<Traits> traits() {
    return Optional.ofNullable(traits);
  }

  /** What a wire cannot show of a feature that is claimed is no reason to skip its rule. */
  final Throwable unless(TestAbortedException skipped) {
    return claimed
        ? new AssertionError("the adapter claims " + needed + "; " + skipped.getMessage())
        : skipped;
  }
}
