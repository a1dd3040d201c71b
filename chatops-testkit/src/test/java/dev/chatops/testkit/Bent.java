package dev.chatops.testkit;

import dev.chatops.adapter.Adapter;
import dev.chatops.adapter.Inbound;
import dev.chatops.adapter.Renderer;
import dev.chatops.adapter.Traits;
import dev.chatops.chat.Action;
import dev.chatops.chat.Receipt;
import dev.chatops.chat.Room;
import java.util.concurrent.CompletionStage;

/** A good adapter, for others to bend in one place. */
class Bent implements Adapter {

  private final FakeAdapter good;

  Bent(FakeAdapter good) {
    this.good = good;
  }

  @Override
  public String id() {
    return good.id();
  }

  @Override
  public Traits traits(Room where) {
    return good.traits(where);
  }

  @Override
  public Renderer renderer() {
    return good.renderer();
  }

  @Override
  public void start(Inbound inbound) {
    good.start(inbound);
  }

  @Override
  public CompletionStage<Receipt> perform(Action action) {
    return good.perform(action);
  }

  @Override
  public void close() {
    good.close();
  }
}
