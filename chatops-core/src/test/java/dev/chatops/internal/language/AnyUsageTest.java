package dev.chatops.internal.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.chatops.chat.Button;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** What holds for every usage line, and for every line that is read against one. */
@Domain(Hostile.class)
@Domain(DomainContext.Global.class)
class AnyUsageTest {

  private static final List<Usage> USAGES =
      List.of(
          Usage.parse("a <one> [on] <two> [<three>] [on <four>] [--flag] [--x=<x>]"),
          Usage.parse("a [on] [<one:x|y>] [-x|--flag=<x>]"),
          Usage.parse("a [--x=<x>] <one> [on <rest...>]"),
          Usage.parse("a [<one=1>] [x <two=2>] --x=<x>"),
          Usage.parse("a [<rest...>]"));

  @Provide
  Arbitrary<Usage> usages() {
    return Arbitraries.of(USAGES);
  }

  @Provide
  Arbitrary<String> notations() {
    Arbitrary<String> items =
        Arbitraries.of(
            "<app>",
            "<env=prod>",
            "[<env=prod>]",
            "[on]",
            "<a:x|y>",
            "[<b:x|y=y>]",
            "[to <c>]",
            "<text...>",
            "[<text...>]",
            "[-n|--dry-run]",
            "[--x=<x>]",
            "--user=<name>",
            "now",
            "[now please]",
            "[",
            "]",
            "<",
            ">",
            "|",
            "-15",
            "[--help]",
            "\"q\"",
            "a b",
            "…");
    return Arbitraries.oneOf(items, Hostile.texts(3))
        .list()
        .ofMaxSize(7)
        .map(list -> "a " + String.join(" ", list));
  }

  @Always
  void isUnderstoodOrToldWhereItIsWrong(@ForAll("notations") String notation) {
    try {
      Usage usage = Usage.parse(notation);
      assertThat(usage.paths()).isNotEmpty().allMatch(path -> path.get(0).equals("a"));
      assertThat(usage.arguments()).extracting(Argument::name).doesNotHaveDuplicates();
    } catch (UsageException mistake) {
      assertThat(mistake.column()).isBetween(1, notation.length() + 1);
      assertThat(mistake).hasMessageNotContainingAny("null", "Exception");
    }
  }

  /** Only commands that are understood have help and menus, so the same holds for each of them. */
  @Always
  void takesTheLineThatItsOwnFormWrites(@ForAll String one, @ForAll String two, @ForAll String x) {
    Usage usage = USAGES.get(0);
    Map<String, String> form = Map.of("one", one, "two", two, "x", x, "flag", "true");
    String line = usage.line(List.of("a"), form);
    Values read = usage.match(CommandLine.of(line), 1);
    form.forEach((name, text) -> assertThat(read.value(name).text()).as(line).isEqualTo(text));
  }

  @Always
  void aLineFitsOrIsAnsweredInOneShortLine(@ForAll("usages") Usage usage, @ForAll String line) {
    CommandLine cut = CommandLine.of(line);
    try {
      Values values = usage.match(cut, 0);
      usage.arguments().stream()
          .filter(Argument::required)
          .forEach(argument -> assertThat(values.value(argument.name())).isNotNull());
    } catch (MismatchException mismatch) {
      assertThat(mismatch.text()).hasSizeLessThan(200);
      assertThat(mismatch.text().codePoints())
          .noneMatch(Character::isISOControl)
          .noneMatch(c -> Character.getType(c) == Character.FORMAT)
          .noneMatch(c -> Character.getType(c) == Character.SURROGATE);
    }
  }

  @Always
  void noWordIsDroppedOrMadeUp(@ForAll String line) {
    Usage usage = Usage.parse("a <one> <two> [<three>]");
    CommandLine cut = CommandLine.of("a " + line);
    Throwable mismatch = catchThrowable(() -> usage.match(cut, 1));
    if (mismatch == null) {
      Values values = usage.match(cut, 1);
      List<String> taken = new ArrayList<>();
      usage.arguments().stream()
          .map(argument -> values.value(argument.name()))
          .filter(value -> value != null)
          .forEach(value -> taken.add(value.text()));
      List<String> typed = new ArrayList<>(cut.words().stream().skip(1).map(Word::text).toList());
      cut.words().stream().filter(Options::isEnd).findFirst().ifPresent(w -> typed.remove("--"));
      assertThat(taken).isEqualTo(typed);
    } else {
      assertThat(mismatch).isInstanceOf(MismatchException.class);
    }
  }

  /** Whoever writes what into which option, in whatever order: each gets its own. */
  @Always
  void optionsStandInAnyOrder(
      @ForAll String app,
      @ForAll String branch,
      @ForAll boolean dry,
      @ForAll("order") List<Integer> order) {
    Usage usage = Usage.parse("deploy <app> [-b|--branch=<name>] [-n|--dry-run] [--to=<env=qa>]");
    List<String> pieces =
        List.of(
            Button.quote(app),
            "--branch=" + Button.quote(branch),
            "-n=" + dry,
            "--to " + Button.quote(branch + app));
    StringBuilder line = new StringBuilder("deploy");
    order.forEach(i -> line.append(' ').append(pieces.get(i)));

    Values values = usage.match(CommandLine.of(line.toString()), 1);

    Map<String, String> read = new TreeMap<>();
    usage.arguments().forEach(a -> read.put(a.name(), values.value(a.name()).text()));
    assertThat(read)
        .isEqualTo(Map.of("app", app, "branch", branch, "dry-run", "" + dry, "to", branch + app));
  }

  @Provide
  Arbitrary<List<Integer>> order() {
    return Arbitraries.shuffle(0, 1, 2, 3);
  }
}
