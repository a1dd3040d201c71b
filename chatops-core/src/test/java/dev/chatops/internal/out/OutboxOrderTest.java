package dev.chatops.internal.out;

import static dev.chatops.internal.Waits.LONG;
import static dev.chatops.internal.Waits.ends;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chatops.adapter.Limit;
import dev.chatops.adapter.Traits;
import dev.chatops.chat.Action;
import dev.chatops.chat.Conversation;
import dev.chatops.chat.Receipt;
import dev.chatops.chat.Room;
import dev.chatops.chat.Room.Kind;
import dev.chatops.internal.TinyAdapter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("order")
class OutboxOrderTest {

  private final Post post = new Post();
  private final Queue<Runnable> wire = new ConcurrentLinkedQueue<>();

  /** Each action waits until the test lets it arrive. */
  private void slowWire() {
    post.adapter.answering(
        action -> {
          CompletableFuture<Receipt> arrives = new CompletableFuture<>();
          wire.add(() -> arrives.complete(post.adapter.receipt(action)));
          return arrives;
        });
  }

  private void arrives() {
    Runnable next = wire.poll();
    assertThat(next).as("something on the wire").isNotNull();
    next.run();
  }

  @Test
  void oneActionOfAConversationIsOnTheWireAtATime() {
    slowWire();
    post.say("one");
    post.say("two");
    post.say(post.adapter.room("#dev"), "elsewhere");

    assertThat(post.asked()).containsExactly("#ops: one", "#dev: elsewhere");
    arrives();

    assertThat(post.asked()).containsExactly("#ops: one", "#dev: elsewhere", "#ops: two");
  }

  @Test
  void aRoomUnderAnotherNameIsTheSameConversation() {
    slowWire();
    Room renamed = new Room(post.ops().room().id(), "#operations", Kind.PRIVATE);
    post.say("one");
    post.say(Conversation.of(renamed), "two");

    assertThat(post.asked()).containsExactly("#ops: one");
    arrives();
    assertThat(post.asked()).containsExactly("#ops: one", "#operations: two");
  }

  @Test
  void aThreadIsAConversationOfItsOwn() {
    slowWire();
    post.say("one");
    post.say(post.ops().inThread("t"), "beside it");

    assertThat(post.asked()).hasSize(2);
  }

  @Test
  void aPageComesBetweenThePartsOfAMessageAndNothingElseDoes() {
    slowWire();
    post.adapter.can(Traits.of(new Limit(16, Limit.Unit.CHARS_UTF16)));
    post.say(post.ops(), "first part here\nsecond part her\nthird part here");
    post.say(post.ops(), "a reply", Priority.REPLY);
    arrives();
    post.say(post.ops(), "a page", Priority.PAGE);
    for (int i = 0; i < 4; i++) {
      arrives();
    }

    assertThat(post.asked())
        .containsExactly(
            "#ops: first part here",
            "#ops: second part her",
            "#ops: a page",
            "#ops: third part here",
            "#ops: a reply");
  }

  @Test
  void pagesGoBeforeRepliesBeforeNoticesBeforeEdits() {
    slowWire();
    post.say("on the wire");
    post.say(post.ops(), "edit", Priority.EDIT);
    post.say(post.ops(), "notice", Priority.NOTICE);
    post.say(post.ops(), "reply", Priority.REPLY);
    post.say(post.ops(), "page", Priority.PAGE);
    for (int i = 0; i < 5; i++) {
      arrives();
    }

    assertThat(post.asked())
        .containsExactly(
            "#ops: on the wire", "#ops: page", "#ops: reply", "#ops: notice", "#ops: edit");
  }

  @Test
  void keepsTheOrderOfEverySpeakerInEveryRoomOnABusyWire() {
    ExecutorService network = Executors.newFixedThreadPool(2);
    Map<String, AtomicInteger> onTheWire = new ConcurrentHashMap<>();
    List<String> twice = new CopyOnWriteArrayList<>();
    post.adapter.answering(action -> later(action, network, onTheWire, twice));
    List<Thread> speakers = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      int speaker = i;
      speakers.add(new Thread(() -> talk(speaker)));
    }
    speakers.forEach(Thread::start);
    speakers.forEach(speaker -> ends(speaker));

    assertThat(post.inFlight.settle(LONG)).isTrue();
    network.shutdown();
    assertThat(twice).isEmpty();
    assertThat(post.asked()).hasSize(6 * 400);
    for (int speaker = 0; speaker < 6; speaker++) {
      for (int room = 0; room < 3; room++) {
        assertThat(numbers(speaker, room)).hasSizeGreaterThan(100).isSorted();
      }
    }
    assertThat(post.time.open()).as("timers left").isZero();
  }

  private CompletionStage<Receipt> later(
      Action action,
      ExecutorService network,
      Map<String, AtomicInteger> onTheWire,
      List<String> twice) {
    String room = ((Action.Say) action).to().room().name();
    AtomicInteger there = onTheWire.computeIfAbsent(room, name -> new AtomicInteger());
    if (there.incrementAndGet() > 1) {
      twice.add(room);
    }
    if (action.hashCode() % 2 == 0) { // half of them at once
      there.decrementAndGet();
      return post.adapter.took(action);
    }
    return CompletableFuture.supplyAsync(
        () -> {
          there.decrementAndGet();
          return post.adapter.receipt(action);
        },
        network);
  }

  private void talk(int speaker) {
    for (int i = 0; i < 400; i++) {
      post.say(post.adapter.room("#" + i % 3), "%d says %06d".formatted(speaker, i));
    }
  }

  private List<String> numbers(int speaker, int room) {
    String begins = "#%d: %d says ".formatted(room, speaker);
    return post.asked().stream()
        .filter(line -> line.startsWith(begins))
        .map(line -> line.substring(begins.length()))
        .toList();
  }

  /** Who has queued something may be slow to kick the outlet, which was worked off meanwhile. */
  @Test
  void anOutletThatIsForgottenDoesNotTakeTheNextOneWithIt() {
    AtomicInteger looks = new AtomicInteger();
    List<Post> posts = new ArrayList<>();
    TinyAdapter adapter =
        new TinyAdapter("net") {
          @Override
          public Traits traits(Room where) {
            if (looks.incrementAndGet() == 1) { // one message is in hand and not on the wire yet
              Post post = posts.get(0);
              new Outlet(post.outbox, Place.of(room("#ops"))).kick();
              post.say("two");
            }
            return super.traits(where);
          }
        };
    posts.add(new Post(null, () -> adapter));

    posts.get(0).say("one");

    assertThat(adapter.asked()).containsExactly("#ops: one", "#ops: two");
  }

  @Test
  void forgetsAConversationThatIsAtRest() {
    post.say("one");
    post.say(post.adapter.room("#dev"), "two");

    assertThat(post.outbox.waiting()).isEmpty();
    assertThat(post.inFlight.open()).isZero();
  }
}
