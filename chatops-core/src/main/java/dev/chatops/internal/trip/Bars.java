package dev.chatops.internal.trip;

import dev.chatops.internal.out.Bar;
import java.util.ArrayList;
import java.util.List;

/** The progress bars of one run, so that none is left running when it is over. Thread-safe. */
final class Bars {

  private List<Bar> open = List.of();

  synchronized Bar add(Bar bar) {
    if (open.isEmpty()) {
      open = new ArrayList<>(1);
    }
    open.removeIf(Bar::isOver);
    open.add(bar);
    return bar;
  }

  /** Ends as failed what has not ended. */
  void close() {
    take().forEach(Bar::close);
  }

  private synchronized List<Bar> take() {
    List<Bar> all = open;
    open = List.of();
    return all;
  }
}
