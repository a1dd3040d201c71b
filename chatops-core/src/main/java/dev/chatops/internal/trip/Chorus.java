package dev.chatops.internal.trip;

import dev.chatops.chat.Content;
import dev.chatops.chat.Receipt;
import dev.chatops.plugin.Posted;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * The same thing said in several rooms.
 *
 * @param all one a room
 */
record Chorus(List<Posted> all) implements Posted {

  @Override
  public CompletionStage<List<Receipt>> receipts() {
    CompletionStage<List<Receipt>> sum = CompletableFuture.completedFuture(List.of());
    for (Posted one : all) {
      sum = sum.thenCombine(one.receipts(), Chorus::joined);
    }
    return sum;
  }

  @Override
  public void edit(Content content) {
    all.forEach(one -> one.edit(content));
  }

  @Override
  public void delete() {
    all.forEach(Posted::delete);
  }

  @Override
  public void react(String emoji) {
    all.forEach(one -> one.react(emoji));
  }

  private static List<Receipt> joined(List<Receipt> some, List<Receipt> more) {
    List<Receipt> both = new ArrayList<>(some);
    both.addAll(more);
    return List.copyOf(both);
  }
}
