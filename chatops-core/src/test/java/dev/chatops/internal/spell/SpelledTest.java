package dev.chatops.internal.spell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatops.adapter.Spelling;
import dev.chatops.chat.RoomId;
import dev.chatops.chat.UserId;
import dev.chatops.internal.TinyAdapter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class SpelledTest {

  private static final Spelling CASELESS = spelling(value -> value.toLowerCase(Locale.ROOT));

  private final AtomicReference<Spelling> now = new AtomicReference<>(Spelling.EXACT);

  private final TinyAdapter irc =
      new TinyAdapter("irc1") {
        @Override
        public Spelling spelling() {
          return now.get();
        }
      };

  private final Spellings spellings = new Spellings(id -> id.equals("irc1") ? irc : null);

  private static Spelling spelling(UnaryOperator<String> how) {
    return new Spelling() {
      @Override
      public String room(String value) {
        return how.apply(value);
      }

      @Override
      public String user(String value) {
        return how.apply(value);
      }
    };
  }

  private static UserId user(String id) {
    return UserId.parse(id);
  }

  @Test
  void whatTheNetworkTakesForTheSameIsFoundFromTheMomentItSaysSo() {
    Spelled<UserId, String> people =
        Spelled.people(Map.of(user("irc1/Ann"), "ann"), spellings, (a, b) -> a);
    assertThat(people.find(user("irc1/ann"))).isEmpty();

    now.set(CASELESS);
    assertThat(people.find(user("irc1/ann"))).contains("ann");
    assertThat(people.find(user("irc1/ANN"))).contains("ann");
    assertThat(people.find(user("irc2/ann"))).isEmpty();

    now.set(Spelling.EXACT);
    assertThat(people.find(user("irc1/ann"))).isEmpty();
    assertThat(people.find(user("irc1/Ann"))).contains("ann");
  }

  @Test
  void anotherNetworksSpellingChangesNothing() {
    now.set(CASELESS);
    Spelled<RoomId, String> rooms =
        Spelled.rooms(Map.of(new RoomId("work", "C1"), "ops"), spellings, (a, b) -> a);

    assertThat(rooms.find(new RoomId("work", "C1"))).contains("ops");
    assertThat(rooms.find(new RoomId("work", "c1"))).isEmpty();
  }

  @Test
  void ofTwoSpellingsBothCount() {
    now.set(CASELESS);
    Map<UserId, String> written = new LinkedHashMap<>();
    written.put(user("irc1/Ann"), "first");
    written.put(user("irc1/aNN"), "second");

    assertThat(Spelled.people(written, spellings, (a, b) -> a + " " + b).find(user("irc1/ann")))
        .contains("first second");
  }

  @Test
  void nobodyBecomesSomebodyByAnotherSpelling() {
    now.set(spelling(value -> value.replace('~', '^')));
    assertThat(spellings.of(user("irc1/~root"))).isEqualTo(user("irc1/~root"));

    now.set(spelling(value -> "~" + value));
    assertThat(spellings.of(user("irc1/root"))).isEqualTo(user("irc1/root"));
  }

  @Test
  @SuppressWarnings("NullAway") // the contract is broken on purpose
  void anAdapterThatBreaksOverItHasSaidNothing() {
    now.set(
        spelling(
            value -> {
              throw new IllegalStateException("no JID");
            }));
    assertThat(spellings.of(user("irc1/Ann"))).isEqualTo(user("irc1/Ann"));

    now.set(spelling(value -> null));
    assertThat(spellings.of(new RoomId("irc1", "#Ops"))).isEqualTo(new RoomId("irc1", "#Ops"));

    now.set(spelling(value -> ""));
    assertThat(spellings.of(new RoomId("irc1", "#Ops"))).isEqualTo(new RoomId("irc1", "#Ops"));

    now.set(null);
    assertThat(spellings.of(user("irc1/Ann"))).isEqualTo(user("irc1/Ann"));
  }
}
