package dev.chatops.testkit;

import dev.chatops.chat.Conversation;
import dev.chatops.chat.Event;
import dev.chatops.chat.Message;
import dev.chatops.chat.Room;
import dev.chatops.chat.RoomId;
import dev.chatops.chat.User;
import dev.chatops.chat.UserId;
import dev.chatops.testkit.tck.Wire;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The fake network as the far side of the fake adapter, as any network has to be one. */
class FakeWire extends Wire {

  final FakeNetwork network;
  private final Map<String, String> names = new ConcurrentHashMap<>();
  private final Map<String, Message> said = new ConcurrentHashMap<>();

  FakeWire(FakeNetwork network) {
    this.network = network;
    network.world().named("tck", "opsbot");
    network.unpaced();
  }

  @Override
  public String settings() {
    return "nick = opsbot";
  }

  @Override
  public String bot() {
    return "opsbot";
  }

  @Override
  public void says(String peer, String room, String text) {
    said.put(text, network.says(user(peer), at(room), text));
  }

  @Override
  public void whispers(String peer, String text) {
    network.says(user(peer), direct(peer), text);
  }

  @Override
  public @Nullable String heard(String room, Duration most) throws InterruptedException {
    return network.chronicle().awaitFresh(new Place(room, null), most);
  }

  @Override
  public @Nullable String whispered(String peer, Duration most) throws InterruptedException {
    return heard(user(peer).id().value(), most);
  }

  @Override
  public boolean vouchesFor(String peer) {
    return !peer.equals("bob");
  }

  @Override
  public void drop() {
    network.drop();
  }

  @Override
  public void restore() {
    network.restore();
  }

  @Override
  public void renames(String peer, String name) {
    names.put(peer, name);
  }

  @Override
  public void namesakeSays(String room, String text) {
    User other = User.of(network.person("impostor").id(), "opsbot");
    network.says(other, at(room), text);
  }

  @Override
  public void saysTwiceDelivered(String peer, String room, String text) {
    network.duplicateNext();
    says(peer, room, text);
  }

  @Override
  public void saidBefore(String peer, String room, String text) {
    network.says(user(peer), at(room), text, Event.Origin.HISTORIC, null);
  }

  @Override
  public String mention(String peer) {
    return "@" + peer;
  }

  @Override
  public List<String> injections(String room, String text) {
    return List.of("SAY " + room + " " + text);
  }

  @Override
  public Map<String, String> faultySettings() {
    return Map.of("nik = opsbot", "nik");
  }

  @Override
  public void close() {}

  final User user(String peer) {
    User person = network.person(peer);
    String value = vouchesFor(peer) ? peer : "~" + peer;
    return User.of(new UserId(person.id().adapter(), value), names.getOrDefault(peer, peer));
  }

  final Conversation at(String room) {
    return Conversation.of(network.room(room));
  }

  /** What somebody has said in these words. */
  final Message message(String text) {
    Message known = said.get(text);
    if (known == null) {
      throw new IllegalArgumentException("nobody has said: " + text);
    }
    return known;
  }

  private Conversation direct(String peer) {
    String id = user(peer).id().value();
    return Conversation.of(Room.direct(new RoomId(network.self().id().adapter(), id), peer));
  }
}
