package dev.chatops.examples.opsbot.deploys;

import java.util.Locale;

/** Where an application can be. */
public enum Environment {
  STAGING,
  PROD;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
