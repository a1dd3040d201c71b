package dev.chatops.plugin;

import dev.chatops.chat.Content;
import dev.chatops.chat.Receipt;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Something that was handed over to be said, and what becomes of it. What is still queued is
 * replaced or removed; what is on its way is changed once it has arrived. Changes that follow each
 * other come at the network's cadence: the latest wins, and the last is always said. Thread-safe;
 * nothing here blocks.
 */
public interface Posted {

  /**
   * When and as what it arrived.
   *
   * @return one receipt a part; fails with a {@link dev.chatops.chat.ChatOpsException} if one of
   *     them was not delivered
   */
  CompletionStage<List<Receipt>> receipts();

  /**
   * Says something else instead.
   *
   * @param template literal text; each {@code {}} is replaced by an argument
   * @param arguments as many as there are {@code {}}
   */
  default void edit(String template, @Nullable Object... arguments) {
    edit(Content.text(template, arguments));
  }

  /**
   * Says something else instead: in the same message where the network can, else in a new one. What
   * changes nothing is not sent.
   *
   * @param content what
   */
  void edit(Content content);

  /** Takes it back, where the network can. */
  void delete();

  /**
   * Puts a reaction on it, where the network can.
   *
   * @param emoji a Unicode emoji
   */
  void react(String emoji);
}
