package dev.chatops.testkit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.chatops.adapter.Adapter;
import dev.chatops.adapter.DeliveryException;
import dev.chatops.adapter.Renderer;
import dev.chatops.chat.Action;
import dev.chatops.chat.Audience;
import dev.chatops.chat.Content;
import dev.chatops.chat.MessageId;
import dev.chatops.chat.Part;
import dev.chatops.chat.Receipt;
import dev.chatops.chat.RoomId;
import dev.chatops.chat.Upload;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicReference;

/** Adapters that do one thing otherwise than they were asked to, which the kit has to find. */
final class Misdeeds {

  private Misdeeds() {}

  /** Changes whatever it said last. */
  static Adapter changeTheLast(FakeAdapter good) {
    AtomicReference<MessageId> last = new AtomicReference<>();
    return new Bent(good) {
      @Override
      public CompletionStage<Receipt> perform(Action action) {
        Action done =
            action instanceof Action.Edit edit && last.get() != null
                ? new Action.Edit(edit.id(), edit.where(), last.get(), edit.part())
                : action;
        return super.perform(done)
            .thenApply(
                receipt -> {
                  receipt.made().ifPresent(last::set);
                  return receipt;
                });
      }
    };
  }

  /** Takes a file for text, and writes its line ends as it likes them. */
  static Adapter rewriteFiles(FakeAdapter good) {
    return new Bent(good) {
      @Override
      public CompletionStage<Receipt> perform(Action action) {
        return super.perform(action instanceof Action.Say say ? rewritten(say) : action);
      }
    };
  }

  private static Action.Say rewritten(Action.Say say) {
    List<Upload> files = say.part().uploads().stream().map(Misdeeds::rewritten).toList();
    return with(say, say.audience(), new Part(say.part().plain(), say.part().wire(), files));
  }

  private static Upload rewritten(Upload file) {
    try {
      String text = new String(file.bytes(), ISO_8859_1).replace("\r\n", "\n");
      return Upload.of(file.name(), file.mediaType(), text.getBytes(ISO_8859_1), file.alt());
    } catch (IOException unreadable) {
      return file; // the good adapter says so
    }
  }

  /** Whispers aloud. */
  static Adapter whisperAloud(FakeAdapter good) {
    return new Bent(good) {
      @Override
      public CompletionStage<Receipt> perform(Action action) {
        return super.perform(
            action instanceof Action.Say say ? with(say, Audience.ALL, say.part()) : action);
      }
    };
  }

  /** Sends what it is given as if it were written in the network's own form. */
  static Adapter callEverybody(FakeAdapter good) {
    return new Bent(good) {
      @Override
      public Renderer renderer() {
        Renderer careful = super.renderer();
        return (content, limit) -> {
          List<Part> parts = careful.render(content, limit);
          return parts.size() == 1 ? List.of(careless(parts.get(0), content)) : parts;
        };
      }
    };
  }

  private static Part careless(Part part, Content content) {
    String wire = part.wire().replace('\uFFFD', '\u001D');
    return content.plain().contains("\u001D") ? new Part(part.plain(), wire, List.of()) : part;
  }

  /** Has all rooms wait for the one that the network is tired of. */
  static Adapter waitForAll(FakeAdapter good) {
    AtomicReference<RoomId> tired = new AtomicReference<>();
    return new Bent(good) {
      @Override
      public CompletionStage<Receipt> perform(Action action) {
        RoomId room = Rooms.of(action).orElseThrow();
        RoomId before = tired.get();
        if (before != null && !before.equals(room)) {
          return CompletableFuture.failedStage(
              DeliveryException.notYet("one after the other", Duration.ofMillis(50)));
        }
        return super.perform(action)
            .whenComplete((receipt, failure) -> tired.set(failure == null ? null : room));
      }
    };
  }

  private static Action.Say with(Action.Say say, Audience audience, Part part) {
    return new Action.Say(say.id(), say.to(), audience, say.cause(), say.answers(), part);
  }
}
