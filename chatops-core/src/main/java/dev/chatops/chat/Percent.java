package dev.chatops.chat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.regex.MatchResult;

/** Percent-encoding, RFC 3986 section 2.1. */
final class Percent {

  private static final HexFormat HEX = HexFormat.of().withUpperCase().withPrefix("%");

  private Percent() {}

  static String encode(MatchResult found) {
    return HEX.formatHex(found.group().getBytes(StandardCharsets.UTF_8));
  }
}
