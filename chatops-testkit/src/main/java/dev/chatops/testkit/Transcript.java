package dev.chatops.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A conversation as data: who says what, and what the bot has to answer. The same file runs in the
 * fake room, on the console and on a real network. Immutable.
 *
 * <pre>{@code
 * # Kick services.                                        a comment
 * ann may services.restart                                a right, before anything is said
 *
 * @ #ops                                                  what follows is in this room
 * ann: !restart apache on web-1                           a person says something
 * < one moment … restarting apache on web-1               the bot answers
 * < apache on web-1 has been restarted
 *
 * @ ann                                                   direct messages with ann
 * ann: help restart
 * < restart <service> [on] <host>
 * | Restart a service on one host                         the same message goes on
 * <~ (?i)for example: .*                                  a line that a pattern describes
 * <? 1\. yes                                             the same, but not on every network
 * }</pre>
 *
 * <p>Before somebody speaks again, and at the end, the bot must have said all that is expected in
 * every room, and nothing else. Answers are compared line by line, however a network cuts them into
 * messages; blanks at the end of a line do not count.
 */
public final class Transcript {

  private final Map<String, Set<String>> rights;
  private final List<Step> steps;

  Transcript(Map<String, Set<String>> rights, List<Step> steps) {
    this.rights = Map.copyOf(rights);
    this.steps = List.copyOf(steps);
  }

  /**
   * Reads a conversation.
   *
   * @param text in the form above
   * @return what it says
   * @throws IllegalArgumentException that names every line it cannot read
   */
  public static Transcript parse(String text) {
    return new TranscriptReader(text).read();
  }

  /**
   * Reads a conversation from a file.
   *
   * @param file in UTF-8
   * @return what it says
   * @throws IllegalArgumentException that names every line it cannot read
   * @throws UncheckedIOException if there is no such file
   */
  public static Transcript read(Path file) {
    try {
      return parse(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  /**
   * What people must be allowed before it begins.
   *
   * @return permissions by person
   */
  public Map<String, Set<String>> rights() {
    return rights;
  }

  /**
   * Where it takes place.
   *
   * @return the rooms, and the people whose direct messages it has, in order of appearance
   */
  public List<String> rooms() {
    return steps.stream().map(Step::room).distinct().toList();
  }

  /**
   * Plays it from the first line to the last.
   *
   * @param stage where; whoever needs a right has it
   * @throws AssertionError at the first answer that is not as expected; it names the line
   */
  public void play(Stage stage) {
    new TranscriptPlay(stage, rooms()).play(steps);
  }

  /** One line of it. */
  sealed interface Step {

    /** Where in the text it stands, from 1. */
    int line();

    String room();
  }

  /** Somebody says something. */
  record Saying(int line, String room, String user, String text) implements Step {}

  /** The bot says a line. */
  record Answer(int line, String room, String text, Wanted wanted) implements Step {}

  /** How an answer is compared. */
  enum Wanted {
    WORDS,
    PATTERN,
    /** A pattern of a line that not every network shows. */
    MAYBE
  }
}
