package dev.chatops.soak;

import dev.chatops.service.Timeline;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What was asked, what became of it by the bot's own record, and what was heard; only what is still
 * open is remembered whole, so that the book does not grow with the run. Thread-safe.
 */
final class Book implements Timeline {

  /** How long after a blow things may still be amiss: until the crowd is back. */
  private static final long AFTERMATH = 5_000_000_000L;

  /** How long before a blow it was said what the blow may have swallowed. */
  private static final long BEFORE = 5_000_000_000L;

  private final Map<String, Question> open = new ConcurrentHashMap<>();
  private final Map<String, String> numbers = new ConcurrentHashMap<>();
  private final Map<String, Integer> counts = new TreeMap<>();
  private final List<long[]> blows = new ArrayList<>();
  private final List<String> broken = new ArrayList<>();
  private long gone;
  private long away;

  /** Everything about one question. */
  private static final class Question {
    private final long asked = System.nanoTime();
    private int received;
    private int ended;
    private int said;
    private int delivered;
    private int undelivered;
    private int heard;

    @Override
    public String toString() {
      return "received %d, ended %d, said %d, delivered %d, undelivered %d, heard %d times"
          .formatted(received, ended, said, delivered, undelivered, heard);
    }
  }

  synchronized void asked(String number) {
    open.put(number, new Question());
    count("asked");
  }

  synchronized void talked() {
    count("talk");
  }

  /** Somebody heard the answer to his question. */
  synchronized void heard(String number) {
    Question question = open.get(number);
    if (question == null) {
      broken.add("an answer came twice, or nobody had asked: " + number);
    } else {
      question.heard++;
      close(number, question);
    }
  }

  /** Something befell everybody; {@code begun} by {@link System#nanoTime}. */
  synchronized void blow(String name, long begun) {
    blows.add(new long[] {begun - BEFORE, System.nanoTime() + AFTERMATH});
    count("blow: " + name);
  }

  /** The bot has lost its connection. */
  synchronized void gone() {
    gone = System.nanoTime();
    count("times the bot was away");
  }

  /** The bot is back. */
  synchronized void back() {
    if (gone != 0) {
      blows.add(new long[] {gone - BEFORE, System.nanoTime() + AFTERMATH});
      away += System.nanoTime() - gone;
      gone = 0;
    }
  }

  @Override
  public synchronized void append(Entry entry) {
    if (entry.kind() == Kind.RECEIVED) {
      numbers.put(entry.trace(), entry.text().substring(entry.text().lastIndexOf(' ') + 1));
    }
    String number = numbers.getOrDefault(entry.trace(), "");
    Question question = open.get(number);
    if (question == null) {
      broken.add(entry.kind() + " of what is not open: " + entry);
      return;
    }
    switch (entry.kind()) {
      case RECEIVED -> question.received++;
      case SAID -> question.said++;
      case DELIVERED -> question.delivered++;
      case UNDELIVERED -> question.undelivered++;
      default -> question.ended += entry.kind().end() ? 1 : 0;
    }
    if (question.ended > 0 && question.delivered + question.undelivered == question.said) {
      numbers.remove(entry.trace());
    }
    close(number, question);
  }

  /** Forgets what has come to its good end. */
  private void close(String number, Question question) {
    boolean good =
        question.received == 1
            && question.ended == 1
            && question.said == 1
            && question.delivered == 1
            && question.heard == 1;
    if (good) {
      open.remove(number);
      count("answered");
    }
  }

  private void count(String what) {
    counts.merge(what, 1, Integer::sum);
  }

  /** Whether something is under way, to the bot too, unless a blow may have swallowed it. */
  synchronized boolean hasOpen() {
    return gone != 0 || open.values().stream().anyMatch(this::isUnderWay);
  }

  private boolean isUnderWay(Question question) {
    return question.received > question.ended
        || question.received == 0 && !nearBlow(question.asked);
  }

  /** Whether an answer was delivered that nobody has heard, and no blow can have swallowed. */
  synchronized boolean isUnheard() {
    return open.values().stream()
        .anyMatch(it -> it.delivered == 1 && it.heard == 0 && !nearBlow(it.asked));
  }

  /** Reads the laws off what is left open at the end. */
  synchronized void check(Report report) {
    if (gone != 0) {
      broken.add("the bot has not come back");
    }
    report.row("seconds that the bot was away", away / 1_000_000_000L);
    open.forEach(this::judge);
    report.row("asked", counts.getOrDefault("asked", 0));
    counts.forEach(report::row);
    broken.forEach(report::broken);
  }

  private void judge(String number, Question question) {
    boolean once =
        question.received <= 1
            && question.ended == question.received
            && question.said <= 1
            && question.delivered + question.undelivered == question.said
            && question.heard <= 1;
    if (!once) {
      broken.add(number + ": " + question);
    } else if (question.undelivered == 1) {
      count(question.heard == 1 ? "reported as perhaps seen, and heard" : "reported undelivered");
    } else if (!nearBlow(question.asked)) {
      broken.add(number + ", far from any blow: " + question);
    } else {
      count(question.received == 0 ? "lost with the link, question" : "lost with the link, answer");
    }
  }

  private boolean nearBlow(long asked) {
    return blows.stream().anyMatch(blow -> asked - blow[0] > 0 && asked - blow[1] < 0);
  }

  @Override
  public List<Entry> last(int most) {
    return List.of();
  }

  @Override
  public List<Entry> of(String trace) {
    return List.of();
  }
}
