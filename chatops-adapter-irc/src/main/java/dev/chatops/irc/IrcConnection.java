package dev.chatops.irc;

import dev.chatops.adapter.DeliveryException;
import dev.chatops.adapter.DeliveryException.Sent;
import dev.chatops.chat.ChatOpsException;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.pircbotx.PircBotX;
import org.pircbotx.exception.IrcException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The socket of one connection and who works on it: opens, reads, writes, and ends for one reason.
 * What the lines mean is the {@link Session}'s. Used once; {@link #run} occupies the thread that
 * reads, the other methods are for any thread.
 */
final class IrcConnection implements IrcBot.Link {

  private static final Logger log = LoggerFactory.getLogger(IrcConnection.class);

  private final String id;
  private final IrcSettings settings;
  private final IrcTimes times;
  private final Session session;
  private final CountDownLatch over = new CountDownLatch(1);
  private volatile @Nullable Socket socket;
  private volatile @Nullable LineWriter writer;
  private volatile @Nullable IrcBot bot;
  private volatile @Nullable ChatOpsException leaving;
  private volatile @Nullable ChatOpsException end;
  private volatile @Nullable Thread reader;

  /** What to make of the lines; called by the thread that reads. */
  interface Session {

    /** The socket is open: what to say first goes through {@link #write}. */
    void begin();

    /** A line came. */
    void on(IrcLine line);

    /** A while has passed, with or without a line. */
    void tick();

    /** There will be no more lines. */
    void over();
  }

  IrcConnection(String id, IrcSettings settings, IrcTimes times, Session session) {
    this.id = id;
    this.settings = settings;
    this.times = times;
    this.session = session;
  }

  /** Connects and reads until the connection ends; says why it did. */
  ChatOpsException run() {
    reader = Thread.currentThread();
    try {
      Socket open = new IrcSocket(id, settings, times.connect(), this::opened).open();
      IrcBot made = new IrcBot(settings, open, Math.toIntExact(times.tick().toMillis()), this);
      bot = made;
      made.startBot();
    } catch (ChatOpsException e) {
      end(e);
    } catch (IOException | IrcException | RuntimeException e) {
      end(new DeliveryException("the connection failed: " + e.getMessage(), Sent.NO, e));
    } finally {
      release();
    }
    ChatOpsException why = end;
    return why != null ? why : new DeliveryException("the connection was closed", Sent.NO);
  }

  private void opened(Socket opened) {
    socket = opened;
    if (end != null) {
      IrcSocket.closeQuietly(opened);
    }
  }

  @Override
  public void greet(Socket open) throws IOException {
    LineWriter lines = new LineWriter(open.getOutputStream(), id + "-writer");
    writer = lines;
    lines.start();
    session.begin();
  }

  @Override
  public void readAll(Socket open) throws IOException {
    LineReader lines = new LineReader(open.getInputStream(), settings.fallback());
    while (end == null) {
      readOne(lines);
      try {
        session.tick();
      } catch (ChatOpsException e) {
        end(e);
      }
    }
    session.over();
  }

  private void readOne(LineReader lines) {
    try {
      String line = lines.next();
      if (line == null) {
        end(lost("the server closed the connection"));
      } else {
        received(line);
      }
    } catch (SocketTimeoutException e) {
      log.trace("{}: nothing came", id, e);
    } catch (IOException e) {
      end(lost("the connection was lost: " + e.getMessage()));
    }
  }

  @Override
  public void received(String text) {
    log.trace("{} < {}", id, text);
    IrcLine line = IrcLine.parse(text);
    if (line.command().isEmpty()) {
      return;
    }
    try {
      session.on(line);
    } catch (ChatOpsException e) {
      end(e);
    } catch (RuntimeException e) {
      log.error("{}: a {} could not be handled", id, line.command(), e);
    }
    IrcBot current = bot;
    if (current != null && current.getInputParser() instanceof IrcParser parser) {
      parser.digest(line, text);
    }
  }

  /** Ends the connection; the first reason counts. */
  void end(ChatOpsException reason) {
    synchronized (over) {
      if (end == null) {
        end = leaving == null ? reason : leaving;
      }
    }
    Socket open = socket;
    if (open != null) {
      IrcSocket.closeQuietly(open);
    }
  }

  private void release() {
    end(lost("the connection was closed"));
    LineWriter lines = writer;
    if (lines != null) {
      lines.finish();
    }
    over.countDown();
  }

  /** Waits until the thread that writes is gone, once the connection has ended. */
  void awaitWriter() {
    LineWriter lines = writer;
    if (lines != null) {
      lines.join();
    }
  }

  /** Says goodbye, lets what waits go out and waits for the server to hang up, for a while. */
  void quit(String words, ChatOpsException reason) {
    leaving = reason;
    LineWriter lines = writer;
    if (lines != null) {
      write("QUIT :" + IrcText.oneLine(words));
      lines.finish();
      if (!isCurrentThread()) {
        awaitEnd(times.quit());
      }
    }
    end(reason);
  }

  /** Whether this is one of its own threads, which cannot wait for their own end. */
  boolean isCurrentThread() {
    LineWriter lines = writer;
    return Thread.currentThread() == reader || lines != null && lines.isCurrentThread();
  }

  private void awaitEnd(Duration most) {
    try {
      if (!over.await(most.toMillis(), TimeUnit.MILLISECONDS)) {
        log.debug("{}: the server did not hang up within {}", id, most);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void send(String line) {
    write(line);
  }

  /**
   * Queues one line: the one way to the socket.
   *
   * @return completes when the socket took it
   * @throws IllegalArgumentException if it is more than one line, or more than a server takes
   */
  CompletionStage<Void> write(String line) {
    if (IrcText.breaks(line)) {
      throw new IllegalArgumentException("CR, LF and NUL end a line: " + IrcTrace.shown(line));
    }
    if (line.length() > IrcActions.LINE_BYTES / 3
        && line.getBytes(StandardCharsets.UTF_8).length > IrcActions.LINE_BYTES) {
      throw new IllegalArgumentException("no server takes a line of " + line.length());
    }
    if (log.isTraceEnabled()) {
      log.trace("{} > {}", id, IrcTrace.shown(line));
    }
    LineWriter lines = writer;
    return lines == null
        ? CompletableFuture.failedStage(lost("there is no connection yet"))
        : lines.write(line);
  }

  private static DeliveryException lost(String sentence) {
    return DeliveryException.notYet(sentence, Duration.ofSeconds(1));
  }

  Optional<PircBotX> pircBotX() {
    return Optional.ofNullable(bot);
  }
}
