package dev.chatops.testkit.plugins;

import dev.chatops.chat.User;
import dev.chatops.config.Settings;
import dev.chatops.plugin.Hears;
import dev.chatops.plugin.Match;
import dev.chatops.plugin.Plugin;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;

/** Answers talk of {@code #42} with the address of issue 42. */
final class IssueLinksPlugin implements Plugin {

  private final String issues;

  @Inject
  IssueLinksPlugin(Settings settings) {
    this.issues = settings.string("issues");
  }

  @Hears("(?<![\\w#&/])#(\\d{1,9})\\b")
  String link(List<Match> mentioned, User speaker) {
    if (speaker.bot()) {
      return "";
    }
    return mentioned.stream()
        .map(match -> issues + match.group(1))
        .distinct()
        .collect(Collectors.joining(" "));
  }
}
