package dev.chatops.internal.trip;

import dev.chatops.chat.ChatOpsException;
import dev.chatops.plugin.Call;
import dev.chatops.plugin.Middleware;
import dev.chatops.plugin.Outcome;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * The middleware around a command, and the method in the middle. The chain is immutable, each call
 * walks it with links of its own, and whoever does not proceed has stopped it.
 */
final class Pipeline {

  private final List<Middleware> chain;

  Pipeline(List<Middleware> chain) {
    this.chain = chain;
  }

  /** Runs a call; the outcome is a refusal unless the method really ran. */
  Outcome run(Call call, Callable<Outcome> method) throws Exception {
    if (chain.isEmpty()) {
      return method.call();
    }
    AtomicBoolean ran = new AtomicBoolean();
    Outcome outcome = link(0, call, () -> done(method, ran)).proceed();
    if (outcome instanceof Outcome.Done && !ran.get()) {
      return Outcome.refused("it was stopped on its way");
    }
    return outcome;
  }

  private static Outcome done(Callable<Outcome> method, AtomicBoolean ran) throws Exception {
    ran.set(true);
    return method.call();
  }

  private Once link(int at, Call call, Middleware.Next last) {
    Middleware.Next rest = at == chain.size() ? last : () -> around(at, call, last);
    return new Once(rest);
  }

  private Outcome around(int at, Call call, Middleware.Next last) throws Exception {
    Once rest = link(at + 1, call, last);
    try {
      @Nullable Outcome outcome = chain.get(at).around(call, rest);
      if (outcome == null) {
        throw new ChatOpsException("a middleware returned null: " + chain.get(at).getClass());
      }
      return outcome;
    } finally {
      rest.used.set(true);
    }
  }

  /** Who has kept it and proceeds after the answer was given has stopped the command before. */
  private static final class Once implements Middleware.Next {

    private final AtomicBoolean used = new AtomicBoolean();
    private final Middleware.Next rest;

    Once(Middleware.Next rest) {
      this.rest = rest;
    }

    @Override
    public Outcome proceed() throws Exception {
      if (!used.compareAndSet(false, true)) {
        throw new IllegalStateException("a middleware proceeds once, before it returns");
      }
      return rest.proceed();
    }
  }
}
