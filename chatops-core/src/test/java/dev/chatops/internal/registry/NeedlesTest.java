package dev.chatops.internal.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NeedlesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "\\bincident (\\d+)~incident ",
        "deploy(s|ed)?~deploy",
        "colou?r~colo",
        "a{0,3}bc+d~bc",
        "(?:foo|ba+r)baz~baz",
        "thanks|thank you~thank you,thanks",
        "(?:hello|hi)! (\\w+)~! ",
        "(fire)+ x~fire",
        "\\.example\\.org~.example.org",
        "[^a\\]]+xy[a-z&&[^b]]~xy",
        "^#\\d+$~#",
        "\\p{L}+-x~-x",
        "\\pLab~ab",
        "(?<id>ab)c~ab",
        "(?>abc)d~abc",
        "ab{2}~ab",
        "é+ü~é"
      })
  void whatEveryMatchContainsIsFound(String pattern, String needles) {
    Set<String> expected = Set.of(needles.split(","));

    assertThat(NeedleFinder.of(pattern)).isEqualTo(new Needles(expected, false));
  }

  @Test
  void theCaseCountsUnlessThePatternSaysOtherwise() {
    assertThat(NeedleFinder.of("(?i)Incident").mayMatch("an INCIDENT")).isTrue();
    assertThat(NeedleFinder.of("(?i)Incident").mayMatch("an accident")).isFalse();
    assertThat(NeedleFinder.of("Incident").mayMatch("an incident")).isFalse();
    assertThat(NeedleFinder.of("(?sim)ab").ignoreCase()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\d+",
        ".*",
        "a?",
        "(abc)?",
        "a|",
        "(a|b*)",
        "(?=abc)",
        "(?!abc)d",
        "(?<=a)b",
        "(?u)abc",
        "(?x)a b c",
        "a(?i)bc",
        "(?i:abc)",
        "\\Qabc\\E",
        "\\x41bc",
        "\\u0041bc",
        "(a)\\1",
        "[]a]b",
        "😀abc",
        "a\\b{g}b",
        "\\07bc"
      })
  void whatIsNotSurelyUnderstoodIsUnknown(String pattern) {
    assertThat(NeedleFinder.of(pattern)).isEqualTo(Needles.UNKNOWN);
  }

  @Test
  void wheneverARandomPatternMatchesARandomTextTheNeedleIsThere() {
    Random random = new Random(20260301);
    int matches = 0;
    int known = 0;
    for (int i = 0; i < 40_000; i++) {
      String written = (random.nextInt(3) == 0 ? "(?i)" : "") + pattern(random, 3);
      Pattern pattern;
      try {
        pattern = Pattern.compile(written);
      } catch (PatternSyntaxException malformed) {
        continue;
      }
      Needles needles = NeedleFinder.of(written);
      known += needles.anyOf().isEmpty() ? 0 : 1;
      for (int j = 0; j < 10; j++) {
        String text = text(random);
        if (pattern.matcher(text).find()) {
          matches++;
          assertThat(needles.mayMatch(text)).as("%s on %s: %s", written, text, needles).isTrue();
        }
      }
    }
    assertThat(matches).as("matches, or this would prove nothing").isGreaterThan(10_000);
    assertThat(known).as("patterns with needles").isGreaterThan(5_000);
  }

  private static final List<String> ATOMS =
      List.of(
          "a",
          "b",
          "A",
          "B",
          "-",
          " ",
          ".",
          "\\d",
          "\\w",
          "\\b",
          "^",
          "$",
          "[ab]",
          "[^a]",
          "\\.",
          "[a-b&&[^b]]",
          "\\-",
          "\\p{Lu}",
          "\\s",
          "é",
          "\\B",
          "1");

  private static final List<String> QUANTIFIERS =
      List.of("", "", "", "", "?", "*", "+", "+?", "{0}", "{1,2}", "{2}", "{0,1}", "*+", "??");

  private static String pattern(Random random, int depth) {
    int branches = random.nextInt(4) == 0 ? 2 : 1;
    List<String> written = new ArrayList<>();
    for (int i = 0; i < branches; i++) {
      StringBuilder branch = new StringBuilder();
      for (int j = random.nextInt(4); j >= 0; j--) {
        branch.append(atom(random, depth)).append(any(random, QUANTIFIERS));
      }
      written.add(branch.toString());
    }
    return String.join("|", written);
  }

  private static String atom(Random random, int depth) {
    if (depth > 0 && random.nextInt(5) == 0) {
      String open = any(random, List.of("(", "(?:", "(?>", "(?<n>", "(?=", "(?!"));
      return open + pattern(random, depth - 1) + ")";
    }
    return any(random, ATOMS);
  }

  private static String text(Random random) {
    return random
        .ints(random.nextInt(8), 0, 10)
        .mapToObj(i -> "abAB-. é1ü".substring(i, i + 1))
        .collect(Collectors.joining());
  }

  private static String any(Random random, List<String> of) {
    return of.get(random.nextInt(of.size()));
  }
}
