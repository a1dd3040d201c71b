package dev.chatops.testkit.semantics;

import java.io.IOException;

/** What code of others may do in place of what it should. */
enum Fault {
  RUNTIME {
    @Override
    void strike() {
      throw new IllegalStateException("canary of a runtime exception");
    }
  },
  ERROR {
    @Override
    void strike() {
      throw new NoClassDefFoundError("canary/of/a/library");
    }
  },
  ENDLESS {
    @Override
    void strike() {
      throw new StackOverflowError("canary of a stack");
    }
  },
  SNEAKED {
    @Override
    void strike() {
      sneak(new IOException("canary that the compiler has not seen"));
    }
  },
  NEITHER {
    @Override
    void strike() {
      sneak(new Throwable("canary that is neither exception nor error"));
    }
  },
  INTERRUPTING {
    @Override
    void strike() {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("canary of somebody interrupted");
    }
  };

  /** Never returns as if nothing were wrong. */
  abstract void strike();

  @SuppressWarnings("unchecked") // the cast is to a type that is not there at run time
  private static <T extends Throwable> void sneak(Throwable thrown) throws T {
    throw (T) thrown;
  }
}
