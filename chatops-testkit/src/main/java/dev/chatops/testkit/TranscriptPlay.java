package dev.chatops.testkit;

import dev.chatops.testkit.Transcript.Answer;
import dev.chatops.testkit.Transcript.Saying;
import dev.chatops.testkit.Transcript.Step;
import dev.chatops.testkit.Transcript.Wanted;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One performance of a {@link Transcript}. Used once, by one thread. */
final class TranscriptPlay {

  private final Stage stage;

  /** Lines that were heard and that no answer has claimed yet, by room. */
  private final Map<String, Deque<String>> unclaimed = new LinkedHashMap<>();

  TranscriptPlay(Stage stage, List<String> rooms) {
    this.stage = stage;
    rooms.forEach(room -> unclaimed.put(room, new ArrayDeque<>()));
  }

  void play(List<Step> steps) {
    int end = 1;
    listen();
    for (Step step : steps) {
      if (step instanceof Saying saying) {
        requireNothingMore(saying.line());
        stage.say(saying.user(), saying.room(), saying.text());
        listen();
      } else if (step instanceof Answer answer) {
        require(answer);
      }
      end = step.line() + 1;
    }
    requireNothingMore(end);
  }

  private void listen() {
    unclaimed.forEach(
        (room, heard) -> stage.heard(room).forEach(message -> message.lines().forEach(heard::add)));
  }

  private void require(Answer answer) {
    Deque<String> heard = unclaimed.getOrDefault(answer.room(), new ArrayDeque<>());
    @Nullable String next = heard.peek();
    boolean said = next != null && matches(answer, next.stripTrailing());
    if (!said && answer.wanted() == Wanted.MAYBE) {
      return;
    }
    if (!said) {
      throw failure(
          answer.line(),
          "expected in %s:%n  %s%nheard:%n  %s"
              .formatted(
                  answer.room(),
                  (answer.wanted() == Wanted.PATTERN ? "~ " : "") + answer.text(),
                  next == null ? "nothing" : String.join("\n  ", heard)));
    }
    heard.remove();
  }

  private void requireNothingMore(int line) {
    unclaimed.forEach(
        (room, heard) -> {
          if (!heard.isEmpty()) {
            throw failure(
                line,
                "nothing more was expected in %s before this line; heard:%n  %s"
                    .formatted(room, String.join("\n  ", heard)));
          }
        });
  }

  private AssertionError failure(int line, String what) {
    String story = stage.story();
    String more = story.isEmpty() ? "" : "\n\n" + story;
    return new AssertionError("line " + line + " of the transcript: " + what + more);
  }

  private static boolean matches(Answer answer, String heard) {
    String expected = answer.text().stripTrailing();
    return answer.wanted() == Wanted.WORDS ? heard.equals(expected) : heard.matches(expected);
  }
}
