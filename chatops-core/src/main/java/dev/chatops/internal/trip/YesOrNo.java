package dev.chatops.internal.trip;

import dev.chatops.chat.Choices;
import dev.chatops.chat.Content;
import dev.chatops.internal.ask.Answer;
import dev.chatops.internal.bind.Asked;
import dev.chatops.plugin.UserException;
import java.util.Locale;
import java.util.Map;

/**
 * A question for yes or no: no other word is an answer, for what follows may not be undone.
 *
 * @param prompt what will happen
 */
record YesOrNo(String prompt) implements Query {

  private static final Map<String, Boolean> WORDS =
      Map.of("yes", true, "y", true, "no", false, "n", false);

  @Override
  public Content content(String id, boolean buttons) {
    return buttons
        ? Choices.of(prompt, "yes", "no").as(id)
        : Content.text("{} (yes or no)", prompt);
  }

  @Override
  public Boolean read(Answer.Words words, Asked asked) {
    Boolean answer = WORDS.get(word(words));
    if (answer == null) {
      throw new UserException("`{}` is neither yes nor no", words.text().strip());
    }
    return answer;
  }

  @Override
  public boolean takes(Answer.Words words, Asked asked) {
    return WORDS.containsKey(word(words));
  }

  private static String word(Answer.Words words) {
    return words.text().strip().toLowerCase(Locale.ROOT);
  }
}
