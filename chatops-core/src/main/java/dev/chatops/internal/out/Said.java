package dev.chatops.internal.out;

import dev.chatops.adapter.Feature;
import dev.chatops.chat.Action;
import dev.chatops.chat.Content;
import dev.chatops.chat.MessageId;
import dev.chatops.chat.Part;
import dev.chatops.chat.Receipt;
import dev.chatops.plugin.Posted;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Something that was handed over to be said. Changes wait for its receipts: what is edited keeps
 * its place. Thread-safe.
 */
public final class Said implements Posted {

  private final Speaker speaker;
  private final Outgoing out;
  private CompletableFuture<List<Receipt>> receipts;

  Said(Speaker speaker, Outgoing out, CompletableFuture<List<Receipt>> receipts) {
    this.speaker = speaker;
    this.out = out;
    this.receipts = receipts;
  }

  @Override
  public synchronized CompletionStage<List<Receipt>> receipts() {
    return receipts.copy();
  }

  @Override
  public synchronized void edit(Content content) {
    receipts = receipts.thenCompose(before -> change(messages(before), out.with(content)));
  }

  @Override
  public void delete() {
    if (speaker.can(out.to(), Feature.DELETE)) {
      arrived(ids -> speaker.queue(out, ids.stream().map(this::deletion).toList()));
    }
  }

  @Override
  public void react(String emoji) {
    arrived(ids -> speaker.react(out.to(), ids.get(0), emoji, out.trace()));
  }

  private CompletableFuture<List<Receipt>> change(List<MessageId> old, Outgoing now) {
    if (old.isEmpty() || !speaker.can(now.to(), Feature.EDIT)) {
      return speaker.send(now);
    }
    List<Part> parts = speaker.parts(now);
    List<Function<String, Action>> steps = new ArrayList<>();
    for (int i = 0; i < Math.max(parts.size(), old.size()); i++) {
      Function<String, Action> step =
          step(i < parts.size() ? parts.get(i) : null, i < old.size() ? old.get(i) : null);
      if (step != null) {
        steps.add(step);
      }
    }
    return speaker.queue(now, steps);
  }

  /** A part too many is said after the others; a message too many is taken back. */
  private @Nullable Function<String, Action> step(@Nullable Part part, @Nullable MessageId old) {
    if (part != null && old != null) {
      return id -> new Action.Edit(id, out.to(), old, part);
    }
    if (part != null) {
      return id -> new Action.Say(id, out.to(), out.audience(), out.cause(), out.answers(), part);
    }
    return old != null && speaker.can(out.to(), Feature.DELETE) ? deletion(old) : null;
  }

  private Function<String, Action> deletion(MessageId message) {
    return id -> new Action.Delete(id, out.to(), message);
  }

  private synchronized void arrived(Consumer<List<MessageId>> then) {
    var unused =
        receipts.thenAccept(
            list -> {
              List<MessageId> ids = messages(list);
              if (!ids.isEmpty()) {
                then.accept(ids);
              }
            });
  }

  private static List<MessageId> messages(List<Receipt> receipts) {
    List<MessageId> ids = new ArrayList<>();
    receipts.forEach(receipt -> receipt.made().ifPresent(ids::add));
    return ids;
  }
}
