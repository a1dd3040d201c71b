package dev.chatops.config;

/**
 * Where something stands; immutable.
 *
 * @param file the number of the file in {@link Sources}
 * @param line the line, counted from 1, or 0 if it is not known
 */
record Place(int file, int line) {

  static final Place UNKNOWN = new Place(0, 0);

  boolean known() {
    return line > 0;
  }
}
