package dev.chatops.soak;

import dev.chatops.irc.InspIrcd;
import java.io.IOException;
import java.util.List;

/** A real InspIRCd whose operator is fate. */
final class IrcWorld implements World {

  private final InspIrcd server = new InspIrcd();

  IrcWorld() {
    server.start();
  }

  @Override
  public String block() {
    return """
        adapters { world {
          type = irc, host = "127.0.0.1", port = %d, tls = false, nick = opsbot, pacing = 10
          rooms = ["#one", "#two", "#three", "#four", "#five"]
        } }
        """
        .formatted(server.port());
  }

  @Override
  public List<String> rooms() {
    return List.of("#one", "#two", "#three", "#four", "#five");
  }

  @Override
  public Member member(String name, String room) throws IOException {
    return new IrcMember(server.port(), name, room);
  }

  @Override
  public List<Blow> blows() {
    return List.of(
        new Blow("the server restarts", this::restart),
        new Blow("the server restarts and slows everybody down", this::restartSlow),
        new Blow("an operator throws the bot out", this::kill),
        new Blow("the server stands still", new Standstill(server::freeze, server::thaw)));
  }

  private void restart() {
    server.stop();
    server.unthrottled().start();
  }

  private void restartSlow() {
    server.stop();
    server.slowing().start();
  }

  private void kill() throws IOException {
    try (IrcMember operator = new IrcMember(server.port(), "operator", "")) {
      operator.sends("OPER oper operpass");
      operator.awaits(" 381 ");
      operator.sends("KILL opsbot :fate\r\nPING :done");
      operator.awaits(" PONG ");
    }
  }

  @Override
  public List<Errand> errands() {
    return List.of(
        new IrcPaced("ngIRCd", IrcPaced.ngIrcd()), new IrcPaced("InspIRCd", IrcPaced.inspIrcd()));
  }

  @Override
  public void close() {
    server.close();
  }
}
