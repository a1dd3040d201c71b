package dev.chatops.xmpp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jivesoftware.smack.ConnectionConfiguration.DnssecMode;
import org.jivesoftware.smack.Smack;
import org.jivesoftware.smack.tcp.XMPPTCPConnection;
import org.jivesoftware.smack.util.DNSUtil;
import org.jivesoftware.smack.util.dns.DNSResolver;
import org.jivesoftware.smack.util.rce.RemoteConnectionEndpointLookupFailure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.minidns.dnsname.DnsName;
import org.minidns.record.SRV;

/** Where the server is, by DNS (RFC 6120 §3.2.1). */
class XmppSrvTest {

  private final DNSResolver usual = usual();

  /** Smack sets its own when it is first used. */
  private static DNSResolver usual() {
    Smack.ensureInitialized();
    return DNSUtil.getDNSResolver();
  }

  /** Knows where the clients of one domain go; all else is for the usual one. */
  private static final class OneDomain extends DNSResolver {

    private final int port;

    OneDomain(int port) {
      super(false);
      this.port = port;
    }

    @Override
    protected List<SRV> lookupSrvRecords0(
        DnsName name, List<RemoteConnectionEndpointLookupFailure> failures, DnssecMode mode) {
      return name.toString().equals("_xmpp-client._tcp.localhost")
          ? List.of(new SRV(20, 0, 9, "second.invalid"), new SRV(10, 0, port, "localhost"))
          : List.of();
    }
  }

  @AfterEach
  void asItWas() {
    DNSUtil.setDNSResolver(usual);
  }

  @Test
  void withoutAHostTheServerIsWhereDnsSays() {
    try (Prosody server = Prosody.started()) {
      DNSUtil.setDNSResolver(new OneDomain(server.port()));
      String block = TestBot.block(server).replaceAll("host = \"127.0.0.1\", port = \\d+, ", "");
      assertThat(block).doesNotContain("127.0.0.1");
      try (TestBot bot = new TestBot(block, TestBot.QUICK).start()) {
        XMPPTCPConnection link = bot.adapter.unwrap(XMPPTCPConnection.class).orElseThrow();
        assertThat(link.getPort()).isEqualTo(server.port());
      }
    }
  }
}
