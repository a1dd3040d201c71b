package dev.chatops.internal.run;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Somebody else's exception as the log may show it: with its stacks and its causes, and a secret
 * that one of their sentences repeats replaced by stars. Immutable but for what every Throwable is.
 */
@SuppressWarnings("OverrideThrowableToString") // it reads as the other one does, class and all
public final class Censored extends Throwable {

  /** Below this a secret is no secret, and hiding it would only garble the sentences. */
  public static final int SHORTEST = 4;

  private static final long serialVersionUID = 1L;

  /** A chain that is longer goes in a circle. */
  private static final int DEEPEST = 20;

  private final String sentence;

  private Censored(String sentence, @Nullable Throwable cause, StackTraceElement[] stack) {
    super(sentence, cause, true, true);
    this.sentence = sentence;
    setStackTrace(stack);
  }

  /**
   * Looks for secrets in all that a log would print of it.
   *
   * @param thrown whatever
   * @param censor takes secrets out of a text
   * @return the same if there is none
   */
  public static Throwable of(Throwable thrown, UnaryOperator<String> censor) {
    StringWriter all = new StringWriter();
    thrown.printStackTrace(new PrintWriter(all));
    String text = all.toString();
    return censor.apply(text).equals(text) ? thrown : copy(thrown, censor, DEEPEST);
  }

  private static Throwable copy(Throwable thrown, UnaryOperator<String> censor, int depth) {
    Throwable cause = thrown.getCause();
    Throwable told = cause == null || depth == 0 ? null : copy(cause, censor, depth - 1);
    Censored copy = new Censored(censor.apply(thrown.toString()), told, thrown.getStackTrace());
    if (depth > 0) {
      for (Throwable also : thrown.getSuppressed()) {
        copy.addSuppressed(copy(also, censor, depth - 1));
      }
    }
    return copy;
  }

  /** As the other one. */
  @Override
  public String toString() {
    return sentence;
  }
}
