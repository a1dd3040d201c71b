package dev.chatops.internal.registry;

import dev.chatops.chat.Content;
import dev.chatops.chat.Event;
import dev.chatops.chat.Room;
import dev.chatops.chat.User;
import dev.chatops.plugin.Command;
import dev.chatops.plugin.Context;
import dev.chatops.plugin.Cron;
import dev.chatops.plugin.Every;
import dev.chatops.plugin.Plugin;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

class TimedProblemsTest {

  static class IntervalsPlugin implements Plugin {
    @Every("")
    void empty() {}

    @Every("5")
    void withoutUnit() {}

    @Every("-5m")
    void negative() {}

    @Every("5 parsecs")
    void unknownUnit() {}

    @Every("0s")
    void zero() {}

    @Every("999ms")
    void tooOften() {}

    @Every("99999999999999999999h")
    void tooLong() {}

    @Every("PT1S")
    void good() {}
  }

  @Test
  void anIntervalThatIsNone() {
    Refused.with("intervals", new IntervalsPlugin());
  }

  static class CronsPlugin implements Plugin {
    @Cron("")
    void a() {}

    @Cron("0 9 * *")
    void b() {}

    @Cron("0 0 9 * * ?")
    void c() {}

    @Cron("@daily")
    void d() {}

    @Cron("61 * * * *")
    void e() {}

    @Cron("0 24 * * *")
    void f() {}

    @Cron("0 9 * * MON-FRY")
    void g() {}

    @Cron("0 9 * * FRI-MON")
    void h() {}

    @Cron("*/0 * * * *")
    void i() {}

    @Cron("0 9 L * *")
    void j() {}

    @Cron("0 0 30 2 *")
    void k() {}

    @Cron("0 9 * * 1||0 9 * * 3")
    void l() {}

    @Cron(value = "0 9 * * *", zone = "Europe/Berln")
    void m() {}

    @Cron(value = "0 9 * * 8", zone = "Middle-earth")
    void n() {}

    @Cron(value = "0 9 * * *", zone = "+02:00")
    void good() {}
  }

  @Test
  void timesThatAreNone() {
    Refused.with("crons", new CronsPlugin());
  }

  static class ShapesPlugin implements Plugin {
    @Every("5m")
    void talks(Context chat, User user, Room room) {}

    @Cron("0 9 * * *")
    void hears(Event.Joined joined) {}

    @Every("5m")
    void counts(int number, Runnable work) {}

    @Every("5m")
    String says() {
      return "";
    }

    @Cron("0 9 * * *")
    Content shows() {
      return Content.text("");
    }

    @Cron("0 9 * * *")
    CompletionStage<String> promises() {
      return new CompletableFuture<>();
    }

    @Every("5m")
    @Cron("0 9 * * *")
    void both() {}

    @Every("5m")
    @Command("now")
    void alsoTyped() {}

    @Every("5m")
    private void hidden() {}

    @Every("5m")
    static void shared() {}
  }

  @Test
  void aMethodThatTheClockCannotCall() {
    Refused.with("timed", new ShapesPlugin());
  }
}
