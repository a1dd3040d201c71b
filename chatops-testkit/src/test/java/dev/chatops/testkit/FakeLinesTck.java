package dev.chatops.testkit;

/** The fake adapter where each line is a message and every line break a danger. */
class FakeLinesTck extends FakeAdapterTck {

  @Override
  Profile profile() {
    return Profile.IRC;
  }
}
