package dev.chatops.adapter;

import dev.chatops.chat.Action;
import dev.chatops.chat.Receipt;
import dev.chatops.chat.Room;
import dev.chatops.chat.RoomId;
import dev.chatops.chat.User;
import dev.chatops.chat.UserId;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/**
 * One connection to one network: tells core what happened as {@link dev.chatops.chat.Event events}
 * and does what core asks for as {@link Action actions}.
 *
 * <p>Life: made by its {@link AdapterFactory}, {@link #start started} once, closed once or more. An
 * adapter owns its reconnecting, once started, and the truth about which rooms it is in.
 *
 * <p>Thread-safe from {@code start} on: {@link #perform} and {@link #traits} are called from many
 * threads at once. The rules every adapter passes are the compatibility kit of the testkit.
 */
public interface Adapter extends AutoCloseable {

  /**
   * Which one it is of the adapters of this bot.
   *
   * @return the name of its block in the configuration
   */
  String id();

  /**
   * What the network can do in a room; asked at each action, so it may depend on the room and on
   * how the connection stands. Must be cheap.
   *
   * @param where the room
   * @return features, limits, pace
   */
  Traits traits(Room where);

  /**
   * How content looks here.
   *
   * @return a pure function; see {@link Renderers} for ready ones
   */
  Renderer renderer();

  /**
   * Connects, joins the configured rooms and begins to tell events.
   *
   * @param inbound where to tell them
   * @throws dev.chatops.config.ConfigException if a setting is at fault (token, scope, certificate,
   *     password): the bot does not start
   * @throws DeliveryException if the network is: core closes this instance and has another made,
   *     with back-off
   * @throws IllegalStateException if called a second time
   */
  void start(Inbound inbound);

  /**
   * Does something. Never throws and never blocks: what fails is a {@link DeliveryException} in the
   * stage, also when the adapter is down or closed, or lacks the trait.
   *
   * @param action what to do
   * @return completed when the network took it, as far as that can be known
   */
  CompletionStage<Receipt> perform(Action action);

  /**
   * Leaves. Afterwards there is no event and no thread, and every open stage of {@link #perform}
   * has failed. A second call does nothing.
   */
  @Override
  void close();

  /**
   * Where the bot and one person talk alone. Opens nothing and must be cheap.
   *
   * @param user somebody of this network
   * @return by default the direct room whose id is the person's
   */
  default Room direct(User user) {
    return Room.direct(new RoomId(id(), user.id().value()), user.name());
  }

  /**
   * Which ids are the same here, as far as it is known now: before it has connected, only what is
   * so on every server. Must be cheap; the same object as long as nothing has changed about it.
   *
   * @return by default every character counts
   */
  default Spelling spelling() {
    return Spelling.EXACT;
  }

  /**
   * Who sits at the machine that the bot runs on, and so may do everything. Only an adapter that
   * nobody else can reach names one: the console does.
   *
   * @return empty for every network
   */
  default Optional<UserId> operator() {
    return Optional.empty();
  }

  /**
   * The one way to the library beneath.
   *
   * @param client the vendor's type
   * @param <T> the vendor's type
   * @return its instance, if the adapter has one of that type now
   */
  default <T> Optional<T> unwrap(Class<T> client) {
    return Optional.empty();
  }

  /**
   * What core shall mount on its HTTP door for this adapter.
   *
   * @return empty if it needs none
   */
  default Optional<HttpRoute> http() {
    return Optional.empty();
  }
}
