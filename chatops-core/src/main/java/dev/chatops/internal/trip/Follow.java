package dev.chatops.internal.trip;

import dev.chatops.chat.ChatOpsException;

/**
 * Shows a program's output until it ends. Whatever ends this before ends the program, too.
 *
 * @param chat where
 * @param process a running program
 */
record Follow(Chat chat, Process process) {

  int toTheEnd() {
    try (Output output = new Output(process)) {
      return follow(output);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ChatOpsException("the command was told to end");
    }
  }

  /** The program ends before its readers are waited for. */
  private int follow(Output output) throws InterruptedException {
    try {
      Block block = new Block(chat, output::takeNow);
      for (String lines = output.take(); !lines.isEmpty(); lines = output.take()) {
        block.add(lines);
      }
      return process.waitFor();
    } finally {
      Programs.end(process);
    }
  }
}
