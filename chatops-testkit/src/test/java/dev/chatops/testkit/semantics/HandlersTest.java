package dev.chatops.testkit.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatops.chat.Content;
import dev.chatops.plugin.Command;
import dev.chatops.plugin.Context;
import dev.chatops.plugin.Outcome;
import dev.chatops.plugin.Plugin;
import dev.chatops.plugin.Setup;
import dev.chatops.plugin.UserException;
import dev.chatops.service.Timeline.Entry;
import dev.chatops.service.Timeline.Kind;
import dev.chatops.testkit.FakeChat;
import dev.chatops.testkit.FakeRoom;
import dev.chatops.testkit.FakeUser;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of what a handler returns or throws, and what the timeline keeps of it. */
class HandlersTest {

  private final HandlersPlugin plugin = new HandlersPlugin();

  @RegisterExtension final FakeChat chat = FakeChat.with(plugin);

  private final FakeRoom ops = chat.room("#ops");
  private final FakeUser ann = chat.user("ann");

  static final class HandlersPlugin implements Plugin {

    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicInteger closed = new AtomicInteger();
    private final AtomicReference<Context> kept = new AtomicReference<>();

    @Override
    public void setup(Setup setup) {
      setup.closing(closed::incrementAndGet);
      setup.middleware(
          (call, next) ->
              switch (call.command()) {
                case "frozen" -> Outcome.refused("no changes on Fridays");
                case "hijacked" -> new Outcome.Done("said by a middleware that ran nothing");
                case "toppled" -> throw new IllegalStateException("a fault in a middleware");
                default -> next.proceed();
              });
    }

    @Command("nothing void")
    void nothing() {
      calls.incrementAndGet();
    }

    @Command("nothing null")
    @Nullable String none() {
      return null;
    }

    @Command("nothing empty")
    String empty() {
      return "";
    }

    @Command("literal")
    String literal() {
      return "**not bold** {} <b>";
    }

    @Command("content")
    Content content() {
      return Content.markdown("**bold** and {}", "*starred*");
    }

    @Command("sorry")
    void sorry() {
      throw new UserException("there is no host {}", "web-9");
    }

    @Command("fault <kind>")
    void fault(String kind) throws Exception {
      switch (kind) {
        case "checked" -> throw new java.io.IOException("password is hunter2");
        case "runtime" -> throw new IllegalArgumentException("password is hunter2");
        case "assertion" -> throw new AssertionError("password is hunter2");
        case "linkage" -> throw new NoClassDefFoundError("password/is/hunter2");
        default -> fault(kind); // until the stack is full
      }
    }

    @Command("count")
    String count() {
      return "call " + calls.incrementAndGet();
    }

    @Command("keep")
    void keep(Context chat) {
      kept.set(chat);
    }

    @Command("frozen")
    String frozen() {
      return "ran all the same";
    }

    @Command("hijacked")
    String hijacked() {
      return "ran all the same";
    }

    @Command("toppled")
    String toppled() {
      return "ran all the same";
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"void", "null", "empty"})
  void nothingReturnedIsNothingSaid(String kind) {
    ann.says(ops, "!nothing " + kind);
    assertThat(ops).hasNoReplies();
    assertThat(kinds()).containsExactly(Kind.RECEIVED, Kind.STARTED, Kind.SUCCEEDED);
  }

  @Test
  void aStringIsSaidLiterallyAndContentAsItReads() {
    ann.says(ops, "!literal");
    ann.says(ops, "!content");
    assertThat(ops).hasReplies("**not bold** {} <b>", "bold and *starred*");
  }

  @Test
  void anExceptionForTheUserIsTheAnswer() {
    ann.says(ops, "!sorry");
    assertThat(ops).hasReplies("there is no host web-9");
    assertThat(chat.timeline().last(10))
        .filteredOn(entry -> entry.kind() == Kind.FAILED)
        .extracting(Entry::text)
        .containsExactly("there is no host web-9");
  }

