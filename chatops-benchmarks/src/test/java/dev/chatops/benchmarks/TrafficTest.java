package dev.chatops.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatops.adapter.Catalog;
import dev.chatops.adapter.Inbound;
import dev.chatops.chat.ChatOpsException;
import dev.chatops.chat.Conversation;
import dev.chatops.chat.Event;
import dev.chatops.chat.User;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

class TrafficTest {

  @Test
  void twoRunsSeeTheSameThings() {
    assertThat(things(500)).isEqualTo(things(500));
  }

  @Test
  void peopleDoAllThatTheyDoInARoom() {
    assertThat(things(2_000))
        .hasAtLeastOneElementOfType(Event.Joined.class)
        .hasAtLeastOneElementOfType(Event.Left.class)
        .hasAtLeastOneElementOfType(Event.Edited.class)
        .hasAtLeastOneElementOfType(Event.Deleted.class)
        .hasAtLeastOneElementOfType(Event.Said.class);
  }

  private static List<Event> things(int count) {
    Listener listener = new Listener();
    Traffic traffic = new Traffic("memory", () -> listener);
    for (int i = 0; i < count; i++) {
      traffic.next();
    }
    return listener.heard;
  }

  private static final class Listener implements Inbound {

    private final List<Event> heard = new ArrayList<>();

    @Override
    public void accept(Event event) {
      heard.add(event);
    }

    @Override
    public Catalog catalog() {
      throw new UnsupportedOperationException("nobody asks here");
    }

    @Override
    public CompletionStage<List<String>> suggest(User who, Conversation where, String line) {
      return CompletableFuture.completedFuture(List.of());
    }

    @Override
    public CompletionStage<Void> settled() {
      return CompletableFuture.completedFuture(null);
    }

    @Override
    public void ended() {
      throw new UnsupportedOperationException("traffic does not end");
    }

    @Override
    public void failed(ChatOpsException cause) {
      throw cause;
    }
  }
}
