package dev.chatops.internal.language;

import static dev.chatops.internal.language.Argument.Kind.ARGUMENT;
import static dev.chatops.internal.language.Argument.Kind.FLAG;
import static dev.chatops.internal.language.Argument.Kind.OPTION;
import static dev.chatops.internal.language.Argument.Kind.REST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsageParseTest {

  private static List<Argument> arguments(String notation) {
    return Usage.parse(notation).arguments();
  }

  private static List<String> paths(String notation) {
    return Usage.parse(notation).paths().stream().map(path -> String.join(" ", path)).toList();
  }

  private static Argument argument(String name, boolean required) {
    return new Argument(name, ARGUMENT, required, List.of(), null, List.of());
  }

  @Test
  void argumentsComeInOrderAndOptionsAfterThem() {
    assertThat(arguments("restart [--wait=<time=30s>] <service> [on] <host>"))
        .containsExactly(
            argument("service", true),
            argument("host", true),
            new Argument("wait", OPTION, false, List.of(), "30s", List.of("--wait")));
  }

  @Test
  void anOptionIsCalledByItsLongName() {
    assertThat(arguments("deploy [-n|--dry-run] [-b|--branch=<name>] [-f] --token=<t>"))
        .containsExactly(
            new Argument("dry-run", FLAG, false, List.of(), null, List.of("-n", "--dry-run")),
            new Argument("branch", OPTION, false, List.of(), null, List.of("-b", "--branch")),
            new Argument("f", FLAG, false, List.of(), null, List.of("-f")),
            new Argument("token", OPTION, true, List.of(), null, List.of("--token")));
  }

  @Test
  void choicesDefaultsAndTheRest() {
    assertThat(arguments("light <state:on|off> [<lamp:left|right=LEFT>] [for <why...=no reason>]"))
        .containsExactly(
            new Argument("state", ARGUMENT, true, List.of("on", "off"), null, List.of()),
            new Argument("lamp", ARGUMENT, false, List.of("left", "right"), "left", List.of()),
            new Argument("why", REST, false, List.of(), "no reason", List.of()));
    assertThat(arguments("at [<time=10:30|x>] [--to=<who:a|b>]"))
        .containsExactly(
            new Argument("time", ARGUMENT, false, List.of(), "10:30|x", List.of()),
            new Argument("to", OPTION, false, List.of("a", "b"), null, List.of("--to")));
  }

  @Test
  void thePathIsTheLeadingLiteralWordsWithAndWithoutTheOptionalOnes() {
    assertThat(paths("Restart <service> [on] <host>")).containsExactly("restart");
    assertThat(paths("ack [me] [incident] <id>"))
        .containsExactlyInAnyOrder("ack", "ack me", "ack incident", "ack me incident");
    assertThat(paths("[please] shields up")).containsExactly("shields up", "please shields up");
    assertThat(paths("be [as quick as] you can"))
        .containsExactly("be you can", "be as quick as you can");
    assertThat(paths("a [b] [b] <c>")).containsExactly("a", "a b", "a b b");
    assertThat(paths("deploy [--force] now [to <env>] [please]")).containsExactly("deploy now");
  }

  @Test
  void aLiteralIsAnyWordThatCanBeTyped() {
    assertThat(paths("don't - 8ball +1 a/b {x} größe"))
        .containsExactly("don't - 8ball +1 a/b {x} größe");
  }

  @Test
  void onlyWordsThatMayFollowThePathCanBeShadowed() {
    assertThat(Usage.parse("deploy <app>").takesWords()).isTrue();
    assertThat(Usage.parse("deploy [to <env>]").takesWords()).isTrue();
    assertThat(Usage.parse("deploy [now] [--force]").takesWords()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      textBlock =
          """
      ''                        ! 1  ! begins with the name of the command
      <app>                     ! 1  ! begins with the name of the command
      [deploy]                  ! 1  ! begins with the name of the command
      [--now]                   ! 1  ! begins with the name of the command
      a [b] [c] [d] [e] [f]     ! 19 ! at most four words
      a [b c d e f]             ! 3  ! at most four words
      a <b                      ! 3  ! a < without its >
      a b>                      ! 4  ! a space is missing before >
      a > b                     ! 3  ! a > without its <
      a [b                      ! 3  ! a [ without its ]
      a ] b                     ! 3  ! a ] without its [
      a []                      ! 3  ! nothing in these brackets
      a [b [c]]                 ! 6  ! brackets do not stand inside brackets
      a [b|c]                   ! 5  ! a choice is written <name:this|that>
      a b|c                     ! 4  ! a choice is written <name:this|that>
      a <b|c>                   ! 3  ! a choice is written <name:this|that>
      a<b>                      ! 2  ! a space is missing before <
      a <b><c>                  ! 6  ! a space is missing before <
      a <>                      ! 3  ! is no name
      a <1b>                    ! 3  ! is no name
      a <b c>                   ! 3  ! is no name
      a <b:>                    ! 3  ! a choice is empty
      a <b:x|>                  ! 3  ! a choice is empty
      a <b:x|X>                 ! 3  ! a choice is there twice
      a <b:x |y>                ! 3  ! a choice is one word
      a [<b:x|y=z>]             ! 4  ! the default z is none of x, y
      a <b=1>                   ! 3  ! a default stands only in brackets: [<b=1>]
      a <b...:x|y>              ! 3  ! the rest of the line has no choices
      a <b...> <c>              ! 10 ! nothing follows the rest
      a <b...> c                ! 10 ! nothing follows the rest
      a <b...> [--c]            ! 10 ! nothing follows the rest
      a [<b...> c]              ! 11 ! nothing follows the rest
      a <b> <B>                 ! 1  ! the name B is there twice
      a <b> [--b]               ! 1  ! the name b is there twice
      a [-b|--c] [-B|--d]       ! 1  ! the name -B is there twice
      a [<b>] <c>               ! 3  ! an optional argument stands before the required <c>
      a [<b>] [d] <c>           ! 3  ! an optional argument stands before the required <c>
      a [<b> d] <c...>          ! 3  ! an optional argument stands before the required <c>
      a --force                 ! 3  ! an option stands in brackets: [--force]
      a -n|--dry-run            ! 3  ! an option stands in brackets: [-n|--dry-run]
      a [-15]                   ! 4  ! a number with a dash is a value
      a [-5|--five]             ! 4  ! a number with a dash is a value
      a [--15]                  ! 4  ! a number with a dash is a value
      a [-verbose]              ! 4  ! two dashes: --verbose
      a [--a=b]                 ! 4  ! --branch=<name>
      a [--ä%b]                 ! 4  ! is no option
      a [--help]                ! 4  ! --help is there for every command
      a [-h|--HELP]             ! 7  ! --help is there for every command
      a [--b --c]               ! 8  ! an option has its brackets for itself
      a [--b=<c...>]            ! 8  ! one word, not the rest
      a --b=<c=d>               ! 7  ! an option with a default stands in brackets
      a [--b|]                  ! 8  ! a ] without its [
      a -- b                    ! 3  ! is no option
      a "b"                     ! 3  ! nobody can type the word "b" without quotes
      a —b                      ! 3  ! nobody can type the word —b without quotes
      a b\\\\c                  ! 3  ! nobody can type
      """)
  void aMistakeIsNamedWithItsPlace(String notation, int column, String problem) {
    assertThatThrownBy(() -> Usage.parse(notation))
        .isInstanceOfSatisfying(
            UsageException.class, wrong -> assertThat(wrong.column()).isEqualTo(column))
        .hasMessageContaining(problem);
  }
}
