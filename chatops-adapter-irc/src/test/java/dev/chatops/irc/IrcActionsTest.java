package dev.chatops.irc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.chatops.adapter.DeliveryException;
import dev.chatops.chat.Action;
import dev.chatops.chat.Audience;
import dev.chatops.chat.Conversation;
import dev.chatops.chat.MessageId;
import dev.chatops.chat.Part;
import dev.chatops.chat.Room;
import dev.chatops.chat.RoomId;
import dev.chatops.chat.Upload;
import dev.chatops.chat.User;
import dev.chatops.chat.UserId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 2812 §3.3.1 PRIVMSG, §3.2.1 JOIN, §3.2.2 PART, §3.2.4 TOPIC. */
class IrcActionsTest {

  private static final int PREFIX = ":opsbot!~opsbot@127.0.0.1 ".length();
  private static final Room OPS = room("#ops");
  private static final MessageId MESSAGE = new MessageId(OPS.id(), "1");

  private static Room room(String name) {
    return Room.of(new RoomId("irc1", name));
  }

  private static Action.Say say(String target, String text) {
    return say(Conversation.of(room(target)), Audience.ALL, Part.of(text));
  }

  private static Action.Say say(Conversation to, Audience audience, Part part) {
    return new Action.Say("1", to, audience, null, MESSAGE, part);
  }

  private static String line(Action action) {
    return IrcActions.line(action, IrcSupport.RFC, PREFIX);
  }

  static Stream<Arguments> lines() {
    return Stream.of(
        arguments(say("#ops", "hello there"), "PRIVMSG #ops :hello there"),
        arguments(say("#ops", ":) "), "PRIVMSG #ops ::) "),
        arguments(say("ann", "/quit"), "PRIVMSG ann :/quit"),
        arguments(say("#what?*", "x"), "PRIVMSG #what?* :x"),
        arguments(say("#ops", "a\r\nQUIT\0b"), "PRIVMSG #ops :a  QUIT b"),
        arguments(new Action.Join("1", new RoomId("irc1", "#dev")), "JOIN #dev"),
        arguments(new Action.Leave("1", new RoomId("irc1", "#dev")), "PART #dev"),
        arguments(new Action.SetTopic("1", OPS, "all quiet"), "TOPIC #ops :all quiet"),
        arguments(new Action.SetTopic("1", OPS, ""), "TOPIC #ops :"),
        arguments(new Action.SetTopic("1", OPS, "a\nQUIT"), "TOPIC #ops :a QUIT"));
  }

  @ParameterizedTest
  @MethodSource("lines")
  void anActionIsOneLine(Action action, String line) {
    assertThat(line(action)).isEqualTo(line);
  }

  static Stream<Action> lacking() {
    Upload file = Upload.text("a.txt", "a", "a file");
    User ann = User.of(new UserId("irc1", "ann"), "ann");
    Conversation ops = Conversation.of(OPS);
    return Stream.of(
        new Action.Edit("1", ops, MESSAGE, Part.of("x")),
        new Action.Delete("1", ops, MESSAGE),
        new Action.React("1", ops, MESSAGE, "👍", true),
        new Action.Typing("1", ops),
        say(ops, Audience.only(ann), Part.of("x")),
        say(ops.inThread("t"), Audience.ALL, Part.of("x")),
        say(ops, Audience.ALL, new Part("x", "x", List.of(file))),
        say("#ops", ""));
  }

  @ParameterizedTest
  @MethodSource("lacking")
  void whatIrcHasNotIsRefused(Action action) {
    assertThatThrownBy(() -> line(action))
        .isInstanceOfSatisfying(
            DeliveryException.class,
            e -> assertThat(e.sent()).isEqualTo(DeliveryException.Sent.NO));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "#a,#b",
        "#a #b",
        "#a\r\nQUIT",
        "#a\nQUIT",
        "#a\0",
        "ann,bob",
        "ann bob",
        ":ann",
        "$*.example",
        "ann!a@h",
        "a*",
        "#a\u0007"
      })
  void noTargetReachesAnybodyElse(String target) {
    assertThatThrownBy(() -> line(say(target, "x"))).isInstanceOf(DeliveryException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "ann", "#a,0", "#a key"})
  void onlyAChannelIsJoinedLeftAndGivenATopic(String name) {
    assertThatThrownBy(() -> line(new Action.Join("1", new RoomId("irc1", name))))
        .isInstanceOf(DeliveryException.class);
    assertThatThrownBy(() -> line(new Action.Leave("1", new RoomId("irc1", name))))
        .isInstanceOf(DeliveryException.class);
    assertThatThrownBy(() -> line(new Action.SetTopic("1", room(name), "x")))
        .isInstanceOf(DeliveryException.class);
  }

  @Test
  void aLineFillsWhatTheServersPrefixLeavesAndNoByteMore() {
    int room = IrcActions.room("#ops", PREFIX);
    String full = "ü".repeat(room / 2) + "x".repeat(room % 2);

    assertThat(line(say("#ops", full)).getBytes(StandardCharsets.UTF_8)).hasSize(510 - PREFIX);
    assertThatThrownBy(() -> line(say("#ops", full + "x")))
        .isInstanceOf(DeliveryException.class)
        .hasMessageContaining("does not fit");
  }

  @Test
  void aTopicThatTheServerWouldCutIsRefused() {
    IrcSupport support =
        IrcSupport.RFC.and(IrcLine.parse(":s 005 b TOPICLEN=10 :are supported by this server"));

    assertThat(IrcActions.line(new Action.SetTopic("1", OPS, "0123456789"), support, PREFIX))
        .isEqualTo("TOPIC #ops :0123456789");
    assertThatThrownBy(
            () -> IrcActions.line(new Action.SetTopic("1", OPS, "0123456789X"), support, PREFIX))
        .hasMessageContaining("keeps 10");
  }
}
