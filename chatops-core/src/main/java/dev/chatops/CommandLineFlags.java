package dev.chatops;

/** The flags of every bot's main method. */
final class CommandLineFlags {

  private CommandLineFlags() {}

  static void run(Builder builder, String... args) {
    throw new UnsupportedOperationException("the engine is being built");
  }
}
