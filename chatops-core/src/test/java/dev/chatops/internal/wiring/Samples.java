package dev.chatops.internal.wiring;

import dev.chatops.chat.Conversation;
import dev.chatops.config.ConfigException;
import dev.chatops.config.Settings;
import dev.chatops.plugin.Command;
import dev.chatops.plugin.Context;
import dev.chatops.plugin.Plugin;
import dev.chatops.plugin.Setup;
import dev.chatops.service.Outbound;
import dev.chatops.service.Shelf;
import dev.chatops.service.Storage;
import dev.chatops.service.Webhooks;
import jakarta.inject.Inject;

/** Plugins as the configuration may name them, good ones and others. */
public final class Samples {

  private Samples() {}

  public static final class PingPlugin implements Plugin {
    @Command("ping")
    String ping() {
      return "pong";
    }
  }

  /** Has settings, a shelf and a voice. */
  public static final class GreetPlugin implements Plugin {

    private final String word;
    private final Shelf<Integer> counts;
    private final Outbound out;

    @Inject
    GreetPlugin(Settings settings, Storage storage, Outbound out) {
      this.word = settings.string("word");
      this.counts = storage.shelf("counts", Integer.class);
      this.out = out;
    }

    @Command("greet")
    String greet() {
      return word + " " + counts.update("all", 0, count -> count + 1);
    }

    @Command("tell <room> <text...>")
    void tell(String room, String text) {
      out.room(room).say("{}", text);
    }

    @Command("here <text...>")
    void here(Conversation where, String text) {
      out.in(where).say("{}", text);
    }
  }

  /** Uses a shelf of the same name as another plugin does. */
  public static final class CountPlugin implements Plugin {

    private final Shelf<String> counts;

    @Inject
    CountPlugin(Storage storage) {
      this.counts = storage.shelf("counts", String.class);
    }

    @Command("count")
    String count() {
      return counts.all().toString();
    }
  }

  /** Is called otherwise than its class. */
  public static final class SecretlyPlugin implements Plugin {

    @Override
    public String name() {
      return "danger";
    }

    @Command("destroy")
    String destroy() {
      return "destroyed";
    }
  }

  public static final class TwinPlugin implements Plugin {

    @Override
    public String name() {
      return "ping";
    }
  }

  public static final class ThrowingPlugin implements Plugin {
    @Inject
    ThrowingPlugin() {
      throw new IllegalStateException("no backend");
    }
  }

  public static final class RefusingPlugin implements Plugin {
    @Inject
    RefusingPlugin(Settings settings) {
      settings.optional("url");
      throw new ConfigException("refusing: the url is reachable for nobody");
    }
  }

  public record Wanted(String url, int size) {}

  public static final class RecordPlugin implements Plugin {
    @Inject
    RecordPlugin(Settings settings) {
      settings.as(Wanted.class);
    }
  }

  public static final class BrokenPlugin implements Plugin {

    static final int SIZE = Integer.parseInt("not a number");

    @Command("size")
    String size() {
      return "" + SIZE;
    }
  }

  public static final class NeedyPlugin implements Plugin {
    @Inject
    NeedyPlugin(Runnable unused) {}
  }

  public static final class LaterPlugin implements Plugin {
    @Inject
    LaterPlugin(Webhooks unused) {}
  }

  public static final class BadSetupPlugin implements Plugin {
    @Override
    public void setup(Setup setup) {
      throw new IllegalStateException("setup fails");
    }
  }

  public abstract static class AbstractPlugin implements Plugin {}

  public static final class NoPlugin {}

  public static final class BadCommandPlugin implements Plugin {
    @Command("bad <a")
    String bad(Context chat) {
      return "bad";
    }
  }
}
