package dev.chatops.irc;

import dev.chatops.adapter.Spelling;

/**
 * Which letters a server takes for the same in nicks and channels: RFC 2812 §2.2, and CASEMAPPING
 * of RPL_ISUPPORT. Services fold the names of accounts as the server does nicks.
 */
enum CaseMapping implements Spelling {
  /** A to Z. */
  ASCII,
  /** Also {@code []\} for {@code {}|}. */
  RFC1459_STRICT,
  /** Also {@code ~} for {@code ^}. */
  RFC1459;

  static CaseMapping named(String value) {
    return switch (value) {
      case "rfc1459" -> RFC1459;
      case "strict-rfc1459", "rfc1459-strict" -> RFC1459_STRICT;
      default -> ASCII;
    };
  }

  String fold(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (fold(name.charAt(i)) != name.charAt(i)) {
        return foldFrom(i, name);
      }
    }
    return name;
  }

  char fold(char letter) {
    if (letter >= 'A' && letter <= 'Z') {
      return (char) (letter + 32);
    }
    if (this == ASCII) {
      return letter;
    }
    return switch (letter) {
      case '[' -> '{';
      case ']' -> '}';
      case '\\' -> '|';
      case '~' -> this == RFC1459 ? '^' : letter;
      default -> letter;
    };
  }

  @Override
  public String room(String value) {
    return fold(value);
  }

  @Override
  public String user(String value) {
    return fold(value);
  }

  boolean same(String one, String other) {
    if (one.length() != other.length()) {
      return false;
    }
    for (int i = 0; i < one.length(); i++) {
      if (fold(one.charAt(i)) != fold(other.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private String foldFrom(int start, String name) {
    StringBuilder folded = new StringBuilder(name);
    for (int i = start; i < name.length(); i++) {
      folded.setCharAt(i, fold(name.charAt(i)));
    }
    return folded.toString();
  }
}
