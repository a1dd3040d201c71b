package dev.chatops.irc;

import dev.chatops.testkit.tck.ServerProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Atheme (apt-get install atheme-services): the services of an InspIRCd. */
final class Atheme extends ServerProgram {

  static final String SERVER = "services.test";

  private static final List<String> MODULES =
      List.of(
          "protocol/inspircd",
          "backend/opensex",
          "crypto/pbkdf2v2",
          "nickserv/main",
          "nickserv/register",
          "nickserv/identify",
          "nickserv/logout",
          "nickserv/cert",
          "nickserv/ghost",
          "nickserv/group",
          "nickserv/set_core",
          "nickserv/set_password",
          "saslserv/main",
          "saslserv/plain",
          "saslserv/external");

  private final InspIrcd server;

  private Atheme(InspIrcd server) {
    super("atheme-services", "apt-get install atheme-services");
    this.server = server;
  }

  /** Started, and linked to a server that runs. */
  static Atheme on(InspIrcd server) {
    Atheme services = new Atheme(server);
    services.start();
    return services;
  }

  /** Registers an account for a peer's nick; the peer is logged in afterwards. */
  static RawPeer register(RawPeer peer, String password) {
    peer.says("NickServ", "REGISTER " + password + " someone@localhost.test");
    peer.expectLine(" 900 ");
    return peer;
  }

  @Override
  protected boolean serves() {
    try (RawPeer visitor = RawPeer.connect(server.plainPort(), "visitor")) {
      visitor.send("ISON NickServ");
      boolean there = visitor.expectLine(" 303 ").contains("NickServ");
      for (int n = 0; n < 50 && !there; n++) {
        if (visitor.poll(Duration.ofMillis(100)) == null) {
          visitor.send("ISON NickServ");
          there = visitor.expectLine(" 303 ").contains("NickServ");
        }
      }
      return there;
    }
  }

  @Override
  protected List<String> command(Path folder) throws IOException {
    Path conf = folder.resolve("atheme.conf");
    Files.writeString(conf, conf());
    Path data = folder.resolve("services.db");
    if (!Files.exists(data)) {
      Files.createFile(data); // it says a lot about one that is missing
    }
    return List.of(
        program(),
        "-n",
        "-c",
        conf.toString(),
        "-l",
        folder.resolve("atheme.log").toString(),
        "-p",
        folder.resolve("atheme.pid").toString(),
        "-D",
        folder.toString());
  }

  private String conf() {
    String modules =
        MODULES.stream()
            .map(module -> "loadmodule \"modules/" + module + "\";")
            .collect(Collectors.joining("\n"));
    String services =
        Stream.of("NickServ", "SaslServ")
            .map(
                name ->
                    "%s { nick = \"%s\"; user = \"%s\"; host = \"%s\"; real = \"%s\"; };"
                        .formatted(name.toLowerCase(Locale.ROOT), name, name, SERVER, name))
            .collect(Collectors.joining("\n"));
    return """
        %s
        serverinfo { name = "%s"; desc = "Atheme"; numeric = "00A"; netname = "Test";
          recontime = 1; adminname = "t"; adminemail = "t@localhost"; registeremail = "r@localhost";
          auth = none; casemapping = "rfc1459"; mta = "/bin/true"; loglevel = { error; info; };
          maxlogins = 50; maxusers = 500; };
        general { commit_interval = 5; };
        uplink "%s" { host = "127.0.0.1"; port = %d; send_password = "lk"; receive_password = "lk"; };
        %s
        """
        .formatted(modules, SERVER, server.name(), server.linkPort(), services);
  }
}
