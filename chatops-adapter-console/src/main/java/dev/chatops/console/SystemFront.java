package dev.chatops.console;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.lang.reflect.InvocationTargetException;
import java.nio.channels.Channels;
import org.jspecify.annotations.Nullable;

/** The front of this process: the terminal it was started in, or the pipe it stands in. */
final class SystemFront {

  private SystemFront() {}

  static Front of(ConsoleSettings settings) {
    return atTerminal(System.console()) ? TerminalFront.ofSystem(settings) : pipe();
  }

  /**
   * From Java 22 on there can be a console without a terminal, and a method to ask it; Java 17,
   * which this is compiled for, has neither.
   */
  private static boolean atTerminal(@Nullable Console console) {
    if (console == null) {
      return false;
    }
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (NoSuchMethodException before22) {
      return true;
    } catch (IllegalAccessException | InvocationTargetException impossible) {
      throw new IllegalStateException(
          "Console.isTerminal is public and throws nothing", impossible);
    }
  }

  /**
   * Channels, unlike {@link System#in} and {@link System#out}, let go of a thread that waits for
   * the other end of the pipe when they are closed or it is interrupted.
   */
  private static Front pipe() {
    return new PipeFront(
        Channels.newInputStream(new FileInputStream(FileDescriptor.in).getChannel()),
        Channels.newOutputStream(new FileOutputStream(FileDescriptor.out).getChannel()),
        System.err);
  }
}
