package dev.chatops.internal.trip;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Each person's last command in each conversation, the latest of them. Thread-safe. */
final class Repeats {

  private static final int MOST = 10_000;

  private final Map<Object, String> last =
      new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Object, String> eldest) {
          return size() > MOST;
        }
      };

  synchronized void remember(Object lane, String line) {
    last.put(lane, line);
  }

  synchronized @Nullable String last(Object lane) {
    return last.get(lane);
  }
}
