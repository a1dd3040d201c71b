package dev.chatops.internal.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatops.plugin.Plugin;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plugins that were compiled without {@code -parameters}, and come from a loader of their own. */
class NamelessParametersTest {

  private static final String HEAD =
      """
      import dev.chatops.chat.User;
      import dev.chatops.plugin.*;
      public class NamelessPlugin implements Plugin {
      """;

  @TempDir private Path folder;

  private Plugin compiled(String methods) throws Exception {
    Path source = Files.writeString(folder.resolve("NamelessPlugin.java"), HEAD + methods + "}");
    String classPath = System.getProperty("java.class.path");
    int result =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, "-proc:none", "-cp", classPath, source.toString());
    assertThat(result).as("the compiler's exit status").isZero();
    URL[] urls = {folder.toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(urls, Plugin.class.getClassLoader())) {
      return (Plugin) loader.loadClass("NamelessPlugin").getDeclaredConstructor().newInstance();
    }
  }

  @Test
  void argumentsBindInOrder() throws Throwable {
    Plugin plugin =
        compiled(
            """
            @Command("wait <host> [<seconds=5>] [--quiet]")
            String wait(Context chat, String a, int b, User speaker, boolean c) {
              return a + " " + b + " " + speaker.name() + " " + c;
            }
            """);

    assertThat(Bench.of(plugin).run("wait web-1 7 --quiet")).isEqualTo("web-1 7 ann true");
  }

  @Test
  void anAnnotationNamesTheRest() throws Throwable {
    Plugin plugin =
        compiled(
            """
            @Command("copy <from> <to>")
            String copy(@Arg("to") String a, String b) {
              return b + " to " + a;
            }
            """);

    assertThat(Bench.of(plugin).run("copy x y")).isEqualTo("x to y");
  }

  @Test
  void twoOfOneTypeCannotBeToldApart() throws Exception {
    Plugin plugin =
        compiled(
            """
            @Command("copy <from> <to>")
            void copy(String a, String b) {}

            @Command("more <from>")
            void more(String a, int b) {}
            """);

    Refused.with("nameless", plugin);
  }
}
