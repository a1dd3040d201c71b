package dev.chatops.testkit;

import dev.chatops.adapter.Catalog;
import dev.chatops.adapter.Inbound;
import dev.chatops.chat.ChatOpsException;
import dev.chatops.chat.Conversation;
import dev.chatops.chat.Event;
import dev.chatops.chat.User;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Hands on what an adapter tells. */
class Relay implements Inbound {

  private final Inbound to;

  Relay(Inbound to) {
    this.to = to;
  }

  @Override
  public void accept(Event event) {
    to.accept(event);
  }

  @Override
  public Catalog catalog() {
    return to.catalog();
  }

  @Override
  public CompletionStage<List<String>> suggest(User who, Conversation where, String line) {
    return to.suggest(who, where, line);
  }

  @Override
  public CompletionStage<Void> settled() {
    return to.settled();
  }

  @Override
  public void retrying(int tries, String why, Duration next) {
    to.retrying(tries, why, next);
  }

  @Override
  public void ended() {
    to.ended();
  }

  @Override
  public void failed(ChatOpsException cause) {
    to.failed(cause);
  }
}
