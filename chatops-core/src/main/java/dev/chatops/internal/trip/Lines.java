package dev.chatops.internal.trip;

/** Makes lines of characters as they come; all three line ends count. For one thread. */
final class Lines {

  /** A longer line is cut: one that never ends would need memory without end. */
  static final int LONGEST = 256_000;

  private final StringBuilder line = new StringBuilder();
  private boolean afterReturn;

  /** All lines that are whole by now, each with a line feed. */
  String of(char[] chunk, int size) {
    StringBuilder whole = new StringBuilder();
    for (int i = 0; i < size; i++) {
      char c = chunk[i];
      if (c == '\n' && afterReturn) {
        afterReturn = false;
        continue;
      }
      afterReturn = c == '\r';
      boolean ends = c == '\n' || c == '\r';
      if (!ends) {
        line.append(c);
      }
      if (ends || line.length() >= LONGEST) {
        whole.append(line).append('\n');
        line.setLength(0);
      }
    }
    return whole.toString();
  }

  /** What has no line end and never will. */
  String rest() {
    String last = line.isEmpty() ? "" : line + "\n";
    line.setLength(0);
    return last;
  }
}
