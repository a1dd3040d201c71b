package dev.chatops.service;

import java.util.List;

/**
 * A picture of what a bot is doing at one moment, for people to read.
 *
 * @param running commands that run, with what they wait for
 * @param waiting actions that are queued or on their way, by conversation
 * @param stacks the stacks of the workers that are busy
 */
public record Diagnosis(List<String> running, List<String> waiting, List<String> stacks) {

  /** Copies the lists. */
  public Diagnosis {
    running = List.copyOf(running);
    waiting = List.copyOf(waiting);
    stacks = List.copyOf(stacks);
  }

  @Override
  public String toString() {
    return "running: %s%nwaiting: %s%nworkers:%n%s"
        .formatted(running, waiting, String.join(System.lineSeparator(), stacks));
  }
}
