package dev.chatops.irc;

import dev.chatops.testkit.tck.LoopbackServer;
import dev.chatops.testkit.tck.TestCertificate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * InspIRCd 3 (apt-get install inspircd) with the capabilities of IRCv3 and flood limits off, unless
 * asked otherwise. {@code OPER oper operpass} may do everything.
 */
public final class InspIrcd extends LoopbackServer {

  private static final String UNLIMITED =
      "recvq=\"1M\" threshold=\"1000000\" commandrate=\"1000000\" fakelag=\"off\"";

  private static final List<String> IRCV3 =
      List.of("cap", "ircv3", "ircv3_accounttag", "ircv3_batch", "ircv3_servertime");

  private final List<String> modules = new ArrayList<>(List.of("chanhistory"));
  private final StringBuilder more = new StringBuilder();
  private final String name;
  private String limits = UNLIMITED;
  private int linkPort;
  private String tls = "";
  private int plainPort = port();
  private boolean ircv3 = true;
  private TestCertificate certificate;

  public InspIrcd() {
    this("insp.test");
  }

  InspIrcd(String name) {
    super("inspircd", "apt-get install inspircd");
    this.name = name;
  }

  static InspIrcd started() {
    InspIrcd server = new InspIrcd();
    server.start();
    return server;
  }

  /** As it is where nobody has said anything about flooding: who talks fast has to wait. */
  public InspIrcd throttling() {
    limits = "";
    return this;
  }

  /** It takes ten commands a second and lets the rest wait. */
  public InspIrcd slowing() {
    limits = "recvq=\"1M\" threshold=\"20\" commandrate=\"10000\" fakelag=\"on\"";
    return this;
  }

  /** It takes all there is. */
  public InspIrcd unthrottled() {
    limits = UNLIMITED;
    return this;
  }

  /** Who sends more commands a second is thrown out. */
  InspIrcd killingAbove(int commands) {
    limits =
        "recvq=\"1M\" fakelag=\"off\" threshold=\"%d\" commandrate=\"%d\""
            .formatted(commands, commands * 1_000);
    return this;
  }

  /** Without account-tag, account-notify and the like. */
  InspIrcd ofYesterday() {
    ircv3 = false;
    return this;
  }

  /** Shows a certificate, and asks for one; without TLS there is another port. */
  InspIrcd tls(TestCertificate shown) {
    certificate = shown;
    modules.add("ssl_gnutls");
    modules.add("sslinfo");
    tls = "sslprofile=\"Clients\"";
    plainPort = freePort();
    more.append("<bind address=\"%s\" port=\"%d\" type=\"clients\">%n".formatted(HOST, plainPort));
    return this;
  }

  /** Lets Atheme link to it. */
  InspIrcd withServices() {
    modules.addAll(List.of("services_account", "sasl", "svshold"));
    more.append("<sasl target=\"").append(Atheme.SERVER).append("\" requiressl=\"no\">\n");
    more.append("<uline server=\"").append(Atheme.SERVER).append("\" silent=\"no\">\n");
    return linked(Atheme.SERVER, listening().linkPort);
  }

  /** Links two servers; the first connects, again and again. */
  static void link(InspIrcd one, InspIrcd other) {
    one.listening().linked(other.name, other.listening().linkPort);
    one.more.append("<autoconnect server=\"").append(other.name).append("\" period=\"1s\">\n");
    other.linked(one.name, one.linkPort);
  }

  private InspIrcd listening() {
    if (linkPort == 0) {
      linkPort = freePort();
      modules.add("spanningtree");
      more.append("<bind address=\"%s\" port=\"%d\" type=\"servers\">%n".formatted(HOST, linkPort));
    }
    return this;
  }

  private InspIrcd linked(String server, int port) {
    more.append(
        "<link name=\"%s\" ipaddr=\"%s\" port=\"%d\" allowmask=\"*\" recvpass=\"lk\" sendpass=\"lk\">%n"
            .formatted(server, HOST, port));
    return this;
  }

  String name() {
    return name;
  }

  int plainPort() {
    return plainPort;
  }

  int linkPort() {
    return linkPort;
  }

  @Override
  protected List<String> command(Path folder) throws IOException {
    Path conf = folder.resolve("inspircd.conf");
    Files.writeString(conf, conf(folder));
    List<String> command = new ArrayList<>(List.of(program(), "--nofork"));
    if (isRoot()) {
      command.add("--runasroot");
    }
    command.addAll(List.of("--config", conf.toString()));
    return command;
  }

  private String conf(Path folder) throws IOException {
    Files.writeString(folder.resolve("motd"), "welcome\n");
    return """
        <config format="xml">
        <server name="%4$s" description="test" id="%5$s" network="Test">
        <admin name="t" nick="t" email="t@localhost">
        <path configdir="%1$s" datadir="%1$s" logdir="%1$s" runtimedir="%1$s"
              moduledir="/usr/lib/inspircd/modules">
        <pid file="%1$s/inspircd.pid">
        <bind address="%2$s" port="%3$d" type="clients" %6$s>
        <connect name="main" allow="*" timeout="20" pingfreq="120" localmax="1000" globalmax="1000"
                 hardsendq="1M" softsendq="1M" %7$s
                 maxconnwarn="no" resolvehostnames="no" useident="no">
        <class name="all" commands="*" privs="*" usermodes="*" chanmodes="*" snomasks="*">
        <type name="boss" classes="all">
        <oper name="oper" password="operpass" host="*@*" type="boss">
        <files motd="%1$s/motd">
        <dns server="127.0.0.1" timeout="1">
        <options casemapping="rfc1459" defaultmodes="not" allowmismatch="no">
        <limits maxnick="30" maxchan="64" maxident="12" maxhost="64" maxtopic="307">
        <security announceinvites="dynamic" hidesplits="no">
        <log method="file" type="*" level="default" target="%1$s/ircd.log">
        <chanhistory maxlines="50" prefixmsg="no">
        %8$s
        """
        .formatted(
            folder, HOST, port(), name, numeric(), tls, limits, modules() + more + profile(folder));
  }

  /** Two servers that are linked must not have the same. */
  private String numeric() {
    return "%03d".formatted(Math.floorMod(name.hashCode(), 1_000));
  }

  private String modules() {
    List<String> all = new ArrayList<>(modules);
    if (ircv3) {
      all.addAll(IRCV3);
    } else if (modules.contains("sasl")) {
      all.add("cap"); // which it stands on
    }
    StringBuilder tags = new StringBuilder();
    all.forEach(module -> tags.append("<module name=\"").append(module).append("\">\n"));
    return tags.toString();
  }

  private String profile(Path folder) throws IOException {
    if (certificate == null) {
      return "";
    }
    Path chain = Files.writeString(folder.resolve("chain.pem"), certificate.chain());
    Path key = Files.writeString(folder.resolve("key.pem"), certificate.key());
    return """
        <sslprofile name="Clients" provider="gnutls" certfile="%s" keyfile="%s" hash="sha256"
                    requestclientcert="yes">
        """
        .formatted(chain, key);
  }
}
