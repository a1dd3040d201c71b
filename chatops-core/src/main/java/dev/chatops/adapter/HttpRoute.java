package dev.chatops.adapter;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A path of the HTTP door and the pure function behind it, so that the same adapter runs under
 * core's server, a serverless host, or a test.
 *
 * @param path begins with {@code /}
 * @param handler answers within the network's window; called from many threads
 */
public record HttpRoute(String path, Function<Request, Response> handler) {

  /** Refuses a path that is none. */
  public HttpRoute {
    if (!path.startsWith("/")) {
      throw new IllegalArgumentException("a path begins with /, not: " + path);
    }
  }

  /**
   * What came in.
   *
   * @param method in capitals
   * @param path with its query
   * @param headers names in lower case
   * @param body raw, as signatures are over bytes
   */
  public record Request(
      String method, String path, Map<String, List<String>> headers, byte[] body) {

    /** Copies headers and body. */
    public Request {
      headers = Map.copyOf(headers);
      body = body.clone();
    }

    @Override
    public byte[] body() {
      return body.clone();
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

  /**
   * What goes out.
   *
   * @param status of HTTP
   * @param headers beyond the length
   * @param body may be empty
   */
  public record Response(int status, Map<String, String> headers, byte[] body) {

    /** Copies headers and body. */
    public Response {
      headers = Map.copyOf(headers);
      body = body.clone();
    }

    @Override
    public byte[] body() {
      return body.clone();
    }
  }
}
