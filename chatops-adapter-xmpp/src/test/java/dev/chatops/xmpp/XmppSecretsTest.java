package dev.chatops.xmpp;

import static dev.chatops.xmpp.TestBot.OPS;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.Test;

/** Smack at its most talkative. */
class XmppSecretsTest {

  /** Keeps all that is logged through java.util.logging. */
  private static final class Ear extends Handler {

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final SimpleFormatter formatter = new SimpleFormatter();

    @Override
    public void publish(LogRecord line) {
      lines.add(formatter.format(line));
    }

    @Override
    public void flush() {
      // nothing is held back
    }

    @Override
    public void close() {
      // nothing is open
    }
  }

  @Test
  void noLogOfSmacksHoldsAPassword() {
    Logger smack = Logger.getLogger("org.jivesoftware");
    Level before = smack.getLevel();
    Ear ear = new Ear();
    ear.setLevel(Level.ALL);
    smack.addHandler(ear);
    smack.setLevel(Level.ALL);
    try (Prosody server = Prosody.started()) {
      String room = ", rooms = [\"" + OPS + " the-room-password\"]";
      TestBot.on(server, room).start().close();
      try (TestBot refused =
          new TestBot(
              TestBot.block(server).replace(Prosody.PASSWORD, "not-the-password"), TestBot.QUICK)) {
        assertThat(refused.startFailure()).isNotNull();
      }
    } finally {
      smack.removeHandler(ear);
      smack.setLevel(before);
    }
    assertThat(ear.lines).isNotEmpty();
    String plain = "\0bot\0" + Prosody.PASSWORD;
    assertThat(String.join("\n", ear.lines))
        .doesNotContain(
            Prosody.PASSWORD,
            "the-room-password",
            "not-the-password",
            Base64.getEncoder().encodeToString(plain.getBytes(StandardCharsets.UTF_8)));
  }
}
