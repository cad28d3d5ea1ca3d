package org.alliancesim.spark;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alliancesim.Patience;

/**
 * A master of Spark's and workers of one core each, all on this machine, started from the jars in a
 * {@code SPARK_HOME}; what they write is in files.
 */
public final class StandaloneSpark implements AutoCloseable {

  /**
   * Options of Java for processes that live for seconds: no more is compiled than pays, and classes
   * are not verified again that are the same each time.
   */
  public static final List<String> QUICK =
      List.of(
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-XX:+UnlockDiagnosticVMOptions",
          "-XX:-BytecodeVerificationRemote");

  private static final String LOOPBACK = "127.0.0.1";

  /** What a worker may lend; a process of Spark's takes at least 450 MB. */
  private static final String MEMORY = "600m";

  private static final Pattern ADDRESS =
      Pattern.compile("Starting Spark master at (spark://[0-9.:]+)");

  private final Path home;
  private final Path folder;
  private final Path program;
  private final List<Process> processes = new ArrayList<>();
  private final String url;
  private int started;

  /**
   * A master without workers.
   *
   * @param home with the folder {@code jars}
   * @param program the program's jar, whose manifest opens what Spark looks into
   * @param folder for logs and for what workers are sent
   */
  public StandaloneSpark(Path home, Path program, Path folder) throws Exception {
    this.home = home;
    this.program = program;
    this.folder = Files.createDirectories(folder);
    try {
      Process master =
          start(
              "master",
              Map.of(),
              "org.apache.spark.deploy.master.Master",
              "--host",
              LOOPBACK,
              "--port",
              "0",
              "--webui-port",
              "0");
      // Spark itself chooses a port that is free
      await(master, "master", ADDRESS.asPredicate());
      url = address();
    } catch (Exception | AssertionError e) {
      close();
      throw e;
    }
  }

  private String address() {
    Matcher found = ADDRESS.matcher(log("master"));
    if (!found.find()) {
      throw new IllegalStateException("the master does not say where it is");
    }
    return found.group(1);
  }

  /** Starts a worker and waits until the master knows it. */
  public Process startWorker() throws Exception {
    return startWorker(Map.of());
  }

  /** The same of a worker whose environment has more than that of this process. */
  public Process startWorker(Map<String, String> environment) throws Exception {
    String name = "worker-" + ++started;
    Process worker =
        start(
            name,
            environment,
            "org.apache.spark.deploy.worker.Worker",
            "--host",
            LOOPBACK,
            "--cores",
            "1",
            "--memory",
            MEMORY,
            "--webui-port",
            "0",
            "--work-dir",
            folder.resolve(name).toString(),
            url());
    await(worker, name, log -> log.contains("Successfully registered with master"));
    return worker;
  }

  /** Kills a worker and the processes that it has started, without a word. */
  public void kill(Process worker) {
    List<ProcessHandle> below = worker.descendants().toList();
    worker.destroyForcibly().onExit().join();
    below.forEach(ProcessHandle::destroyForcibly);
    processes.remove(worker);
  }

  /** Where the master is. */
  public String url() {
    return url;
  }

  /** How many lines of the workers' logs have some words. */
  public long toldByWorkers(String words) {
    long lines = 0;
    for (int worker = 1; worker <= started; worker++) {
      lines += log("worker-" + worker).lines().filter(line -> line.contains(words)).count();
    }
    return lines;
  }

  private String log(String name) {
    try {
      return Files.readString(folder.resolve(name + ".log"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void await(Process process, String name, Predicate<String> told) throws Exception {
    Patience.await(() -> !process.isAlive() || told.test(log(name)));
    if (!told.test(log(name))) {
      throw new IllegalStateException(name + " has ended: " + log(name));
    }
  }

  /** The options of Java that open to Spark what the program's manifest opens. */
  public static List<String> opened(Path program) {
    try (JarFile jar = new JarFile(program.toFile())) {
      String opens = jar.getManifest().getMainAttributes().getValue("Add-Opens");
      return Arrays.stream(opens.split(" ", -1))
          .map(each -> "--add-opens=" + each + "=ALL-UNNAMED")
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Process start(
      String name, Map<String, String> environment, String main, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(QUICK);
    command.add("-Xmx256m");
    command.addAll(opened(program));
    command.add("-cp");
    command.add(home.resolve("jars") + "/*" + File.pathSeparator + Path.of("target/test-classes").toAbsolutePath());
    command.addAll(List.of(Tethered.class.getName(), main));
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve(name + ".log").toFile());
    builder.environment().put("SPARK_HOME", home.toString());
    builder.environment().put("SPARK_SCALA_VERSION", "2.13");
    builder.environment().put("SPARK_LOCAL_IP", LOOPBACK);
    builder.environment().putAll(environment);
    Process process = builder.start();
    processes.add(process);
    return process;
  }

  /** Kills all of it. */
  @Override
  public void close() {
    // the workers before their master
    for (int last = processes.size() - 1; last >= 0; last--) {
      kill(processes.get(last));
    }
  }
}
