package dev.chatops.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chatops.adapter.Adapter;
import dev.chatops.chat.Event;
import dev.chatops.chat.Message;
import dev.chatops.chat.Room;
import dev.chatops.chat.RoomId;
import dev.chatops.chat.User;
import dev.chatops.chat.UserId;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class PipeTest {

  private final Pipe pipe = new Pipe();

  @Test
  void oneLineIsOneMessageOfTheOperatorInTheRoomConsole() throws Exception {
    pipe.type("!ping\n");

    assertThat(pipe.bot.messages()).hasSize(1);
    Message message = pipe.bot.messages().get(0);
    assertThat(message.text()).isEqualTo("!ping");
    assertThat(message.from()).isEqualTo(User.of(UserId.parse("console/operator"), "operator"));
    assertThat(message.where().room()).isEqualTo(Room.of(RoomId.parse("console/#console")));
  }

  @Test
  void theBotIsConnectedBeforeAnythingIsSaid() throws Exception {
    pipe.type("!ping\n");

    assertThat(pipe.bot.events.get(0)).isInstanceOf(Event.Connected.class);
    assertThat(pipe.bot.of(Event.Connected.class).get(0).self())
        .isEqualTo(new User(UserId.parse("console/opsbot"), "opsbot", true));
  }

  @Test
  void everyEventHasAKeyOfItsOwn() throws Exception {
    pipe.type("a\nb\na\n");

    assertThat(pipe.bot.events).extracting(Event::key).doesNotHaveDuplicates();
  }

  @Test
  void repliesGoOutAsTheyAreWithOneLineBreakEachAndNothingElseDoes() throws Exception {
    pipe.bot.answers = message -> List.of(message.text() + " \u001B[1mß✓", "two\nlines\n");

    pipe.type("a\nb\n");

    assertThat(pipe.said()).isEqualTo("a \u001B[1mß✓\ntwo\nlines\n\nb \u001B[1mß✓\ntwo\nlines\n\n");
    assertThat(pipe.notes()).isEmpty();
  }

  @Test
  void theNextLineIsReadWhenTheBotHasSettled() throws Exception {
    CompletableFuture<Void> settling = new CompletableFuture<>();
    CompletableFuture<Void> heard = new CompletableFuture<>();
    CompletableFuture<Boolean> settledBeforeTheNext = new CompletableFuture<>();
    pipe.bot.onSaid =
        text -> {
          if (text.equals("!slow")) {
            pipe.bot.settled = settling;
            heard.complete(null);
          } else {
            settledBeforeTheNext.complete(settling.isDone());
          }
        };
    try (Adapter console = pipe.between(stream("!slow\n!next\n"), pipe.out)) {
      console.start(pipe.bot);
      heard.join();
      settling.complete(null);

      assertThat(pipe.bot.awaitEnd()).isTrue();
      assertThat(settledBeforeTheNext).isCompletedWithValue(true);
    }
  }

  @Test
  @SuppressWarnings("InputStreamSlowMultibyteRead")
  void theEndOfTheInputIsToldWhenTheLastLineHasSettled() throws Exception {
    CompletableFuture<Void> settling = new CompletableFuture<>();
    CompletableFuture<Void> atTheEnd = new CompletableFuture<>();
    pipe.bot.onSaid = text -> pipe.bot.settled = settling;
    InputStream in =
        new FilterInputStream(stream("!slow")) {
          @Override
          public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = super.read(buffer, offset, length);
            if (count < 0) {
              atTheEnd.complete(null);
            }
            return count;
          }
        };
    try (Adapter console = pipe.between(in, pipe.out)) {
      console.start(pipe.bot);
      atTheEnd.join();
      assertThat(pipe.bot.end.getCount()).isOne();
      settling.complete(null);
      assertThat(pipe.bot.awaitEnd()).isTrue();
    }
  }

  @Test
  void aBotThatCannotSayWhetherItHasSettledHoldsNobodyUp() throws Exception {
    pipe.bot.settled = CompletableFuture.failedFuture(new IllegalStateException("no idea"));

    pipe.type("a\nb\n");

    assertThat(pipe.bot.texts()).containsExactly("a", "b");
  }

  @Test
  void whatTheBotRefusesToHearDoesNotStopTheReader() throws Exception {
    pipe.bot.onSaid =
        text -> {
          if (text.equals("bad")) {
            throw new IllegalStateException("refused");
          }
        };

    pipe.type("bad\ngood\n");

    assertThat(pipe.bot.texts()).containsExactly("bad", "good");
  }

  @Test
  @SuppressWarnings("InputStreamSlowMultibyteRead")
  void anInputThatBreaksIsAFailureThatSaysSo() throws Exception {
    InputStream broken =
        new FilterInputStream(InputStream.nullInputStream()) {
          @Override
          public int read(byte[] buffer, int offset, int length) throws IOException {
            throw new IOException("the disk is on fire");
          }
        };
    try (Adapter console = pipe.between(broken, pipe.out)) {
      console.start(pipe.bot);

      assertThat(pipe.bot.awaitEnd()).isTrue();
      assertThat(pipe.bot.failures)
          .singleElement()
          .satisfies(
              failure ->
                  assertThat(failure)
                      .hasMessage("the console cannot be read: the disk is on fire"));
    }
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(UTF_8));
  }
}
