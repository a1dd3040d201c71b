package dev.chatops.testkit.tck;

import static dev.chatops.adapter.DeliveryException.Sent.NO;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chatops.adapter.Feature;
import dev.chatops.chat.Content;
import dev.chatops.chat.Conversation;
import dev.chatops.chat.Event;
import dev.chatops.chat.Part;
import dev.chatops.chat.Upload;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What becomes of files. */
abstract class FileRules extends FieldRules {

  private static final int LARGE = 300_000;

  @Test
  @Needs(Feature.UPLOAD)
  @DisplayName("R18 MAY a file arrives with its bytes, its name and its words")
  void bringsFiles() throws Exception {
    Rig rig = started();
    Conversation room = rig.where(far().room());
    for (Upload sent : List.of(everyByte(), lines(), large())) {
      rig.say(room, sent);
      Upload got = file();
      assertThat(got.bytes()).as("the bytes of %s", sent).isEqualTo(sent.bytes());
      assertThat(got.name()).isEqualTo(sent.name());
      assertThat(got.alt()).contains(sent.alt());
    }
  }

  @Test
  @Needs(Feature.UPLOAD)
  @DisplayName("R18 MAY files of one message arrive all, and words beside them")
  void bringsSeveralFiles() throws Exception {
    Rig rig = started();
    Conversation room = rig.where(far().room());
    rig.say(room, Content.of(Content.text("both of them"), everyByte(), lines()));
    Map<String, byte[]> got = new TreeMap<>();
    for (int i = 0; i < 2; i++) {
      Upload file = file();
      got.put(file.name(), file.bytes());
    }
    assertThat(got.get(everyByte().name())).isEqualTo(everyByte().bytes());
    assertThat(got.get(lines().name())).isEqualTo(lines().bytes());
    assertThat(String.join("\n", rig.allHeard(far().room(), room))).contains("both of them");
  }

  @Test
  @Needs(Feature.UPLOAD)
  @DisplayName("R18 MAY a file of an odd name arrives with its bytes")
  void bringsOddNames() throws Exception {
    Rig rig = started();
    Conversation room = rig.where(far().room());
    for (String name : List.of("Bericht für März (1).txt", "a&b=c;d#e?f%20'g\".txt", ".x")) {
      Upload sent = Upload.text(name, "in " + name, "a name to stumble over");
      rig.say(room, sent);
      assertThat(file().bytes()).as(name).isEqualTo(sent.bytes());
    }
  }

  @Test
  @Needs(Feature.UPLOAD)
  @DisplayName("R18 MAY a file that cannot be read fails its action, and nothing else")
  void failsUnreadableFiles() throws Exception {
    Rig rig = started();
    Conversation room = rig.where(far().room());
    Upload gone = new Upload("gone.txt", "text/plain", FileRules::gone, "a file that is gone");
    assertThat(rig.failure(rig.say(room, new Part("", "", List.of(gone)))).sent()).isEqualTo(NO);
    rig.say(room, lines());
    assertThat(file().name()).isEqualTo(lines().name());
  }

  @Test
  @DisplayName("R18 MAY a file of somebody is told with its bytes and its name")
  void tellsFiles() throws Exception {
    Rig rig = started();
    for (Upload given : List.of(everyByte(), large())) {
      far().gives("ann", far().room(), given);
      Event.Said told =
          rig.recorder.await(Event.Said.class, said -> !said.message().files().isEmpty());
      Upload got = told.message().files().get(0);
      assertThat(got.bytes()).as("the bytes of %s", given).isEqualTo(given.bytes());
      assertThat(got.name()).isEqualTo(given.name());
    }
  }

  private Upload file() throws Exception {
    Upload next = far().file(far().room(), patience());
    if (next == null) {
      throw new AssertionError("no file came into " + far().room() + " for " + patience());
    }
    return next;
  }

  private static InputStream gone() throws IOException {
    throw new IOException("gone, as the kit wants it");
  }

  private static Upload everyByte() {
    byte[] bytes = new byte[1024];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) i;
    }
    return Upload.of("bytes.bin", "application/octet-stream", bytes, "every byte there is");
  }

  private static Upload lines() {
    return Upload.text("lines.txt", "DOS\r\nUNIX\nMac\rä€😀\0\n", "lines of three systems");
  }

  private static Upload large() {
    byte[] bytes = new byte[LARGE];
    new Random(18).nextBytes(bytes);
    return Upload.of("large.bin", "application/octet-stream", bytes, "a lot of noise");
  }
}
