package dev.chatops.testkit;

import dev.chatops.adapter.AdapterFactory;
import dev.chatops.testkit.tck.AdapterCompatibilityKit;
import dev.chatops.testkit.tck.Wire;

/** The fake adapter, as a chat that can do everything. */
class FakeAdapterTck extends AdapterCompatibilityKit {

  private final FakeNetwork network = FakeNetwork.like(profile());

  Profile profile() {
    return Profile.PLAIN;
  }

  @Override
  protected AdapterFactory factory() {
    return new FakeAdapterFactory(network);
  }

  @Override
  protected Wire wire() {
    return new FakeFullWire(network);
  }
}
