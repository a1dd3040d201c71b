package dev.chatops.internal.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatops.chat.Button;
import dev.chatops.chat.Mention;
import dev.chatops.chat.User;
import dev.chatops.chat.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** What holds for every line there is, whoever has typed it. */
@Domain(Hostile.class)
@Domain(DomainContext.Global.class)
class AnyLineTest {

  private static final User SOMEBODY = User.of(new UserId("work", "U1"), "somebody");

  private static List<String> texts(CommandLine line) {
    return line.words().stream().map(Word::text).toList();
  }

  private static boolean isSpace(String text) {
    return text.chars().allMatch(c -> Characters.isSpace((char) c));
  }

  @Always
  void nothingButSpaceLiesBetweenTheWords(@ForAll String line) {
    CommandLine cut = CommandLine.of(line);
    int behind = 0;
    for (Word word : cut.words()) {
      assertThat(word.start()).isBetween(behind, word.end() - 1);
      assertThat(isSpace(line.substring(behind, word.start()))).isTrue();
      behind = word.end();
    }
    assertThat(isSpace(line.substring(behind))).isTrue();
    assertThat(cut.firstLine()).isBetween(0, cut.words().size());
  }

  @Always
  void theRestIsTheEndOfTheLineAsItWasTyped(@ForAll String line) {
    CommandLine cut = CommandLine.of(line);
    for (int i = 0; i < cut.words().size(); i++) {
      String tail = line.substring(cut.words().get(i).start());
      assertThat(tail).startsWith(cut.rest(i));
      assertThat(tail.substring(cut.rest(i).length())).matches("[\\r\\n]*");
    }
    assertThat(cut.rest(cut.words().size())).isEmpty();
  }

  @Always
  void onlyTheLastWordHasAnOpenQuote(@ForAll String line) {
    CommandLine cut = CommandLine.of(line);
    MismatchException broken = cut.broken();
    for (int i = 0; i < cut.words().size(); i++) {
      assertThat(cut.isBroken(i)).isEqualTo(broken != null && i == cut.words().size() - 1);
    }
    if (broken != null) {
      String[] excerpt = broken.excerpt().orElseThrow().split("\n", -1);
      assertThat(excerpt).hasSize(2);
      assertThat(excerpt[1]).matches(" {0,40}\\^");
      assertThat(excerpt[0].codePointCount(0, excerpt[0].length())).isLessThanOrEqualTo(61);
    }
  }

  @Always
  void wordsInTheQuotesOfAProgramAreTheSameWords(@ForAll String line) {
    List<String> words = texts(CommandLine.of(line));
    String quoted = words.stream().map(Button::quote).collect(Collectors.joining(" "));
    assertThat(texts(CommandLine.of(quoted))).isEqualTo(words);
  }

  /** Words that are plain letters are cut where the spaces are, whatever stands around them. */
  @Always
  void whatStandsBehindAWordDoesNotChangeTheWordsBefore(@ForAll String line) {
    CommandLine cut = CommandLine.of("one 'two words' " + line);
    assertThat(texts(cut)).startsWith("one", "two words");
  }

  @Always
  void noMentionIsCutInTwo(
      @ForAll String before, @ForAll @Size(max = 4) List<String> names, @ForAll String behind) {
    StringBuilder line = new StringBuilder(before);
    List<Mention> mentions = new ArrayList<>();
    for (String name : names) {
      int start = line.length();
      line.append('@').append(name);
      mentions.add(new Mention.OfUser(start, line.length(), SOMEBODY, false));
      line.append(behind);
    }
    CommandLine cut = CommandLine.of(line.toString(), mentions);
    for (Mention mention : mentions) {
      assertThat(cut.words())
          .filteredOn(w -> w.start() < mention.end() && mention.start() < w.end())
          .hasSize(1)
          .allMatch(w -> w.start() <= mention.start() && mention.end() <= w.end())
          .allMatch(w -> w.text().contains(line.substring(mention.start(), mention.end())));
    }
  }

  @Always
  void aNameMeansNothingOnTheLineOfOthers(@ForAll String name, @ForAll @IntRange(max = 2) int at) {
    String line = List.of("say \"to %s --force\" x", "say to %s x", "say `to %s` x").get(at);
    int start = line.indexOf('%');
    String typed = line.replace("%s", "@" + name);
    Mention mention = new Mention.OfUser(start, start + 1 + name.length(), SOMEBODY, false);
    List<String> words = texts(CommandLine.of(typed, List.of(mention)));
    List<String> plain = texts(CommandLine.of(line.replace("%s", "@ann")));
    assertThat(words).isEqualTo(plain.stream().map(w -> w.replace("@ann", "@" + name)).toList());
  }
}
