package dev.chatops.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chatops.adapter.Adapter;
import dev.chatops.adapter.DeliveryException;
import dev.chatops.adapter.DeliveryException.Sent;
import dev.chatops.chat.Action;
import dev.chatops.chat.Audience;
import dev.chatops.chat.Conversation;
import dev.chatops.chat.Part;
import dev.chatops.chat.Receipt;
import dev.chatops.chat.Room;
import dev.chatops.chat.RoomId;
import dev.chatops.chat.Upload;
import dev.chatops.chat.User;
import dev.chatops.chat.UserId;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ConsoleLifeTest {

  private static final Room ROOM = Room.of(RoomId.parse("life/#console"));
  private static final Conversation HERE = Conversation.of(ROOM);

  private final Pipe pipe = new Pipe("life");

  @Test
  void itStartsOnce() {
    try (Adapter console = pipe.between(nothing(), pipe.out)) {
      console.start(pipe.bot);

      assertThatThrownBy(() -> console.start(pipe.bot)).isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void theOperatorMayEverythingAndIsNobodyElse() {
    try (Adapter console = pipe.between(nothing(), pipe.out)) {
      assertThat(console.operator()).contains(UserId.parse("life/operator"));
    }
  }

  @Test
  void theRoomOfOnePersonIsTheOneThatPersonSpeaksIn() throws Exception {
    try (Adapter console = pipe.between(stream("/as ann\n/dm\nhi\n"), pipe.out)) {
      console.start(pipe.bot);
      assertThat(pipe.bot.awaitEnd()).isTrue();

      User ann = pipe.bot.messages().get(0).from();
      assertThat(console.direct(ann)).isEqualTo(pipe.bot.messages().get(0).where().room());
    }
  }

  @Test
  void aReceiptNamesTheActionAndAMessageThatIsNewEachTime() throws Exception {
    try (Adapter console = pipe.between(nothing(), pipe.out)) {
      console.start(pipe.bot);
      Action.Say say = Pipe.say(HERE, "hello");

      Receipt one = get(console.perform(say));
      Receipt two = get(console.perform(say));

      assertThat(one.action()).isEqualTo(say.id());
      assertThat(one.made()).isPresent().isNotEqualTo(two.made());
      assertThat(pipe.said()).isEqualTo("hello\nhello\n");
    }
  }

  @Test
  void whatItCannotDoFailsAndPrintsNothing() {
    try (Adapter console = pipe.between(nothing(), pipe.out)) {
      console.start(pipe.bot);
      Part part = Part.of("x");
      Part file = new Part("x", "x", List.of(Upload.text("a.txt", "a", "a")));
      Audience ann = Audience.only(User.of(UserId.parse("life/ann"), "ann"));

      assertFails(console.perform(new Action.Typing("1", HERE)), Sent.NO);
      assertFails(console.perform(new Action.Join("2", ROOM.id())), Sent.NO);
      assertFails(console.perform(say(HERE.inThread("t"), Audience.ALL, part)), Sent.NO);
      assertFails(console.perform(say(HERE, ann, part)), Sent.NO);
      assertFails(console.perform(say(HERE, Audience.ALL, file)), Sent.NO);
      assertThat(pipe.said()).isEmpty();
    }
  }

  @Test
  void beforeTheStartAndAfterTheEndNothingIsPerformed() {
    Adapter console = pipe.between(nothing(), pipe.out);
    assertFails(console.perform(Pipe.say(HERE, "early")), Sent.NO);
    console.start(pipe.bot);
    console.close();
    console.close();

    assertFails(console.perform(Pipe.say(HERE, "late")), Sent.NO);
    assertThat(pipe.said()).isEmpty();
  }

  @Test
  void whatNeverStartedLeavesTheInputOpen() throws Exception {
    AtomicBoolean inputClosed = new AtomicBoolean();
    InputStream input =
        new FilterInputStream(nothing()) {
          @Override
          public void close() {
            inputClosed.set(true);
          }
        };

    pipe.between(input, pipe.out).close();

    assertThat(inputClosed).isFalse();
  }

  @Test
  void closeEndsAReadThatWaitsAndLeavesNoThread() throws Exception {
    PipedOutputStream keyboard = new PipedOutputStream();
    Adapter console = pipe.between(new PipedInputStream(keyboard), pipe.out);
    CountDownLatch heard = new CountDownLatch(1);
    pipe.bot.onSaid = text -> heard.countDown();
    console.start(pipe.bot);
    keyboard.write("hello\n".getBytes(UTF_8));
    keyboard.flush();
    assertThat(heard.await(10, SECONDS)).isTrue();
    assertThat(threads()).isNotEmpty();

    console.close();

    assertThat(threads()).isEmpty();
    assertThat(pipe.bot.end.getCount()).as("no event after close").isOne();
  }

  @Test
  void closeInTheMidstOfSettlingEndsTheReader() throws Exception {
    CountDownLatch heard = new CountDownLatch(1);
    pipe.bot.onSaid =
        text -> {
          pipe.bot.settled = new CompletableFuture<>();
          heard.countDown();
        };
    Adapter console = pipe.between(stream("one\ntwo\n"), pipe.out);
    console.start(pipe.bot);
    assertThat(heard.await(10, SECONDS)).isTrue();

    console.close();

    assertThat(threads()).isEmpty();
    assertThat(pipe.bot.texts()).containsExactly("one");
    assertThat(pipe.bot.end.getCount()).isOne();
  }

  @Test
  void aBotThatClosesTheConsoleWhenItEndsDoesNotWaitForItself() throws Exception {
    CompletableFuture<Void> closed = new CompletableFuture<>();
    Adapter console = pipe.between(stream("bye\n"), pipe.out);
    pipe.bot.onSaid =
        text -> {
          console.close();
          closed.complete(null);
        };
    console.start(pipe.bot);

    closed.get(10, SECONDS);
  }

  @Test
  void whatManyThreadsSayAtOnceIsAllThereAndWhole() throws Exception {
    ExecutorService many = Executors.newFixedThreadPool(8);
    try (Adapter console = pipe.between(nothing(), pipe.out)) {
      console.start(pipe.bot);
      List<Future<Receipt>> said = new ArrayList<>();
      for (int i = 0; i < 400; i++) {
        String text = ("line " + i + " ").repeat(50);
        said.add(many.submit(() -> get(console.perform(Pipe.say(HERE, text)))));
      }
      for (Future<Receipt> each : said) {
        each.get(10, SECONDS);
      }
      String[] all =
          IntStream.range(0, 400)
              .mapToObj(i -> ("line " + i + " ").repeat(50))
              .toArray(String[]::new);
      assertThat(pipe.said().lines()).containsExactlyInAnyOrder(all);
    } finally {
      many.shutdownNow();
    }
  }

  @Test
  void whoSpeaksNeverWaitsForWhoReadsAndWhatWasNotReadFailsAtTheEnd() throws Exception {
    CountDownLatch writing = new CountDownLatch(1);
    CountDownLatch never = new CountDownLatch(1);
    OutputStream stuck =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            writing.countDown();
            try {
              never.await();
            } catch (InterruptedException interrupted) {
              throw new IOException("interrupted", interrupted);
            }
          }
        };
    Adapter console = pipe.between(nothing(), stuck);
    console.start(pipe.bot);
    CompletionStage<Receipt> first = console.perform(Pipe.say(HERE, "stuck"));
    assertThat(writing.await(10, SECONDS)).isTrue();
    CompletionStage<Receipt> second = console.perform(Pipe.say(HERE, "behind it"));
    assertThat(second.toCompletableFuture()).isNotDone();

    console.close();

    assertFails(first, Sent.MAYBE);
    assertFails(second, Sent.NO);
    assertThat(threads()).isEmpty();
  }

  @Test
  void whenNobodyReadsWhatIsSaidTheInputIsOver() throws Exception {
    OutputStream gone =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("Broken pipe");
          }
        };
    PipedOutputStream keyboard = new PipedOutputStream();
    try (Adapter console = pipe.between(new PipedInputStream(keyboard), gone)) {
      pipe.bot.answers = message -> List.of("pong");
      pipe.start(console);
      keyboard.write("!ping\n!ping\n".getBytes(UTF_8));
      keyboard.flush();

      assertThat(pipe.bot.awaitEnd()).isTrue();
      assertThat(pipe.bot.texts()).containsExactly("!ping");
      assertThat(pipe.bot.failures).isEmpty();
    }
  }

  private static Action.Say say(Conversation where, Audience audience, Part part) {
    return new Action.Say("id", where, audience, null, null, part);
  }

  private static void assertFails(CompletionStage<Receipt> stage, Sent sent) {
    ThrowingCallable get = () -> get(stage);
    assertThatThrownBy(get)
        .isInstanceOf(ExecutionException.class)
        .cause()
        .isInstanceOfSatisfying(
            DeliveryException.class, failure -> assertThat(failure.sent()).isEqualTo(sent));
  }

  /** The console's own, by the names it gives them. */
  private static List<Thread> threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith("console-life"))
        .toList();
  }

  private static Receipt get(CompletionStage<Receipt> stage) throws Exception {
    return stage.toCompletableFuture().get(10, SECONDS);
  }

  private static InputStream nothing() {
    return InputStream.nullInputStream();
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(UTF_8));
  }
}
