package dev.chatops.benchmarks;

import dev.chatops.plugin.Command;
import dev.chatops.plugin.Plugin;

/** Answers {@code ping 42} with {@code pong 42}. */
public final class PingPlugin implements Plugin {

  @Command(value = "ping <number>", help = "Say the number again")
  String ping(String number) {
    return "pong " + number;
  }
}
