package dev.chatops.testkit;

import dev.chatops.adapter.Adapter;
import dev.chatops.adapter.AdapterFactory;
import dev.chatops.config.Settings;
import dev.chatops.testkit.tck.AdapterCompatibilityKit;
import dev.chatops.testkit.tck.Wire;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The kit joined by adapters that keep the rules but for one; run by {@link KitFindsFaultsTest}.
 */
final class FaultyKits {

  private FaultyKits() {}

  /** Makes of a good adapter one that does something wrong. */
  interface Bend {
    Adapter of(FakeAdapter good, Settings settings, FakeNetwork network);
  }

  abstract static class Kit extends AdapterCompatibilityKit {

    /** Waited out in full by each rule that misses something. */
    static final Duration SHORT = Duration.ofSeconds(1);

    final FakeNetwork network;
    private final Bend bend;
    private final @Nullable Duration patience;

    Kit(Profile profile, Bend bend) {
      this(profile, null, bend);
    }

    Kit(Profile profile, @Nullable Duration patience, Bend bend) {
      this.network = FakeNetwork.like(profile);
      this.patience = patience;
      this.bend = bend;
    }

    @Override
    protected Duration patience() {
      return patience == null ? super.patience() : patience;
    }

    @Override
    protected AdapterFactory factory() {
      FakeAdapterFactory good = new FakeAdapterFactory(network);
      return new AdapterFactory() {
        @Override
        public String type() {
          return good.type();
        }

        @Override
        public Adapter create(String id, Settings settings) {
          return bend.of(good.create(id, settings), settings, network);
        }
      };
    }

    @Override
    protected Wire wire() {
      return new FakeFullWire(network);
    }
  }

  static class Echoing extends Kit {
    Echoing() {
      super(Profile.PLAIN, (good, settings, network) -> Faults.echo(good, network));
    }
  }

  static class Swapping extends Kit {
    Swapping() {
      super(Profile.PLAIN, SHORT, (good, settings, network) -> Faults.swap(good));
    }
  }

  static class Clipping extends Kit {
    Clipping() {
      super(Profile.IRC, (good, settings, network) -> Faults.clip(good));
    }
  }

  static class Unguarded extends Kit {
    Unguarded() {
      super(Profile.IRC, (good, settings, network) -> Faults.unguarded(good.id(), network));
    }
  }

  static class Leaking extends Kit {
    Leaking() {
      super(Profile.PLAIN, Duration.ofMillis(200), (good, settings, network) -> Faults.leak(good));
    }
  }

  static class Forgetting extends Kit {
    Forgetting() {
      super(Profile.PLAIN, SHORT, (good, settings, network) -> Faults.forget(good));
    }
  }

  static class Miswriting extends Kit {
    Miswriting() {
      super(Profile.PLAIN, (good, settings, network) -> Misdeeds.changeTheLast(good));
    }
  }

  static class Rewriting extends Kit {
    Rewriting() {
      super(Profile.PLAIN, (good, settings, network) -> Misdeeds.rewriteFiles(good));
    }
  }

  static class Loud extends Kit {
    Loud() {
      super(Profile.PLAIN, SHORT, (good, settings, network) -> Misdeeds.whisperAloud(good));
    }
  }

  static class Calling extends Kit {
    Calling() {
      super(Profile.PLAIN, (good, settings, network) -> Misdeeds.callEverybody(good));
    }
  }

  static class Queueing extends Kit {
    Queueing() {
      super(Profile.PLAIN, SHORT, (good, settings, network) -> Misdeeds.waitForAll(good));
    }
  }

  /** Claims what nobody can see. */
  static class Boasting extends Kit {
    Boasting() {
      super(Profile.PLAIN, (good, settings, network) -> new Bent(good));
    }

    @Override
    protected Wire wire() {
      return new FakeFullWire(network) {
        @Override
        public void presses(String peer, String room, String label) {
          throw lacks("buttons to be seen");
        }
      };
    }
  }

  /** With a token among its settings. */
  abstract static class Tokens extends Kit {
    Tokens(Bend bend) {
      super(Profile.PLAIN, bend);
    }

    @Override
    protected Wire wire() {
      return new FakeFullWire(network) {
        @Override
        public String settings() {
          return "nick = opsbot, token = " + Faults.TOKEN;
        }

        @Override
        public Map<String, String> faultySettings() {
          return Map.of("nick = opsbot, token = wrong-" + Faults.TOKEN, "token");
        }

        @Override
        public List<String> secrets() {
          return List.of(Faults.TOKEN);
        }
      };
    }
  }

  static class Gossiping extends Tokens {
    Gossiping() {
      super((good, settings, network) -> Faults.gossip(good, settings));
    }
  }

  static class Discreet extends Tokens {
    Discreet() {
      super((good, settings, network) -> Faults.discreet(good, settings));
    }
  }
}
