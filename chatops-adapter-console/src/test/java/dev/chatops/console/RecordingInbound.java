package dev.chatops.console;

import dev.chatops.adapter.Catalog;
import dev.chatops.adapter.Catalog.Entry;
import dev.chatops.adapter.Inbound;
import dev.chatops.chat.Action;
import dev.chatops.chat.ChatOpsException;
import dev.chatops.chat.Conversation;
import dev.chatops.chat.Event;
import dev.chatops.chat.Message;
import dev.chatops.chat.User;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;

/** Core's side of an adapter: keeps what it is told, and answers as the test says. */
final class RecordingInbound implements Inbound {

  final List<Event> events = new CopyOnWriteArrayList<>();
  final List<ChatOpsException> failures = new CopyOnWriteArrayList<>();
  final List<String> suggestions = new CopyOnWriteArrayList<>();
  final CountDownLatch end = new CountDownLatch(1);

  /** What to say to a message, if anything. */
  volatile Function<Message, List<String>> answers = message -> List.of();

  /** How an answer is performed. */
  volatile Function<Action, CompletionStage<Void>> answered =
      action -> CompletableFuture.completedFuture(null);

  /** What else happens when something was said. */
  volatile Consumer<String> onSaid = text -> {};

  volatile CompletionStage<Void> settled = CompletableFuture.completedFuture(null);

  @Override
  public void accept(Event event) {
    events.add(event);
    if (event instanceof Event.Said said) {
      for (String answer : answers.apply(said.message())) {
        settled = answered.apply(Pipe.say(said.message().where(), answer));
      }
      onSaid.accept(said.message().text());
    }
  }

  List<Message> messages() {
    return of(Event.Said.class).stream().map(Event.Said::message).toList();
  }

  List<String> texts() {
    return messages().stream().map(Message::text).toList();
  }

  <E extends Event> List<E> of(Class<E> type) {
    return events.stream().filter(type::isInstance).map(type::cast).toList();
  }

  boolean awaitEnd() throws InterruptedException {
    return end.await(10, TimeUnit.SECONDS);
  }

  @Override
  public Catalog catalog() {
    return new Catalog(
        "opsbot",
        "!",
        List.of(entry("deploy", "Bring an app to an environment"), entry("ping", "Answer")));
  }

  private static Entry entry(String name, String help) {
    return new Entry(List.of(name), name, help, "test", "", List.of(), List.of());
  }

  @Override
  public CompletionStage<List<String>> suggest(User who, Conversation where, String line) {
    suggestions.add(who.name() + " in " + where.room().name() + ": " + line);
    List<String> words =
        line.contains(" ") ? List.of("staging", "prod", "--dry-run") : List.of("deploy", "ping");
    return CompletableFuture.completedFuture(words);
  }

  @Override
  public CompletionStage<Void> settled() {
    return settled;
  }

  @Override
  public void ended() {
    end.countDown();
  }

  @Override
  public void failed(ChatOpsException cause) {
    failures.add(cause);
    end.countDown();
  }
}