  @ParameterizedTest
  @ValueSource(strings = {"checked", "runtime", "assertion", "linkage", "overflow"})
  void anyOtherFaultShowsATraceAndNothingOfItself(String kind) {
    ann.says(ops, "!fault " + kind);
    assertThat(ops).hasRepliesMatching("Something went wrong \\(trace \\w+\\)");
    assertThat(chat.transcript()).doesNotContain("hunter2");
    assertThat(chat.timeline().last(10).toString()).doesNotContain("hunter2");
    assertThat(kinds()).contains(Kind.FAILED).doesNotContain(Kind.SUCCEEDED);
    ann.says(ops, "!count");
    assertThat(ops).hasReplies("call 1");
  }

  @Test
  void theTraceThatIsShownIsTheOneOnTheTimeline() {
    ann.says(ops, "!fault runtime");
    String trace = ops.replies().get(0).replaceAll(".*trace (\\w+).*", "$1");
    assertThat(chat.timeline().of(trace))
        .extracting(Entry::kind)
        .startsWith(Kind.RECEIVED, Kind.STARTED)
        .contains(Kind.FAILED);
  }

  @Test
  void repliesAfterTheEndOfACommandCarryItsTrace() {
    ann.says(ops, "!keep");
    assertThat(ops).hasNoReplies();
    Context late = plugin.kept.get();
    late.reply("the build is green");
    assertThat(ops).hasReplies("the build is green");
    assertThat(chat.timeline().of(late.trace()))
        .extracting(Entry::kind)
        .containsExactly(Kind.RECEIVED, Kind.STARTED, Kind.SUCCEEDED, Kind.SAID, Kind.DELIVERED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "frozen > no changes on Fridays",
        "hijacked > it was stopped on its way",
      })
  void aMiddlewareThatDoesNotProceedStopsTheCommand(String command, String reply) {
    ann.says(ops, "!" + command);
    assertThat(ops).hasReplies(reply);
    assertThat(kinds()).contains(Kind.REFUSED).doesNotContain(Kind.SUCCEEDED);
  }

  @Test
  void aMiddlewareThatThrowsStopsTheCommand() {
    ann.says(ops, "!toppled");
    assertThat(ops).lastReply().startsWith("Something went wrong").doesNotContain("all the same");
    assertThat(kinds()).doesNotContain(Kind.SUCCEEDED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "!nothing void",
        "!sorry",
        "!fault runtime",
        "!frozen",
        "!toppled",
        "!count surplus",
        "!nothing",
        "!cuont"
      })
  void whateverIsReceivedComesToExactlyOneEnd(String line) {
    ann.says(ops, line);
    List<Entry> all = chat.timeline().last(20);
    assertThat(all)
        .as(chat.transcript())
        .filteredOn(entry -> entry.kind() == Kind.RECEIVED)
        .hasSize(1);
    assertThat(all).filteredOn(entry -> entry.kind().end()).hasSize(1);
  }

  @Test
  void talkIsNotRecorded() {
    ann.says(ops, "just talking");
    assertThat(chat.timeline().last(10)).isEmpty();
  }

  @Test
  void aLostConnectionRestartsNoPluginAndRunsNothingTwice() {
    ann.says(ops, "!count");
    chat.network().drop();
    plugin.calls.incrementAndGet();
    chat.network().restore();
    ann.says(ops, "!count");
    assertThat(ops).hasReplies("call 1", "call 3");
    assertThat(plugin.closed).hasValue(0);
  }

  @Test
  void whatAPluginRegisteredIsClosedOnceWithTheBot() {
    ann.says(ops, "!count");
    assertThat(ops).hasReplies("call 1");
    chat.bot().close();
    chat.bot().close();
    assertThat(plugin.closed).hasValue(1);
  }

  private List<Kind> kinds() {
    return chat.timeline().last(20).stream().map(Entry::kind).toList();
  }
}
