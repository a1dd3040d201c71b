package dev.chatops.xmpp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.chatops.adapter.DeliveryException;
import dev.chatops.adapter.Pace;
import dev.chatops.chat.Action;
import dev.chatops.chat.Audience;
import dev.chatops.chat.Content;
import dev.chatops.chat.Part;
import dev.chatops.chat.Upload;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URL;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jivesoftware.smackx.httpfileupload.element.Slot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Files, to a service on this machine: XEP-0363. */
class XmppUploadTest {

  private static final Upload GRAPH =
      Upload.of("graph.png", "image/png", new byte[200_000], "load of web-1");

  private record Got(String method, Map<String, List<String>> headers, byte[] bytes) {}

  private final BlockingQueue<Got> got = new LinkedBlockingQueue<>();
  private final HttpServer server = server();
  private volatile int status = 201;
  private final XmppUpload upload = new XmppUpload(new XmppPut(null, true), Thread::new);

  private HttpServer server() {
    try {
      HttpServer http =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      http.createContext("/", this::take);
      http.start();
      return http;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private void take(HttpExchange exchange) throws IOException {
    byte[] bytes = exchange.getRequestBody().readAllBytes();
    got.add(new Got(exchange.getRequestMethod(), exchange.getRequestHeaders(), bytes));
    exchange.getResponseHeaders().add("Location", "http://127.0.0.1:1/elsewhere");
    exchange.sendResponseHeaders(status, -1);
    exchange.close();
  }

  @AfterEach
  void stop() {
    upload.close();
    server.stop(0);
  }

  private String address(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  private CompletionStage<Slot> slot(String name, long size, String type) {
    try {
      return CompletableFuture.completedStage(
          new Slot(
              new URL(address("/put/" + name)),
              new URL(address("/get/" + name)),
              Map.of(
                  "Authorization", "Bearer\r\n x",
                  "cookie", "c=1",
                  "X-Evil", "1",
                  "Host", "evil")));
    } catch (IOException e) {
      return CompletableFuture.failedStage(e);
    }
  }

  private String send(Upload file, OptionalLong most) throws Exception {
    return upload.send(file, most, this::slot).toCompletableFuture().get(60, TimeUnit.SECONDS);
  }

  private void fails(Upload file, OptionalLong most, XmppUpload.Slots slots, String why) {
    assertThatThrownBy(
            () -> upload.send(file, most, slots).toCompletableFuture().get(60, TimeUnit.SECONDS))
        .isInstanceOf(ExecutionException.class)
        .cause()
        .isInstanceOf(DeliveryException.class)
        .hasMessageContaining(why);
  }

  @Test // §4, §5
  void theBytesArriveAsTheyWereWithNoHeaderThatIsNotAllowed() throws Exception {
    assertThat(send(GRAPH, OptionalLong.empty())).isEqualTo(address("/get/graph.png"));

    Got put = got.take();
    assertThat(put.method()).isEqualTo("PUT");
    assertThat(put.bytes()).isEqualTo(GRAPH.bytes());
    assertThat(put.headers().get("Content-type")).containsExactly("image/png");
    assertThat(put.headers().get("Authorization")).containsExactly("Bearer x");
    assertThat(put.headers().get("Cookie")).containsExactly("c=1");
    assertThat(put.headers()).doesNotContainKey("X-evil");
    assertThat(put.headers().get("Host").toString()).doesNotContain("evil");
  }

  @Test
  void whatIsTooLargeOrEmptyIsNotSent() {
    fails(
        GRAPH,
        OptionalLong.of(1_000),
        this::slot,
        "it has 200000 bytes, and the server takes 1000");
    fails(Upload.of("a", "a/b", new byte[0], "none"), OptionalLong.empty(), this::slot, "empty");
    assertThat(got).isEmpty();
  }

  @Test
  void aServerThatRefusesOrSendsElsewhereIsNotFollowed() {
    status = 302;
    fails(GRAPH, OptionalLong.empty(), this::slot, "refused it with 302");
    status = 413;
    fails(GRAPH, OptionalLong.empty(), this::slot, "refused it with 413");
    assertThat(got).hasSize(2);
  }

  @Test
  void aSlotThatIsNotGivenIsSaid() {
    fails(
        GRAPH,
        OptionalLong.empty(),
        (name, size, type) -> CompletableFuture.failedStage(new IOException("secret")),
        "gives no place");
  }

  @Test // §4: HTTPS, unless the chat itself goes without
  void anAddressThatIsNotProtectedOrNotOfTheWebIsRefused() throws Exception {
    URL file = new URL("file:/etc/passwd");
    fails(
        GRAPH,
        OptionalLong.empty(),
        (name, size, type) -> CompletableFuture.completedStage(new Slot(file, file)),
        "by file, not by https");
    XmppPut strict = new XmppPut(null, false);
    assertThatThrownBy(() -> strict.put(new URL(address("/")), Map.of(), "a/b", new byte[1]))
        .isInstanceOf(DeliveryException.class)
        .hasMessageContaining("by http, not by https");
    assertThat(got).isEmpty();
  }

  @Test
  void aSourceThatFailsFailsItsActionAndTheNextFileGoesOn() throws Exception {
    Upload broken =
        new Upload(
            "a.txt",
            "text/plain",
            () -> {
              throw new IllegalStateException("a stack for the log");
            },
            "a");
    CompletionStage<String> failed = upload.send(broken, OptionalLong.empty(), this::slot);
    assertThatThrownBy(() -> failed.toCompletableFuture().get(60, TimeUnit.SECONDS))
        .hasMessageContaining("a.txt could not be read");
    assertThatThrownBy(() -> said(failed))
        .hasCauseInstanceOf(DeliveryException.class)
        .hasMessageContaining("a.txt could not be read");

    assertThat(send(GRAPH, OptionalLong.empty())).endsWith("graph.png");
  }

  @Test
  void closingEndsWhatIsUnderWayAndWhatWaits() throws Exception {
    CountDownLatch reading = new CountDownLatch(1);
    Upload endless = new Upload("a.txt", "text/plain", () -> blocked(reading), "a");
    List<CompletableFuture<String>> all =
        List.of(
            upload.send(endless, OptionalLong.empty(), this::slot).toCompletableFuture(),
            upload.send(GRAPH, OptionalLong.empty(), this::slot).toCompletableFuture());
    reading.await();

    upload.close();

    for (CompletableFuture<String> each : all) {
      assertThat(each).isCompletedExceptionally();
    }
    assertThat(upload.send(GRAPH, OptionalLong.empty(), this::slot).toCompletableFuture())
        .isCompletedExceptionally();
  }

  private static InputStream blocked(CountDownLatch reading) throws IOException {
    reading.countDown();
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
    throw new IOException("nothing was to come");
  }

  private static List<XmppSending> said(CompletionStage<String> address) {
    XmppScene scene = XmppScene.in(XmppScene.ALL);
    Part part =
        XmppScene.only(
            new XmppRenderer()
                .render(GRAPH, new XmppTraits(10_000, Pace.UNLIMITED).of(null, true).limit()));
    Action say = new Action.Say("a", XmppScene.inRoom(), Audience.ALL, null, null, part);
    return new XmppFiles(scene.actions, file -> address).sendings(say).toCompletableFuture().join();
  }

  @Test // XEP-0066 §3
  void aFileIsItsWordsAndThenItsAddress() {
    List<XmppSending> said = said(CompletableFuture.completedStage("https://files.test/graph.png"));

    assertThat(said).hasSize(2);
    assertThat(said.get(0).stanza().getBody()).isEqualTo("graph.png (200 kB): load of web-1");
    assertThat(said.get(1).stanza().getBody()).isEqualTo("https://files.test/graph.png");
    assertThat(said.get(1).stanza().toXML().toString())
        .contains("<x xmlns='jabber:x:oob'><url>https://files.test/graph.png</url></x>");
  }

  @Test
  void aFileThatDidNotArriveIsToldOf() {
    List<XmppSending> said =
        said(
            CompletableFuture.failedStage(
                new DeliveryException("it is too large", DeliveryException.Sent.NO)));

    assertThat(XmppScene.only(said).stanza().getBody())
        .isEqualTo(
            "graph.png (200 kB): load of web-1\n(graph.png was not uploaded: it is too large)");
  }

  @Test
  void wordsWithoutFilesAreSaidAtOnceAndWhatCannotBeSaidFailsTheStage() {
    XmppScene scene = XmppScene.in(XmppScene.ALL);
    XmppFiles files =
        new XmppFiles(scene.actions, file -> CompletableFuture.failedStage(new IOException()));
    Part part =
        XmppScene.only(
            new XmppRenderer()
                .render(
                    Content.text("hi"),
                    new XmppTraits(10_000, Pace.UNLIMITED).of(null, true).limit()));

    assertThat(
            files
                .sendings(new Action.Say("a", XmppScene.inRoom(), Audience.ALL, null, null, part))
                .toCompletableFuture())
        .isCompleted();
    assertThat(files.sendings(new Action.Join("a", XmppScene.room().id())).toCompletableFuture())
        .isCompletedExceptionally();
  }
}
