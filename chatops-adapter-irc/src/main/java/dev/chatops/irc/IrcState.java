package dev.chatops.irc;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one connection knows: who the bot is, what the server can, who is where. The reader thread
 * tells it each line twice, before and after the line's events are made, so that these see whoever
 * comes and still see whoever goes. Any thread may ask.
 */
final class IrcState {

  /** Who comes with an account is only known to keep it where a change would be told. */
  private static final Set<String> VOUCHING = Set.of("extended-join", "account-notify");

  private final IrcPeople people;
  private final Map<String, Channel> channels = new ConcurrentHashMap<>();
  private final Set<String> replays = ConcurrentHashMap.newKeySet();
  private volatile Set<String> capabilities = Set.of();
  private volatile IrcSupport support = IrcSupport.RFC;
  private final IrcAddress self;
  private volatile @Nullable Answer answer;

  /** A channel the bot is in, who else is, and when it came, by the server's clock. */
  private record Channel(Set<String> nicks, String since) {}

  /** What the server has answered about whoever sent the line that is being looked at. */
  private record Answer(String source, @Nullable String account) {}

  IrcState(String nick, LongSupplier nanos) {
    self = new IrcAddress(nick);
    people = new IrcPeople(nanos);
  }

  /** What was agreed on with the server (IRCv3). */
  void agreed(Set<String> names) {
    capabilities = Set.copyOf(names);
  }

  /** Takes in whoever comes, and what a line says about who somebody is. */
  void before(IrcLine line) {
    switch (line.command()) {
      case "001" -> self.welcomed(line.param(0));
      case "005" -> support = support.and(line);
      case "302" -> self.userhost(line.words(), support.caseMapping());
      case "353" -> names(line.param(2), line.words());
      case "354" -> whox(line);
      case "396" -> self.host(line.param(1));
      case "JOIN" -> join(line);
      case "BATCH" -> batch(line);
      case "CHGHOST" -> changeHost(line);
      case "ACCOUNT" -> people.account(fold(line.nick()), account(line.param(0)), true);
      case "PRIVMSG", "NOTICE" -> accountTag(line);
      default -> {}
    }
  }

  /** Lets whoever goes go. */
  void after(IrcLine line) {
    switch (line.command()) {
      case "NICK" -> rename(line);
      case "PART" -> leave(line.nick(), line.param(0));
      case "KICK" -> leave(line.param(1), line.param(0));
      case "QUIT" -> quit(line);
      default -> {}
    }
  }

  private void join(IrcLine line) {
    String channel = fold(line.param(0));
    if (isSelf(line.nick())) {
      String since = line.tags().getOrDefault("time", "");
      channels.put(channel, new Channel(ConcurrentHashMap.newKeySet(), since));
      self.seenAs(line.source());
    }
    come(line.nick(), channel);
    if (capabilities.containsAll(VOUCHING)) {
      people.account(fold(line.nick()), account(line.param(1)), true);
    }
    accountTag(line);
  }

  /** {@code WHO … %tna,7}: what was asked when the bot came into a channel. */
  private void whox(IrcLine line) {
    if (line.param(1).equals(IrcWhois.TOKEN) && line.params().size() == 4) {
      String account = line.param(3);
      people.account(
          fold(line.param(2)),
          account.equals("0") ? null : account(account),
          capabilities.contains("account-notify"));
    }
  }

  /** The server's answer about a line's sender; holds for that line, and where he is in sight. */
  void answered(IrcLine line, @Nullable String account) {
    answer = new Answer(line.source(), account);
    people.account(fold(line.nick()), account, false);
  }

  /** The line that was asked about has been dealt with. */
  void forgetAnswer() {
    if (answer != null) {
      answer = null;
    }
  }

  private void names(String channel, String nicks) {
    IrcText.words(nicks).forEach(name -> come(support.bareNick(name), fold(channel)));
  }

  private void come(String who, String foldedChannel) {
    Channel channel = channels.get(foldedChannel);
    if (channel != null) {
      channel.nicks.add(fold(who));
      people.come(fold(who), who);
    }
  }

