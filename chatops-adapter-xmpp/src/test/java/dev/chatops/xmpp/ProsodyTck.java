package dev.chatops.xmpp;

import dev.chatops.adapter.AdapterFactory;
import dev.chatops.testkit.tck.AdapterCompatibilityKit;
import dev.chatops.testkit.tck.Wire;

/** The rules of all adapters, on a real Prosody. */
class ProsodyTck extends AdapterCompatibilityKit {

  @Override
  protected AdapterFactory factory() {
    return new XmppAdapterFactory();
  }

  @Override
  protected Wire wire() {
    return new XmppWire(new Prosody());
  }

  /** Smack's pool and its clock serve all connections of a JVM; idle threads go after a minute. */
  @Override
  protected boolean isShared(Thread thread) {
    return thread.getName().matches("Smack Cached Executor|Smack DefaultReactor Thread #\\d+");
  }
}
