package dev.chatops.service;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Listens to other programs over HTTP, for what {@code @Webhook} cannot say. Thread-safe. */
public interface Webhooks {

  /**
   * Listens at a path.
   *
   * @param path begins with {@code /}
   * @param guard the name of a block under {@code http.guards}
   * @param handler called on a worker for each delivery that passes the guard; the program gets its
   *     answer before that
   * @return stops listening
   * @throws IllegalArgumentException if the path is taken or there is no such guard
   */
  AutoCloseable listen(String path, String guard, Handler handler);

  /** What is done about a delivery. */
  @FunctionalInterface
  interface Handler {

    /**
     * Takes a delivery.
     *
     * @param delivery what came
     * @throws Exception is logged with its trace
     */
    void handle(Delivery delivery) throws Exception;
  }

  /**
   * What came in, checked by its guard.
   *
   * @param id the sender's id of it, for which it is handled once; or empty
   * @param headers names in lower case
   * @param body as UTF-8
   */
  record Delivery(String id, Map<String, List<String>> headers, String body) {

    /** Copies the headers. */
    public Delivery {
      headers = Map.copyOf(headers);
    }

    /**
     * The first value of a header.
     *
     * @param name in any case
     * @return empty without one
     */
    public Optional<String> header(String name) {
      return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream().findFirst();
    }
  }
}
