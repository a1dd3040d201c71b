package dev.chatops.testkit;

import dev.chatops.service.Jobs;
import dev.chatops.service.Timeline;
import java.util.List;

/** What the end of a test looks for: things that went wrong without an assertion about them. */
final class FakeEnding {

  /** More than any test says. */
  private static final int ALL = 1_000_000;

  private final FakeSession session;
  private final FakePlan plan;

  FakeEnding(FakeSession session, FakePlan plan) {
    this.session = session;
    this.plan = plan;
  }

  /** Fails if there is something, with the whole chat. */
  void check() {
    for (Throwable thrown : session.network().line().broken()) {
      throw new AssertionError("the bot threw at its adapter\n\n" + session.story(), thrown);
    }
    refuse(
        undelivered(),
        Leniency.UNDELIVERED,
        "not everything the bot said arrived",
        "allowUndelivered()");
    refuse(running(), Leniency.RUNNING, "a command has not ended", "allowRunningJobs()");
    refuse(
        session.network().chronicle().unread(),
        Leniency.UNREAD,
        "the bot said what no assertion has looked at",
        "allowUnreadReplies()");
  }

  private List<String> running() {
    return session.bot().instance(Jobs.class).running().stream()
        .filter(
            job -> session.timeline().of(job.id()).stream().noneMatch(each -> each.kind().end()))
        .map(job -> job.where().room().name() + ": " + job.command() + waiting(job.waitsFor()))
        .toList();
  }

  private static String waiting(String place) {
    return place.isEmpty() ? "" : ", waits for " + place;
  }

  private List<String> undelivered() {
    return session.timeline().last(ALL).stream()
        .filter(entry -> entry.kind() == Timeline.Kind.UNDELIVERED)
        .map(entry -> entry.where() + ": " + entry.text() + ", trace " + entry.trace())
        .toList();
  }

  private void refuse(List<String> what, Leniency unless, String sentence, String knob) {
    if (!what.isEmpty() && !plan.allowed().contains(unless)) {
      throw new AssertionError(
          "%s:%n  %s%nA test that means this says %s.%n%n%s"
              .formatted(sentence, String.join("\n  ", what), knob, session.story()));
    }
  }
}
