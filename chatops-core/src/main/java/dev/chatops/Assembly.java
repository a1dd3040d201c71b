package dev.chatops;

/** Makes a bot of what a {@link Builder} has gathered. */
final class Assembly {

  private Assembly() {}

  static ChatOps of(Builder builder) {
    throw new UnsupportedOperationException("the engine is being built");
  }
}
