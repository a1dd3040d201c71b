package dev.chatops.console;

import dev.chatops.adapter.AdapterFactory;
import dev.chatops.testkit.tck.AdapterCompatibilityKit;
import dev.chatops.testkit.tck.Wire;

/** The rules of all adapters, over the streams of a pipe. */
class ConsoleAdapterTck extends AdapterCompatibilityKit {

  private ConsoleWire wire = new ConsoleWire();

  @Override
  protected Wire wire() {
    wire = new ConsoleWire();
    return wire;
  }

  @Override
  protected AdapterFactory factory() {
    return new ConsoleAdapterFactory(settings -> wire.front());
  }
}
