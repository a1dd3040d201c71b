package dev.chatops.examples.opsbot.services;

import dev.chatops.plugin.Command;
import dev.chatops.plugin.Context;
import dev.chatops.plugin.Converter;
import dev.chatops.plugin.Plugin;
import dev.chatops.plugin.Setup;
import jakarta.inject.Inject;

/** Kicks services. */
public final class ServicesPlugin implements Plugin {

  private final Fleet fleet;

  @Inject
  ServicesPlugin(Fleet fleet) {
    this.fleet = fleet;
  }

  /** A host that we do not have is an error of the line: it is said before anything is done. */
  @Override
  public void setup(Setup setup) {
    setup.converter(Host.class, Converter.of(fleet::host).choices(fleet::names));
  }

  @Command(
      value = "restart <service> [on] <host>",
      help = "Restart a service on one host",
      exclusive = "restart {host}",
      examples = {"restart apache on web-1", "restart postgres db-1"})
  String restart(Context chat, Service service, Host host) {
    chat.reply("one moment … restarting {} on {}", service, host);
    fleet.restart(service, host, chat.user());
    return service + " on " + host + " has been restarted";
  }
}
