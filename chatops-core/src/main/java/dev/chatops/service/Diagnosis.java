package dev.chatops.service;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A picture of what a bot is doing at one moment, for people to read.
 *
 * @param running commands that run, with what they wait for
 * @param waiting actions that are queued or on their way, by conversation
 * @param stacks the stacks of the workers that are busy
 * @param counts how many there are of all that a bot holds for a while, by name; after its end each
 *     is zero
 */
public record Diagnosis(
    List<String> running, List<String> waiting, List<String> stacks, Map<String, Integer> counts) {

  /** Copies the collections. */
  public Diagnosis {
    counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
    running = List.copyOf(running);
    waiting = List.copyOf(waiting);
    stacks = List.copyOf(stacks);
  }

  @Override
  public String toString() {
    return "running: %s%nwaiting: %s%ncounts: %s%nworkers:%n%s"
        .formatted(running, waiting, counts, String.join(System.lineSeparator(), stacks));
  }
}
