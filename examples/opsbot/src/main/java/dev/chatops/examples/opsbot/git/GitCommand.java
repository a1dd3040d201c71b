package dev.chatops.examples.opsbot.git;

import dev.chatops.plugin.UserException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What git may be asked for in a room, and with which options. A list of what is dangerous would
 * never be complete (git takes abbreviated options, and some write files, read any file or run
 * programs), so this is the list of what is not.
 */
enum GitCommand {
  STATUS(Effect.READ, Words.ANY, "sbv", "short branch verbose"),
  LOG(Effect.READ, Words.ANY, "n:psi", Shown.HOW + " " + Shown.WHICH),
  SHOW(Effect.READ, Words.ANY, "psw", Shown.HOW),
  DIFF(Effect.READ, Words.ANY, "pswb", Shown.HOW + " cached staged"),
  REMOTE(Effect.READ, Words.NONE, "v", "verbose"),
  FETCH(Effect.READ, Words.REMOTE, "pvq", "prune dry-run verbose quiet"),
  ADD(Effect.WRITE, Words.ANY, "Aunv", "all update dry-run verbose"),
  COMMIT(
      Effect.WRITE,
      Words.ANY,
      "am:qs",
      "all message= quiet signoff amend no-edit allow-empty dry-run"),
  BRANCH(Effect.WRITE, Words.BRANCHES, "avrl", "all list remotes verbose show-current"),
  SWITCH(Effect.WRITE, Words.BRANCHES, "cq", "create quiet"),
  CHECKOUT(Effect.WRITE, Words.BRANCHES, "bq", "quiet"),
  PUSH(Effect.PUSH, Words.REMOTE, "unvq", "set-upstream dry-run verbose quiet");

  /** What it does. */
  enum Effect {
    /** Looks. */
    READ,
    /** Changes the working copy. */
    WRITE,
    /** Changes what others see. */
    PUSH
  }

  /** What may stand beside its options. */
  enum Words {
    NONE,
    /** Revisions, and files inside of the working copy. */
    ANY,
    BRANCHES,
    /** The remote, and a branch there. */
    REMOTE
  }

  /** Options of several commands; {@code =} marks one that takes a value along. */
  private static final class Shown {
    static final String HOW =
        "oneline graph decorate no-decorate stat shortstat numstat summary name-only name-status"
            + " patch no-patch abbrev-commit format= pretty date=";
    static final String WHICH =
        "all merges no-merges first-parent reverse author= committer= grep= since= until= after="
            + " before= max-count= branches remotes";
  }

  private final Effect effect;
  private final Words words;
  private final String letters;
  private final List<String> options;

  /**
   * Lists what it takes.
   *
   * @param letters short options, which may stand together behind one dash; {@code :} marks one
   *     that takes a value along
   */
  GitCommand(Effect effect, Words words, String letters, String options) {
    this.effect = effect;
    this.words = words;
    this.letters = letters;
    this.options = options.isEmpty() ? List.of() : List.of(options.split(" "));
  }

  static GitCommand named(String name) {
    return Arrays.stream(values())
        .filter(command -> command.toString().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new UserException(
                    "`git {}` is not for the chat; begin with one of {}",
                    name,
                    Stream.of(values()).map(String::valueOf).collect(Collectors.joining(", "))));
  }

  Effect effect() {
    return effect;
  }

  Words words() {
    return words;
  }

  boolean takes(String option) {
    return options.contains(option) || options.contains(option + "=");
  }

  boolean takesValue(String option) {
    return options.contains(option + "=");
  }

  boolean takes(char letter) {
    return letter != ':' && letters.indexOf(letter) >= 0;
  }

  boolean takesValue(char letter) {
    return letters.contains(letter + ":");
  }

  /** All its options as people type them. */
  String shownOptions() {
    Stream<String> small = letters.replace(":", "").chars().mapToObj(letter -> "-" + (char) letter);
    Stream<String> big = options.stream().map(option -> "--" + option.replace("=", ""));
    return Stream.concat(small, big).collect(Collectors.joining(", "));
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
