package dev.chatops.internal.language;

import static dev.chatops.internal.language.UsageMatchTest.match;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionsTest {

  private static final String DEPLOY =
      "deploy <app> [to <env>] [-b|--branch=<name>] [-n|--dry-run] [--env-kind=<k:test|prod>]";

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      textBlock =
          """
      deploy web --branch=main          ! {app=web, env=null, branch=main, dry-run=null, env-kind=null}
      deploy web --branch main          ! {app=web, env=null, branch=main, dry-run=null, env-kind=null}
      deploy --branch main web to qa -n ! {app=web, env=qa, branch=main, dry-run=true, env-kind=null}
      deploy web -b=main to -n qa       ! {app=web, env=qa, branch=main, dry-run=true, env-kind=null}
      deploy web -b main --DRY-RUN      ! {app=web, env=null, branch=main, dry-run=true, env-kind=null}
      deploy web —branch “a b” –n       ! {app=web, env=null, branch=a b, dry-run=true, env-kind=null}
      deploy web --branch=--dry-run     ! {app=web, env=null, branch=--dry-run, dry-run=null, env-kind=null}
      deploy web --branch="a b"         ! {app=web, env=null, branch=a b, dry-run=null, env-kind=null}
      deploy web --branch "--dry-run"   ! {app=web, env=null, branch=--dry-run, dry-run=null, env-kind=null}
      deploy web --branch=              ! {app=web, env=null, branch=, dry-run=null, env-kind=null}
      deploy web --branch -15           ! {app=web, env=null, branch=-15, dry-run=null, env-kind=null}
      deploy web --branch to            ! {app=web, env=null, branch=to, dry-run=null, env-kind=null}
      deploy --dry-run=false web        ! {app=web, env=null, branch=null, dry-run=false, env-kind=null}
      deploy web -n=YES                 ! {app=web, env=null, branch=null, dry-run=true, env-kind=null}
      deploy web --env-kind PROD        ! {app=web, env=null, branch=null, dry-run=null, env-kind=prod}
      deploy -n -- --web                ! {app=--web, env=null, branch=null, dry-run=true, env-kind=null}
      deploy -- web                     ! {app=web, env=null, branch=null, dry-run=null, env-kind=null}
      deploy "--" "-n"                  ! SURPLUS: “-n” is too much
      deploy web --branch --dry-run     ! OPTION: --branch needs a value
      deploy web --branch --unknown     ! OPTION: --branch needs a value
      deploy web --branch -- main       ! OPTION: --branch needs a value
      deploy web --branch               ! OPTION: --branch needs a value
      deploy web --env-kind             ! OPTION: --env-kind needs a value: test or prod
      deploy web --env-kind=x           ! CHOICE: --env-kind is test or prod, not “x”
      deploy web --dryrun               ! OPTION: unknown option --dryrun, did you mean --dry-run?
      deploy web -dry-run               ! OPTION: unknown option -dry-run, did you mean --dry-run?
      deploy web --xyz=1                ! OPTION: unknown option --xyz, there is -b, --branch, -n, --dry-run and --env-kind
      deploy web -x                     ! OPTION: unknown option -x, there is -b, --branch, -n, --dry-run and --env-kind
      deploy web -n -n                  ! OPTION: -n is given twice
      deploy web -b a --branch=b        ! OPTION: --branch is given twice
      deploy web -n=perhaps             ! OPTION: -n is true or false, not “perhaps”
      deploy web --help                 ! OPTION: --help stands alone behind the command
      """)
  void options(String line, String expected) {
    assertThat(match(DEPLOY, line)).isEqualTo(expected);
  }

  @Test
  void theWordBehindAFlagIsNotItsValue() {
    assertThat(match("run <what> [--verbose]", "run --verbose yes"))
        .isEqualTo("{what=yes, verbose=true}");
    assertThat(match("run [--verbose]", "run --verbose yes"))
        .isEqualTo("SURPLUS: “yes” is too much");
  }

  @Test
  void theRestEndsTheOptions() {
    assertThat(match("git <args...>", "git commit --amend")).isEqualTo("{args=commit --amend}");
    assertThat(match("git <args...>", "git --version")).isEqualTo("{args=--version}");
    assertThat(match("run <args...>", "run -- --not-an-option"))
        .isEqualTo("{args=--not-an-option}");
    assertThat(match("run [-n] <args...>", "run -n ls -n -- x"))
        .isEqualTo("{args=ls -n -- x, n=true}");
    assertThat(match("run [-n] <args...>", "run -- -n")).isEqualTo("{args=-n, n=null}");
    assertThat(match("run [-n] <args...>", "run -15 -n")).isEqualTo("{args=-15 -n, n=null}");
    assertThat(match("run [-n] <args...>", "run --force ls"))
        .isEqualTo("OPTION: unknown option --force, there is -n");
  }

  @Test
  void anOptionWithoutBracketsIsRequired() {
    assertThat(match("login --user=<name> [--as=<x>]", "login --as=me"))
        .isEqualTo("MISSING: --user is missing");
    assertThat(match("login --user=<name>", "login --user ann")).isEqualTo("{user=ann}");
  }

  @Test
  void optionalWordsOfThePathAreTakenBehindOptionsToo() {
    String graph = "graph [me] <target> [--big] [--from=<t>]";
    assertThat(match(graph, "graph --big me")).isEqualTo("MISSING: target is missing");
    assertThat(match(graph, "graph --big me cpu")).isEqualTo("{target=cpu, big=true, from=null}");
    assertThat(match(graph, "graph me --big me")).isEqualTo("{target=me, big=true, from=null}");
    assertThat(match("ack [me] [it] <id> [-n]", "ack me -n it 5")).isEqualTo("{id=5, n=true}");
  }

  @Test
  void helpIsAskedForAloneBehindThePath() {
    Usage usage = Usage.parse("deploy <app>");
    assertThat(usage.wantsHelp(CommandLine.of("deploy --help"), 1)).isTrue();
    assertThat(usage.wantsHelp(CommandLine.of("deploy —Help"), 1)).isTrue();
    assertThat(usage.wantsHelp(CommandLine.of("deploy \"--help\""), 1)).isFalse();
    assertThat(usage.wantsHelp(CommandLine.of("deploy web --help"), 1)).isFalse();
    assertThat(usage.wantsHelp(CommandLine.of("deploy"), 1)).isFalse();
  }

  @Test
  void aChoiceReadsAsInTheUsageLineWhereverOneLooks() {
    Usage usage = Usage.parse("light <state:on|off> [--dim]");
    Values values = usage.match(CommandLine.of("light OFF --dim=No"), 1);
    assertThat(values.value("state").words()).containsExactly(new Word("off", false, 6, 9));
    assertThat(values.value("dim").words()).containsExactly(new Word("false", false, 16, 18));
  }

  @Test
  void aValueKnowsWhereItStands() {
    Usage usage = Usage.parse(DEPLOY);
    Values values = usage.match(CommandLine.of("deploy web —branch=\"x\" --env-kind test"), 1);
    assertThat(values.value("app").start()).isEqualTo(7);
    assertThat(values.value("branch").words()).containsExactly(new Word("x", true, 19, 22));
    assertThat(values.value("env-kind").start()).isEqualTo(34);
  }
}
