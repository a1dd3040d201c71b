package dev.chatops.chat;

import java.time.Instant;
import java.util.Objects;

/**
 * An adapter's own claim check for answering an event while the network's window is open (Slack's
 * response_url, Discord's interaction token). Core only carries it back in the {@link Action.Say}
 * that answers.
 *
 * @param value means something to the adapter alone; as good as a secret, so never printed
 * @param expires when the window closes
 */
public record Ticket(String value, Instant expires) {

  /** Refuses nulls. */
  public Ticket {
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(expires, "expires");
  }

  @Override
  public String toString() {
    return "Ticket until " + expires;
  }
}
