package dev.chatops.testkit;

import dev.chatops.testkit.Transcript.Answer;
import dev.chatops.testkit.Transcript.Saying;
import dev.chatops.testkit.Transcript.Step;
import dev.chatops.testkit.Transcript.Wanted;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Reads the text form of a {@link Transcript}. Used once. */
final class TranscriptReader {

  private static final Pattern MAY = Pattern.compile("(\\S+) may (\\S+)");
  private static final Pattern SAYS = Pattern.compile("([^\\s:]+): ?(.*)");

  private final List<String> lines;
  private final Map<String, Set<String>> rights = new LinkedHashMap<>();
  private final List<Step> steps = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();
  private String room = "";

  TranscriptReader(String text) {
    this.lines = text.lines().toList();
  }

  Transcript read() {
    for (int i = 0; i < lines.size(); i++) {
      read(i + 1, lines.get(i));
    }
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(
          "a transcript that cannot be read\n  " + String.join("\n  ", problems));
    }
    return new Transcript(rights, steps);
  }

  private void read(int number, String line) {
    if (line.isBlank() || line.startsWith("#")) {
      return;
    }
    if (line.startsWith("@ ")) {
      room = line.substring(2).strip();
    } else if (line.startsWith("|")) {
      continueLast(number, cut(line, 1));
    } else if (line.startsWith("<~")) {
      addPattern(number, cut(line, 2), Wanted.PATTERN);
    } else if (line.startsWith("<?")) {
      addPattern(number, cut(line, 2), Wanted.MAYBE);
    } else if (line.startsWith("<")) {
      add(number, new Answer(number, room, cut(line, 1), Wanted.WORDS));
    } else {
      readPerson(number, line);
    }
  }

  private void readPerson(int number, String line) {
    Matcher may = MAY.matcher(line);
    Matcher says = SAYS.matcher(line);
    if (may.matches() && steps.isEmpty()) {
      rights.computeIfAbsent(may.group(1), name -> new TreeSet<>()).add(may.group(2));
    } else if (says.matches()) {
      addSaying(number, says.group(1), says.group(2));
    } else if (may.matches()) {
      problem(number, "rights stand before anything is said: " + line);
    } else {
      problem(number, "neither \"name: words\", \"< answer\" nor \"@ room\": " + line);
    }
  }

  private void addSaying(int number, String user, String text) {
    if (!room.isEmpty() && !room.startsWith("#") && !room.equals(user)) {
      problem(number, user + " cannot speak in the direct messages of " + room);
    }
    add(number, new Saying(number, room, user, text));
  }

  private void addPattern(int number, String regex, Wanted wanted) {
    try {
      Pattern.compile(regex);
      add(number, new Answer(number, room, regex, wanted));
    } catch (PatternSyntaxException e) {
      problem(number, "no pattern: " + e.getDescription() + ": " + regex);
    }
  }

  private void continueLast(int number, String text) {
    if (steps.isEmpty()) {
      problem(number, "there is nothing that goes on here");
      return;
    }
    Step last = steps.get(steps.size() - 1);
    if (last instanceof Saying saying) {
      String more = saying.text() + "\n" + text;
      steps.set(steps.size() - 1, new Saying(saying.line(), saying.room(), saying.user(), more));
    } else {
      add(number, new Answer(number, last.room(), text, Wanted.WORDS));
    }
  }

  private void add(int number, Step step) {
    if (step.room().isEmpty()) {
      problem(number, "no room yet: begin with \"@ #room\"");
    }
    steps.add(step);
  }

  private void problem(int number, String sentence) {
    problems.add("line " + number + ": " + sentence);
  }

  /** The text behind a marker and the one blank that sets it off. */
  private static String cut(String line, int marker) {
    return line.startsWith(" ", marker) ? line.substring(marker + 1) : line.substring(marker);
  }
}
