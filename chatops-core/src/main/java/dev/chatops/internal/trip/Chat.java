package dev.chatops.internal.trip;

import dev.chatops.adapter.Feature;
import dev.chatops.chat.Audience;
import dev.chatops.chat.Choices;
import dev.chatops.chat.Content;
import dev.chatops.chat.Conversation;
import dev.chatops.chat.Message;
import dev.chatops.chat.MessageId;
import dev.chatops.chat.Progress;
import dev.chatops.chat.Text;
import dev.chatops.chat.Ticket;
import dev.chatops.chat.User;
import dev.chatops.config.Secret;
import dev.chatops.internal.bind.Wanted;
import dev.chatops.internal.out.Outgoing;
import dev.chatops.internal.out.Priority;
import dev.chatops.internal.out.Said;
import dev.chatops.internal.out.Speaker;
import dev.chatops.plugin.Context;
import dev.chatops.plugin.Posted;
import dev.chatops.plugin.ProgressBar;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A conversation as a plugin sees it. Immutable, and thread-safe.
 *
 * @param run what it belongs to
 * @param speaker says it
 * @param user who asked
 * @param conversation where replies go
 * @param asked the message that asked; null without one
 * @param ticket for answering in the network's window; null without one
 * @param naming whether replies name who asked, for want of a thread
 */
record Chat(
    Run run,
    Speaker speaker,
    User user,
    Conversation conversation,
    @Nullable Message asked,
    @Nullable Ticket ticket,
    boolean naming)
    implements Context {

  @Override
  public String trace() {
    return run.trace();
  }

  @Override
  public ZoneId zone() {
    return run.bot().rooms().get().zone(conversation.room().id());
  }

  @Override
  public Optional<Message> message() {
    return Optional.ofNullable(asked);
  }

  @Override
  public Posted reply(Content content) {
    run.speaks();
    return say(content);
  }

  /** Says what stands in for an answer. */
  void stand(String template, Object... arguments) {
    say(Content.text(template, arguments));
  }

  private Posted say(Content content) {
    return speaker.say(outgoing(Audience.ALL, naming ? named(content) : content));
  }

  @Override
  public Posted whisper(Content content) {
    run.speaks();
    return speaker.say(outgoing(Audience.only(user), content));
  }

  @Override
  public Context thread() {
    if (asked == null || conversation.thread() != null || conversation.direct()) {
      return this;
    }
    boolean threads = speaker.can(conversation, Feature.THREADS);
    Conversation there = threads ? conversation.inThread(asked.id().value()) : conversation;
    return new Chat(run, speaker, user, there, asked, ticket, !threads);
  }

  @Override
  public void react(String emoji) {
    if (asked != null) {
      speaker.react(conversation, asked.id(), emoji, trace());
    }
  }

  @Override
  public void typing() {
    speaker.typing(conversation, trace());
  }

  @Override
  @SuppressWarnings("unchecked") // a reader of a type reads nothing else; a primitive comes boxed
  public <T> T ask(String question, Class<T> type) {
    Wanted wanted = Wanted.of("the answer", type, run.bot().converters());
    return (T) asking().ask(ValueQuery.of(question, wanted));
  }

  @Override
  public String ask(Choices choices) {
    return (String) asking().ask(ValueQuery.of(choices));
  }

  @Override
  public <R extends Record> R ask(Class<R> form) {
    return new Form<>(form, run.bot().converters()).ask(asking(), this);
  }

  @Override
  public Secret askSecret(String question) {
    Conversation alone = conversation.direct() ? conversation : speaker.direct(user);
    String answer = (String) new Asking(this, alone).ask(ValueQuery.secret(question));
    run.hide(answer);
    return Secret.of(answer);
  }

  @Override
  public boolean confirm(String summary, @Nullable Object... arguments) {
    return (Boolean) asking().ask(new YesOrNo(Content.text(summary, arguments).plain()));
  }

  private Asking asking() {
    return new Asking(this, conversation);
  }

  @Override
  public ProgressBar progress(String title) {
    Progress begun = Progress.of(naming ? user.name() + ": " + title : title);
    run.speaks();
    return run.bars().add(speaker.progress(outgoing(Audience.ALL, begun), begun));
  }

  @Override
  public int stream(Process process) {
    return new Follow(this, process).toTheEnd();
  }

  @Override
  public void pause(Duration duration) {
    run.pause(duration);
  }

  /** The command is over: a bar that nobody has ended has failed. */
  void closeBars() {
    run.bars().close();
  }

  /** The traces alone: a ticket is as good as a secret. */
  @Override
  public String toString() {
    return "Context of " + user + " in " + conversation + ", trace " + trace();
  }

  /** Says a question. */
  Said ask(Conversation where, Content content, Runnable begins) {
    run.speaks();
    Outgoing out = outgoing(Audience.ALL, content);
    return speaker.ask(where.equals(conversation) ? out : out.aside(where), begins);
  }

  /** As a reply, but for who is named. */
  Said output(Content content) {
    run.speaks();
    return speaker.say(outgoing(Audience.ALL, content));
  }

  /** Whether it takes no more messages than this. */
  boolean fits(Content content, int most) {
    return speaker.count(outgoing(Audience.ALL, content)) <= most;
  }

  private Outgoing outgoing(Audience audience, Content content) {
    MessageId answers = asked == null ? null : asked.id();
    return new Outgoing(conversation, audience, ticket, answers, content, trace(), Priority.REPLY);
  }

  Content named(Content content) {
    return content instanceof Text text
        ? new Text(user.name() + ": " + text.value())
        : Content.of(new Text(user.name() + ":"), content);
  }
}
