package dev.chatops.chat;

/** What all ids of the form {@code adapter/value} have in common. */
final class Ids {

  private Ids() {}

  static void check(String adapter, String value) {
    if (adapter.isEmpty() || adapter.indexOf('/') >= 0) {
      throw new IllegalArgumentException("an adapter's id is a name without /, not: " + adapter);
    }
    if (value.isEmpty()) {
      throw new IllegalArgumentException("an id needs a value after " + adapter + "/");
    }
  }

  static int slash(String text) {
    int slash = text.indexOf('/');
    if (slash < 0) {
      throw new IllegalArgumentException("an id is written adapter/value, not: " + text);
    }
    return slash;
  }
}
