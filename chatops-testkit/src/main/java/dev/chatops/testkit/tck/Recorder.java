package dev.chatops.testkit.tck;

import dev.chatops.adapter.Catalog;
import dev.chatops.chat.Conversation;
import dev.chatops.chat.Event;
import dev.chatops.chat.User;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;

/** What the kit puts where core would stand: one with a menu, and with a flaw if asked for. */
final class Recorder extends RecordingInbound {

  private final String bot;
  private final AtomicBoolean throwsNext = new AtomicBoolean();

  Recorder(String bot, Duration patience) {
    super(bot, patience);
    this.bot = bot;
  }

  void throwsNext() {
    throwsNext.set(true);
  }

  @Override
  public void accept(Event event) {
    super.accept(event);
    if (event instanceof Event.Said && throwsNext.compareAndSet(true, false)) {
      throw new IllegalStateException("thrown by the kit, to see whether the adapter goes on");
    }
  }

  @Override
  public Catalog catalog() {
    return new Catalog(bot, "!", Menu.ENTRIES);
  }

  /** Everybody may run everything. */
  @Override
  public CompletionStage<List<String>> suggest(User who, Conversation where, String line) {
    return CompletableFuture.completedStage(
        catalog().commands().stream()
            .filter(entry -> entry.name().startsWith(line))
            .map(entry -> entry.name().substring(line.length()).split(" ", 2)[0])
            .distinct()
            .toList());
  }

  /** The console's input may end with its wire. */
  @Override
  public void ended() {}
}
