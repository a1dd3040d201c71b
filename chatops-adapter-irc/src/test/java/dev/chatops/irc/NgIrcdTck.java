package dev.chatops.irc;

import dev.chatops.adapter.AdapterFactory;
import dev.chatops.testkit.tck.AdapterCompatibilityKit;
import dev.chatops.testkit.tck.Wire;
import java.util.List;
import java.util.Map;

/** The rules of all adapters, on a real ngIRCd. */
class NgIrcdTck extends AdapterCompatibilityKit {

  private static final String PASSWORD = "tcksesame";
  private static final String KEY = "tckkey";

  @Override
  protected AdapterFactory factory() {
    return new IrcAdapterFactory();
  }

  @Override
  protected Wire wire() {
    return new IrcWire(new NgIrcd().password(PASSWORD), PASSWORD) {

      @Override
      public Map<String, String> faultySettings() {
        return Map.of(
            settings("tckwrong", ""),
            "Bad password",
            settings(PASSWORD, ", \"#keyed " + KEY + "\""),
            "#keyed",
            settings(PASSWORD, "") + ", sasl { account = a, password = tckwrong }",
            "SASL");
      }

      @Override
      public List<String> secrets() {
        return List.of(PASSWORD, KEY, "tckwrong");
      }
    };
  }
}
