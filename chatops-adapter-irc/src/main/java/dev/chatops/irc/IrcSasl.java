package dev.chatops.irc;

import dev.chatops.config.Secret;
import dev.chatops.config.Settings;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How the bot proves its own services account (https://ircv3.net/specs/extensions/sasl-3.1).
 *
 * <pre>
 * sasl { account = opsbot, password = ${IRC_PASSWORD} }
 * sasl { mechanism = external }, tls { certificate = bot.pem, key = bot.key }
 * </pre>
 */
sealed interface IrcSasl {

  /** What {@code AUTHENTICATE} calls it. */
  String mechanism();

  /** What is proven, in words. */
  String subject();

  /** The lines that prove it, when the server has asked with a {@code +}. */
  List<String> proof();

  /**
   * An account and its password (RFC 4616).
   *
   * @param account its name with services
   * @param password its password
   */
  record Plain(String account, Secret password) implements IrcSasl {

    private static final int PIECE = 400;

    @Override
    public String mechanism() {
      return "PLAIN";
    }

    @Override
    public String subject() {
      return "the account " + account;
    }

    /** In pieces that fit; a full last one is followed by an empty one. */
    @Override
    public List<String> proof() {
      String message = "\0" + account + "\0" + password.reveal();
      String encoded = Base64.getEncoder().encodeToString(message.getBytes(StandardCharsets.UTF_8));
      List<String> lines = new ArrayList<>();
      for (int at = 0; at < encoded.length(); at += PIECE) {
        lines.add("AUTHENTICATE " + encoded.substring(at, Math.min(at + PIECE, encoded.length())));
      }
      if (encoded.length() % PIECE == 0) {
        lines.add("AUTHENTICATE +");
      }
      return lines;
    }
  }

  /** The certificate the bot has shown on connecting (RFC 4422, appendix A). */
  record External() implements IrcSasl {

    @Override
    public String mechanism() {
      return "EXTERNAL";
    }

    @Override
    public String subject() {
      return "the bot's certificate (tls.certificate)";
    }

    @Override
    public List<String> proof() {
      return List.of("AUTHENTICATE +");
    }
  }

  /** How the settings say it. */
  enum Mechanism {
    /** By password. */
    PLAIN,
    /** By certificate. */
    EXTERNAL
  }

  /** Reads the block, if there is one; {@code own} is the bot's certificate. */
  static Optional<IrcSasl> read(Settings block, IrcTls.@Nullable OwnCertificate own) {
    if (!block.has("sasl")) {
      return Optional.empty();
    }
    Settings sasl = block.section("sasl");
    if (sasl.oneOf("mechanism", Mechanism.PLAIN) == Mechanism.PLAIN) {
      return Optional.of(new Plain(sasl.string("account"), sasl.secret("password")));
    }
    if (own == null) {
      sasl.problem("mechanism", "external", "tls { certificate = … } beside it");
    }
    return Optional.of(new External());
  }
}
