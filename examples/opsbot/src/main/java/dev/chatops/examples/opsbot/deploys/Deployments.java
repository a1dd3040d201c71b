package dev.chatops.examples.opsbot.deploys;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Which branch of an application is where. Thread-safe. */
@Singleton
public class Deployments {

  private record Place(String app, Environment environment) {}

  private final Map<Place, String> branches = new ConcurrentHashMap<>();

  /**
   * Brings an application to an environment.
   *
   * @return the branch that was there before
   */
  public Optional<String> deploy(String app, Environment environment, String branch) {
    return Optional.ofNullable(branches.put(new Place(app, environment), branch));
  }
}
