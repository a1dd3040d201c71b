package dev.chatops.testkit;

import dev.chatops.adapter.Spelling;
import java.util.Locale;

/** Upper and lower case are the same. */
record CaselessSpelling() implements Spelling {

  @Override
  public String room(String value) {
    return value.toLowerCase(Locale.ROOT);
  }

  @Override
  public String user(String value) {
    return value.toLowerCase(Locale.ROOT);
  }
}
