package dev.chatops.console;

import dev.chatops.adapter.Catalog;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;
import org.jspecify.annotations.Nullable;

/**
 * What Tab offers: the console's own commands after a slash, else what the bot suggests under the
 * rights of whoever is played. Used by the thread that reads.
 */
final class ConsoleCompleter implements Completer {

  /** As long as a bot may think about a suggestion, and a little. */
  private static final long PATIENCE_SECONDS = 3;

  private final Desk desk;

  ConsoleCompleter(Desk desk) {
    this.desk = desk;
  }

  @Override
  public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
    String before = line.line().substring(0, line.cursor());
    if (before.startsWith("/")) {
      own(line).forEach(candidates::add);
    } else {
      Optional<String> command = command(before);
      if (command.isPresent()) {
        offer(line, command.get(), candidates);
      }
    }
  }

  private Stream<Candidate> own(ParsedLine line) {
    if (line.wordIndex() == 0) {
      return ConsoleCommands.names().stream()
          .map(name -> candidate(name, name, ConsoleCommands.help(name), 0));
    }
    boolean first = line.wordIndex() == 1;
    return switch (line.words().get(0)) {
      case "/as" -> names(first, desk.company().people(), "");
      case "/in" -> names(first, desk.company().rooms(), "#");
      default -> Stream.empty();
    };
  }

  private static Stream<Candidate> names(boolean wanted, List<String> names, String sigil) {
    return wanted
        ? names.stream().map(name -> candidate(sigil + name, sigil + name, null, 0))
        : Stream.empty();
  }

  /**
   * What stands behind the prefix; empty if the line is no command yet, as talk is not completed.
   */
  private Optional<String> command(String before) {
    String prefix = desk.inbound().catalog().prefix();
    if (before.startsWith(prefix)) {
      return Optional.of(before.substring(prefix.length()));
    }
    return desk.seat().conversation().direct() ? Optional.of(before) : Optional.empty();
  }

  private void offer(ParsedLine line, String command, List<Candidate> candidates) {
    // The first word on the line has the prefix before it, and so has what shall replace it.
    int prefix = line.line().substring(0, line.cursor()).length() - command.length();
    String sigil = line.wordIndex() == 0 ? line.line().substring(0, prefix) : "";
    int rank = 0;
    for (String word : suggestions(command)) {
      candidates.add(candidate(sigil + word, word, meaning(command, word), rank++));
    }
  }

  private List<String> suggestions(String command) {
    Seat seat = desk.seat();
    try {
      return desk.inbound()
          .suggest(seat.who(), seat.conversation(), command)
          .toCompletableFuture()
          .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException nothing) {
      return List.of();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return List.of();
    }
  }

  /** The help of a command, shown beside the word that completes its name. */
  private @Nullable String meaning(String command, String word) {
    int start = 1 + Math.max(command.lastIndexOf(' '), command.lastIndexOf('\t'));
    String name = String.join(" ", (command.substring(0, start) + word).strip().split("\\s+"));
    return desk.inbound()
        .catalog()
        .command(name)
        .map(Catalog.Entry::help)
        .filter(help -> !help.isEmpty())
        .orElse(null);
  }

  private static Candidate candidate(
      String value, String shown, @Nullable String meaning, int rank) {
    return new Candidate(value, shown, null, meaning, null, null, true, rank);
  }
}
