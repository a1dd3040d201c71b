package dev.chatops.examples.opsbot.services;

import java.util.Locale;

/** What runs on a host. */
public enum Service {
  APACHE,
  NGINX,
  POSTGRES;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
