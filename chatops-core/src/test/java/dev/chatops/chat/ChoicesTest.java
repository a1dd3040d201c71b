package dev.chatops.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.chatops.chat.Choices.Option;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChoicesTest {

  @Test
  void plainNumbersTheOptions() {
    Choices choices =
        Choices.labelled(
            "Which environment?", List.of(new Option("Staging", "stg"), new Option("Prod", "prd")));

    assertThat(choices.plain()).isEqualTo("Which environment?\n1. Staging\n2. Prod");
    assertThat(choices.question()).isEmpty();
    assertThat(choices.as("q1").question()).isEqualTo("q1");
  }

  @Test
  void valuesAreTheirOwnLabels() {
    assertThat(Choices.of("Sure?", "yes", "no").options())
        .containsExactly(new Option("yes", "yes"), new Option("no", "no"));
  }

  @Test
  void aQuestionWithoutOptionsOrWithTheSameTwiceIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> Choices.of("Which?"));
    assertThatIllegalArgumentException().isThrownBy(() -> Choices.of(" ", "a"));
    assertThatIllegalArgumentException().isThrownBy(() -> Choices.of("Which?", "a", "a"));
    assertThatIllegalArgumentException().isThrownBy(() -> Choices.of("Which?", " "));
  }
}
