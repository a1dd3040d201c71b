package dev.chatops.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatops.adapter.Feature;
import dev.chatops.chat.Message;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The same chat on every kind of network. */
class ProfileTest {

  @ParameterizedTest
  @EnumSource
  void oneTranscriptRunsEverywhere(Profile profile) {
    try (FakeChat chat = FakeChat.with(Parrot.class).like(profile)) {
      chat.play(
          Transcript.parse(
              """
              ann may parrot.shout
              @ #ops
              ann: !say pong
              < pong
              ann: !shout ahoy
              < ahoy!
              bob: !shout me too
              @ bob
              <~ you may not shout: .*
              bob: say just us
              < just us
              @ #ops
              bob: !whisper psst
              @ bob
              < psst
              """));
    }
  }

  @ParameterizedTest
  @EnumSource
  void paceCostsNoTimeAndLosesNothing(Profile profile) {
    try (FakeChat chat = FakeChat.with(Parrot.class).like(profile)) {
      chat.user("ann").says(chat.room("#ops"), "!count 300");
      assertThat(chat.room("#ops"))
          .hasReplies(
              IntStream.rangeClosed(1, 300).mapToObj(String::valueOf).toArray(String[]::new));
      assertThat(chat.clock().now()).isEqualTo(ManualClock.START);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aHandlerMayWaitForItsReceipts(Profile profile) {
    try (FakeChat chat = FakeChat.with(Parrot.class).like(profile)) {
      chat.user("ann").says(chat.room("#ops"), "!receipts 7");
      assertThat(chat.room("#ops")).hasReplies("1", "2", "3", "4", "5", "6", "7", "all arrived");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aLongTextArrivesWholeHoweverItIsCut(Profile profile) {
    String words = "all work and no play makes jack a dull boy ".repeat(500).strip();
    try (FakeChat chat = FakeChat.with(Parrot.class).like(profile)) {
      chat.user("ann").says(chat.room("#ops"), "!say " + words);
      List<String> replies = chat.room("#ops").replies();
      assertThat(String.join(" ", replies)).isEqualTo(words);
      assertThat(replies).allMatch(profile.traits().limit()::fits);
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatANetworkLacksIsDoneAnotherWay(Profile profile) {
    try (FakeChat chat = FakeChat.with(Parrot.class).like(profile)) {
      FakeRoom ops = chat.room("#ops");
      FakeUser ann = chat.user("ann");
      Message said = ann.says(ops, "!thread over here");
      if (profile.traits().has(Feature.THREADS)) {
        assertThat(ops.thread(said)).hasReplies("over here");
      } else {
        assertThat(ops).hasReplies("ann: over here");
      }
      ann.says(ops, "!change before after");
      if (profile.traits().has(Feature.EDIT)) {
        assertThat(ops).hasReplies("after");
      } else {
        assertThat(ops).hasReplies("before", "after");
      }
    }
  }
}
