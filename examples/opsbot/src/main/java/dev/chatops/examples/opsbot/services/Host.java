package dev.chatops.examples.opsbot.services;

/**
 * A machine of ours.
 *
 * @param name by which people know it
 */
public record Host(String name) {

  @Override
  public String toString() {
    return name;
  }
}
