package dev.chatops.irc;

import dev.chatops.testkit.tck.LoopbackServer;
import dev.chatops.testkit.tck.TestCertificate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** ngIRCd (apt-get install ngircd), unthrottled unless asked otherwise. */
public final class NgIrcd extends LoopbackServer {

  private String password = "";
  private String limits = "MaxPenaltyTime = 0";
  private TestCertificate certificate;

  public NgIrcd() {
    super("ngircd", "apt-get install ngircd");
  }

  public static NgIrcd started() {
    NgIrcd server = new NgIrcd();
    server.start();
    return server;
  }

  NgIrcd password(String word) {
    password = "Password = " + word;
    return this;
  }

  NgIrcd tls(TestCertificate shown) {
    certificate = shown;
    return this;
  }

  /** As Debian ships it: it makes whoever talks fast wait. */
  public NgIrcd throttling() {
    limits = "";
    return this;
  }

  @Override
  protected List<String> command(Path folder) throws IOException {
    Path conf = folder.resolve("ngircd.conf");
    Files.writeString(conf, conf(folder));
    return List.of(program(), "--nodaemon", "--config", conf.toString());
  }

  private String conf(Path folder) throws IOException {
    return """
        [Global]
          Name = irc.test
          Info = test
          AdminEMail = nobody@localhost
          Listen = %s
          %s
          MotdPhrase = welcome
          %s
        [Limits]
          MaxConnectionsIP = 0
          MaxJoins = 50
          MaxNickLength = 30
          %s
        [Options]
          DNS = no
          Ident = no
          PAM = no
        [Channel]
          Name = #keyed
          Modes = +tnk sesame
        [Channel]
          Name = #closed
          Modes = +tni
        %s
        """
        .formatted(
            HOST, certificate == null ? "Ports = " + port() : "", password, limits, tls(folder));
  }

  private String tls(Path folder) throws IOException {
    if (certificate == null) {
      return "";
    }
    Path chain = Files.writeString(folder.resolve("chain.pem"), certificate.chain());
    Path key = Files.writeString(folder.resolve("key.pem"), certificate.key());
    return "[SSL]\n  CertFile = %s\n  KeyFile = %s\n  Ports = %d".formatted(chain, key, port());
  }
}
