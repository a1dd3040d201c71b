package dev.chatops.xmpp;

import dev.chatops.adapter.Adapter;
import dev.chatops.adapter.AdapterFactory;
import dev.chatops.config.Settings;
import java.time.Clock;

/**
 * Makes the adapters of {@code type = xmpp}; found by {@link java.util.ServiceLoader}. Thread-safe.
 *
 * <pre>
 * adapters { ops { type = xmpp, jid = "bot@example.org", password = ${XMPP_PASSWORD}, rooms = ["ops@rooms.example.org"] } }
 * </pre>
 */
public final class XmppAdapterFactory implements AdapterFactory {

  /** For {@link java.util.ServiceLoader}. */
  public XmppAdapterFactory() {}

  @Override
  public String type() {
    return "xmpp";
  }

  @Override
  public Adapter create(String id, Settings settings) {
    return new XmppAdapter(id, XmppSettings.read(settings), XmppTimes.USUAL, Clock.systemUTC());
  }
}
