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
 * <p>What the adapter's {@link dev.chatops.adapter.Traits} claim has to work, and the wire has to
 * show it: a rule about it is not skipped then, but fails. What they do not claim has to fail
 * (R11).
 *
 * <p>R7, R8, R22 and a part of R17 go through a whole bot, since it is the engine that lowers,
 * splits and tries again; all others hold of the adapter alone. R15 looks at texts and exceptions;
 * what goes to the log is for the adapter's own tests.
 *
 * <p>With the JUnit configuration parameter {@code chatops.tck.report} each kit writes what it
 * found into that folder, as tab-separated lines.
 */
public abstract class AdapterCompatibilityKit extends RoomRules {

  /** For the test classes of adapters. */
  protected AdapterCompatibilityKit() {}
}
