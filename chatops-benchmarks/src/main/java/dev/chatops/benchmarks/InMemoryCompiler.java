package dev.chatops.benchmarks;

import dev.chatops.plugin.Plugin;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.OutputStream;
import java.io.StringWriter;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Compiles plugins while the benchmark starts, since nobody writes ten thousand commands by hand
 * and a build should not compile them each time. Needs a JDK.
 */
final class InMemoryCompiler {

  private InMemoryCompiler() {}

  /** The classes of these sources by their names, loaded. */
  static Map<String, Class<?>> compile(Map<String, String> sources) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    if (compiler == null) {
      throw new IllegalStateException("this needs a JDK; a run-time environment is not enough");
    }
    Loader loader = new Loader();
    StringWriter problems = new StringWriter();
    boolean fine =
        compiler
            .getTask(
                problems,
                new Memory(compiler.getStandardFileManager(null, null, null), loader),
                null,
                List.of("-parameters", "-proc:none", "-Xlint:none", "-classpath", core()),
                null,
                sources.entrySet().stream().map(e -> new Source(e.getKey(), e.getValue())).toList())
            .call();
    if (!fine) {
      throw new IllegalStateException("a generated plugin does not compile: " + problems);
    }
    Map<String, Class<?>> classes = new HashMap<>();
    sources.keySet().forEach(name -> classes.put(name, loader.load(name)));
    return classes;
  }

  /** The jar or folder that the plugin API is in; what a plugin is compiled against. */
  private static String core() {
    try {
      return new File(Plugin.class.getProtectionDomain().getCodeSource().getLocation().toURI())
          .getPath();
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the core is in no file", e);
    }
  }

  private static URI uri(String name, JavaFileObject.Kind kind) {
    return URI.create("memory:///" + name.replace('.', '/') + kind.extension);
  }

  private static final class Source extends SimpleJavaFileObject {

    private final String text;

    Source(String name, String text) {
      super(uri(name, Kind.SOURCE), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public String getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }

  private static final class Compiled extends SimpleJavaFileObject {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    Compiled(String name) {
      super(uri(name, Kind.CLASS), Kind.CLASS);
    }

    @Override
    public OutputStream openOutputStream() {
      return bytes;
    }
  }

  private static final class Memory extends ForwardingJavaFileManager<StandardJavaFileManager> {

    private final Loader loader;

    Memory(StandardJavaFileManager files, Loader loader) {
      super(files);
      this.loader = loader;
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        JavaFileManager.Location location,
        String name,
        JavaFileObject.Kind kind,
        FileObject sibling) {
      return loader.compiled.computeIfAbsent(name, Compiled::new);
    }
  }

  private static final class Loader extends ClassLoader {

    private final Map<String, Compiled> compiled = new HashMap<>();

    Loader() {
      super(Plugin.class.getClassLoader());
    }

    Class<?> load(String name) {
      try {
        return loadClass(name);
      } catch (ClassNotFoundException e) {
        throw new IllegalStateException("the compiler has not made " + name, e);
      }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      Compiled made = compiled.get(name);
      if (made == null) {
        throw new ClassNotFoundException(name);
      }
      byte[] bytes = made.bytes.toByteArray();
      return defineClass(name, bytes, 0, bytes.length);
    }
  }
}
