package dev.chatops.irc;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** SASL PLAIN (RFC 4616) in pieces that fit (https://ircv3.net/specs/extensions/sasl-3.1). */
final class IrcSasl {

  private static final int PIECE = 400;

  private IrcSasl() {}

  /** The lines that prove an account; a full last piece is followed by an empty one. */
  static List<String> plain(IrcSettings.Sasl sasl) {
    String message = "\0" + sasl.account() + "\0" + sasl.password().reveal();
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
