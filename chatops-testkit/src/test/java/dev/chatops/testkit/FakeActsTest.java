package dev.chatops.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chatops.chat.Button;
import dev.chatops.chat.Card;
import dev.chatops.chat.Event;
import dev.chatops.chat.Message;
import dev.chatops.chat.MessageId;
import dev.chatops.plugin.Command;
import dev.chatops.plugin.Context;
import dev.chatops.plugin.On;
import dev.chatops.plugin.Plugin;
import dev.chatops.plugin.Posted;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What people do otherwise than in words, and what the bot shows otherwise than in words. */
@Tag("order")
class FakeActsTest {

  @RegisterExtension final FakeChat chat = FakeChat.with(new SeeingPlugin());

  private final FakeRoom ops = chat.room("#ops");
  private final FakeUser ann = chat.user("ann");

  enum App {
    web,
    db
  }

  record Order(App app, String when) {}

  /** Tells what it has seen. */
  static final class SeeingPlugin implements Plugin {

    private final AtomicReference<Posted> posted = new AtomicReference<>();

    @Command("deploy <app> [--branch=<name=main>] [-n|--dry-run]")
    String deploy(String app, String branch, boolean dryRun) {
      return app + " from " + branch + (dryRun ? ", not really" : "");
    }

    @Command("offer")
    void offer(Context chat) {
      posted.set(
          chat.reply(
              Card.titled("What now?")
                  .button(Button.run("Go", "deploy web"))
                  .button(Button.run("Try", "deploy web --dry-run"))));
    }

    @Command("close")
    void close() {
      posted.get().edit(Card.titled("Too late"));
    }

    @Command("forget")
    void forget() {
      posted.get().delete();
    }

    @Command("order")
    String order(Context chat) {
      Order order = chat.ask(Order.class);
      return order.app() + " for " + order.when();
    }

    @Command("like")
    void like(Context chat) {
      chat.react("👍");
      chat.react("🎉");
    }

    @On
    void reacted(Event.Reacted reacted, Context chat) {
      chat.reply("{} {}", reacted.added() ? "put" : "took", reacted.emoji());
    }

    @On
    void changed(Event.TopicChanged changed, Context chat) {
      chat.reply("about {}", changed.topic());
    }

    @On
    void answered(Event.Answered answered, Context chat) {
      if (answered.question().equals("q8")) {
        chat.reply("{} {}", answered.question(), new TreeMap<>(answered.values()));
      }
    }

    @On
    void said(Event.Said said, Context chat) {
      MessageId answers = said.message().answers();
      if (answers != null) {
        chat.reply("an answer to {}", answers.value());
      }
    }
  }

  @Test
  void peopleFillInANativeCommand() {
    ann.fills(
        ops, "deploy", Map.of("app", "web shop", "branch", "it's \"new\"", "dry-run", "true"));
    assertThat(ops).hasReplies("web shop from it's \"new\", not really");
    assertThat(chat.transcript()).contains("# ann fills in /deploy {app=web shop, branch=");
  }

  @Test
  void peopleSendForms() {
    ann.says(ops, "!order");
    assertThat(ops).hasRepliesContaining("app?").hasButtons("web", "db");
    ann.answers(ops, Map.of("app", "db", "when", "noon"));
    assertThat(ops).hasReplies("db for noon");
    assertThat(chat.transcript()).contains("# ann fills in the form {app=db, when=noon}");
  }

  @Test
  void aFormMayBeSentTooLate() {
    ann.says(ops, "!order");
    ann.presses(ops, "web");
    ann.says(ops, "opsbot: noon");
    assertThat(ops).lastReply().isEqualTo("web for noon");
    ann.pressesTooLate(ops, "web");
    assertThat(ops).hasNoReplies();
    assertThat(ann.direct()).hasRepliesContaining("too late");
  }

