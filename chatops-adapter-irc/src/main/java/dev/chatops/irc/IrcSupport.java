package dev.chatops.irc;

/**
 * What a server says of itself in RPL_ISUPPORT (005), as far as it matters here. Immutable.
 *
 * @param caseMapping which letters are the same
 * @param channelTypes what a channel's name begins with
 * @param statusTargets what may stand before a channel to reach its operators only
 * @param ranks what stands before nicks in RPL_NAMREPLY
 * @param topicLength the longest topic it keeps; 0 if it does not say
 * @param whox whether WHO can be asked for accounts (https://ircv3.net/specs/extensions/whox)
 */
record IrcSupport(
    CaseMapping caseMapping,
    String channelTypes,
    String statusTargets,
    String ranks,
    int topicLength,
    boolean whox) {

  /** What holds until a server has spoken: RFC 2812 §1.3, §2.2. */
  static final IrcSupport RFC = new IrcSupport(CaseMapping.RFC1459, "#&+!", "", "~&@%+", 0, false);

  /** The same with what one more line of it says. */
  IrcSupport and(IrcLine line) {
    IrcSupport all = this;
    for (String token : line.params()) {
      int equals = token.indexOf('=');
      all =
          equals > 0
              ? all.with(token.substring(0, equals), token.substring(equals + 1))
              : all.with(token, "");
    }
    return all;
  }

  private IrcSupport with(String name, String value) {
    return switch (name) {
      case "CASEMAPPING" -> letters(CaseMapping.named(value));
      case "CHANTYPES" ->
          new IrcSupport(caseMapping, value, statusTargets, ranks, topicLength, whox);
      case "STATUSMSG" ->
          new IrcSupport(caseMapping, channelTypes, value, ranks, topicLength, whox);
      case "PREFIX" -> ranks(value.substring(value.indexOf(')') + 1));
      case "TOPICLEN" ->
          new IrcSupport(caseMapping, channelTypes, statusTargets, ranks, number(value), whox);
      case "WHOX" ->
          new IrcSupport(caseMapping, channelTypes, statusTargets, ranks, topicLength, true);
      default -> this;
    };
  }

  private IrcSupport letters(CaseMapping mapping) {
    return new IrcSupport(mapping, channelTypes, statusTargets, ranks, topicLength, whox);
  }

  private IrcSupport ranks(String signs) {
    return new IrcSupport(caseMapping, channelTypes, statusTargets, signs, topicLength, whox);
  }

  private static int number(String value) {
    return value.matches("\\d{1,6}") ? Integer.parseInt(value) : 0;
  }

  boolean isChannel(String target) {
    return !target.isEmpty() && channelTypes.indexOf(target.charAt(0)) >= 0;
  }

  /** A nick of RPL_NAMREPLY without what tells its rank, and without the host of UHNAMES. */
  String bareNick(String name) {
    int start = 0;
    while (start < name.length() && ranks.indexOf(name.charAt(start)) >= 0) {
      start++;
    }
    int bang = name.indexOf('!', start);
    return name.substring(start, bang < 0 ? name.length() : bang);
  }
}
