package dev.chatops.xmpp;

import dev.chatops.testkit.tck.LoopbackServer;
import dev.chatops.testkit.tck.TestCertificate;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Prosody (apt-get install prosody) with rooms, uploads, archives and stream management. Everybody
 * on {@code localhost} has the password {@value #PASSWORD}.
 */
public final class Prosody extends LoopbackServer {

  public static final String DOMAIN = "localhost";
  public static final String ROOMS = "rooms.localhost";
  public static final String PASSWORD = "sesame-of-all";

  private final List<String> more = new ArrayList<>();
  private final List<String> modules = new ArrayList<>(List.of("smacks"));
  private final List<String> rooms = new ArrayList<>();
  private final List<String> banished = new ArrayList<>();
  private final int https = freePort();
  private TestCertificate certificate = TestCertificate.ofLocalhost();
  private String limits = "";
  private boolean plain = true;
  private boolean forgetful;
  private boolean locking;

  public Prosody() {
    super("prosody", "apt-get install prosody");
  }

  /** One that runs. */
  public static Prosody started() {
    Prosody server = new Prosody();
    server.start();
    return server;
  }

  Prosody tls(TestCertificate shown) {
    certificate = shown;
    return this;
  }

  /** Lets nobody in without TLS. */
  Prosody demandsTls() {
    plain = false;
    return this;
  }

  Prosody withoutTls() {
    modules.add("-tls");
    return this;
  }

  Prosody withoutStreamManagement() {
    modules.remove("smacks");
    return this;
  }

  /** {@code admin@localhost} may end sessions and the like (XEP-0133). */
  public Prosody administered() {
    modules.addAll(List.of("adhoc", "admin_adhoc"));
    admits("admin");
    return this;
  }

  /** It takes so much of each connection in a second and lets the rest wait: {@code "3kb/s"}. */
  public Prosody throttling(String rate) {
    limits = "limits = { c2s = { rate = \"" + rate + "\", burst = \"2s\" } }";
    return this;
  }

  /** It takes all there is. */
  public Prosody unthrottled() {
    limits = "";
    return this;
  }

  /** More lines of its configuration, for the whole server. */
  Prosody with(String lines) {
    more.add(lines);
    return this;
  }

  /** {@code forget NICK}, said in a room, makes the room forget somebody without a word. */
  Prosody forgetful() {
    forgetful = true;
    return this;
  }

  /** A new room lets nobody in until its maker has said how it shall be (XEP-0045 §10.1). */
  Prosody locking() {
    locking = true;
    return this;
  }

  /** More lines of the configuration of its rooms. */
  Prosody rooms(String lines) {
    rooms.add(lines);
    return this;
  }

  /** Somebody has an account, from now on. */
  public void admits(String name) {
    try {
      Path accounts = Files.createDirectories(folder().resolve("data/localhost/accounts"));
      String account = "return { password = \"" + PASSWORD + "\" };\n";
      Files.writeString(accounts.resolve(name + ".dat"), account);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The file in which a bot finds whom to trust. */
  public Path authority() {
    return certificate.authority();
  }

  int https() {
    return https;
  }

  /** Starts again, with somebody's account gone. */
  void startWithout(String name) {
    banished.add(name);
    start();
  }

  @Override
  protected List<String> command(Path folder) throws IOException {
    admits("bot");
    for (String name : banished) {
      Files.delete(folder.resolve("data/localhost/accounts/" + name + ".dat"));
    }
    if (forgetful) {
      Path modules = Files.createDirectories(folder.resolve("modules"));
      try (InputStream forget = Prosody.class.getResourceAsStream("/mod_forget.lua")) {
        Files.write(modules.resolve("mod_forget.lua"), forget.readAllBytes());
      }
    }
    Path conf = folder.resolve("prosody.cfg.lua");
    Files.writeString(conf, conf(folder));
    return List.of(program(), "-F", "--config", conf.toString());
  }

  private String conf(Path folder) throws IOException {
    Path chain = Files.writeString(folder.resolve("chain.pem"), certificate.chain());
    Path key = Files.writeString(folder.resolve("key.pem"), certificate.key());
    return """
        run_as_root = true
        pidfile = "%1$s/prosody.pid"
        data_path = "%1$s/data"
        admins = { "admin@localhost" }
        plugin_paths = { "/usr/lib/prosody/modules", "%1$s/modules" }
        network_settings = { nagle = false }
        modules_enabled = { "disco", "roster", "saslauth", %2$s "blocklist", "pep", "ping", "mam", "offline", "posix" }
        modules_disabled = { "s2s" }
        interfaces = { "127.0.0.1" }
        c2s_ports = { %3$d }
        s2s_ports = { }
        http_ports = { }
        https_ports = { %4$d }
        https_interfaces = { "127.0.0.1" }
        https_certificate = { certificate = "%7$s", key = "%8$s" }
        http_external_url = "https://localhost:%4$d/"
        c2s_require_encryption = %5$s
        allow_unencrypted_plain_auth = %6$s
        authentication = "internal_plain"
        storage = "internal"
        log = { info = "*console" }
        ssl = { certificate = "%7$s", key = "%8$s" }
        %9$s
        VirtualHost "localhost"
        Component "rooms.localhost" "muc"
          modules_enabled = { "muc_mam"%11$s }
          muc_log_by_default = true
          muc_room_default_public_jids = true
          muc_room_default_change_subject = true
          muc_room_locking = %12$s
          %10$s
        Component "upload.localhost" "http_file_share"
          http_file_share_size_limit = 1048576
          http_host = "localhost"
        """
        .formatted(
            folder,
            modules(),
            port(),
            https,
            !plain,
            plain,
            chain,
            key,
            String.join("\n", more) + "\n" + limits,
            String.join("\n  ", rooms),
            forgetful ? ", \"forget\"" : "",
            locking);
  }

  private String modules() {
    StringBuilder all = new StringBuilder(modules.contains("-tls") ? "" : "\"tls\", ");
    all.append(limits.isEmpty() ? "" : "\"limits\", ");
    modules.stream()
        .filter(name -> !name.startsWith("-"))
        .forEach(name -> all.append('"').append(name).append("\", "));
    return all.toString();
  }
}
