package dev.chatops.testkit;

import dev.chatops.adapter.Adapter;
import dev.chatops.adapter.Inbound;
import dev.chatops.adapter.Renderer;
import dev.chatops.chat.Action;
import dev.chatops.chat.Event;
import dev.chatops.chat.Message;
import dev.chatops.chat.Receipt;
import dev.chatops.config.ConfigException;
import dev.chatops.config.Settings;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;

/** Adapters that are good but for one thing, which the kit has to find. */
final class Faults {

  /** What no text may hold. */
  static final String TOKEN = "t0p-s3cret";

  /** Hears itself talk and takes that for somebody. */
  static Adapter echo(FakeAdapter good, FakeNetwork network) {
    return new Bent(good) {
      private Inbound inbound;

      @Override
      public void start(Inbound to) {
        inbound = to;
        super.start(to);
      }

      @Override
      public CompletionStage<Receipt> perform(Action action) {
        return super.perform(action).thenApply(receipt -> repeated(action, receipt));
      }

      private Receipt repeated(Action action, Receipt receipt) {
        if (action instanceof Action.Say say && receipt.message() != null) {
          String words = say.part().plain();
          Message own = Message.of(receipt.message(), say.to(), network.self(), words);
          inbound.accept(new Event.Said("echo of " + receipt.message(), own));
        }
        return receipt;
      }
    };
  }

  /** Tells a message now and then after the one that follows. */
  static Adapter swap(FakeAdapter good) {
    return new Bent(good) {
      @Override
      public void start(Inbound to) {
        super.start(
            new Relay(to) {
              private Event held;

              @Override
              public void accept(Event event) {
                if (held == null && event instanceof Event.Said said && isHeld(said)) {
                  held = event;
                  return;
                }
                super.accept(event);
                if (held != null) {
                  super.accept(held);
                  held = null;
                }
              }
            });
      }

      private boolean isHeld(Event.Said said) {
        return said.message().text().endsWith("7");
      }
    };
  }

  /** Hears nothing of what is said first when the link has come back. */
  static Adapter forget(FakeAdapter good) {
    return new Bent(good) {
      @Override
      public void start(Inbound to) {
        super.start(
            new Relay(to) {
              private boolean deaf;

              @Override
              public void accept(Event event) {
                boolean lost = deaf && event instanceof Event.Said;
                deaf = event instanceof Event.Disconnected || deaf && !lost;
                if (!lost) {
                  super.accept(event);
                }
              }
            });
      }
    };
  }

  /** Sends no more than three messages for one content, and forgets the rest. */
  static Adapter clip(FakeAdapter good) {
    return new Bent(good) {
      @Override
      public Renderer renderer() {
        Renderer whole = super.renderer();
        return (content, limit) -> whole.render(content, limit).stream().limit(3).toList();
      }
    };
  }

  /** Lets through whatever it is given. */
  static Adapter unguarded(String id, FakeNetwork network) {
    return new FakeAdapter(id, network, wire -> wire);
  }

  /** Starts a thread that waits for what never comes. */
  static Adapter leak(FakeAdapter good) {
    return new Bent(good) {
      @Override
      public void start(Inbound to) {
        Thread thread = new Thread(this::linger, "leaked");
        thread.setDaemon(true);
        thread.start();
        super.start(to);
      }

      private void linger() {
        try {
          new CountDownLatch(1).await();
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
      }
    };
  }

  /** Says which token was refused. */
  static Adapter gossip(FakeAdapter good, Settings settings) {
    String token = settings.string("token");
    return new Bent(good) {
      @Override
      public void start(Inbound to) {
        if (!token.equals(TOKEN)) {
          throw new ConfigException("the token " + token + " was refused");
        }
        super.start(to);
      }
    };
  }

  /** Says that a token was refused, and no more. */
  static Adapter discreet(FakeAdapter good, Settings settings) {
    String token = settings.string("token");
    return new Bent(good) {
      @Override
      public void start(Inbound to) {
        if (!token.equals(TOKEN)) {
          throw new ConfigException("the token was refused");
        }
        super.start(to);
      }
    };
  }
}
