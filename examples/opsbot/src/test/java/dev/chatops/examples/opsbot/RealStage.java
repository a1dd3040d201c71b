package dev.chatops.examples.opsbot;

import dev.chatops.testkit.Stage;
import java.io.IOException;

/** A stage with processes and sockets of its own, to be closed. */
interface RealStage extends Stage, AutoCloseable {

  @Override
  void close() throws IOException;
}
