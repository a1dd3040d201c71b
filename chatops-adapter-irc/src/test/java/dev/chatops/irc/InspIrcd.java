package dev.chatops.irc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** InspIRCd 3 (apt-get install inspircd) with the capabilities of IRCv3, flood limits off. */
final class InspIrcd extends RealServer {

  InspIrcd() {
    super("inspircd");
  }

  static InspIrcd started() {
    InspIrcd server = new InspIrcd();
    server.start();
    return server;
  }

  @Override
  List<String> command(Path folder) throws IOException {
    Path conf = folder.resolve("inspircd.conf");
    Files.writeString(conf, conf(folder));
    List<String> nofork = List.of(program(), "--nofork", "--config", conf.toString());
    boolean root = "root".equals(System.getProperty("user.name"));
    return root
        ? List.of(program(), "--nofork", "--runasroot", "--config", conf.toString())
        : nofork;
  }

  private String conf(Path folder) throws IOException {
    Files.writeString(folder.resolve("motd"), "welcome\n");
    return """
        <config format="xml">
        <server name="insp.test" description="test" id="001" network="Test">
        <admin name="t" nick="t" email="t@localhost">
        <path configdir="%1$s" datadir="%1$s" logdir="%1$s" runtimedir="%1$s"
              moduledir="/usr/lib/inspircd/modules">
        <pid file="%1$s/inspircd.pid">
        <bind address="%2$s" port="%3$d" type="clients">
        <connect name="main" allow="*" timeout="20" pingfreq="120" localmax="100" globalmax="100"
                 hardsendq="1M" softsendq="1M" recvq="1M" threshold="1000000" commandrate="1000000"
                 fakelag="off" maxconnwarn="no" resolvehostnames="no" useident="no">
        <class name="none"><type name="none" classes="none">
        <files motd="%1$s/motd">
        <dns server="127.0.0.1" timeout="1">
        <options casemapping="rfc1459" defaultmodes="not" allowmismatch="no">
        <limits maxnick="30" maxchan="64" maxident="12" maxhost="64" maxtopic="307">
        <security announceinvites="dynamic">
        <log method="file" type="*" level="default" target="%1$s/ircd.log">
        <module name="cap"><module name="ircv3"><module name="ircv3_accounttag">
        <module name="ircv3_batch"><module name="ircv3_servertime"><module name="chanhistory">
        <chanhistory maxlines="50" prefixmsg="no">
        """
        .formatted(folder, HOST, port());
  }
}
