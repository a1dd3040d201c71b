package dev.chatops.benchmarks;

import dev.chatops.chat.Event;
import dev.chatops.plugin.Command;
import dev.chatops.plugin.Context;
import dev.chatops.plugin.Hears;
import dev.chatops.plugin.On;
import dev.chatops.plugin.Plugin;
import dev.chatops.plugin.UserException;
import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;

/** What a busy place asks of a bot: things that are quick, slow, wrong, or not for everyone. */
public final class LoadPlugin implements Plugin {

  private static final Duration SLOW = Duration.ofMillis(20);

  private final LongAdder joined = new LongAdder();

  @Command(value = "quick <number>", help = "Say the number again")
  String quick(String number) {
    return "quick " + number;
  }

  @Command(value = "slow <number>", help = "Say the number again, after a while")
  String slow(String number) {
    LockSupport.parkNanos(SLOW.toNanos());
    return "slow " + number;
  }

  @Command(value = "several <number>", help = "Say more than one thing")
  String several(Context chat, String number) {
    chat.reply("one moment, {}", chat.user().name());
    chat.whisper("this is for you alone");
    return "several " + number;
  }

  @Command(value = "wrong <number>", help = "Fail with a word for the person")
  String wrong(String number) {
    throw new UserException("{} is not a number I like", number);
  }

  @Command(value = "broken <number>", help = "Fail in a way nobody thought of")
  String broken(String number) {
    throw new IllegalStateException("broken by " + number);
  }

  @Command(value = "secret <number>", help = "For others", permission = "load.secret")
  String secret(String number) {
    return "secret " + number;
  }

  @Hears("(?i)\\bincident (\\d+)")
  String incident(long number) {
    return "incident " + number;
  }

  @On
  void joined(Event.Joined event) {
    joined.increment();
  }

  long joins() {
    return joined.sum();
  }
}
