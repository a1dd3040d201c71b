package dev.chatops.testkit.stress;

import dev.chatops.plugin.Command;
import dev.chatops.plugin.Command.Exclusive;
import dev.chatops.plugin.Context;
import dev.chatops.plugin.Outcome;
import dev.chatops.plugin.Plugin;
import dev.chatops.plugin.Setup;
import dev.chatops.plugin.UserException;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Commands that are quick, slow, deaf, failing, exclusive, and that come bit by bit. */
final class WorkPlugin implements Plugin {

  private final Ledger ledger;
  private final Gates gates;

  @Inject
  WorkPlugin(Ledger ledger, Gates gates) {
    this.ledger = ledger;
    this.gates = gates;
  }

  @Override
  public void setup(Setup setup) {
    setup.middleware(
        (call, next) ->
            call.line().endsWith("13") ? Outcome.refused("an unlucky number") : next.proceed());
    setup.middleware(
        (call, next) -> {
          if (call.line().endsWith("50")) {
            gates.blockDeaf();
          }
          return next.proceed();
        });
  }

  @Command("quick <serial>")
  String quick(int serial) {
    return "result " + serial;
  }

  @Command("slow <serial>")
  String slow(int serial) throws InterruptedException {
    gates.block();
    return "result " + serial;
  }

  @Command("deaf <serial>")
  String deaf(int serial) {
    gates.blockDeaf();
    return "result " + serial;
  }

  @Command(value = "short <serial>", timeout = "3s")
  String brief(int serial) throws InterruptedException {
    gates.block();
    return "result " + serial;
  }

  @Command("nap <serial>")
  String nap(Context chat, int serial) {
    chat.pause(Duration.ofMillis(serial * 37L % 4_000));
    return "result " + serial;
  }

  @Command("fail <serial>")
  void fail(Context chat, int serial) throws Exception {
    if (serial % 5 == 0) {
      chat.reply("say {}#0", serial);
    }
    switch (serial % 4) {
      case 0 -> throw new UserException("result {}: not like this", serial);
      case 1 -> throw new IllegalStateException("a bug");
      case 2 -> throw new AssertionError("a worse bug");
      default -> throw new Exception("a checked bug");
    }
  }

  @Command(value = "key <name> <serial>", exclusive = "key {name}")
  String key(Context chat, String name, int serial) throws InterruptedException {
    return exclusively(chat, name, serial);
  }

  @Command(
      value = "refuse <name> <serial>",
      exclusive = "key {name}",
      exclusiveElse = Exclusive.REFUSE,
      timeout = "5s")
  String refuse(Context chat, String name, int serial) throws InterruptedException {
    return exclusively(chat, name, serial);
  }

  private String exclusively(Context chat, String name, int serial) throws InterruptedException {
    ledger.takes(name);
    try {
      switch (serial % 4) {
        case 0 -> gates.block();
        case 1 -> chat.pause(Duration.ofMillis(serial * 53L % 2_000));
        default -> chat.typing();
      }
      return "result " + serial;
    } finally {
      ledger.gives(name);
    }
  }

  @Command("lines <serial>")
  Stream<String> lines(int serial) {
    return IntStream.range(0, 8)
        .mapToObj(
            number -> {
              if (number == serial % 16) {
                gates.blockDeaf();
              }
              return "say " + serial + "#" + number;
            });
  }

  @Command("later <serial>")
  CompletionStage<String> later(int serial) {
    CompletableFuture<String> stage = new CompletableFuture<>();
    if (serial % 3 == 0) {
      stage.completeExceptionally(new IllegalStateException("a bug that comes later"));
    } else if (serial % 3 == 1) {
      stage.complete("result " + serial);
    } else {
      Thread thread =
          new Thread(
              () -> {
                gates.blockDeaf();
                stage.complete("result " + serial);
              },
              "stage");
      thread.setDaemon(true);
      thread.start();
    }
    return stage;
  }

  @Command(value = "guarded <serial>", permission = "granted.to.nobody")
  String guarded(int serial) {
    ledger.broken("what nobody may has run: %d", serial);
    return "result " + serial;
  }
}