  private void leave(String who, String where) {
    if (isSelf(who)) {
      Channel left = channels.remove(fold(where));
      if (left != null) {
        left.nicks.forEach(this::forgetIfGone);
      }
    } else {
      Channel channel = channels.get(fold(where));
      if (channel != null && channel.nicks.remove(fold(who))) {
        forgetIfGone(fold(who));
      }
    }
  }

  private void forgetIfGone(String foldedNick) {
    if (channels.values().stream().noneMatch(channel -> channel.nicks.contains(foldedNick))) {
      people.go(foldedNick);
    }
  }

  private void quit(IrcLine line) {
    String who = fold(line.nick());
    channels.values().forEach(channel -> channel.nicks.remove(who));
    people.go(who);
  }

  private void rename(IrcLine line) {
    String from = fold(line.nick());
    String to = fold(line.param(0));
    for (Channel channel : channels.values()) {
      if (channel.nicks.remove(from)) {
        channel.nicks.add(to);
      }
    }
    people.rename(from, to, line.param(0));
    if (isSelf(line.nick())) {
      self.renamed(line.param(0));
    }
  }

  private void changeHost(IrcLine line) {
    if (isSelf(line.nick())) {
      self.changed(line.param(0), line.param(1));
    }
  }

  private void batch(IrcLine line) {
    String reference = line.param(0);
    if (reference.startsWith("-")) {
      replays.remove(reference.substring(1));
    } else if (List.of("chathistory", "playback", "znc.in/playback").contains(line.param(1))) {
      replays.add(reference.substring(1));
    }
  }

  /** IRCv3 account-tag: each line says who sent it, or by its silence that nobody knows. */
  private void accountTag(IrcLine line) {
    if (capabilities.contains("account-tag") && !line.fromServer()) {
      people.account(fold(line.nick()), line.tags().get("account"), true);
    }
  }

  private static @Nullable String account(String name) {
    return name.equals("*") || name.isEmpty() ? null : name;
  }

  /** The services account that the network vouches for as this line's sender. */
  Optional<String> account(IrcLine line) {
    if (capabilities.contains("account-tag")) {
      return Optional.ofNullable(line.tags().get("account"));
    }
    Answer given = answer;
    if (given != null && given.source.equals(line.source())) {
      return Optional.ofNullable(given.account);
    }
    return people.account(fold(line.nick()));
  }

  /** Whether nobody knows if this line's sender has an account, unless the server is asked. */
  boolean mustAsk(IrcLine line) {
    return !capabilities.contains("account-tag") && people.standing(fold(line.nick())).isEmpty();
  }

  /** Whether somebody shares a channel with the bot. */
  boolean isInSight(String who) {
    return people.find(fold(who)).isPresent();
  }

  /** Whether these words are older than the bot's coming into the channel, or a repetition. */
  boolean isHistoric(IrcLine line, String channel) {
    Channel there = channels.get(fold(channel));
    String said = line.tags().getOrDefault("time", "");
    boolean earlier = there != null && !said.isEmpty() && said.compareTo(there.since) < 0;
    return earlier || replays.contains(line.tags().getOrDefault("batch", ""));
  }

  /** The channels in which somebody is, folded. */
  Stream<String> channelsOf(String who) {
    String folded = fold(who);
    return channels.entrySet().stream()
        .filter(entry -> entry.getValue().nicks.contains(folded))
        .map(Map.Entry::getKey);
  }

  boolean isIn(String channel) {
    return channels.containsKey(fold(channel));
  }

  /** The nick of somebody in a channel, as it is shown. */
  Optional<String> nickIn(String channel, String who) {
    Channel there = channels.get(fold(channel));
    return there == null || !there.nicks.contains(fold(who))
        ? Optional.empty()
        : people.find(fold(who)).map(IrcPeople.Person::nick);
  }

  /** How many bytes a server puts before a line of the bot's when it hands it on. */
  int prefixBytes() {
    return self.prefixBytes();
  }

  boolean isSelf(String who) {
    return support.caseMapping().same(who, self.nick());
  }

  String fold(String name) {
    return support.caseMapping().fold(name);
  }

  String nick() {
    return self.nick();
  }

  IrcSupport support() {
    return support;
  }

  IrcPeople people() {
    return people;
  }
}
