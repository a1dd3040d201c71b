package dev.chatops.testkit.stress;

import dev.chatops.chat.Action;
import dev.chatops.chat.Conversation;

/** Where an action is done, as far as order matters. */
final class Places {

  private Places() {}

  static Object of(Action action) {
    Conversation where =
        action instanceof Action.Say say
            ? say.to()
            : action instanceof Action.Edit edit
                ? edit.where()
                : action instanceof Action.Delete delete
                    ? delete.where()
                    : action instanceof Action.React react
                        ? react.where()
                        : action instanceof Action.Typing typing ? typing.where() : null;
    return where == null ? "elsewhere" : where.room().id() + " " + where.thread();
  }
}
