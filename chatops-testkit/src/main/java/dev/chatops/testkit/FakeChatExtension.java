package dev.chatops.testkit;

import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/**
 * What JUnit calls around each test. A chat may be used before, in the fields of a test class: they
 * belong to the same test.
 */
abstract class FakeChatExtension
    implements BeforeEachCallback, AfterEachCallback, TestExecutionExceptionHandler {

  private final AtomicBoolean inTest = new AtomicBoolean();

  /** The chat of this test, once it was used. */
  abstract @Nullable FakeSession running();

  /** Ends the chat of this test, if it was used. */
  abstract void end(boolean check);

  /** Makes the chat of this test like a network; what the test has asked of it is kept. */
  abstract void become(Profile network);

  @Override
  public final void beforeEach(ExtensionContext context) {
    enter();
    Profile network = NetworkByNetwork.of(context);
    if (network != null) {
      become(network);
    }
  }

  /** Two tests at once would hear one another's bots. */
  final void enter() {
    if (!inTest.compareAndSet(false, true)) {
      throw new IllegalStateException(
          "two tests use this FakeChat at the same time: make it a field that is not static");
    }
  }

  /** Whatever a test fails of, the chat is shown with it. */
  @Override
  public final void handleTestExecutionException(ExtensionContext context, Throwable thrown)
      throws Throwable {
    FakeSession chat = running();
    if (chat != null && !String.valueOf(thrown.getMessage()).contains(FakeSession.STORY)) {
      thrown.addSuppressed(new Story(chat.story()));
    }
    throw thrown;
  }

  /** A test that has failed needs no second reason. */
  @Override
  public final void afterEach(ExtensionContext context) {
    inTest.set(false);
    end(context.getExecutionException().isEmpty());
  }

  /** What was said, in the company of what went wrong; where it was made does not matter. */
  private static final class Story extends Throwable {
    private static final long serialVersionUID = 1L;

    Story(String story) {
      super(story, null, false, false);
    }
  }
}
