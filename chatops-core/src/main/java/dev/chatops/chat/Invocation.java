package dev.chatops.chat;

import java.util.Map;

/** What somebody chose from a network's native menu. */
public sealed interface Invocation {

  /**
   * A command line, typed into a menu that takes one ({@code /opsbot restart apache on web-1}).
   *
   * @param line the words, without any prefix
   */
  record Line(String line) implements Invocation {}

  /**
   * A form that the network showed from the catalog, filled in. The values never pass the
   * tokenizer.
   *
   * @param command the literal path of the command, words joined by one space
   * @param values the text of each argument and option by its name; what was left open is absent
   */
  record Filled(String command, Map<String, String> values) implements Invocation {

    /** Copies the values. */
    public Filled {
      values = Map.copyOf(values);
    }
  }
}
