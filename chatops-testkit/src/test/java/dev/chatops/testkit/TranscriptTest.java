package dev.chatops.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TranscriptTest {

  /** A stage on which an echo lives, and nobody needs a bot. */
  private static final class Cave implements Stage {
    private final List<String> said = new ArrayList<>();
    private final List<String> unheard = new ArrayList<>();

    @Override
    public void say(String user, String room, String text) {
      said.add(user + " in " + room + ": " + text);
      unheard.add(room + "=" + text.toUpperCase(java.util.Locale.ROOT));
    }

    @Override
    public List<String> heard(String room) {
      List<String> heard =
          unheard.stream()
              .filter(each -> each.startsWith(room + "="))
              .map(each -> each.substring(room.length() + 1))
              .toList();
      unheard.removeIf(each -> each.startsWith(room + "="));
      return heard;
    }

    @Override
    public String story() {
      return "the story of the cave";
    }
  }

  private final Cave cave = new Cave();

  @Test
  void playsWhatPeopleSayWhereTheySayIt() {
    Transcript.parse(
            """
            # a comment, and a blank line

            ann may caves.*
            @ #one
            ann: hello: you
            < HELLO: YOU
            @ bob
            bob: again
            < AGAIN
            """)
        .play(cave);
    assertThat(cave.said).containsExactly("ann in #one: hello: you", "bob in bob: again");
  }

  @Test
  void aMessageGoesOnOverSeveralLinesEitherWay() {
    Transcript.parse(
            """
            @ #one
            ann: line one
            |   line two
            |
            | line four
            < LINE ONE
            |   LINE TWO
            |
            | LINE FOUR
            """)
        .play(cave);
    assertThat(cave.said).containsExactly("ann in #one: line one\n  line two\n\nline four");
  }

  @Test
  void anAnswerMayBeAPattern() {
    Transcript.parse(
            """
            @ #one
            ann: trace 7f3a
            <~ TRACE [0-9A-F]{4}
            """)
        .play(cave);
  }

  @Test
  void whatNotEveryNetworkShowsMayBeMissingAndNotMore() {
    Transcript.parse("@ #one\nann: yes\n<? NO\n< YES\n<? MORE\n").play(cave);
    Transcript.parse("@ #one\nann: yes\n<? Y.S\n").play(cave);
    Transcript one = Transcript.parse("@ #one\nann: yes\n<? NO\n");
    assertThatThrownBy(() -> one.play(cave)).hasMessageContaining("YES");
  }

  @Test
  void anAnswerInAnotherRoomIsFoundThere() {
    assertThatCode(
            () ->
                Transcript.parse("@ #one\nann: x\n@ #two\nbob: y\n< Y\n@ #one\n").play(new Cave()))
        .hasMessageContaining("line 4")
        .hasMessageContaining("nothing more was expected in #one");
  }

  @Test
  void aWrongAnswerNamesTheLineAndTellsTheStory() {
    Transcript transcript = Transcript.parse("@ #one\nann: yes\n< NO\n");
    assertThatThrownBy(() -> transcript.play(cave))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("line 3 of the transcript")
        .hasMessageContaining("NO")
        .hasMessageContaining("YES")
        .hasMessageContaining("the story of the cave");
  }

  @Test
  void aMissingAnswerIsAFailure() {
    Transcript transcript = Transcript.parse("@ #one\nann: yes\n< YES\n< AND MORE\n");
    assertThatThrownBy(() -> transcript.play(cave)).hasMessageContaining("nothing");
  }

  @Test
  void anAnswerTooManyIsAFailure() {
    Transcript transcript = Transcript.parse("@ #one\nann: yes\n");
    assertThatThrownBy(() -> transcript.play(cave))
        .hasMessageContaining("nothing more was expected")
        .hasMessageContaining("YES");
  }

  @Test
  void knowsTheRightsItNeedsAndTheRoomsItIsIn() {
    Transcript transcript =
        Transcript.parse("ann may a.b\nann may c\nbob may a.b\n@ #one\nann: x\n< X\n@ ann\n< y\n");
    assertThat(transcript.rights())
        .isEqualTo(Map.of("ann", Set.of("a.b", "c"), "bob", Set.of("a.b")));
    assertThat(transcript.rooms()).containsExactly("#one", "ann");
  }

  @Test
  void namesEveryLineThatItCannotRead() {
    assertThatThrownBy(
            () ->
                Transcript.parse(
                    """
                    | nothing to continue
                    ann: no room yet
                    @ #one
                    what is this
                    <~ (unclosed
                    @ ann
                    bob: not in her messages
                    ann may too.late
                    """))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("line 1:")
        .hasMessageContaining("line 2: no room yet")
        .hasMessageContaining("line 4: neither")
        .hasMessageContaining("line 5: no pattern")
        .hasMessageContaining("line 7: bob cannot speak")
        .hasMessageContaining("line 8: rights stand before");
  }
}
