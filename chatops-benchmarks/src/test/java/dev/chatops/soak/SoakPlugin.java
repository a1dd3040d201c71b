package dev.chatops.soak;

import dev.chatops.chat.Event;
import dev.chatops.plugin.Command;
import dev.chatops.plugin.On;
import dev.chatops.plugin.Plugin;

/** Answers each question with its number, and keeps a record of when the bot was away. */
public final class SoakPlugin implements Plugin {

  static final String ANSWER = "done ";

  private final Book book;

  SoakPlugin(Book book) {
    this.book = book;
  }

  @Command("do <number>")
  String answer(String number) {
    return ANSWER + number;
  }

  @On
  void gone(Event.Disconnected event) {
    book.gone();
  }

  @On
  void back(Event.Connected event) {
    book.back();
  }
}
