package dev.chatops.chat;

import java.time.Duration;
import java.util.Objects;

/**
 * How far a piece of work has come. Immutable: each method gives a new value.
 *
 * @param title what is being done, one line
 * @param fraction how much is done, 0 to 1
 * @param step what is being done right now, or why it failed; may be empty
 * @param state whether it runs, is done or has failed
 * @param elapsed how long it has taken; shown from one second on
 */
public record Progress(String title, double fraction, String step, State state, Duration elapsed)
    implements Content {

  private static final int CELLS = 10;

  /** 0.29 * 100 is a little less than 29; a fraction less than one must not read 100 %, though. */
  private static final double ROUNDING = 1e-9;

  /** Whether the work runs. */
  public enum State {
    /** It runs. */
    RUNNING,
    /** It came to its end. */
    DONE,
    /** It stopped before its end. */
    FAILED
  }

  /**
   * Checks the fraction and makes the texts one line each.
   *
   * @throws IllegalArgumentException if the title is blank, the fraction outside 0 to 1 or the time
   *     negative
   */
  public Progress {
    title = Plain.line(Plain.notBlank(title, "the title of a progress"));
    if (!(fraction >= 0 && fraction <= 1)) {
      throw new IllegalArgumentException("a fraction is from 0 to 1, not " + fraction);
    }
    step = Plain.line(step);
    Objects.requireNonNull(state, "state");
    if (elapsed.isNegative()) {
      throw new IllegalArgumentException("elapsed is negative: " + elapsed);
    }
  }

  /**
   * Work that begins.
   *
   * @param title what is being done
   * @return nothing done so far
   */
  public static Progress of(String title) {
    return new Progress(title, 0, "", State.RUNNING, Duration.ZERO);
  }

  /**
   * So much is done, and this is being done now.
   *
   * @param fraction how much is done, 0 to 1
   * @param step what is being done right now
   * @return a copy that runs
   */
  public Progress at(double fraction, String step) {
    return new Progress(title, fraction, step, State.RUNNING, elapsed);
  }

  /**
   * So long it has taken.
   *
   * @param elapsed the time since the work began
   * @return a copy with it
   */
  public Progress after(Duration elapsed) {
    return new Progress(title, fraction, step, state, elapsed);
  }

  /**
   * All is done.
   *
   * @return a copy at its end
   */
  public Progress done() {
    return new Progress(title, 1, "", State.DONE, elapsed);
  }

  /**
   * It stopped where it was.
   *
   * @param why what went wrong
   * @return a copy that has failed
   */
  public Progress failed(String why) {
    return new Progress(title, fraction, why, State.FAILED, elapsed);
  }

  /** One line: <code>Deploying web [#####.....] 50 % build</code>. */
  @Override
  public String plain() {
    int percent = (int) (fraction * 100 + ROUNDING);
    int full = percent * CELLS / 100;
    String bar = "#".repeat(full) + ".".repeat(CELLS - full);
    String took = elapsed.toSeconds() == 0 ? "" : " (" + time() + ")";
    return title + " [" + bar + "] " + percent + " %" + words() + took;
  }

  private String words() {
    return switch (state) {
      case RUNNING -> step.isEmpty() ? "" : " " + step;
      case DONE -> step.isEmpty() ? " done" : " done: " + step;
      case FAILED -> step.isEmpty() ? " failed" : " failed: " + step;
    };
  }

  private String time() {
    long seconds = elapsed.toSeconds();
    if (seconds < 60) {
      return seconds + " s";
    }
    return seconds < 3600
        ? "%d min %d s".formatted(seconds / 60, seconds % 60)
        : "%d h %d min".formatted(seconds / 3600, seconds / 60 % 60);
  }
}
