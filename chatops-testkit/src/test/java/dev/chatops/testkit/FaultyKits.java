package dev.chatops.testkit;

import dev.chatops.adapter.Adapter;
import dev.chatops.adapter.AdapterFactory;
import dev.chatops.config.Settings;
import dev.chatops.testkit.tck.AdapterCompatibilityKit;
import dev.chatops.testkit.tck.Wire;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * The kit joined by adapters that keep the rules but for one; run by {@link KitFindsFaultsTest}.
 */
final class FaultyKits {

  private FaultyKits() {}

  abstract static class Kit extends AdapterCompatibilityKit {

    final FakeNetwork network;

    Kit(Profile profile) {
      network = FakeNetwork.like(profile);
    }

    abstract Adapter bent(FakeAdapter good, Settings settings);

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
          return bent(good.create(id, settings), settings);
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
      super(Profile.PLAIN);
    }

    @Override
    Adapter bent(FakeAdapter good, Settings settings) {
      return Faults.echo(good, network);
    }
  }

  static class Swapping extends Kit {
    Swapping() {
      super(Profile.PLAIN);
    }

    @Override
    Adapter bent(FakeAdapter good, Settings settings) {
      return Faults.swap(good);
    }

    /** Waited out in full by rules that miss the message that is held back. */
    @Override
    protected Duration patience() {
      return Duration.ofSeconds(1);
    }
  }

  static class Clipping extends Kit {
    Clipping() {
      super(Profile.IRC);
    }

    @Override
    Adapter bent(FakeAdapter good, Settings settings) {
      return Faults.clip(good);
    }
  }

  static class Unguarded extends Kit {
    Unguarded() {
      super(Profile.IRC);
    }

    @Override
    Adapter bent(FakeAdapter good, Settings settings) {
      return Faults.unguarded(good.id(), network);
    }
  }

  static class Leaking extends Kit {
    Leaking() {
      super(Profile.PLAIN);
    }

    @Override
    Adapter bent(FakeAdapter good, Settings settings) {
      return Faults.leak(good);
    }

    /** Waited out in full by each rule. */
    @Override
    protected Duration patience() {
      return Duration.ofMillis(200);
    }
  }

  static class Forgetting extends Kit {
    Forgetting() {
      super(Profile.PLAIN);
    }

    @Override
    Adapter bent(FakeAdapter good, Settings settings) {
      return Faults.forget(good);
    }

    /** Waited out in full by each rule that misses something. */
    @Override
    protected Duration patience() {
      return Duration.ofSeconds(1);
    }
  }

  static class Miswriting extends Kit {
    Miswriting() {
      super(Profile.PLAIN);
    }

    @Override
    Adapter bent(FakeAdapter good, Settings settings) {
      return Misdeeds.changeTheLast(good);
    }
  }

  static class Rewriting extends Kit {
    Rewriting() {
      super(Profile.PLAIN);
    }

    @Override
    Adapter bent(FakeAdapter good, Settings settings) {
      return Misdeeds.rewriteFiles(good);
    }
  }

  static class Loud extends Kit {
    Loud() {
      super(Profile.PLAIN);
    }

    @Override
    Adapter bent(FakeAdapter good, Settings settings) {
      return Misdeeds.whisperAloud(good);
    }

    /** Waited out in full by each rule that misses something. */
    @Override
    protected Duration patience() {
      return Duration.ofSeconds(1);
    }
  }

  static class Calling extends Kit {
    Calling() {
      super(Profile.PLAIN);
    }

    @Override
    Adapter bent(FakeAdapter good, Settings settings) {
      return Misdeeds.callEverybody(good);
    }
  }

  static class Queueing extends Kit {
    Queueing() {
      super(Profile.PLAIN);
    }

    @Override
    Adapter bent(FakeAdapter good, Settings settings) {
      return Misdeeds.waitForAll(good);
    }

    /** Waited out in full by each rule that misses something. */
    @Override
    protected Duration patience() {
      return Duration.ofSeconds(1);
    }
  }

  /** Claims what nobody can see. */
  static class Boasting extends Kit {
    Boasting() {
      super(Profile.PLAIN);
    }

    @Override
    Adapter bent(FakeAdapter good, Settings settings) {
      return new Bent(good);
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
    Tokens() {
      super(Profile.PLAIN);
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
    @Override
    Adapter bent(FakeAdapter good, Settings settings) {
      return Faults.gossip(good, settings);
    }
  }

  static class Discreet extends Tokens {
    @Override
    Adapter bent(FakeAdapter good, Settings settings) {
      return Faults.discreet(good, settings);
    }
  }
}
