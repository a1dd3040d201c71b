package dev.chatops.testkit;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;

/** Runs a test of {@link EveryNetwork}, and tells the chat of the test which network it is. */
final class NetworkByNetwork implements TestTemplateInvocationContextProvider {

  private static final Namespace OURS = Namespace.create(NetworkByNetwork.class);

  /** A network that some test is to be run on, and whether anybody has asked which. */
  private record Turn(Profile profile, AtomicBoolean taken) {}

  /** The network of this test; null if it is none of {@link EveryNetwork}. */
  static @Nullable Profile of(ExtensionContext context) {
    Turn turn = context.getStore(OURS).get(Turn.class, Turn.class);
    if (turn == null) {
      return null;
    }
    turn.taken.set(true);
    return turn.profile;
  }

  @Override
  public boolean supportsTestTemplate(ExtensionContext context) {
    return true;
  }

  @Override
  public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(
      ExtensionContext context) {
    EveryNetwork asked = context.getRequiredTestMethod().getAnnotation(EveryNetwork.class);
    Profile[] chosen = asked == null ? new Profile[0] : asked.value();
    return Stream.of(chosen.length == 0 ? Profile.values() : chosen).map(OnOne::new);
  }

  /** One run. */
  private record OnOne(Profile profile)
      implements TestTemplateInvocationContext, AfterEachCallback, ParameterResolver {

    @Override
    public String getDisplayName(int index) {
      return "on " + profile;
    }

    @Override
    public List<Extension> getAdditionalExtensions() {
      return List.of(this);
    }

    /** Before the chat of the test is asked anything. */
    @Override
    public void prepareInvocation(ExtensionContext context) {
      context.getStore(OURS).put(Turn.class, new Turn(profile, new AtomicBoolean()));
    }

    @Override
    public void afterEach(ExtensionContext context) {
      Turn turn = context.getStore(OURS).get(Turn.class, Turn.class);
      if (turn != null && !turn.taken.get()) {
        throw new IllegalStateException(
            "this test runs the same on every network: its class needs a FakeChat in a field with"
                + " @RegisterExtension, or the test a parameter of type Profile");
      }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.getParameter().getType() == Profile.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
      of(context);
      return profile;
    }
  }
}
