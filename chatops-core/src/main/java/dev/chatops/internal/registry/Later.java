package dev.chatops.internal.registry;

import dev.chatops.service.Webhooks;
import java.util.Set;

/** What the contract has and this version does not run: said at start, never half done. */
public final class Later {

  private static final Set<Class<?>> SERVICES = Set.of(Webhooks.class, Webhooks.Delivery.class);

  private Later() {}

  /**
   * Words it.
   *
   * @param what the beginning of a sentence, such as "returns a Stream"
   * @return the whole, to stand behind the name of who does it
   */
  public static String sentence(String what) {
    return what + ", which this version does not run yet";
  }

  /**
   * Whether a type is one of the services that this version lacks.
   *
   * @param type of a parameter
   * @return true if asking for it is a start-up error
   */
  public static boolean lacks(Class<?> type) {
    return SERVICES.contains(type);
  }
}
