package dev.chatops.internal.registry;

import dev.chatops.internal.bind.Asked;
import dev.chatops.internal.bind.Bound;
import dev.chatops.internal.bind.Invoker;
import dev.chatops.plugin.Hears;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A listener: its pattern, and the method that answers. Immutable and thread-safe. */
public final class ListenerMethod {

  private static final Logger log = LoggerFactory.getLogger(ListenerMethod.class);

  /** Talk is shorter; what comes behind is not listened to. */
  static final int LONGEST = 16_384;

  /**
   * About 50 ms of looking, and a hundred times what a decent pattern needs for the longest text.
   */
  static final long LOOKS = 4_000_000;

  private final Source source;
  private final String permission;
  private final boolean commands;
  private final boolean code;
  private final Pattern pattern;
  private final Needles needles;
  private final Groups groups;
  private final Invoker invoker;

  ListenerMethod(Source source, Hears annotation, Pattern pattern, Groups groups, Invoker invoker) {
    this.source = source;
    this.permission = annotation.permission(); // an annotation is a proxy, and slow to ask
    this.commands = annotation.commands();
    this.code = annotation.code();
    this.pattern = pattern;
    this.needles = NeedleFinder.of(pattern.pattern());
    this.groups = groups;
    this.invoker = invoker;
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
   * @return such as {@code ServicesPlugin.link}
   */
  public String origin() {
    return source.origin();
  }

  /**
   * What it listens for.
   *
   * @return the pattern
   */
  public Pattern pattern() {
    return pattern;
  }

  /**
   * What its pattern needs.
   *
   * @return literals to look for first
   */
  public Needles needles() {
    return needles;
  }

  /**
   * What it takes to be heard.
   *
   * @return a permission, or empty for everyone
   */
  public String permission() {
    return permission;
  }

  /**
   * Whether it hears messages that are commands, too.
   *
   * @return as its author wants
   */
  public boolean commands() {
    return commands;
  }

  /**
   * Listens. Runs a regular expression, so not on the thread that reads a socket; ends soon
   * whatever the pattern, and at once when its thread is interrupted.
   *
   * @param text what was said
   * @param isCommand whether it ran a command as well
   * @param addressed whether it was meant for the bot
   * @param asked who said it, and where; mentions count from the start of the text
   * @return what the method is to be called with; empty for silence: nothing matched, or a group
   *     does not convert
   */
  public Optional<Bound> hear(String text, boolean isCommand, boolean addressed, Asked asked) {
    List<Groups.Found> found = new ArrayList<>();
    String heard = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    String searched = code ? heard : CodeSpans.blank(heard);
    try {
      Matcher matcher = pattern.matcher(new BoundedText(searched, LOOKS));
      while (matcher.find() && (found.isEmpty() || groups.all())) {
        found.add(Groups.Found.of(matcher, heard, isCommand, addressed));
      }
    } catch (BoundedText.Exhausted | StackOverflowError endless) {
      log.warn("{} gave up on a text of {} characters: {}", origin(), text.length(), pattern);
      return Optional.empty();
    }
    if (found.isEmpty()) {
      return Optional.empty();
    }
    return groups
        .values(found, asked)
        .map(values -> new Bound(groups.arguments(values, asked.chat()), Map.of()));
  }

  /**
   * Answers.
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
    return pattern + " (" + origin() + ")";
  }
}
