package dev.chatops.internal.out;

import static dev.chatops.adapter.Feature.EPHEMERAL;
import static dev.chatops.adapter.Feature.REACT;
import static dev.chatops.adapter.Feature.TYPING;
import static dev.chatops.adapter.Feature.UPLOAD;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chatops.adapter.Limit;
import dev.chatops.adapter.Renderer;
import dev.chatops.chat.Action;
import dev.chatops.chat.Audience;
import dev.chatops.chat.Content;
import dev.chatops.chat.Conversation;
import dev.chatops.chat.MessageId;
import dev.chatops.chat.Part;
import dev.chatops.chat.Ticket;
import dev.chatops.chat.Upload;
import dev.chatops.chat.User;
import dev.chatops.internal.TinyAdapter;
import dev.chatops.service.Timeline;
import dev.chatops.service.Timeline.Kind;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SpeakerTest {

  private static final Ticket TICKET = new Ticket("as good as a secret", Instant.MAX);

  private static final Limit TIGHT = new Limit(24, Limit.Unit.CHARS_UTF16);

  private final Post post = new Post();
  private final User ann = post.adapter.user("ann");

  private Action.Say whispered(Conversation where) {
    post.speaker.say(
        new Outgoing(
            where,
            Audience.only(ann),
            TICKET,
            new MessageId(where.room().id(), "7"),
            Content.text("psst"),
            "t1",
            Priority.REPLY));
    return (Action.Say) post.adapter.actions().get(0);
  }

  @Test
  void aWhisperStaysInTheRoomWhereTheNetworkCanDoThat() {
    post.adapter.can(TinyAdapter.ABLE.with(EPHEMERAL));
    Action.Say say = whispered(post.ops());

    assertThat(say.to()).isEqualTo(post.ops());
    assertThat(say.audience()).isEqualTo(Audience.only(ann));
    assertThat(say.cause()).isEqualTo(TICKET);
  }

  @Test
  void elsewhereAWhisperIsADirectMessageAndTheTicketOfTheRoomStaysBehind() {
    Action.Say say = whispered(post.ops());

    assertThat(say.to().direct()).isTrue();
    assertThat(say.to().room().id().value()).isEqualTo("ann");
    assertThat(say.audience()).isEqualTo(Audience.ALL);
    assertThat(say.cause()).isNull();
    assertThat(say.answers()).isNull();
  }

  @Test
  void inADirectConversationAWhisperIsAReply() {
    Conversation direct = Conversation.of(post.adapter.direct(ann));
    Action.Say say = whispered(direct);

    assertThat(say.to()).isEqualTo(direct);
    assertThat(say.audience()).isEqualTo(Audience.ALL);
    assertThat(say.cause()).isEqualTo(TICKET);
    assertThat(say.answers()).isNotNull();
  }

  @Test
  void everythingSaidHasOneFateOnTheTimeline() {
    post.say("one");
    post.say("two");

    assertThat(post.timeline.of("t1").stream().map(Timeline.Entry::kind))
        .containsExactly(Kind.SAID, Kind.DELIVERED, Kind.SAID, Kind.DELIVERED);
    assertThat(post.timeline.of("t1").get(0).text()).isEqualTo("one");
    assertThat(post.timeline.of("t1").get(0).where()).isEqualTo(post.ops());
  }

  @Test
  void whatIsNoWordIsNotOnTheTimeline() {
    post.adapter.can(TinyAdapter.ABLE.with(REACT, TYPING));
    post.speaker.typing(post.ops(), "t1");
    post.speaker.react(post.ops(), new MessageId(post.ops().room().id(), "7"), "👍", "t1");

    assertThat(post.asked()).containsExactly("Typing", "react 7 👍");
    assertThat(post.timeline.last(10)).isEmpty();
  }

  @Test
  void whatWouldBeTooManyMessagesIsTheFirstOfThemAndAFileWithTheWhole() throws IOException {
    post.adapter.can(TinyAdapter.ABLE.limit(TIGHT).with(UPLOAD));
    String lines = IntStream.rangeClosed(1, 40).mapToObj("%02d\n"::formatted).collect(joining());
    post.say(lines.repeat(8));

    List<Part> parts = said();
    assertThat(parts)
        .extracting(Part::plain)
        .containsExactly("01\n02\n03\n04\n05\n06\n07\n08", "output.txt (960 B): all", "320 lines");
    assertThat(parts.get(2).uploads())
        .singleElement()
        .satisfies(file -> assertThat(new String(file.bytes(), UTF_8)).isEqualTo(lines.repeat(8)));
  }

  @Test
  void asManyAsANetworkTakesAreMessages() {
    post.adapter.can(TinyAdapter.ABLE.limit(TIGHT).with(UPLOAD).parts(5));
    post.say("a word or two of it\n".repeat(5));

    assertThat(said()).hasSize(5).allMatch(part -> part.uploads().isEmpty());
  }

  @Test
  void filesThatWereThereGoAlong() {
    post.adapter.can(TinyAdapter.ABLE.limit(TIGHT).with(UPLOAD).parts(2));
    Upload graph = Upload.text("graph.txt", "1 2 3", "a graph");
    Content both = Content.of(Content.text("{}", "a word or two of it\n".repeat(5)), graph);
    post.speaker.say(Outgoing.unasked(post.ops(), both, "t1", Priority.REPLY));

    List<Part> parts = said();
    assertThat(parts.get(parts.size() - 1).uploads())
        .extracting(Upload::name)
        .containsExactly("graph.txt", "output.txt");
    assertThat(parts.subList(0, parts.size() - 1)).allMatch(part -> part.uploads().isEmpty());
  }

  @Test
  void withoutFilesAllPartsAreSaid() {
    post.adapter.can(TinyAdapter.ABLE.limit(TIGHT));
    String words =
        IntStream.rangeClosed(1, 100).mapToObj("line number %03d\n"::formatted).collect(joining());
    post.say(words);

    assertThat(said()).hasSize(100);
    assertThat(said().stream().map(Part::plain).collect(joining("\n"))).isEqualTo(words);
  }

  private List<Part> said() {
    return post.adapter.actions().stream().map(action -> ((Action.Say) action).part()).toList();
  }

  @Test
  void neverAsksForWhatTheNetworkLacks() {
    post.speaker.typing(post.ops(), "t1");
    post.speaker.react(post.ops(), new MessageId(post.ops().room().id(), "7"), "👍", "t1");

    assertThat(post.asked()).isEmpty();
  }

  @Test
  void whatCannotBeRenderedIsTheSpeakersFault() {
    TinyAdapter blind =
        new TinyAdapter("net") {
          @Override
          public Renderer renderer() {
            throw new IllegalStateException("no font");
          }
        };
    Outbox outbox =
        new Outbox(
            () -> blind,
            () -> false,
            new AtomicLong()::incrementAndGet,
            post.time,
            post.inFlight,
            post.standing,
            post.timeline,
            text -> text);
    Speaker speaker = new Speaker(() -> blind, outbox, "!", post.timeline, post.time);

    assertThatThrownBy(
            () ->
                speaker.say(
                    Outgoing.unasked(post.ops(), Content.text("one"), "t1", Priority.REPLY)))
        .isInstanceOf(IllegalStateException.class);
    assertThat(post.inFlight.open()).isZero();
    assertThat(post.timeline.last(10)).isEmpty();
  }

  @Test
  void nothingShownOfWhatGoesOutHoldsATicket() {
    assertThat(whispered(Conversation.of(post.adapter.direct(ann))).toString())
        .doesNotContain("as good as a secret");
  }
}
