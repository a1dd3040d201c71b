package dev.chatops.examples.opsbot.talk;

import dev.chatops.plugin.Command;
import dev.chatops.plugin.Plugin;
import java.util.Optional;

/** Answers, and says again what it is told. */
public final class TalkPlugin implements Plugin {

  @Command(
      value = "ping [<text...>]",
      help = "See whether I am there",
      examples = {"ping", "ping hello"})
  String ping(Optional<String> text) {
    return text.map(words -> "pong " + words).orElse("pong");
  }

  @Command(value = "echo <text...>", help = "Hear it again", examples = "echo hello, world")
  String echo(String text) {
    return text;
  }
}
