package dev.chatops.internal.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsageMatchTest {

  /** What each argument gets, such as {@code {a=1, b=null}}; or what is wrong. */
  static String match(String notation, String line) {
    Usage usage = Usage.parse(notation);
    Trie<Usage> trie = new Trie<>();
    usage.paths().forEach(path -> trie.put(path, usage));
    CommandLine cut = CommandLine.of(line);
    Trie.Found<Usage> found = trie.find(cut, 0);
    assertThat(found).as("the route of %s", line).isNotNull();
    try {
      Values values = usage.match(cut, found.next());
      Map<String, Object> all = new LinkedHashMap<>();
      usage.arguments().forEach(a -> all.put(a.name(), values.value(a.name())));
      return all.toString();
    } catch (MismatchException mismatch) {
      return mismatch.kind() + ": " + mismatch.getMessage();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      textBlock =
          """
      ping                                ! ping                     ! {}
      PING                                ! pInG                     ! {}
      restart <service> [on] <host>       ! restart Apache on web-1  ! {service=Apache, host=web-1}
      restart <service> [on] <host>       ! restart Apache web-1     ! {service=Apache, host=web-1}
      restart <service> [on] <host>       ! restart on on on         ! {service=on, host=on}
      restart <service> [on] <host>       ! restart apache on        ! MISSING: host is missing
      restart <service> [on] <host>       ! restart apache "on"      ! {service=apache, host=on}
      restart <service> [on] <host>       ! restart a b c            ! SURPLUS: “c” is too much
      graph [me] <target> [for <span=1h>] ! graph me cpu             ! {target=cpu, span=null}
      graph [me] <target> [for <span=1h>] ! graph cpu for 2h         ! {target=cpu, span=2h}
      graph [me] <target> [for <span=1h>] ! graph cpu FOR 2h         ! {target=cpu, span=2h}
      graph [me] <target> [for <span=1h>] ! graph cpu for            ! MISSING: span is missing
      graph [me] <target> [for <span=1h>] ! graph cpu "for" 2h       ! SURPLUS: “for” is too much
      graph [me] <target>                 ! graph me                 ! MISSING: target is missing
      graph [me] <target>                 ! graph "me"               ! {target=me}
      graph [me] <target>                 ! graph me me              ! {target=me}
      graph [me] <target>                 ! graph `me`               ! {target=me}
      ack [me] [incident] <id>            ! ack me incident 778467   ! {id=778467}
      ack [me] [incident] <id>            ! ack 778467               ! {id=778467}
      ack [me] [incident] <id>            ! ack incident me          ! {id=me}
      ack [me] [incident] <id>            ! ack me 1 now             ! SURPLUS: “now” is too much
      move <what> to <where>              ! move a to b              ! {what=a, where=b}
      move <what> to <where>              ! move to to to            ! {what=to, where=to}
      move <what> to <where>              ! move a b                 ! LITERAL: “b” stands where “to” belongs
      move <what> to <where>              ! move a                   ! MISSING: “to” is missing
      move <what> to <where>              ! move a "to" b            ! LITERAL: “to” stands where “to” belongs
      go [from <a> to <b>]                ! go                       ! {a=null, b=null}
      go [from <a> to <b>]                ! go from x to y           ! {a=x, b=y}
      go [from <a> to <b>]                ! go from x                ! MISSING: “to” is missing
      go [from <a> to <b>]                ! go to y                  ! SURPLUS: “to” is too much
      at [<a> <b>]                        ! at                       ! {a=null, b=null}
      at [<a> <b>]                        ! at 1                     ! MISSING: b is missing
      go <a> [as soon as] <b>             ! go x as soon as y        ! {a=x, b=y}
      go <a> [as soon as] <b>             ! go x as                  ! {a=x, b=as}
      go [<a>] to <b>                     ! go to x                  ! {a=null, b=x}
      go [<a>] to <b>                     ! go "to" to x             ! {a=to, b=x}
      light <state:on|off>                ! light OFF                ! {state=off}
      light <state:on|off>                ! light dim                ! CHOICE: state is on or off, not “dim”
      light <state:on|off>                ! light                    ! MISSING: state is missing: on or off
      light [<state:on|off|dim>]          ! light 3                  ! CHOICE: state is on, off or dim, not “3”
      """)
  void words(String notation, String line, String expected) {
    assertThat(match(notation, line)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      textBlock =
          """
      run <cmd> [<hosts=localhost>]                          ! run date                       ! {cmd=date, hosts=null}
      acl <a> <b> <c> [<d=1>]                                ! acl "a1 a2" "b1" "c1"          ! {a=a1 a2, b=b1, c=c1, d=null}
      s <a> more <b> more [<c=99>] [more <d=99>]             ! s one more two more three      ! {a=one, b=two, c=three, d=null}
      s <a> more <b> more [<c=99>] [more <d=99>]             ! s one more two more more four  ! {a=one, b=two, c=null, d=four}
      s <a> more <b> more [<c=99>] [more <d=99>]             ! s one more two more            ! {a=one, b=two, c=null, d=null}
      """)
  void aliasesOfStackStorm(String notation, String line, String expected) {
    assertThat(match(notation, line)).isEqualTo(expected);
  }

  @Test
  void valuesThatLookLikeOptions() {
    String usage = "graph <target> [-] <metric> <from>";
    assertThat(match(usage, "graph prod2.cass24 - cpu -15"))
        .isEqualTo("{target=prod2.cass24, metric=cpu, from=-15}");
    assertThat(match("graph <a> <b> <c> <d>", "graph - -15 -1.5h --->"))
        .isEqualTo("{a=-, b=-15, c=-1.5h, d=--->}");
    assertThat(match("say <a>", "say -x"))
        .isEqualTo("OPTION: unknown option -x: this command has none; in quotes it is a value");
    assertThat(match("say <a>", "say \"-x\"")).isEqualTo("{a=-x}");
  }

  @Test
  void theRestIsRawAsTextAndCutAsWords() {
    Usage usage = Usage.parse("commit <args...>");
    CommandLine line = CommandLine.of("commit  —am “Adding  ChatOps”");
    Value args = usage.match(line, 1).value("args");
    assertThat(args.text()).isEqualTo("—am “Adding  ChatOps”");
    assertThat(args.words()).extracting(Word::text).containsExactly("-am", "Adding  ChatOps");
    assertThat(args.start()).isEqualTo(8);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      textBlock =
          """
      echo <text...>           ! echo  a  'b   ! {text=a  'b}
      echo <text...>           ! echo          ! MISSING: text is missing
      ping [<text...>]         ! ping          ! {text=null}
      ping [<text...>]         ! ping a b      ! {text=a b}
      ping [with <text...>]    ! ping with a b ! {text=a b}
      ping [with <text...>]    ! ping with     ! MISSING: text is missing
      ping [with <text...>]    ! ping a        ! SURPLUS: “a” is too much
      """)
  void theRest(String notation, String line, String expected) {
    assertThat(match(notation, line)).isEqualTo(expected);
  }

  @Test
  void linesAfterTheFirstAreForTheRestAlone() {
    assertThat(match("note <id> <text...>", "note 1 a\n  b\n\nc\n"))
        .isEqualTo("{id=1, text=a\n  b\n\nc}");
    assertThat(match("note <id> <text...>", "note 1\na")).isEqualTo("{id=1, text=a}");
    assertThat(match("note <id> <text...>", "note\n1 a")).isEqualTo("MISSING: id is missing");
    assertThat(match("note [<id>] [<text...>]", "note\n1 a")).isEqualTo("{id=null, text=1 a}");
    assertThat(match("note [--to=<who>] <text...>", "note\n--to=x"))
        .isEqualTo("{text=--to=x, to=null}");
    assertThat(match("note <id>", "note 1\nplease"))
        .isEqualTo("SURPLUS: this command takes one line, not several");
    assertThat(match("note <id>", "note 1\n\r\n")).isEqualTo("{id=1}");
    assertThat(match("note <id>", "note \"1\n2\"")).isEqualTo("{id=1\n2}");
    assertThat(match("note <id> [why <text...>]", "note 1\nbecause"))
        .isEqualTo("SURPLUS: this command takes one line, not several");
    assertThat(match("note <id> [why <text...>]", "note 1 why\nbecause"))
        .isEqualTo("{id=1, text=because}");
  }
}
