package dev.chatops.internal.trip;

import static dev.chatops.internal.TinyAdapter.refused;
import static dev.chatops.internal.Waits.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chatops.adapter.DeliveryException;
import dev.chatops.adapter.Feature;
import dev.chatops.chat.Action;
import dev.chatops.chat.Event;
import dev.chatops.chat.Receipt;
import dev.chatops.chat.Room;
import dev.chatops.chat.RoomId;
import dev.chatops.internal.ManualTime;
import dev.chatops.internal.TinyAdapter;
import dev.chatops.internal.TinyBot;
import dev.chatops.service.Jobs;
import dev.chatops.service.Outbound;
import dev.chatops.service.Timeline.Kind;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Rooms that the bot goes into and leaves, on networks that take their time or fall away. */
@Tag("order")
class RoomMovesTest {

  private static final String CONFIG =
      "name = robot\n"
          + "rooms { both = [\"net/#both\", \"far/#both\", \"off/#both\"] }\n"
          + "adapters.off { type = tiny, enabled = false }\n"
          + "access.groups.admins { people = [\"net/root\"] }";

  private final ManualTime time = new ManualTime();
  private final Set<RoomId> inside = ConcurrentHashMap.newKeySet();
  private final TinyAdapter net = mobile("net");
  private final TinyAdapter far = mobile("far");
  private final TinyBot bot = TinyBot.built(time, List.of(net, far), CONFIG);

  private static TinyAdapter mobile(String id) {
    return new TinyAdapter(id).can(TinyAdapter.ABLE.with(Feature.MEMBERSHIP));
  }

  @AfterEach
  void closes() {
    bot.close();
  }

  private void started() {
    for (TinyAdapter each : List.of(net, far)) {
      each.answering(action -> inRoomsAlone(each, action));
      each.starting(
          inbound -> inbound.accept(new Event.Connected(each.id() + "-up", each.user("robot"))));
    }
    bot.bot().start();
    inside.add(new RoomId("net", "#ops"));
  }

  /** As on IRC: who is not in a room says nothing there. */
  private CompletionStage<Receipt> inRoomsAlone(TinyAdapter network, Action action) {
    if (action instanceof Action.Join join) {
      inside.add(join.room());
      Room room = Room.of(join.room());
      network.inbound().accept(new Event.Joined(action.id(), network.user("robot"), room, true));
    } else if (action instanceof Action.Leave leave) {
      inside.remove(leave.room());
    } else if (action instanceof Action.Say say && !inside.contains(say.to().room().id())) {
      return refused(DeliveryException.notYet("not in that room", Duration.ofSeconds(5)));
    }
    return network.took(action);
  }

  private void hears(String line) {
    net.hears(net.room("#ops"), net.user("root"), line);
  }

  @Test
  void whatWaitsToBeSaidThereDoesNotKeepTheBotOut() {
    started();
    Outbound out = bot.bot().instance(Outbound.class);
    out.in(net.room("#dev")).say("first");
    hears("!join #dev");
    bot.settle();

    assertThat(net.asked()).contains("#ops: joined #dev");
    assertThat(net.asked()).containsSubsequence("Join", "#dev: first");
    assertThat(bot.entries()).noneMatch(entry -> entry.kind() == Kind.UNDELIVERED);
  }

  @Test
  void aNameOfSeveralNetworksIsAllThatThereAre() {
    started();
    hears("!join both");
    bot.settle();

    assertThat(net.asked()).contains("#ops: joined #both\njoined #both\noff is switched off");
    assertThat(far.actions()).hasSize(1);
  }

  @Test
  void aNetworkThatIsNotThereSaysSoAndTheOthersGoOn() {
    started();
    far.inbound().accept(new Event.Disconnected("far-down", "the line was cut"));
    hears("!join far/#dev");
    hears("!rooms");
    bot.settle();

    assertThat(net.asked())
        .containsExactly(
            "#ops: far is not connected now; try again later",
            "#ops: net: #ops\nfar: disconnected");
    assertThat(far.actions()).isEmpty();
  }

  @Test
  void anotherNetworkCannotPutTheBotOutOfARoom() {
    started();
    hears("!join #dev");
    bot.settle();
    Room dev = Room.of(new RoomId("net", "#dev"));
    far.inbound().accept(new Event.Left("left", far.user("robot"), dev, "no", true));
    hears("!rooms");
    bot.settle();

    assertThat(net.asked()).last().asString().contains("net: #dev, #ops");
  }

  @Test
  void whoeverElseComesAndGoesIsNotTheBot() {
    started();
    Room ops = net.room("#ops").room();
    net.inbound().accept(new Event.Joined("joined", net.user("bob"), ops, false));
    net.inbound().accept(new Event.Left("left", net.user("bob"), ops, "bye", false));
    hears("!rooms");
    bot.settle();

    assertThat(net.asked()).containsExactly("#ops: net: #ops\nfar: in no room");
  }

  @Test
  void whatIsStoppedWhileTheNetworkTakesItsTimeLeavesTheNextOneItsTurn() {
    started();
    CompletableFuture<Receipt> slow = new CompletableFuture<>();
    net.answering(action -> action instanceof Action.Join ? slow : net.took(action));
    hears("!join #dev");
    until(() -> net.asked().contains("Join"));
    net.hears(net.room("#lab"), net.user("root"), "!join #dev");
    until(() -> running().size() == 2);
    net.hears(net.room("#lab"), net.user("root"), "!stop " + running().get(1));
    until(() -> running().size() == 1);
    slow.complete(net.receipt(net.actions().get(0)));
    bot.settle();

    assertThat(net.asked()).contains("#ops: joined #dev").filteredOn("Join"::equals).hasSize(1);
    assertThat(bot.bot().diagnose().counts()).containsEntry("rooms", 0);
  }

  private List<String> running() {
    return bot.bot().instance(Jobs.class).running().stream().map(Jobs.Job::id).toList();
  }
}
