package dev.chatops.internal.registry;

import dev.chatops.internal.bind.Asked;
import dev.chatops.internal.bind.Binder;
import dev.chatops.internal.bind.Bound;
import dev.chatops.internal.bind.Invoker;
import dev.chatops.internal.language.Caseless;
import dev.chatops.internal.language.CommandLine;
import dev.chatops.internal.language.MismatchException;
import dev.chatops.internal.language.Usage;
import dev.chatops.internal.language.Values;
import dev.chatops.plugin.Command;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A command: its usage lines, and the method that does it. Immutable and thread-safe. */
public final class CommandMethod {

  private final Source source;
  private final List<Form> forms;
  private final String help;
  private final String permission;
  private final List<String> examples;
  private final Invoker invoker;
  private final String name;
  private final Duration timeout;
  private final @Nullable Exclusive exclusive;

  /**
   * One way to write it.
   *
   * @param written the usage line as its author wrote it, before any rename
   * @param usage the usage line
   * @param binder makes arguments of what it matches
   */
  record Form(String written, Usage usage, Binder binder) {}

  CommandMethod(
      Source source,
      List<Form> forms,
      Command annotation,
      List<String> examples,
      Duration timeout,
      Invoker invoker) {
    this.source = source;
    this.forms = List.copyOf(forms);
    this.help = annotation.help(); // an annotation is a proxy, and slow to ask
    this.permission = annotation.permission();
    this.examples = List.copyOf(examples);
    this.timeout = timeout;
    this.exclusive = Exclusive.of(annotation).orElse(null);
    this.invoker = invoker;
    this.name = String.join(" ", path(usage()));
  }

  /**
   * Whose it is.
   *
   * @return the name of the plugin
   */
  public String plugin() {
    return source.name();
  }

  /**
   * Where it is written.
   *
   * @return such as {@code ServicesPlugin.restart}
   */
  public String origin() {
    return source.origin();
  }

  /**
   * What it is called.
   *
   * @return the shortest path of its first usage, joined by one space
   */
  public String name() {
    return name;
  }

  /** The words a usage begins with, without the optional ones. */
  static List<String> path(Usage usage) {
    return usage.paths().stream().min(Comparator.comparingInt(List::size)).orElseThrow();
  }

  /**
   * Everything it answers to.
   *
   * @return the paths of all usages
   */
  public List<List<String>> paths() {
    return forms.stream().flatMap(form -> form.usage().paths().stream()).distinct().toList();
  }

  /**
   * How it is written.
   *
   * @return the first usage line
   */
  public Usage usage() {
    return forms.get(0).usage();
  }

  /**
   * All ways to write it.
   *
   * @return in the order in which they are tried
   */
  public List<Usage> usages() {
    return forms.stream().map(Form::usage).toList();
  }

  /**
   * What it does.
   *
   * @return one sentence, or empty
   */
  public String help() {
    return help;
  }

  /**
   * What it takes to run it.
   *
   * @return a permission, or empty for everyone
   */
  public String permission() {
    return permission;
  }

  /**
   * How long it may run.
   *
   * @return zero for as long as it wants
   */
  public Duration timeout() {
    return timeout;
  }

  /**
   * What it must not overlap with.
   *
   * @return empty if it may run as often at once as anybody likes
   */
  public Optional<Exclusive> exclusive() {
    return Optional.ofNullable(exclusive);
  }

  /**
   * Whether it has to run when all other places are taken.
   *
   * @return true for short commands of the bot itself
   */
  public boolean urgent() {
    return source.plugin() instanceof BuiltIn own && own.urgent();
  }

  /**
   * Lines that work.
   *
   * @return without the prefix
   */
  public List<String> examples() {
    return examples;
  }

  /**
   * What its first usage takes.
   *
   * @return positional arguments first
   */
  public List<Binder.Param> params() {
    return forms.get(0).binder().params();
  }

  List<Form> forms() {
    return forms;
  }

  Source source() {
    return source;
  }

  /**
   * Reads a line: the usages with the path that was found are tried in order.
   *
   * @param line the line
   * @param from its first word
   * @param next the first word behind the path
   * @param asked who asked, and where
   * @return what the method is to be called with
   * @throws MismatchException if no usage fits, about the first
   * @throws dev.chatops.plugin.UserException if a value does not fit; its text is for the person
   */
  public Bound bind(CommandLine line, int from, int next, Asked asked) {
    MismatchException first = null;
    for (Form form : forms(line, from, next)) {
      Values values;
      try {
        values = form.usage().match(line, next);
      } catch (MismatchException mismatch) {
        first = first == null ? mismatch : first;
        continue;
      }
      return form.binder().bind(values, asked);
    }
    throw first == null ? new IllegalArgumentException(name() + " is not in: " + line) : first;
  }

  /** Those with the path that was found; of one alone it can only be that one's. */
  private List<Form> forms(CommandLine line, int from, int next) {
    if (forms.size() == 1) {
      return forms;
    }
    List<String> path =
        line.words().subList(from, next).stream().map(word -> Caseless.fold(word.text())).toList();
    return forms.stream().filter(form -> form.usage().paths().contains(path)).toList();
  }

  /**
   * Reads a native form that was filled in.
   *
   * @param path what was chosen
   * @param filled the text of each argument and option; what was left open is absent
   * @param asked who asked, and where
   * @return what the method is to be called with
   * @throws dev.chatops.plugin.UserException if a value does not fit; its text is for the person
   */
  public Bound bind(List<String> path, Map<String, String> filled, Asked asked) {
    return form(path).binder().bindForm(filled, asked);
  }

  /**
   * A native form as the line that could have been typed instead.
   *
   * @param path what was chosen
   * @param filled the text of each argument and option; what was left open is absent
   * @return for people to read
   */
  public String line(List<String> path, Map<String, String> filled) {
    return form(path).usage().line(path, filled);
  }

  private Form form(List<String> path) {
    return forms.stream()
        .filter(form -> form.usage().paths().contains(path))
        .findFirst()
        .orElse(forms.get(0));
  }

  /**
   * Does it.
   *
   * @param args from {@link Bound#args()}
   * @return null, a String or a Content
   * @throws Throwable what the method throws
   */
  public @Nullable Object invoke(@Nullable Object[] args) throws Throwable {
    return invoker.invoke(args);
  }

  @Override
  public String toString() {
    return name() + " (" + origin() + ")";
  }
}
