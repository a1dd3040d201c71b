package dev.chatops.xmpp;

import dev.chatops.adapter.net.Threads;
import dev.chatops.testkit.tck.LoopbackServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/** A line between a bot and its server that can be cut, or freeze without anybody being told. */
public final class Relay implements AutoCloseable {

  private final ServerSocket door;
  private final int server;
  private final List<Socket> sockets = new CopyOnWriteArrayList<>();
  private final List<Thread> threads = new CopyOnWriteArrayList<>();
  private volatile CountDownLatch flow = new CountDownLatch(0);
  private volatile boolean deaf;

  /** A line to a server, from now on. */
  public Relay(LoopbackServer server) {
    this.server = server.port();
    try {
      door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    go(this::acceptAll);
  }

  public int port() {
    return door.getLocalPort();
  }

  private void go(Runnable work) {
    Thread thread = new Thread(work, "relay");
    thread.setDaemon(true);
    threads.add(thread);
    thread.start();
  }

  private void acceptAll() {
    try {
      while (true) {
        connect(door.accept());
      }
    } catch (IOException closed) {
      cut();
    }
  }

  private void connect(Socket near) throws IOException {
    if (deaf) {
      near.close();
      return;
    }
    try {
      Socket far = new Socket(InetAddress.getLoopbackAddress(), server);
      near.setTcpNoDelay(true);
      far.setTcpNoDelay(true);
      sockets.addAll(List.of(near, far));
      go(() -> pump(near, far));
      go(() -> pump(far, near));
    } catch (IOException serverIsDown) {
      near.close();
    }
  }

  private void pump(Socket from, Socket to) {
    byte[] buffer = new byte[8_192];
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        flow.await();
        out.write(buffer, 0, n);
      }
    } catch (IOException | InterruptedException over) {
      Thread.currentThread().interrupt();
    }
  }

  /** Nothing goes through from now on, and both sides believe in the line. */
  void freeze() {
    flow = new CountDownLatch(1);
  }

  /** What had frozen goes on. */
  void thaw() {
    flow.countDown();
  }

  /** Ends the lines there are. */
  public void cut() {
    for (Socket socket : sockets) {
      try {
        socket.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    sockets.clear();
  }

  /** Lets no line come up, or lets them again. */
  void deaf(boolean now) {
    deaf = now;
  }

  @Override
  public void close() {
    try {
      door.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    thaw();
    cut();
    threads.forEach(Threads::await);
  }
}
