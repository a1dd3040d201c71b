package dev.chatops.irc;

/**
 * What a server says of itself in RPL_ISUPPORT (005), as far as it matters here. Immutable.
 *
 * @param caseMapping which letters are the same
 * @param channelTypes what a channel's name begins with
 * @param statusTargets what may stand before a channel to reach its operators only
 * @param ranks what stands before nicks in RPL_NAMREPLY
 * @param topicLength the longest topic it keeps; 0 if it does not say
 */
record IrcSupport(
    CaseMapping caseMapping,
    String channelTypes,
    String statusTargets,
    String ranks,
    int topicLength) {

  /** What holds until a server has spoken: RFC 2812 §1.3, §2.2. */
  static final IrcSupport RFC = new IrcSupport(CaseMapping.RFC1459, "#&+!", "", "~&@%+", 0);

  /** The same with what one more line of it says. */
  IrcSupport and(IrcLine line) {
    IrcSupport all = this;
    for (String token : line.params()) {
      int equals = token.indexOf('=');
      if (equals > 0) {
        all = all.with(token.substring(0, equals), token.substring(equals + 1));
      }
    }
    return all;
  }

  private IrcSupport with(String name, String value) {
    return switch (name) {
      case "CASEMAPPING" ->
          new IrcSupport(CaseMapping.named(value), channelTypes, statusTargets, ranks, topicLength);
      case "CHANTYPES" -> new IrcSupport(caseMapping, value, statusTargets, ranks, topicLength);
      case "STATUSMSG" -> new IrcSupport(caseMapping, channelTypes, value, ranks, topicLength);
      case "PREFIX" ->
          new IrcSupport(
              caseMapping,
              channelTypes,
              statusTargets,
              value.substring(value.indexOf(')') + 1),
              topicLength);
      case "TOPICLEN" ->
          new IrcSupport(caseMapping, channelTypes, statusTargets, ranks, number(value));
      default -> this;
    };
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