  @Test
  void aFormOfWhichTheBotKnowsNothingIsForThePlugin() {
    chat.open();
    ann.answers(ops, "q8", Map.of("app", "db", "at", "noon"));
    assertThat(ops).hasReplies("q8 {app=db, at=noon}");
  }

  @Test
  void whereNothingAsksNoFormCanBeSent() {
    chat.open();
    assertThatThrownBy(() -> ann.answers(ops, Map.of("app", "web")))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("nothing in #ops asks");
  }

  @Test
  void peopleReplyToWhatTheBotSaid() {
    ann.says(ops, "!deploy web");
    Message first = ops.lastMessage();
    ann.replies(ops, "thanks");
    assertThat(ops).hasReplies("web from main", "an answer to " + first.id().value());
  }

  @Test
  void nobodyRepliesToNothing() {
    chat.open();
    assertThatThrownBy(() -> ann.replies(ops, "thanks"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("the bot has not said anything in #ops");
  }

  @Test
  void reactionsGoOnTheBotsMessagesAndComeOffAgain() {
    ann.says(ops, "!deploy web");
    Message said = ops.message("web from");
    ann.reacts(said, "👀");
    ann.takesBack(said, "👀");
    assertThat(ops).hasReplies("web from main", "put 👀", "took 👀");
  }

  @Test
  void theBotsReactionsCanBeAsserted() {
    Message said = ann.says(ops, "!like");
    assertThat(ops).hasReactions(said, "👍", "🎉").hasNoReplies();
    assertThatThrownBy(() -> assertThat(ops).hasReactions(said, "👎"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContainingAll("👎", "🎉", "ann: !like");
  }

  @Test
  void aTopicIsTheSameForEverybody() {
    assertThat(ops).hasTopic("");
    ann.setsTopic(ops, "the weather");
    assertThat(ops).hasTopic("the weather").hasReplies("about the weather");
  }

  @Test
  void aButtonIsPressedOnTheMessageThatIsMeant() {
    ann.says(ops, "!offer");
    Message first = ops.lastMessage();
    ann.says(ops, "!offer");
    ann.presses(first, "Go");
    ann.presses(ops, "Try");
    assertThat(ops)
        .hasRepliesContaining(
            "What now?", "What now?", "web from main", "web from main, not really");
    assertThat(chat.transcript()).contains("# ann presses \"Go\"");
  }

  @Test
  void aButtonThatIsGoneCanBePressedByWhoeverStillSeesIt() {
    ann.says(ops, "!offer");
    ann.says(ops, "!close");
    assertThat(ops).hasButtons().lastReply().isEqualTo("Too late");
    assertThatThrownBy(() -> ann.presses(ops, "Go")).isInstanceOf(AssertionError.class);
    ann.pressesTooLate(ops, "Go");
    assertThat(ops).lastReply().isEqualTo("web from main");
    ann.says(ops, "!forget");
    ann.pressesTooLate(ops, "Go");
    assertThat(ops).lastReply().isEqualTo("web from main");
    assertThatThrownBy(() -> ann.pressesTooLate(ops, "Stop")).isInstanceOf(AssertionError.class);
  }

  @Test
  void howAReplyHasReadCanBeAsserted() {
    ann.says(ops, "!offer");
    ann.says(ops, "!close");
    assertThat(ops)
        .lastReplyRead("What now?\nGo → deploy web\nTry → deploy web --dry-run", "Too late")
        .hasNoReplies();
    assertThatThrownBy(() -> assertThat(ops).lastReplyRead("Too late"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContainingAll("What now?", "ann: !close");
  }

  @Test
  void whatIsNotThereFailsWithTheWholeChat() {
    ann.says(ops, "!like");
    assertThatThrownBy(() -> assertThat(ops).hasButtons("Go"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("ann: !like");
    assertThatThrownBy(() -> assertThat(ops).hasTyped())
        .isInstanceOf(AssertionError.class)
        .hasMessageContainingAll("Expected typing in #ops", "ann: !like");
  }
}
