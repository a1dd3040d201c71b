package dev.chatops.irc;

import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.pircbotx.PircBotX;
import org.pircbotx.hooks.CoreHooks;
import org.pircbotx.hooks.Event;
import org.pircbotx.hooks.Listener;
import org.pircbotx.hooks.managers.ListenerManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells listeners on the thread that reads, in order. Those of PircBotX lose the order or leave
 * threads behind. It has none but those that somebody adds who reached for PircBotX. Thread-safe.
 */
final class InlineListeners implements ListenerManager {

  private static final Logger log = LoggerFactory.getLogger(InlineListeners.class);

  private final List<Listener> listeners = new CopyOnWriteArrayList<>();

  @Override
  public void onEvent(Event event) {
    for (Listener listener : listeners) {
      try {
        listener.onEvent(event);
      } catch (Exception e) {
        log.error("a PircBotX listener failed on {}", event.getClass().getSimpleName(), e);
      }
    }
  }

  /** All but PircBotX's own, which answers what we have answered already. */
  @Override
  public void addListener(Listener listener) {
    if (!(listener instanceof CoreHooks)) {
      listeners.add(listener);
    }
  }

  @Override
  public boolean removeListener(Listener listener) {
    return listeners.remove(listener);
  }

  @Override
  public boolean listenerExists(Listener listener) {
    return listeners.contains(listener);
  }

  @Override
  public ImmutableSet<Listener> getListeners() {
    return ImmutableSet.copyOf(listeners);
  }

  @Override
  public void shutdown(PircBotX bot) {
    listeners.clear();
  }
}
