package dev.chatops.testkit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What a plugin test costs, apart from the plugin: {@code ./dev cost} prints it. A program and no
 * test, since a figure of a busy machine proves nothing.
 */
final class Cost {

  private static final int TESTS = 1_000;

  private Cost() {}

  public static void main(String[] args) {
    List<long[]> all = new ArrayList<>();
    for (int i = 0; i < TESTS; i++) {
      all.add(test());
    }
    long[] first = all.remove(0);
    System.out.printf(
        "the first test %d ms; %d more, in ms: start, a command, end; all%n",
        total(first) / 1_000_000, all.size());
    for (int part : List.of(50, 90, 99)) {
      System.out.printf(
          "%d %% below  %s  %s  %s;  %s%n",
          part, below(all, 0, part), below(all, 1, part), below(all, 2, part), below(all, 3, part));
    }
  }

  private static long[] test() {
    long begin = System.nanoTime();
    FakeChat chat = FakeChat.with(Parrot.class);
    FakeRoom ops = chat.room("#ops");
    FakeUser ann = chat.user("ann").may("parrot.shout");
    chat.open();
    long open = System.nanoTime();
    ann.says(ops, "!shout ahoy");
    ops.assertThat().hasReplies("ahoy!");
    long said = System.nanoTime();
    chat.close();
    return new long[] {open - begin, said - open, System.nanoTime() - said};
  }

  private static String below(List<long[]> all, int column, int percent) {
    List<Long> sorted = new ArrayList<>();
    all.forEach(each -> sorted.add(column == 3 ? total(each) : each[column]));
    Collections.sort(sorted);
    return "%.2f".formatted(sorted.get((sorted.size() - 1) * percent / 100) / 1e6);
  }

  private static long total(long[] parts) {
    return parts[0] + parts[1] + parts[2];
  }
}
