package dev.chatops.irc;

import dev.chatops.adapter.DeliveryException;
import dev.chatops.adapter.DeliveryException.Sent;
import dev.chatops.config.ConfigException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * The conversation that lets the bot in: password, capabilities (IRCv3), SASL, nick. A line goes
 * in, lines come out. PircBotX sends NICK and USER; the rest it does in ways that hang on some
 * servers. Not thread-safe.
 *
 * <p>RFC 2812 §3.1; https://ircv3.net/specs/extensions/capability-negotiation.
 */
final class IrcLogin {

  /** Who vouches for whom, and when a line was said. */
  private static final List<String> WANTED =
      List.of("account-tag", "account-notify", "extended-join", "chghost", "server-time", "batch");

  private static final List<String> REFUSALS =
      List.of("password", "denied", "banned", "-line", "-lined", "not authori", "unauthori");

  private final IrcSettings settings;
  private final IrcNicks nicks;
  private final Map<String, String> offered = new HashMap<>();
  private final Set<String> agreed = new TreeSet<>();
  private boolean proven;
  private boolean registered;
  private boolean barred;

  IrcLogin(IrcSettings settings) {
    this.settings = settings;
    this.nicks = new IrcNicks(settings.nick());
  }

  /** What is said before all else; the password first (RFC 2812 §3.1.1). */
  List<String> greeting() {
    List<String> lines = new ArrayList<>();
    if (settings.password() != null) {
      lines.add("PASS :" + settings.password().reveal());
    }
    lines.add("CAP LS 302");
    return lines;
  }

  /**
   * Takes one line of the server's.
   *
   * @return what to answer
   * @throws ConfigException if the settings are at fault
   * @throws DeliveryException if the server is
   */
  List<String> on(IrcLine line) {
    return switch (line.command()) {
      case "CAP" -> capability(line);
      case "AUTHENTICATE" -> prove(line);
      case "903", "907" -> proven();
      case "902", "904", "905" -> throw saslRefused(line.words());
      case "906" -> throw new DeliveryException("sasl: broken off: " + line.words(), Sent.NO);
      case "433", "436", "437" -> nickTaken(line);
      case "432" -> nickRefused(line);
      case "463", "464", "465", "466" -> throw refused(line.words());
      case "ERROR" -> throw ended(line.words());
      case "001" -> in();
      default -> List.of();
    };
  }

  boolean registered() {
    return registered;
  }

  /** Whether the server has said no to the bot, its password or its address. */
  boolean isBarred() {
    return barred;
  }

  /** The capabilities that both sides agreed on. */
  Set<String> agreed() {
    return agreed;
  }

  private List<String> capability(IrcLine line) {
    return switch (line.param(1).toUpperCase(Locale.ROOT)) {
      case "LS" -> list(line);
      case "ACK" -> acknowledged(line.words());
      case "NAK" -> settings.sasl() == null ? List.of("CAP END") : noSasl();
      default -> List.of();
    };
  }

  /** A list goes on while a {@code *} stands before it. */
  private List<String> list(IrcLine line) {
    for (String capability : IrcText.words(line.words())) {
      int equals = capability.indexOf('=');
      String name = equals < 0 ? capability : capability.substring(0, equals);
      offered.put(name, equals < 0 ? "" : capability.substring(equals + 1));
    }
    return line.params().size() > 3 && line.param(2).equals("*") ? List.of() : request();
  }

  private List<String> request() {
    List<String> names = new ArrayList<>(WANTED);
    names.retainAll(offered.keySet());
    if (settings.sasl() != null) {
      if (!offers(settings.sasl())) {
        return noSasl();
      }
      names.add("sasl");
    }
    return names.isEmpty() ? List.of("CAP END") : List.of("CAP REQ :" + String.join(" ", names));
  }

  private boolean offers(IrcSasl sasl) {
    String mechanisms = offered.get("sasl");
    return mechanisms != null
        && (mechanisms.isEmpty()
            || Arrays.asList(mechanisms.split(",")).contains(sasl.mechanism()));
  }

  private List<String> acknowledged(String names) {
    agreed.addAll(IrcText.words(names));
    IrcSasl sasl = settings.sasl();
    return sasl != null && agreed.contains("sasl") && !proven
        ? List.of("AUTHENTICATE " + sasl.mechanism())
        : List.of("CAP END");
  }

  /** Servers ask with {@code AUTHENTICATE +}, InspIRCd with {@code AUTHENTICATE :+}: one to us. */
  private List<String> prove(IrcLine line) {
    IrcSasl sasl = settings.sasl();
    return sasl != null && line.param(0).equals("+") ? sasl.proof() : List.of();
  }

  private List<String> proven() {
    proven = true;
    return List.of("CAP END");
  }

  private List<String> nickTaken(IrcLine line) {
    return nicks
        .next()
        .map(nick -> List.of("NICK " + nick))
        .orElseThrow(
            () ->
                new DeliveryException(
                    "the nick "
                        + settings.nick()
                        + " is taken, and all that are like it: "
                        + line.words(),
                    Sent.NO));
  }

  private List<String> nickRefused(IrcLine line) {
    if (nicks.tooLong()) {
      return nickTaken(line);
    }
    throw new ConfigException(
        "the server refuses the nick " + settings.nick() + ": " + line.words());
  }

  private List<String> in() {
    if (settings.sasl() != null && !proven) {
      return noSasl();
    }
    registered = true;
    return List.of();
  }

  /** At the start a fault of the settings; later, services that are away for a while. */
  private List<String> noSasl() {
    IrcSasl sasl = Objects.requireNonNull(settings.sasl());
    throw new ConfigException(
        "sasl: the server offers no SASL "
            + sasl.mechanism()
            + "; are its services up? Without sasl in the settings the bot would be a stranger"
            + " there");
  }

  private ConfigException saslRefused(String words) {
    barred = true;
    String subject = settings.sasl() == null ? "the bot" : settings.sasl().subject();
    return new ConfigException("sasl: the server does not let " + subject + " in: " + words);
  }

  private ConfigException refused(String words) {
    barred = true;
    boolean missing =
        settings.password() == null && words.toLowerCase(Locale.ROOT).contains("password");
    String about = missing ? "; no password is set" : "";
    return new ConfigException("the server refuses the bot: " + words + about);
  }

  private RuntimeException ended(String words) {
    String said = words.toLowerCase(Locale.ROOT);
    return REFUSALS.stream().anyMatch(said::contains)
        ? refused(words)
        : new DeliveryException("the server closed the connection: " + words, Sent.NO);
  }
}
