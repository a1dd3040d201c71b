package dev.chatops.internal.registry;

import dev.chatops.chat.Content;
import dev.chatops.chat.Event;
import dev.chatops.chat.Text;
import dev.chatops.plugin.Command;
import dev.chatops.plugin.Context;
import dev.chatops.plugin.Hears;
import dev.chatops.plugin.Match;
import dev.chatops.plugin.On;
import dev.chatops.plugin.Plugin;
import dev.chatops.plugin.Webhook;
import dev.chatops.service.Outbound;
import dev.chatops.service.Webhooks;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MethodProblemsTest {

  static class ShapesPlugin extends Shapes implements Plugin {
    @Command("a")
    static void isStatic() {}

    @Command("b")
    private void isPrivate() {}

    @Override
    void isAbstract() {}

    @Command("d")
    <T, U> void isGeneric(T t, U u) {}

    @Command("e")
    @Hears("e")
    void isTwo() {}

    @Command("f")
    int returnsInt() {
      return 1;
    }

    @Command("g")
    Optional<String> returnsOptional() {
      return Optional.empty();
    }

    @Hears("h")
    Object returnsObject() {
      return "";
    }
  }

  abstract static class Shapes {
    @Command("c")
    abstract void isAbstract();
  }

  @Test
  void aMethodThatCannotBeCalled() {
    Refused.with("shapes", new ShapesPlugin());
  }

  static class LaterPlugin implements Plugin {
    @Webhook(path = "/push", guard = "github")
    void push(Webhooks.Delivery delivery) {}
  }

  @Test
  void whatThisVersionDoesNotRunYet() {
    Refused.with("later", new LaterPlugin());
  }

  static class LimitsPlugin implements Plugin {
    @Command(value = "restart <host>", exclusive = "restart {hots} on {}")
    void restart(String host) {}

    @Command(value = "wipe", exclusiveElse = Command.Exclusive.REFUSE)
    void wipe() {}

    @Command(value = "soon", timeout = "0s")
    void soon() {}

    @Command(value = "later", timeout = "soon")
    void later() {}
  }

  @Test
  void limitsThatCannotBeKept() {
    Refused.with("limits", new LimitsPlugin());
  }

  static class ReturnsPlugin<T extends Content> implements Plugin {
    @Command("a")
    Stream<Integer> ints() {
      return Stream.of();
    }

    @Command("b")
    IntStream primitives() {
      return IntStream.of();
    }

    @Command("c")
    Stream<?> anything() {
      return Stream.of();
    }

    @Command("d")
    CompletionStage<Stream<String>> streamLater() {
      return new CompletableFuture<>();
    }

    @Command("e")
    CompletableFuture<List<String>> listLater() {
      return new CompletableFuture<>();
    }

    @Command("f")
    @SuppressWarnings("rawtypes")
    CompletionStage raw() {
      return new CompletableFuture<>();
    }

    @Command("g")
    Stream<Optional<String>> maybe() {
      return Stream.of();
    }

    @Command("h")
    Stream<? extends Content> contents() {
      return Stream.of();
    }

    @Command("i")
    Stream<T> typed() {
      return Stream.of();
    }

    @Command("j")
    CompletableFuture<String> later() {
      return new CompletableFuture<>();
    }

    @Command("k")
    CompletionStage<Void> nothing() {
      return new CompletableFuture<>();
    }

    @Command("l")
    Stream<Text> texts() {
      return Stream.of();
    }
  }

  @Test
  void whatCannotBeSaid() {
    Refused.with("returns", new ReturnsPlugin<Content>());
  }

  static class HearsPlugin implements Plugin {
    @Hears("")
    void all() {}

    @Hears("(?i)\\b(incident (\\d+)")
    void broken() {}

    @Hears("a\n[b")
    void brokenLines() {}

    @Hears("(a) (b)")
    void fewer(String a) {}

    @Hears("x")
    void more(String a) {}

    @Hears("(a)")
    void both(List<Match> all, String a) {}

    @Hears("(a)")
    void list(List<String> all) {}

    @Hears("(a)")
    void unreadable(Outbound out) {}
  }

  @Test
  void aListenerThatCouldNotHear() {
    Refused.with("hears", new HearsPlugin());
  }

  static class EventsPlugin implements Plugin {
    @On
    void none(Context chat) {}

    @On
    void two(Event.Joined joined, Event.Left left) {}

    @On
    void nowhere(Event.Connected connected, Context chat) {}

    @On
    String anywhere(Event event) {
      return "";
    }

    @On
    void service(Event.Joined joined, Outbound out, Duration duration) {}
  }

  @Test
  void anEventThatCouldNotArrive() {
    Refused.with("events", new EventsPlugin());
  }

  static class PermissionsPlugin implements Plugin {
    @Command(value = "a", permission = "Bad Perm!")
    void spaced() {}

    @Command(value = "b", permission = "Services.Restart")
    void large() {}

    @Command(value = "c", permission = "services.*")
    void star() {}

    @Hears(value = "d", permission = "services.")
    void dot() {}

    @Command(value = "e", permission = "a-1.b-2.c")
    void fine() {}
  }

  @Test
  void whatNoRoleCouldGrantIsNoPermission() {
    Refused.with("permissions", new PermissionsPlugin());
  }
}
