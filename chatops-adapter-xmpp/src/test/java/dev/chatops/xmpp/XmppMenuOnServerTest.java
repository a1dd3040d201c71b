package dev.chatops.xmpp;

import static dev.chatops.xmpp.TestBot.OPS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chatops.ChatOps;
import dev.chatops.config.Settings;
import dev.chatops.plugin.Arg;
import dev.chatops.plugin.Command;
import dev.chatops.plugin.Context;
import dev.chatops.plugin.Plugin;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jivesoftware.smack.ConnectionConfiguration.SecurityMode;
import org.jivesoftware.smack.XMPPException.XMPPErrorException;
import org.jivesoftware.smack.filter.StanzaTypeFilter;
import org.jivesoftware.smack.packet.Message;
import org.jivesoftware.smack.packet.StanzaError.Condition;
import org.jivesoftware.smack.tcp.XMPPTCPConnection;
import org.jivesoftware.smack.tcp.XMPPTCPConnectionConfiguration;
import org.jivesoftware.smackx.commands.AdHocCommand.Status;
import org.jivesoftware.smackx.commands.AdHocCommandManager;
import org.jivesoftware.smackx.commands.RemoteCommand;
import org.jivesoftware.smackx.disco.packet.DiscoverItems;
import org.jivesoftware.smackx.xdata.form.FillableForm;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.jxmpp.jid.EntityFullJid;
import org.jxmpp.jid.impl.JidCreate;
import org.jxmpp.jid.parts.Resourcepart;

/** The menu as a graphical client uses it, on a real server: with a client that is Smack's. */
class XmppMenuOnServerTest {

  private static final EntityFullJid BOT =
      JidCreate.entityFullFromOrThrowUnchecked("bot@localhost/menu");

  private final Prosody server = Prosody.started();
  private final ChatOps bot =
      ChatOps.builder()
          .plugin(new Services())
          .config(
              Settings.parse(
                  """
                  name = opsbot, prefix = "!"
                  adapters { xmpp1 { type = xmpp, resource = menu, rooms = ["%s"], %s } }
                  access {
                    roles { deployer = ["services.restart"] }
                    groups { sre { people = ["xmpp1/ann@localhost"], roles = [deployer] } }
                  }
                  """
                      .formatted(OPS, TestBot.block(server).replace('\n', ','))))
          .build()
          .start();

  /** What can be chosen. */
  static final class Services implements Plugin {

    /** Which way. */
    enum State {
      ON,
      OFF
    }

    @Override
    public String name() {
      return "services";
    }

    @Command(
        value = "restart <service> <state> [--hard] [--why=<why>]",
        help = "Restart a service",
        permission = "services.restart")
    String restart(
        Context chat, String service, State state, boolean hard, @Arg("why") String why) {
      return chat.user().name() + ": " + service + " " + state + " " + hard + " " + why;
    }

    @Command(value = "uptime", help = "How long all has been well")
    String uptime() {
      return "a while";
    }
  }

  /** A client with a window, as it were. */
  private final class Client implements AutoCloseable {

    private final XMPPTCPConnection connection;
    private final AdHocCommandManager commands;
    private final BlockingQueue<String> messages = new LinkedBlockingQueue<>();

    Client(String name) throws Exception {
      server.admits(name);
      connection =
          new XMPPTCPConnection(
              XMPPTCPConnectionConfiguration.builder()
                  .setXmppDomain("localhost")
                  .setHost(RealServer.HOST)
                  .setPort(server.port())
                  .setSecurityMode(SecurityMode.disabled)
                  .setUsernameAndPassword(name, Prosody.PASSWORD)
                  .setResource(Resourcepart.from("window"))
                  .build());
      connection.addSyncStanzaListener(
          stanza -> {
            if (stanza instanceof Message message && message.getBody() != null) {
              messages.add(message.getBody());
            }
          },
          StanzaTypeFilter.MESSAGE);
      connection.connect().login();
      commands = AdHocCommandManager.getAddHocCommandsManager(connection);
    }

    List<String> menu() throws Exception {
      return commands.discoverCommands(BOT).getItems().stream()
          .map(DiscoverItems.Item::getNode)
          .toList();
    }

    RemoteCommand chooses(String node) throws Exception {
      RemoteCommand command = commands.getRemoteCommand(BOT, node);
      command.execute();
      return command;
    }

    String hears() throws InterruptedException {
      return messages.poll(30, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
      connection.disconnect();
    }
  }

  @AfterEach
  void end() {
    bot.close();
    server.close();
  }

  @Test
  void whoMaySeesACommandFillsItsFormAndHasTheAnswer() throws Exception {
    try (Client ann = new Client("ann")) {
      assertThat(ann.menu()).contains("restart", "uptime", "help");
      RemoteCommand restart = ann.chooses("restart");
      assertThat(restart.getStatus()).isEqualTo(Status.executing);
      FillableForm form = new FillableForm(restart.getForm());
      form.setAnswer("service", "apache \"2\"");
      form.setAnswer("state", "off");
      form.setAnswer("hard", true);
      form.setAnswer("why", "it --hangs");
      restart.complete(form);

      assertThat(restart.getStatus()).isEqualTo(Status.completed);
      assertThat(restart.getNotes()).hasSize(1);
      assertThat(ann.hears()).isEqualTo("ann: apache \"2\" OFF true it --hangs");
    }
  }

  @Test
  void whoMayNotSeesNothingOfItAndRunsWhatIsForEverybody() throws Exception {
    try (Client bob = new Client("bob")) {
      assertThat(bob.menu()).contains("uptime").doesNotContain("restart");
      assertThatThrownBy(() -> bob.chooses("restart"))
          .isInstanceOfSatisfying(
              XMPPErrorException.class,
              e -> assertThat(e.getStanzaError().getCondition()).isEqualTo(Condition.forbidden));
      assertThat(bob.chooses("uptime").getStatus()).isEqualTo(Status.completed);
      assertThat(bob.hears()).isEqualTo("a while");
    }
  }
}
