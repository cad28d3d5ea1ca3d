package org.alliancesim.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarFile;
import org.alliancesim.Patience;

/**
 * A master of Spark's and workers of one core each, all on this machine, started from the jars in a
 * {@code SPARK_HOME}; what they write is in files.
 */
public final class StandaloneSpark implements AutoCloseable {

  private static final String LOOPBACK = "127.0.0.1";

  /** What a worker may lend; a process of Spark's takes at least 450 MB. */
  private static final String MEMORY = "600m";

  private final Path home;
  private final Path folder;
  private final Path program;
  private final int port;
  private final Process master;
  private final List<Process> workers = new ArrayList<>();
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
    this.folder = folder;
    port = free();
    master =
        start(
            "master",
            "org.apache.spark.deploy.master.Master",
            "--host",
            LOOPBACK,
            "--port",
            String.valueOf(port),
            "--webui-port",
            "0");
    await("master", "Starting Spark master", 1);
  }

  private static int free() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /** Starts a worker and waits until the master knows it. */
  public Process startWorker() throws Exception {
    String name = "worker-" + ++started;
    Process worker =
        start(
            name,
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
    workers.add(worker);
    await(name, "Successfully registered with master", 1);
    return worker;
  }

  /** Kills a worker and the processes that it has started, without a word. */
  public void kill(Process worker) throws InterruptedException {
    List<ProcessHandle> below = worker.descendants().toList();
    worker.destroyForcibly().waitFor();
    below.forEach(ProcessHandle::destroyForcibly);
    workers.remove(worker);
  }

  /** Where the master is. */
  public String url() {
    return "spark://" + LOOPBACK + ":" + port;
  }

  /** How many lines of the workers' logs have some words. */
  public long toldByWorkers(String words) {
    long lines = 0;
    for (int worker = 1; worker <= started; worker++) {
      lines += count("worker-" + worker, words);
    }
    return lines;
  }

  private long count(String name, String words) {
    try {
      return Files.readString(folder.resolve(name + ".log"))
          .lines()
          .filter(line -> line.contains(words))
          .count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void await(String name, String words, int times) throws Exception {
    Patience.await(() -> count(name, words) >= times);
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

  private Process start(String name, String main, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(opened(program));
    command.addAll(List.of("-cp", home.resolve("jars") + "/*", main));
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve(name + ".log").toFile());
    builder.environment().put("SPARK_HOME", home.toString());
    builder.environment().put("SPARK_SCALA_VERSION", "2.13");
    builder.environment().put("SPARK_LOCAL_IP", LOOPBACK);
    return builder.start();
  }

  @Override
  public void close() {
    for (Process worker : List.copyOf(workers)) {
      List<ProcessHandle> below = worker.descendants().toList();
      worker.destroyForcibly().onExit().join();
      below.forEach(ProcessHandle::destroyForcibly);
    }
    master.destroyForcibly().onExit().join();
  }
}
