package dev.chatops.internal.bind;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/**
 * Network addresses from their own notation. A name is refused, except {@code localhost}: an
 * address would have to be looked up, which can take seconds and tells a name server what was
 * typed. A plugin that takes names takes a String or a type of its own.
 */
final class AddressReader {

  static final String EXPECTED = "an IP address such as 192.0.2.7 or 2001:db8::7";

  private static final String OCTET = "(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
  private static final Pattern IPV4 = Pattern.compile(OCTET + "(?:\\." + OCTET + "){3}");

  /** Begins with a digit or a colon and holds a colon: the JDK never takes it for a name. */
  private static final Pattern IPV6 =
      Pattern.compile("[0-9a-fA-F]{0,4}:[0-9a-fA-F:]{1,38}(?:" + IPV4.pattern() + ")?");

  private AddressReader() {}

  static InetAddress read(String word) throws Unreadable {
    if ("localhost".equalsIgnoreCase(word)) {
      return InetAddress.getLoopbackAddress();
    }
    if (!IPV4.matcher(word).matches() && !IPV6.matcher(word).matches()) {
      throw new Unreadable(EXPECTED);
    }
    try {
      return InetAddress.getByName(word);
    } catch (UnknownHostException malformed) {
      throw new Unreadable(EXPECTED);
    }
  }
}
