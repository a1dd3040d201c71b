package dev.chatops.irc;

import dev.chatops.adapter.DeliveryException;
import dev.chatops.adapter.DeliveryException.Sent;
import dev.chatops.chat.Action;
import dev.chatops.chat.MessageId;
import dev.chatops.chat.Receipt;
import dev.chatops.config.Secret;
import dev.chatops.irc.IrcJoins.Refusal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Does actions over a session. IRC confirms nothing but a join: what is said and set is taken for
 * done when the socket took the line; what the server then says against it goes to the log.
 * Thread-safe.
 */
final class IrcDeeds {

  private final IrcContext context;

  IrcDeeds(IrcContext context) {
    this.context = context;
  }

  /**
   * Does one.
   *
   * @return fails if it cannot be done after all
   * @throws DeliveryException if it cannot be done; nothing was sent
   */
  CompletionStage<Receipt> perform(Action action, IrcSession session) {
    IrcState state = session.state();
    String line = IrcActions.line(action, state.support(), state.prefixBytes());
    if (action instanceof Action.Join join) {
      return join(join, session);
    }
    if (action instanceof Action.Say say) {
      String target = say.to().room().id().value();
      checkPresent(target, state);
      MessageId message = context.keys().message(say.to().room().id());
      return write(line, session).thenApply(sent -> receipt(action, message));
    }
    if (action instanceof Action.Leave leave) {
      context.rooms().remove(leave.room().value(), state.support().caseMapping());
      if (!state.isIn(leave.room().value())) {
        return CompletableFuture.completedStage(receipt(action, null));
      }
    }
    return write(line, session).thenApply(sent -> receipt(action, null));
  }

  private CompletionStage<Receipt> join(Action.Join action, IrcSession session) {
    String name = action.room().value();
    CaseMapping letters = session.state().support().caseMapping();
    IrcRoom room = context.rooms().add(name, key(action), letters);
    if (session.state().isIn(name)) {
      return CompletableFuture.completedStage(receipt(action, null));
    }
    CompletableFuture<Optional<Refusal>> answer = session.joins().expect(name);
    IrcRooms.joinLines(List.of(room)).forEach(session.connection()::write);
    return answer.thenApply(refusal -> joined(action, refusal, letters));
  }

  /** A key stands between a space and the next comma (RFC 2812 §3.2.1). */
  private static @Nullable Secret key(Action.Join action) {
    if (action.key() == null) {
      return null;
    }
    return IrcRoom.parse("#x " + action.key().reveal())
        .map(IrcRoom::key)
        .orElseThrow(() -> new DeliveryException("a key has no space and no comma", Sent.NO));
  }

  private Receipt joined(Action.Join action, Optional<Refusal> refusal, CaseMapping letters) {
    if (refusal.isPresent()) {
      context.rooms().remove(action.room().value(), letters);
      throw new DeliveryException(refusal.get().toString(), Sent.NO);
    }
    return receipt(action, null);
  }

  private void checkPresent(String target, IrcState state) {
    if (state.support().isChannel(target) && !state.isIn(target)) {
      throw DeliveryException.notYet("the bot is not in " + target, Duration.ofSeconds(5));
    }
  }

  private static CompletionStage<Void> write(String line, IrcSession session) {
    return session.connection().write(line);
  }

  private Receipt receipt(Action action, @Nullable MessageId message) {
    return new Receipt(action.id(), message, context.clock().instant());
  }
}
