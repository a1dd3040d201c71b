package dev.chatops.testkit.semantics;

import dev.chatops.plugin.Call;
import dev.chatops.plugin.Command;
import dev.chatops.plugin.Converter;
import dev.chatops.plugin.Hears;
import dev.chatops.plugin.Middleware;
import dev.chatops.plugin.Outcome;
import dev.chatops.plugin.Plugin;
import dev.chatops.plugin.Setup;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** What shall not run, and what may stand around it. */
final class FragilePlugin implements Plugin {

  record Size(int metres) {}

  final AtomicInteger runs = new AtomicInteger();
  final AtomicReference<Middleware> around = new AtomicReference<>((call, next) -> next.proceed());
  final AtomicReference<Converter<Size>> reading =
      new AtomicReference<>(word -> new Size(Integer.parseInt(word)));

  @Override
  public void setup(Setup setup) {
    setup.middleware(this::around);
    setup.converter(
        Size.class, Converter.of(word -> reading.get().convert(word)).choices(this::choices));
  }

  private List<String> choices() {
    return reading.get().choices();
  }

  private Outcome around(Call call, Middleware.Next next) throws Exception {
    return call.command().equals("healthy") ? next.proceed() : around.get().around(call, next);
  }

  @Command("run")
  String run() {
    runs.incrementAndGet();
    return "ran";
  }

  @Command("measure <size>")
  String measure(Size size) {
    runs.incrementAndGet();
    return size.metres() + " m";
  }

  @Command("broken <fault>")
  void broken(Fault fault) {
    runs.incrementAndGet();
    fault.strike();
  }

  @Hears("(?i)hear (\\w+)")
  void heard(Fault fault) {
    runs.incrementAndGet();
    fault.strike();
  }

  @Command("healthy")
  String healthy() {
    return "healthy";
  }
}
