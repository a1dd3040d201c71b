package dev.chatops.examples.opsbot.incidents;

import dev.chatops.chat.User;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What is broken, and the pager that goes on until somebody takes care. Thread-safe. */
@Singleton
public class Incidents {

  private static final List<Incident> OPEN =
      List.of(
          new Incident(778467, "disk of db-1 is full"),
          new Incident(778468, "web-2 answers slowly"),
          new Incident(778471, "certificate of web-1 expires in 7 days"));

  private final List<String> silenced = new CopyOnWriteArrayList<>();

  /** All there are. */
  public List<Incident> open() {
    return OPEN;
  }

  /**
   * One of them.
   *
   * @throws IllegalArgumentException if there is none of that id
   */
  public Incident find(String id) {
    return OPEN.stream()
        .filter(incident -> incident.key().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no incident " + id));
  }

  /** Tells the pager that somebody takes care. */
  public void silence(Incident incident, User by) {
    silenced.add("%d by %s".formatted(incident.id(), by.id()));
  }

  /** What the pager was told, the latest last. */
  public List<String> silenced() {
    return List.copyOf(silenced);
  }
}
