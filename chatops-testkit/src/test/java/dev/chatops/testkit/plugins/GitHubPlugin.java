package dev.chatops.testkit.plugins;

import dev.chatops.chat.Content;
import dev.chatops.plugin.Notice;
import dev.chatops.plugin.Plugin;
import dev.chatops.plugin.Webhook;
import dev.chatops.service.Outbound;
import dev.chatops.service.Webhooks;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;

/** Tells a room who has pushed what. */
final class GitHubPlugin implements Plugin {

  /** What a delivery of the kind {@code push} says, as far as we care. */
  record Push(String repository, String branch, String by, List<String> subjects, URI compare) {}

  /** Reads JSON, with whatever library the author likes. */
  interface Json {

    Push push(String json);
  }

  private static final int SHOWN = 5;

  private final Json json;

  @Inject
  GitHubPlugin(Json json) {
    this.json = json;
  }

  @Webhook(path = "/github", guard = "github")
  void delivered(Webhooks.Delivery delivery, Outbound out) {
    if (delivery.header("X-GitHub-Event").filter("push"::equals).isPresent()) {
      Push push = json.push(delivery.body());
      out.room("dev").notify(Notice.info(subject(push), summary(push)));
    }
  }

  private static String subject(Push push) {
    return "push/" + push.repository() + "/" + push.branch();
  }

  /** Forty commits are one message. */
  private static Content summary(Push push) {
    List<String> all = push.subjects();
    List<String> shown = all.subList(0, Math.min(SHOWN, all.size()));
    int more = all.size() - shown.size();
    return Content.of(
        Content.markdown(
            "**{}** pushed [{} to {}]({})", push.by(), all.size(), push.branch(), push.compare()),
        Content.text(String.join("\n", shown) + (more > 0 ? "\nand " + more + " more" : "")));
  }
}
