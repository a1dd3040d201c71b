package dev.chatops.testkit;

import dev.chatops.adapter.AdapterFactory;
import dev.chatops.config.Settings;

/**
 * Connects bots to one {@link FakeNetwork}, as the adapter of type {@code fake}. Thread-safe.
 *
 * <pre>{@code
 * FakeNetwork network = FakeNetwork.like(Profile.IRC);
 * ChatOps.builder()
 *     .adapter(new FakeAdapterFactory(network))
 *     .config(Settings.parse("adapters { fake { type = fake } }"))
 * }</pre>
 */
public final class FakeAdapterFactory implements AdapterFactory {

  private final FakeNetwork network;

  /**
   * A factory for one network.
   *
   * @param network what all its adapters connect to, one after the other
   */
  public FakeAdapterFactory(FakeNetwork network) {
    this.network = network;
  }

  @Override
  public String type() {
    return "fake";
  }

  @Override
  public FakeAdapter create(String id, Settings settings) {
    network.world().named(id, settings.string("nick", "opsbot"));
    return new FakeAdapter(id, network);
  }
}
