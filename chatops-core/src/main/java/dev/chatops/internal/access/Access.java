package dev.chatops.internal.access;

import dev.chatops.chat.Conversation;
import dev.chatops.chat.User;
import dev.chatops.chat.UserId;
import dev.chatops.config.Settings;
import dev.chatops.internal.spell.Spellings;
import dev.chatops.service.AccessControl;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides by the policy of the moment; fails closed: whoever the network does not vouch for, and
 * whatever nobody granted, is refused. Thread-safe.
 */
public final class Access implements AccessControl {

  private static final Logger log = LoggerFactory.getLogger(Access.class);

  private final Set<UserId> operators = ConcurrentHashMap.newKeySet();
  private final Spellings spellings;
  private volatile Policy policy = Policy.EMPTY;

  /**
   * Begins with nothing granted to anybody.
   *
   * @param spellings by which the identities of the configuration are known on their networks
   */
  public Access(Spellings spellings) {
    this.spellings = spellings;
  }

  /**
   * Reads {@code access}; takes effect only when {@link Loaded#apply applied}, so that a faulty
   * file changes nothing.
   *
   * @param access the block
   * @param adapters the ids an identity may begin with
   * @return what was read
   */
  public Loaded load(Settings access, Set<String> adapters) {
    PolicyReader reader = new PolicyReader(access, adapters, spellings);
    Policy read = reader.read();
    if (policy.administered() && !read.administered()) {
      access.problem(
          "groups",
          "nobody who may do everything",
          "somebody in admins, as before; the last one goes only when the bot is started anew");
    }
    return new Loaded(read, reader.held());
  }

  void enforce(Policy read) {
    policy = read;
  }

  /** A policy that was read and is not in force yet. */
  public final class Loaded {

    private final Policy read;
    private final List<PolicyReader.Held> held;

    private Loaded(Policy read, List<PolicyReader.Held> held) {
      this.read = read;
      this.held = List.copyOf(held);
    }

    /** Puts it in force, from the next decision on. */
    public void apply() {
      enforce(read);
    }

    /**
     * What its roles hold and nobody asks for: most likely mistyped, and granted to no purpose.
     *
     * @param needed all permissions that there are
     * @return where it is written, and what may have been meant
     */
    public List<String> useless(Set<String> needed) {
      return held.stream()
          .filter(each -> Permissions.isGrant(each.permission()))
          .filter(each -> !Permissions.serves(each.permission(), needed))
          .map(
              each -> {
                String text = Permissions.useless(each.permission(), needed);
                return each.roles().remark(each.role(), text).toString();
              })
          .toList();
    }
  }

  /**
   * Lets who sits at the machine do everything.
   *
   * @param id of an adapter that nobody else can reach
   */
  public void operator(UserId id) {
    operators.add(id);
  }

  @Override
  public Decision decide(User who, String permission, Conversation where) {
    try {
      return decided(who, permission);
    } catch (Throwable e) {
      // Whatever goes wrong in deciding is a no, for whoever asks.
      log.error("no decision about {} for {}", permission, who.id(), e);
      return new Decision(false, "the decision failed, so it is no");
    }
  }

  private Decision decided(User who, String permission) {
    if (permission.isEmpty()) {
      return new Decision(true, "open to everyone");
    }
    if (grants(who).grant(permission)) {
      return new Decision(true, "granted " + permission);
    }
    return new Decision(false, "that needs " + permission + stranger(who));
  }

  /**
   * The name the configuration gives a person.
   *
   * @param who an identity
   * @return empty for who has none
   */
  public Optional<String> person(User who) {
    return who.verified() ? policy.people().find(who.id()) : Optional.empty();
  }

  /**
   * Whether another bot's commands are listened to.
   *
   * @param robot an identity
   * @return true if the configuration names it, and the network vouches for it
   */
  public boolean listensTo(User robot) {
    return robot.verified() && policy.bots().find(robot.id()).isPresent();
  }

  /**
   * The groups somebody is in.
   *
   * @param who an identity
   * @return empty for strangers
   */
  public Set<String> groups(User who) {
    return grants(who).groups();
  }

  private Grants grants(User who) {
    if (!who.verified()) {
      return Grants.NONE;
    }
    return operators.contains(who.id()) ? Grants.ALL : policy.of(who.id());
  }

  private static String stranger(User who) {
    return who.verified() ? "" : ", and the network does not vouch for who you are";
  }
}
