package dev.chatops.internal.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import dev.chatops.chat.Message;
import dev.chatops.chat.Room;
import dev.chatops.chat.User;
import dev.chatops.internal.bind.Ann;
import dev.chatops.internal.bind.ArgumentException;
import dev.chatops.internal.bind.Asked;
import dev.chatops.internal.bind.Bound;
import dev.chatops.internal.bind.Directory;
import dev.chatops.internal.language.MismatchException;
import dev.chatops.plugin.Arg;
import dev.chatops.plugin.Command;
import dev.chatops.plugin.Context;
import dev.chatops.plugin.Plugin;
import dev.chatops.plugin.UserException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BindLineTest {

  private static final Bench BENCH = Bench.of(new LinesPlugin());

  enum Service {
    APACHE,
    NGINX
  }

  static class LinesPlugin implements Plugin {

    @Command("restart <service> [on] <host> [--wait=<time=30s>] [-n|--dry-run]")
    String restart(Context chat, boolean dryRun, String host, Service service, Duration wait) {
      return chat.user().name() + " " + service + " " + host + " " + wait + " " + dryRun;
    }

    @Command("graph [me] <target> [for <span>]")
    String graph(String target, @Arg("span") Optional<Duration> period) {
      return target + " " + period;
    }

    @Command("count [<number>] [--step=<step>]")
    String count(Integer number, Long step) {
      return number + " " + step;
    }

    @Command("echo <text...>")
    String echo(String text) {
      return text;
    }

    @Command("git <args...>")
    String git(List<String> args) {
      return String.join("|", args);
    }

    @Command("sum [<numbers...>]")
    String sum(List<Integer> numbers) {
      return numbers.stream().mapToInt(i -> i).sum() + " of " + numbers.size();
    }

    @Command("list [<words...=a b>]")
    String list(Optional<List<String>> words) {
      return words.toString();
    }

    @Command("light <state:on|off>")
    String light(boolean state) {
      return String.valueOf(state);
    }

    @Command({"ack [me] [incident] <id>", "take <id>"})
    String ack(int id) {
      return "acknowledged " + id;
    }

    @Command("whereami")
    String whereami(User user, Room room, Message message, Optional<Message> maybe) {
      return user.name() + " " + room.name() + " " + message.text() + " " + maybe.isPresent();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "restart apache on web-1 > ann APACHE web-1 PT30S false",
        "RESTART Nginx web-1 --wait=2m --dry-run > ann NGINX web-1 PT2M true",
        "restart apache web-1 -n > ann APACHE web-1 PT30S true",
        "graph me cpu for 1h > cpu Optional[PT1H]",
        "graph cpu > cpu Optional.empty",
        "count > null null",
        "count 3 --step -15 > 3 -15",
        "echo  'a  b'   --x don't > 'a  b'   --x don't",
        "git commit -am \"Adding ChatOps link\" > commit|-am|Adding ChatOps link",
        "sum > 0 of 0",
        "sum 1 2 3 > 6 of 3",
        "list > Optional[[a, b]]",
        "light on > true",
        "ack me incident 778467 > acknowledged 778467",
        "take 778467 > acknowledged 778467",
        "whereami > ann #ops whereami true"
      })
  void wordsBecomeArgumentsByTheirNames(String line, String answer) throws Throwable {
    assertThat(BENCH.run(line)).isEqualTo(answer);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "restart apahce web-1 > service: found `apahce`, expected one of apache, nginx; did you mean apache?",
        "restart apache web-1 --wait=soon > --wait: found `soon`, expected a duration such as 90s or 1h30m",
        "count abc > number: found `abc`, expected a whole number",
        "count --step=abc > --step: found `abc`, expected a whole number",
        "sum 1 two 3 > numbers: found `two`, expected a whole number",
        "graph cpu for ever > span: found `ever`, expected a duration such as 90s or 1h30m",
        "ack me 99999999999 > id: found `99999999999`, expected a whole number from -2147483648 to 2147483647"
      })
  void whatDoesNotFitNamesTheArgumentTheValueAndWhatWouldFit(String line, String answer) {
    assertThatThrownBy(() -> BENCH.bind(line))
        .isInstanceOf(ArgumentException.class)
        .hasMessage(answer);
  }

  @Test
  void whoListensInSeesTheValuesByName() {
    assertThat(BENCH.bind("restart apache web-1").byName())
        .containsExactly(
            entry("service", Service.APACHE),
            entry("host", "web-1"),
            entry("wait", Duration.ofSeconds(30)),
            entry("dry-run", false));
  }

  @Test
  void whatWasLeftOutIsNullByName() {
    assertThat(BENCH.bind("graph cpu").byName())
        .containsExactly(entry("target", "cpu"), entry("span", null));
  }

  @Test
  void aLineThatNoUsageFitsIsAnsweredAboutTheOneItsPathMeans() {
    assertThatThrownBy(() -> BENCH.bind("take"))
        .isInstanceOf(MismatchException.class)
        .hasMessageContaining("id");
  }

  @Test
  void anOpenQuoteIsAnErrorForWordsOnly() throws Throwable {
    assertThat(BENCH.run("echo say \"open")).isEqualTo("say \"open");
    assertThatThrownBy(() -> BENCH.bind("git say \"open")).isInstanceOf(MismatchException.class);
  }

  @Test
  void aFormThatWasFilledInIsReadLikeALine() throws Throwable {
    CommandMethod restart = BENCH.found("restart");
    Map<String, String> form =
        Map.of("service", "nginx", "host", "web 1 \"", "dry-run", "true", "wait", "1m");

    assertThat(restart.invoke(restart.bind(List.of("restart"), form, asked()).args()))
        .isEqualTo("ann NGINX web 1 \" PT1M true");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      quoteCharacter = '\0',
      value = {
        "git > args > commit -m \"a b\" --amend > commit|-m|a b|--amend",
        "sum > numbers > 1 2 3 > 6 of 3",
        "echo > text > say  \"open > say  \"open",
      })
  void theRestInAFormIsTheRestOfALine(String name, String field, String text, String answer)
      throws Throwable {
    CommandMethod command = BENCH.found(name + " 1");
    Bound bound = command.bind(List.of(name), Map.of(field, text), asked());

    assertThat(String.valueOf(command.invoke(bound.args()))).isEqualTo(answer);
  }

  @Test
  void anOpenQuoteInTheRestOfAFormIsAnErrorWhereWordsAreWanted() {
    CommandMethod git = BENCH.found("git x");

    assertThatThrownBy(() -> git.bind(List.of("git"), Map.of("args", "a \"b"), asked()))
        .isInstanceOf(MismatchException.class)
        .hasMessageStartingWith("this quote is never closed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n"})
  void anEmptyRestInAFormIsMissing(String text) {
    CommandMethod git = BENCH.found("git x");

    assertThatThrownBy(() -> git.bind(List.of("git"), Map.of("args", text), asked()))
        .hasMessage("args: is missing");
  }

  @Test
  void aFormWithoutWhatIsRequiredIsRefused() {
    CommandMethod restart = BENCH.found("restart");

    assertThatThrownBy(() -> restart.bind(List.of("restart"), Map.of("service", "nginx"), asked()))
        .isInstanceOf(ArgumentException.class)
        .hasMessage("host: is missing");
  }

  @Test
  void aFormWithAChoiceThatIsNoneIsRefused() {
    CommandMethod light = BENCH.found("light");

    assertThatThrownBy(() -> light.bind(List.of("light"), Map.of("state", "yes"), asked()))
        .hasMessage("state: found `yes`, expected one of on, off");
  }

  @Test
  void aFormWithAFieldThatNobodyKnowsIsRefused() {
    CommandMethod light = BENCH.found("light");

    assertThatThrownBy(
            () -> light.bind(List.of("light"), Map.of("state", "on", "hue", "red"), asked()))
        .hasMessage("hue: is no argument of `light <state:on|off>`");
  }

  @Test
  void aCommandThatWantsAMessageSaysSoToAButton() {
    CommandMethod whereami = BENCH.found("whereami");
    Asked pressed = new Asked(Ann.presses(), Directory.EMPTY);

    assertThatThrownBy(() -> whereami.bind(List.of("whereami"), Map.of(), pressed))
        .isInstanceOf(UserException.class)
        .hasMessage("this wants a message: type it, instead of using a menu");
  }

  private static Asked asked() {
    return Bench.asked("");
  }
}
