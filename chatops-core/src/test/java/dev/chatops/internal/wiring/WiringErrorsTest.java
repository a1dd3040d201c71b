package dev.chatops.internal.wiring;

import static dev.chatops.internal.Golden.assertRefused;

import dev.chatops.Builder;
import dev.chatops.ChatOps;
import dev.chatops.adapter.Adapter;
import dev.chatops.config.ConfigException;
import dev.chatops.config.Settings;
import dev.chatops.internal.TinyAdapter;
import dev.chatops.internal.TinyFactory;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What whoever runs a bot reads when it does not start, letter by letter. */
class WiringErrorsTest {

  private static final String PACKAGE = Samples.class.getName() + "$";

  private static Builder builder(String hocon) {
    return ChatOps.builder()
        .config(Settings.parse(hocon.replace("PKG.", PACKAGE), Map.of()))
        .adapter(new TinyFactory("tiny", WiringErrorsTest::tiny))
        .adapter(new TinyFactory("refusing", WiringErrorsTest::refusing))
        .adapter(new TinyFactory("breaking", WiringErrorsTest::breaking));
  }

  private static Adapter tiny(String id, Settings settings) {
    settings.optional("host");
    settings.optionalSecret("password");
    return new TinyAdapter(id);
  }

  private static Adapter refusing(String id, Settings settings) {
    throw new ConfigException("adapters." + id + ": this network has closed for good");
  }

  private static Adapter breaking(String id, Settings settings) {
    throw new IllegalStateException("a fault of the vendor");
  }

  @Test
  void adapters() {
    assertRefused(
        "wiring-adapters",
        () ->
            builder(
                    """
                    adapters {
                      a { type = tinny }
                      b { host = x }
                      c { type = tiny, hots = x }
                      "d/e" { type = tiny }
                      f { type = refusing }
                      g { type = breaking }
                      h { type = tiny, enabled = false, password = ${NOT_SET}, hots = x }
                      i { type = tiny, enabled = perhaps }
                      j { type = tiny, password = ${NOT_SET} }
                      k = tiny
                    }
                    """)
                .build());
  }

  @Test
  void noAdapter() {
    assertRefused("wiring-no-adapter", () -> builder("adapters {}").build());
    assertRefused(
        "wiring-no-adapter", () -> builder("adapters { a { type = tiny, enabled = no } }").build());
    assertRefused("wiring-adapters-value", () -> builder("adapters = tiny").build());
  }

  @Test
  void theBotItself() {
    assertRefused(
        "wiring-bot",
        () ->
            builder(
                    """
                    name = ""
                    prefix = ["!", "bot ", ""]
                    time-zone = Middle-earth
                    pluginz {}
                    adapters { a { type = tiny } }
                    rooms { ops = ["b/#ops"] }
                    access { roles { r = [Services] } }
                    """)
                .build());
    assertRefused(
        "wiring-no-prefix", () -> builder("prefix = []\nadapters { a { type = tiny } }").build());
  }

  @Test
  void plugins() {
    assertRefused(
        "wiring-plugins",
        () ->
            builder(
                    """
                    adapters { a { type = tiny } }
                    plugins {
                      ping { class = "PKG.PingPlugin" }
                      twin { class = "PKG.TwinPlugin" }
                      throwing { class = "PKG.ThrowingPlugin" }
                      refusing { class = "PKG.RefusingPlugin", url = x }
                      needy { class = "PKG.NeedyPlugin" }
                      later { class = "PKG.LaterPlugin" }
                      bad-setup { class = "PKG.BadSetupPlugin" }
                      abstract { class = "PKG.AbstractPlugin" }
                      broken { class = "PKG.BrokenPlugin" }
                      bad-command { class = "PKG.BadCommandPlugin" }
                      danger { word = x }
                    }
                    """)
                .plugin(Samples.SecretlyPlugin.class)
                .build());
  }

  @Test
  void pluginBlocks() {
    assertRefused(
        "wiring-plugin-blocks",
        () ->
            builder(
                    """
                    adapters { a { type = tiny } }
                    plugins {
                      ping { class = "PKG.PingPlugin", wrod = x, rename { pong = "peng", ping = [] } }
                      again { class = "PKG.PingPlugin" }
                      greet { class = "PKG.GreetPlugin", wrod = hello }
                      record { class = "PKG.RecordPlugin", url = 5, siez = 7 }
                      nobody { word = x }
                      gone { class = "PKG.GonePlugin" }
                      none { class = "PKG.NoPlugin" }
                      off { class = "PKG.GonePlugin", enabled = false, word = ${NOT_SET} }
                      list = [x]
                    }
                    """)
                .build());
  }

  @Test
  void bothTheFileAndThePlugins() {
    assertRefused(
        "wiring-both",
        () ->
            builder(
                    """
                    adapters { a { type = tinny } }
                    plugins { needy { class = "PKG.NeedyPlugin" } }
                    """)
                .plugin(Samples.BadCommandPlugin.class)
                .build());
  }

  @Test
  void twiceTheSame() {
    assertRefused(
        "wiring-twice",
        () ->
            builder("adapters { a { type = tiny } }")
                .plugin(Samples.PingPlugin.class)
                .plugin(new Samples.PingPlugin())
                .build());
  }
}
