package dev.chatops.testkit;

import dev.chatops.chat.Action;
import dev.chatops.chat.Event;
import dev.chatops.chat.RoomId;
import java.util.Optional;

/** Tells in which room something happens or shall. */
final class Rooms {

  private Rooms() {}

  static Optional<RoomId> of(Action action) {
    if (action instanceof Action.Say say) {
      return Optional.of(say.to().room().id());
    } else if (action instanceof Action.Edit edit) {
      return Optional.of(edit.where().room().id());
    } else if (action instanceof Action.Delete delete) {
      return Optional.of(delete.where().room().id());
    } else if (action instanceof Action.React react) {
      return Optional.of(react.where().room().id());
    } else if (action instanceof Action.Typing typing) {
      return Optional.of(typing.where().room().id());
    } else if (action instanceof Action.SetTopic set) {
      return Optional.of(set.room().id());
    } else if (action instanceof Action.Join join) {
      return Optional.of(join.room());
    } else if (action instanceof Action.Leave leave) {
      return Optional.of(leave.room());
    }
    return Optional.empty();
  }

  /** Empty for what is about the connection, or about no room that the event names. */
  static Optional<RoomId> of(Event event) {
    if (event instanceof Event.Said said) {
      return Optional.of(said.message().where().room().id());
    } else if (event instanceof Event.Edited edited) {
      return Optional.of(edited.message().where().room().id());
    } else if (event instanceof Event.Deleted deleted) {
      return Optional.of(deleted.where().room().id());
    } else if (event instanceof Event.Reacted reacted) {
      return Optional.of(reacted.where().room().id());
    } else if (event instanceof Event.Joined joined) {
      return Optional.of(joined.room().id());
    } else if (event instanceof Event.Left left) {
      return Optional.of(left.room().id());
    } else if (event instanceof Event.TopicChanged changed) {
      return Optional.of(changed.room().id());
    } else if (event instanceof Event.Invoked invoked) {
      return Optional.of(invoked.where().room().id());
    } else if (event instanceof Event.Pressed pressed) {
      return Optional.of(pressed.where().room().id());
    } else if (event instanceof Event.Answered answered) {
      return Optional.of(answered.where().room().id());
    }
    return Optional.empty();
  }
}
