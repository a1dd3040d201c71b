package dev.chatops;

import dev.chatops.adapter.Adapter;
import dev.chatops.adapter.Inbound;
import dev.chatops.chat.Action;
import dev.chatops.chat.ChatOpsException;
import dev.chatops.config.ConfigException;
import dev.chatops.config.Settings;
import dev.chatops.internal.TinyAdapter;
import dev.chatops.internal.TinyFactory;
import dev.chatops.plugin.Command;
import dev.chatops.plugin.Plugin;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;

/** A bot in a process of its own; what its network does is the {@code mode} of its adapter. */
final class ChildBot {

  private ChildBot() {}

  public static void main(String[] args) {
    builder().run(args);
  }

  static Builder builder() {
    return ChatOps.builder()
        .adapter(new TinyFactory("tiny", ChildBot::adapter))
        .plugin(new WorkPlugin());
  }

  /** Works until it is told on the standard input that it may end. */
  static final class WorkPlugin implements Plugin {

    @Command("work")
    String work() throws IOException {
      tell("working");
      return System.in.read() >= 0 ? "done" : "cut off";
    }
  }

  private static Adapter adapter(String id, Settings settings) {
    String mode = settings.string("mode", "end");
    TinyAdapter net =
        new TinyAdapter(id) {
          @Override
          public void close() {
            super.close();
            tell("closed");
          }
        };
    net.starting(inbound -> start(mode, net, inbound));
    net.answering(
        action -> {
          tell("said " + ((Action.Say) action).part().plain());
          return net.took(action);
        });
    return net;
  }

  private static void start(String mode, TinyAdapter net, Inbound inbound) {
    switch (mode) {
      case "serve" -> tell("ready");
      case "work" -> inbound.accept(net.said(net.room("#ops"), net.user("ann"), "!work"));
      case "hang" -> hang();
      case "fail" -> inbound.failed(new ChatOpsException("banned"));
      case "refuse" -> throw new ConfigException("the token is refused");
      case "break" -> throw new NoClassDefFoundError("vendor/Client");
      default -> inbound.ended();
    }
  }

  private static void hang() {
    tell("starting");
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      throw new ChatOpsException("interrupted in the start", e);
    }
  }

  private static void tell(String line) {
    System.out.println(line);
    System.out.flush();
  }
}
