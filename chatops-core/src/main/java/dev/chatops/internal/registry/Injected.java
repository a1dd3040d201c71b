package dev.chatops.internal.registry;

import dev.chatops.chat.Conversation;
import dev.chatops.chat.Message;
import dev.chatops.chat.Room;
import dev.chatops.chat.User;
import dev.chatops.internal.bind.Getter;
import dev.chatops.internal.bind.Injection;
import dev.chatops.plugin.Context;
import dev.chatops.plugin.Plugin;
import dev.chatops.plugin.UserException;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a method gets by the type of a parameter: the conversation, what belongs to it, and
 * services.
 *
 * @param plugin whose method
 * @param services what the bot has
 */
record Injected(Plugin plugin, Services services) implements Injection {

  @Override
  public Optional<Getter> find(Parameter parameter) {
    Class<?> type = parameter.getType();
    if (type == Context.class) {
      return of(chat -> chat);
    }
    if (type == Message.class) {
      return of(Injected::message);
    }
    if (type == User.class) {
      return of(Context::user);
    }
    if (type == Room.class) {
      return of(Context::room);
    }
    if (type == Conversation.class) {
      return of(Context::conversation);
    }
    if (type == Optional.class && maybeMessage(parameter.getParameterizedType())) {
      return of(Context::message);
    }
    return service(type);
  }

  /** Services alone, for what happens in no conversation. */
  Optional<Getter> service(Class<?> type) {
    // What this version lacks is reported elsewhere, once.
    return Later.lacks(type)
        ? Optional.of(Getter.NOTHING)
        : Optional.ofNullable(services.find(plugin, type)).map(Getter::constant);
  }

  private static boolean maybeMessage(Type type) {
    return type instanceof ParameterizedType optional
        && optional.getActualTypeArguments()[0] == Message.class;
  }

  private static Message message(Context chat) {
    return chat.message()
        .orElseThrow(
            () -> new UserException("this wants a message: type it, instead of using a menu"));
  }

  private static Optional<Getter> of(Function<Context, @Nullable Object> part) {
    return Optional.of((values, chat) -> chat == null ? null : part.apply(chat));
  }
}
