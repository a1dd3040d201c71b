package dev.chatops.internal.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A form that was filled in reads as the line that does the same. */
class FormLineTest {

  private static final Usage DEPLOY =
      Usage.parse(
          "deploy [now] <app> [to <env=staging>] [-n|--dry-run] [-b|--branch=<name>] [<why...>]");

  private static String line(Map<String, String> values) {
    String line = DEPLOY.line(List.of("deploy"), values);
    Values read = DEPLOY.match(CommandLine.of(line), 1);
    values.forEach((name, text) -> assertThat(read.value(name).text()).as(line).isEqualTo(text));
    return line;
  }

  @Test
  void whatWasLeftOpenIsLeftOut() {
    assertThat(line(Map.of("app", "web"))).isEqualTo("deploy web");
    assertThat(line(Map.of("app", "web", "env", "prod"))).isEqualTo("deploy web to prod");
  }

  @Test
  void optionsStandBeforeTheRest() {
    assertThat(line(Map.of("app", "web", "dry-run", "true", "branch", "main", "why", "it's  \"so")))
        .isEqualTo("deploy --dry-run --branch=main web it's  \"so");
    assertThat(line(Map.of("app", "web", "dry-run", "false")))
        .isEqualTo("deploy --dry-run=false web");
  }

  @Test
  void whatWouldBeReadOtherwiseStandsInQuotes() {
    assertThat(line(Map.of("app", "my app"))).isEqualTo("deploy \"my app\"");
    assertThat(line(Map.of("app", ""))).isEqualTo("deploy \"\"");
    assertThat(line(Map.of("app", "--dry-run"))).isEqualTo("deploy \"--dry-run\"");
    assertThat(line(Map.of("app", "it's"))).isEqualTo("deploy it's");
    assertThat(line(Map.of("app", "web", "branch", "a \"b\"\nc")))
        .isEqualTo("deploy --branch=\"a \\\"b\\\"\\u{a}c\" web");
  }
}
