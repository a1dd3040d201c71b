package dev.chatops.benchmarks;

import dev.chatops.adapter.Adapter;
import dev.chatops.adapter.AdapterFactory;
import dev.chatops.adapter.Inbound;
import dev.chatops.adapter.Limit;
import dev.chatops.adapter.Renderer;
import dev.chatops.adapter.Renderers;
import dev.chatops.adapter.Traits;
import dev.chatops.chat.Action;
import dev.chatops.chat.Receipt;
import dev.chatops.chat.Room;
import dev.chatops.config.Settings;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The least an adapter can be: has no wire, no pace and no thread, and is done with an action when
 * it is told of it. What is measured with it is the bot alone.
 */
final class MemoryAdapter implements Adapter {

  private static final Traits TRAITS = Traits.of(new Limit(4_000, Limit.Unit.CHARS_UTF16));

  private final Instant begun = Instant.now();
  private final String id;
  private final Consumer<Action.Say> said;
  private @Nullable Inbound inbound;

  MemoryAdapter(String id, Consumer<Action.Say> said) {
    this.id = id;
    this.said = said;
  }

  /** A factory of the type {@code memory}; what its adapter is told to say goes to one place. */
  static final class Factory implements AdapterFactory {

    private final Consumer<Action.Say> said;
    private @Nullable MemoryAdapter made;

    Factory(Consumer<Action.Say> said) {
      this.said = said;
    }

    @Override
    public String type() {
      return "memory";
    }

    @Override
    public MemoryAdapter create(String id, Settings settings) {
      made = new MemoryAdapter(id, said);
      return made;
    }

    /** Where the adapter tells what happens, once it has started. */
    Inbound inbound() {
      return Objects.requireNonNull(Objects.requireNonNull(made, "made").inbound, "started");
    }
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public Traits traits(Room where) {
    return TRAITS;
  }

  @Override
  public Renderer renderer() {
    return Renderers.plain();
  }

  @Override
  public void start(Inbound to) {
    inbound = to;
  }

  @Override
  public CompletionStage<Receipt> perform(Action action) {
    if (action instanceof Action.Say say) {
      said.accept(say);
    }
    return CompletableFuture.completedFuture(new Receipt(action.id(), null, begun));
  }

  @Override
  public void close() {}
}
