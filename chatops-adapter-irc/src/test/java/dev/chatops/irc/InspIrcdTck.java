package dev.chatops.irc;

import dev.chatops.adapter.AdapterFactory;
import dev.chatops.testkit.tck.AdapterCompatibilityKit;
import dev.chatops.testkit.tck.Wire;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * The rules of all adapters, on a real InspIRCd, which repeats what was said before. Side by side,
 * since it lets nobody in before the next full second.
 */
@Execution(ExecutionMode.CONCURRENT)
class InspIrcdTck extends AdapterCompatibilityKit {

  @Override
  protected AdapterFactory factory() {
    return new IrcAdapterFactory();
  }

  @Override
  protected Wire wire() {
    return new IrcWire(new InspIrcd(), "") {

      @Override
      public void saidBefore(String peer, String room, String text) {
        person("eve").sends("MODE " + room + " +H 10:1h");
        super.saidBefore(peer, room, text);
      }
    };
  }
}
