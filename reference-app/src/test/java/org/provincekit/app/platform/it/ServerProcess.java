package org.provincekit.app.platform.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A server beside the one of the suite, with its own folders and its own environment, for tests of
 * what happens at a start. It ends with the test.
 */
public final class ServerProcess implements AutoCloseable {
  private final Process process;
  private final Path console;

  private ServerProcess(Process process, Path console) {
    this.process = process;
    this.console = console;
  }

  /** Starts a server; what is not named in the environment is as if nobody had set it. */
  public static ServerProcess start(Path folder, Map<String, String> environment) {
    Path console = folder.resolve("console.log");
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("it.wlp.home"), "bin", "server").toString(),
            "run",
            System.getProperty("it.server"));
    Map<String, String> variables = builder.environment();
    variables.keySet().removeIf(name -> name.startsWith("PROVINCEKIT_"));
    variables.put("JAVA_HOME", System.getProperty("java.home"));
    variables.put("WLP_USER_DIR", System.getProperty("it.usr"));
    variables.put("WLP_OUTPUT_DIR", folder.resolve("output").toString());
    variables.put("LOG_DIR", folder.resolve("logs").toString());
    variables.put("PROVINCEKIT_DATA_DIR", folder.resolve("data").toString());
    variables.putAll(environment);
    try {
      return new ServerProcess(
          builder.redirectErrorStream(true).redirectOutput(console.toFile()).start(), console);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits for the server to end by itself and gives its exit code. */
  public int awaitExit() throws InterruptedException {
    if (!process.waitFor(5, TimeUnit.MINUTES)) {
      throw new AssertionError("The server still runs: " + console());
    }
    return process.exitValue();
  }

  /** Gives what an operator saw. */
  public String console() {
    try {
      return Files.readString(console, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }
}
