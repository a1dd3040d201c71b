package dev.chatops.examples.opsbot.services;

import dev.chatops.chat.User;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Our hosts. Thread-safe. */
@Singleton
public class Fleet {

  private static final List<Host> HOSTS =
      List.of(new Host("web-1"), new Host("web-2"), new Host("db-1"));

  private final List<String> journal = new CopyOnWriteArrayList<>();

  /** All there are. */
  public List<String> names() {
    return HOSTS.stream().map(Host::name).toList();
  }

  /**
   * One of them.
   *
   * @throws IllegalArgumentException if there is none of that name
   */
  public Host host(String name) {
    return HOSTS.stream()
        .filter(host -> host.name().equalsIgnoreCase(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no host " + name));
  }

  /** Restarts a service, and returns when it runs again. */
  public void restart(Service service, Host host, User by) {
    journal.add("%s on %s by %s".formatted(service, host, by.id()));
  }

  /** What was done, the latest last. */
  public List<String> journal() {
    return List.copyOf(journal);
  }
}
