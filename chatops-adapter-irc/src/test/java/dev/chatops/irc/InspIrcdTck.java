package dev.chatops.irc;

import dev.chatops.adapter.AdapterFactory;
import dev.chatops.testkit.tck.AdapterCompatibilityKit;
import dev.chatops.testkit.tck.Wire;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * The rules of all adapters, on a real InspIRCd, which repeats what was said before. Side by side,
 * since it lets nobody in before the next full second.
 */
@Execution(ExecutionMode.CONCURRENT)
class InspIrcdTck extends AdapterCompatibilityKit {

  private static final String WRONG = "tckwrong";

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

      @Override
      public Map<String, String> faultySettings() {
        String login = ", sasl { account = a, password = " + WRONG + " }";
        return Map.of(settings() + login, "SASL");
      }

      @Override
      public List<String> secrets() {
        return List.of(WRONG);
      }
    };
  }
}
