package dev.chatops.xmpp;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.opentest4j.AssertionFailedError;

/**
 * A client that speaks the bare protocol (RFC 6120), without TLS, and keeps what it is told. One
 * thread reads; tests wait for what they expect.
 */
public class XmppPeer implements AutoCloseable {

  static final Duration PATIENCE = Duration.ofSeconds(20);

  private static final String STREAM =
      "<stream:stream xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams'"
          + " to='localhost' version='1.0'>";

  private final String name;
  private final Socket socket;
  private final OutputStream out;
  private final Thread reader;
  private final BlockingQueue<Xml> fresh = new LinkedBlockingQueue<>();
  private final List<Xml> all = new CopyOnWriteArrayList<>();
  private final AtomicInteger ids = new AtomicInteger();

  public XmppPeer(Prosody server, String name) {
    this.name = name;
    server.admits(name);
    try {
      socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
      socket.setTcpNoDelay(true);
      out = socket.getOutputStream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    reader = new Thread(this::readAll, "peer-" + name);
    reader.setDaemon(true);
  }

  /** Logs in and shows itself; returns when the server knows. */
  public final void logsIn() {
    reader.start();
    send(STREAM);
    expect("a way to log in", xml -> xml.name().equals("features"));
    String plain = "\0" + name + "\0" + Prosody.PASSWORD;
    send(
        "<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='PLAIN'>"
            + Base64.getEncoder().encodeToString(plain.getBytes(StandardCharsets.UTF_8))
            + "</auth>");
    expect("success", xml -> xml.name().equals("success"));
    send(STREAM);
    expect("a way in", xml -> xml.name().equals("features"));
    ask(
        "set",
        "",
        "<bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'><resource>home</resource></bind>");
    send("<presence/>");
    settle();
  }

  /** Asks somebody, or the own server; gives the answer. */
  public Xml ask(String type, String to, String payload) {
    String id = nextId();
    String address = to.isEmpty() ? "" : " to='" + Xml.escaped(to) + "'";
    send("<iq type='" + type + "' id='" + id + "'" + address + ">" + payload + "</iq>");
    return expect(
        "an answer to " + payload,
        xml -> xml.name().equals("iq") && xml.attribute("id").equals(id));
  }

  /** Returns when the server has dealt with all that was sent. */
  public void settle() {
    ask("get", Prosody.DOMAIN, "<ping xmlns='urn:xmpp:ping'/>");
  }

  public String nextId() {
    return name + "-" + ids.incrementAndGet();
  }

  public String jid() {
    return name + "@" + Prosody.DOMAIN;
  }

  public final void send(String xml) {
    try {
      synchronized (out) {
        out.write(xml.getBytes(StandardCharsets.UTF_8));
        out.flush();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The stream begins anew after the login, and with it the document (RFC 6120 §4.3.3). */
  private void readAll() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    try {
      boolean goesOn = true;
      while (goesOn) {
        goesOn = readStream(factory.createXMLStreamReader(socket.getInputStream(), "UTF-8"));
      }
    } catch (IOException | XMLStreamException hungUp) {
      came(new Xml("gone", "", Map.of(), List.of(), String.valueOf(hungUp)));
    }
  }

  private boolean readStream(XMLStreamReader in) throws XMLStreamException {
    boolean open = false;
    while (in.hasNext()) {
      if (in.next() == XMLStreamConstants.START_ELEMENT) {
        if (open) {
          Xml xml = Xml.read(in);
          came(xml);
          if (xml.name().equals("success")) {
            return true;
          }
        }
        open = true;
      }
    }
    return false;
  }

  /** What comes; on the thread that reads. */
  protected void came(Xml xml) {
    all.add(xml);
    fresh.add(xml);
  }

  public List<Xml> all() {
    return List.copyOf(all);
  }

  /** The next of a kind; what comes before it is passed over. */
  public Xml expect(String what, Predicate<Xml> wanted) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    try {
      while (true) {
        Xml xml = fresh.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
        if (xml == null) {
          throw new AssertionFailedError(name + " has not got " + what + ", but " + all);
        }
        if (wanted.test(xml)) {
          return xml;
        }
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Threads.await(reader);
  }
}
