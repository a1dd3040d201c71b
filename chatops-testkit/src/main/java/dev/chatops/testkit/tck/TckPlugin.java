package dev.chatops.testkit.tck;

import dev.chatops.chat.Card;
import dev.chatops.chat.Chart;
import dev.chatops.chat.Choices;
import dev.chatops.chat.Content;
import dev.chatops.chat.Table;
import dev.chatops.chat.Upload;
import dev.chatops.plugin.Command;
import dev.chatops.plugin.Context;
import dev.chatops.plugin.Plugin;
import dev.chatops.plugin.Posted;
import dev.chatops.plugin.UserException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Has a whole bot say what the kit wants to see on the wire. */
final class TckPlugin implements Plugin {

  /** The end of every answer, by which the kit knows that all of it has come. */
  static final String END = "tck-end";

  /** One of each kind. */
  static Map<String, Content> contents() {
    Map<String, Content> contents = new LinkedHashMap<>();
    contents.put("text", Content.text("literal *text* with <marks> & signs"));
    contents.put("markdown", Content.markdown("**bold** and `code`, {}", "*not bold*"));
    contents.put("code", Content.code("for i in 1 2 3\n  do\n    echo $i\n  done"));
    contents.put(
        "table", Table.columns("host", "state").row("web-1", "up").row("web-2", "down since noon"));
    contents.put(
        "card",
        Card.titled("Incident 42")
            .text("the disk of {} is full", "web-1")
            .field("severity", "high")
            .field("since", "noon"));
    contents.put("upload", Upload.text("log.txt", "line one\nline two", "the last two lines"));
    contents.put("chart", Chart.of("mon", "tue").series("load", 1, 2).alt("the load doubled"));
    contents.put("choices", Choices.of("Which one?", "staging", "production"));
    contents.put("stack", Content.of(Content.text("above"), Content.code("below")));
    return contents;
  }

  @Override
  public String name() {
    return "tck";
  }

  @Command("tck-show <kind>")
  void show(Context chat, String kind) {
    Content content = contents().get(kind);
    if (content == null) {
      throw new UserException("no {} among {}", kind, contents().keySet());
    }
    chat.reply(content);
    chat.reply(END);
  }

  /** Says something long, and has it read otherwise when it has arrived. */
  @Command("tck-change <before> <after>")
  void change(Context chat, int before, int after) throws Exception {
    Posted posted = chat.reply(Content.text("{}", Texts.ofBytes(before, 1)));
    posted.receipts().toCompletableFuture().get();
    posted.edit(Content.text("{}", Texts.ofBytes(after, 2)));
    posted.receipts().toCompletableFuture().get();
    chat.reply(END);
  }

  @Command("tck-count <most>")
  void count(Context chat, int most) {
    for (int i = 1; i <= most; i++) {
      chat.reply("number {}", i);
    }
    chat.reply(END);
  }

  @Command("tck-long <bytes> <seed>")
  void longText(Context chat, int bytes, long seed) {
    chat.reply(Content.text("{}", Texts.ofBytes(bytes, seed)));
    chat.reply(END);
  }
}
