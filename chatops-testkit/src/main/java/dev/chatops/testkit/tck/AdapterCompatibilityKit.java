package dev.chatops.testkit.tck;

/**
 * The rules every adapter keeps, by number: those that say MUST, and MAY for what some networks
 * lack. Whoever writes an adapter joins by a subclass with a {@link Wire}, the far side of the
 * connection; the kit brings the tests.
 *
 * <pre>{@code
 * class MyNetworkTck extends AdapterCompatibilityKit {
 *
 *   @Override
 *   protected AdapterFactory factory() {
 *     return new MyNetworkAdapterFactory();
 *   }
 *
 *   @Override
 *   protected Wire wire() throws Exception {
 *     return new MyNetworkWire();            // a server on a free port, and people on it
 *   }
 * }
 * }</pre>
 *
 * <p>Each rule runs on a new wire and a new adapter, in a thread group of its own: threads that the
 * adapter or the wire leaves behind fail the rule (R2). Nothing waits for time, only for what must
 * come, up to a deadline. A rule that needs what the wire has not is skipped with its reason.
 *
 * <p>R7 and R8 go through a whole bot, since it is the engine that lowers and splits; all others
 * hold of the adapter alone. R15 looks at texts and exceptions; what goes to the log is for the
 * adapter's own tests. Not here yet: R16 to R18, R22, R24, and mass mentions (R9).
 */
public abstract class AdapterCompatibilityKit extends SpeakingRules {

  /** For the test classes of adapters. */
  protected AdapterCompatibilityKit() {}
}
