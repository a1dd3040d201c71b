package dev.chatops;

import dev.chatops.chat.ChatOpsException;
import dev.chatops.config.Suggestion;
import dev.chatops.internal.timeline.Verdict;
import dev.chatops.internal.trip.Version;
import dev.chatops.plugin.RegistrationException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The main method of every bot: flags, start, end. */
final class Main {

  private static final Logger log = LoggerFactory.getLogger(Main.class);
  private static final int FAILED = 1;
  private static final int WRONG = 2;
  private static final List<String> FLAGS =
      List.of("--config", "--check", "--verify-timeline", "--version", "--help");
  private static final Path DEFAULT = Path.of("chatops.conf");

  private static final String USAGE =
      """
      usage: [--config FILE | --check FILE | --verify-timeline FILE | --version | --help]
        --config FILE           run with this configuration; by default ./chatops.conf, else the
                                console
        --check FILE            only check this configuration, and list every problem
        --verify-timeline FILE  only read this timeline, and name its first bad record
        --version               print the version
        --help                  print this
      """;

  private final Builder builder;
  private final PrintStream out;
  private final PrintStream err;

  Main(Builder builder, PrintStream out, PrintStream err) {
    this.builder = builder;
    this.out = out;
    this.err = err;
  }

  static void run(Builder builder, String... args) {
    System.exit(new Main(builder, System.out, System.err).run(args));
  }

  int run(String... args) {
    try {
      if (args.length == 0) {
        return live(Files.exists(DEFAULT) ? DEFAULT : null);
      }
      String flag = args[0];
      return switch (flag) {
        case "--config" -> args.length == 2 ? live(Path.of(args[1])) : wrong(oneFile(flag, args));
        case "--check" -> args.length == 2 ? check(Path.of(args[1])) : wrong(oneFile(flag, args));
        case "--verify-timeline" ->
            args.length == 2 ? verify(Path.of(args[1])) : wrong(oneFile(flag, args));
        case "--version" -> args.length == 1 ? print(Version.of()) : wrong(alone(flag, args));
        case "--help" -> args.length == 1 ? print(USAGE.strip()) : wrong(alone(flag, args));
        default -> wrong(unknown(flag));
      };
    } catch (ChatOpsException e) {
      err.println(e.getMessage());
      for (Throwable also : e.getSuppressed()) {
        if (also instanceof RegistrationException plugins) {
          err.println(plugins.getMessage());
        }
      }
      return WRONG;
    } catch (RuntimeException | Error e) {
      // A fault of ours or of a plugin, not of a setting: whoever looks into it needs the stack.
      log.error("the bot cannot start", e);
      err.println("the bot cannot start: " + e);
      return WRONG;
    }
  }

  private int live(@Nullable Path file) {
    if (file != null) {
      builder.config(file);
    }
    ChatOps bot = builder.build();
    Thread hook = new Thread(() -> stop(bot), "chatops-shutdown");
    Runtime.getRuntime().addShutdownHook(hook);
    try {
      boolean well = bot.start().awaitEnd();
      return well ? 0 : FAILED;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return FAILED;
    } finally {
      bot.close();
      forget(hook);
    }
  }

  /** Told to stop from outside, the bot ends what it began and the process has done well. */
  private static void stop(ChatOps bot) {
    bot.close();
    Runtime.getRuntime().halt(0);
  }

  /** Without a hook the process ends with the status of the main method. */
  private static void forget(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException stopping) {
      join(hook);
    }
  }

  private static void join(Thread hook) {
    try {
      hook.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private int check(Path file) {
    try (ChatOps bot = builder.config(file).build()) {
      bot.warnings().forEach(err::println);
    }
    return print(file + " is fine");
  }

  private int verify(Path timeline) {
    Verdict verdict = Verdict.of(timeline);
    print(timeline + ": " + verdict.sentence());
    return verdict.good() ? 0 : FAILED;
  }

  private int print(String text) {
    out.println(text);
    return 0;
  }

  private static String oneFile(String flag, String... args) {
    return args.length == 1
        ? flag + " needs a file"
        : flag + " takes one file; " + quoted(args[2]) + " is too much";
  }

  private static String alone(String flag, String... args) {
    return flag + " stands alone; " + quoted(args[1]) + " is too much";
  }

  private static String unknown(String flag) {
    return "unknown flag "
        + quoted(flag)
        + Suggestion.closest(flag, FLAGS).map(near -> ", did you mean " + near + "?").orElse("");
  }

  private static String quoted(String arg) {
    return "\"" + arg + "\"";
  }

  private int wrong(String why) {
    err.println(why);
    err.print(USAGE);
    return WRONG;
  }
}
