package dev.chatops.testkit;

import java.util.List;

/** The fake room as a stage. */
final class FakeStage implements Stage {

  private final FakeSession session;

  FakeStage(FakeSession session) {
    this.session = session;
  }

  @Override
  public void say(String user, String room, String text) {
    session.user(user).says(place(room), text);
  }

  @Override
  public List<String> heard(String room) {
    session.settle();
    return place(room).takeFresh();
  }

  @Override
  public String story() {
    return session.story();
  }

  private FakeRoom place(String room) {
    return room.startsWith("#") ? session.room(room) : session.user(room).direct();
  }
}
