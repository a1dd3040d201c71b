package dev.chatops.internal.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chatops.chat.Conversation;
import dev.chatops.chat.Room;
import dev.chatops.chat.RoomId;
import dev.chatops.chat.User;
import dev.chatops.chat.UserId;
import dev.chatops.config.ConfigException;
import dev.chatops.config.Settings;
import dev.chatops.internal.Golden;
import dev.chatops.internal.spell.Spellings;
import dev.chatops.plugin.UserException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessTest {

  private static final Set<String> ADAPTERS = Set.of("irc1");
  private static final Conversation OPS = Conversation.of(Room.of(new RoomId("irc1", "#ops")));

  private final Access access = new Access(Spellings.EXACT);

  private Access with(String hocon) {
    Settings settings = Settings.parse(hocon);
    Access.Loaded loaded = access.load(settings, ADAPTERS);
    settings.check();
    loaded.apply();
    return access;
  }

  private static User user(String id) {
    return User.of(UserId.parse(id), "whoever");
  }

  private boolean may(String id, String permission) {
    return access.decide(user(id), permission, OPS).allowed();
  }

  @ParameterizedTest
  @CsvSource({
    "services.restart, services.restart, true",
    "services.restart, services.restart.all, false",
    "services.restart, services.stop, false",
    "services.*, services.restart, true",
    "services.*, services.db.restart, true",
    "services.*, services, false",
    "services.*, servicesx.restart, false",
    "*, anything.at.all, true",
  })
  void aRoleCoversAPermission(String role, String permission, boolean covers) {
    with(
        "roles { r = [\"%s\"] }, groups { g { people = [irc1/ann], roles = [r] } }"
            .formatted(role));

    assertThat(may("irc1/ann", permission)).isEqualTo(covers);
    assertThat(may("irc1/bob", permission)).isFalse();
  }

  @Test
  void whatNeedsNothingIsOpenToWhoeverCanTalk() {
    assertThat(may("irc1/~nobody", "")).isTrue();
    assertThat(access.decide(user("irc1/~nobody"), "", OPS).reason()).isEqualTo("open to everyone");
  }

  @Test
  void nobodyIsGrantedAnythingByDefault() {
    assertThat(may("irc1/ann", "services.restart")).isFalse();
    assertThat(access.decide(user("irc1/ann"), "services.restart", OPS).reason())
        .isEqualTo("that needs services.restart");
  }

  @Test
  void whoTheNetworkDoesNotVouchForIsAStranger() {
    with("groups { admins { people = [irc1/ann] } }");

    assertThat(may("irc1/~ann", "services.restart")).isFalse();
    assertThat(access.decide(user("irc1/~ann"), "x", OPS).reason())
        .isEqualTo("that needs x, and the network does not vouch for who you are");
    assertThat(access.groups(user("irc1/~ann"))).isEmpty();
    assertThat(access.person(user("irc1/~ann"))).isEmpty();
  }

  @Test
  void theOperatorMayEverythingUnlessNobodyVouchesForIt() {
    access.operator(UserId.parse("console/operator"));
    access.operator(UserId.parse("irc1/~impostor"));

    assertThat(may("console/operator", "services.restart")).isTrue();
    assertThat(access.groups(user("console/operator"))).containsExactly("operator");
    assertThat(may("irc1/~impostor", "services.restart")).isFalse();
    assertThat(may("irc1/operator", "services.restart")).isFalse();
  }

  @Test
  void adminsMayEverything() {
    with("people { ann = [irc1/ann, irc1/ann2] }, groups { admins { people = [ann] } }");

    assertThat(may("irc1/ann", "services.restart")).isTrue();
    assertThat(may("irc1/ann2", "services.restart")).isTrue();
    assertThat(access.person(user("irc1/ann2"))).contains("ann");
    assertThat(access.groups(user("irc1/ann2"))).containsExactly("admins");
  }

  @Test
  void whatSeveralGroupsGrantAddsUp() {
    with(
        """
        roles { a = [a.run], b = [b.run] }
        groups { one { people = [irc1/ann], roles = [a] }, two { people = [irc1/ann], roles = [b] } }
        """);

    assertThat(may("irc1/ann", "a.run")).isTrue();
    assertThat(may("irc1/ann", "b.run")).isTrue();
    assertThat(access.groups(user("irc1/ann"))).containsExactly("one", "two");
  }

  @Test
  void aGroupWithoutRolesGrantsNothing() {
    with("groups { readers { people = [irc1/ann] } }");

    assertThat(may("irc1/ann", "a.run")).isFalse();
  }

  @Test
  void aNewFileCountsFromTheNextDecisionAndAFaultyOneNotAtAll() {
    with("groups { admins { people = [irc1/ann] } }");
    assertThatThrownBy(() -> with("groups { admins { people = [irc1/bob, irc9/eve] } }"))
        .isInstanceOf(ConfigException.class);
    assertThat(may("irc1/ann", "a.run")).isTrue();
    assertThat(may("irc1/bob", "a.run")).isFalse();

    with("groups { admins { people = [irc1/bob] } }");

    assertThat(may("irc1/ann", "a.run")).isFalse();
    assertThat(may("irc1/bob", "a.run")).isTrue();
  }

  @Test
  void requireNamesWhatIsMissing() {
    assertThatThrownBy(() -> access.require(user("irc1/ann"), "git.push.master", OPS))
        .isInstanceOf(UserException.class)
        .hasMessage("that needs git.push.master");
  }

  @Test
  void everyMistakeIsToldAtOnce() {
    Golden.assertRefused(
        "access",
        () ->
            with(
                """
                people {
                  ann = [irc1/ann]
                  bob = [irc1/ann]
                  eve = ["irc1/~eve", "irc1", "irc9/eve", "/x", "irc1/"]
                }
                roles {
                  a = [Services.Restart, "services.*.restart", "ser*", "", "a..b", "*.x"]
                  b = [services.restart, "services.*", "*"]
                }
                groups {
                  one { people = [joe, "irc1/~joe"], roles = [c] }
                  two { peopel = [ann], roles = [a] }
                  three = [ann]
                }
                grants { ann = all }
                """));
  }

  @Test
  void aPolicyThatCannotBeAskedIsANo() {
    for (Throwable fault : List.of(new IllegalStateException("broken"), new LinkageError("gone"))) {
      Map<UserId, Grants> all = Map.of(UserId.parse("irc1/ann"), Grants.ALL);
      access.enforce(Policy.of(all, Map.of(), Set.of(), unreadable(fault)));

      assertThat(access.decide(user("irc1/ann"), "services.restart", OPS).allowed()).isFalse();
      assertThat(access.decide(user("irc1/ann"), "services.restart", OPS).reason())
          .isEqualTo("the decision failed, so it is no");
    }
  }

  private static Spellings unreadable(Throwable fault) {
    return new Spellings(
        id -> {
          if (fault instanceof Error error) {
            throw error;
          }
          throw (RuntimeException) fault;
        });
  }
}
