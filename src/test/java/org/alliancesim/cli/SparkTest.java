package org.alliancesim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.alliancesim.Patience;
import org.alliancesim.experiment.MonteCarlo;
import org.alliancesim.experiment.PlannedRun;
import org.alliancesim.hindcast.SmallPast;
import org.alliancesim.parallel.Cluster;
import org.alliancesim.parallel.ClusterEngine;
import org.alliancesim.parallel.ClusterRequest;
import org.alliancesim.parallel.Errand;
import org.alliancesim.past.SmallBank;
import org.alliancesim.results.BatchResults;
import org.alliancesim.results.SentRows;
import org.alliancesim.scenario.ScenarioSource;
import org.alliancesim.spark.HungryErrand;
import org.alliancesim.spark.StandaloneSpark;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A real Spark, with a master and two workers on this machine, gives the bytes that threads give,
 * whatever happens to its processes. {@code mvn -Pspark verify} runs it.
 */
@Tag("spark")
class SparkTest {

  private static final Path HOME = Path.of("target/spark").toAbsolutePath();
  private static final Path PROGRAM = Path.of("target/alliance-sim.jar").toAbsolutePath();

  /** Spark's processes take at least this. */
  private static final String MEMORY = "spark.executor.memory=512m";

  /** They live for seconds, for which no more needs to be compiled. */
  private static final String QUICK =
      "spark.executor.extraJavaOptions=-XX:TieredStopAtLevel=1 -XX:+UseSerialGC";

  /** So many that a process can be killed in the middle. */
  private static final String MANY = "run scenarios/2021.yaml -n 6000 -q --no-plots";

  @TempDir private static Path logs;
  private static StandaloneSpark spark;
  private static Process firstWorker;

  /** Somebody at a port who hangs up, and a command that takes it for a master for a minute. */
  private static ServerSocket stranger;

  private static Process toStranger;

  private static Map<String, String> manyOnThreads;

  @TempDir private Path folder;
  private final List<Process> commands = new ArrayList<>();

  @BeforeAll
  static void start() throws Exception {
    spark = new StandaloneSpark(HOME, PROGRAM, logs);
    firstWorker = spark.startWorker();
    spark.startWorker();
    stranger = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    Thread hangingUp = new Thread(SparkTest::hangUp, "stranger");
    hangingUp.setDaemon(true);
    hangingUp.start();
    toStranger =
        started(
            "run scenarios/2021.yaml -n 600 --no-plots --engine spark --master spark://127.0.0.1:"
                + stranger.getLocalPort(),
            logs.resolve("stranger"));
  }

  private static void hangUp() {
    try {
      while (!stranger.isClosed()) {
        stranger.accept().close();
      }
    } catch (IOException e) {
      // it is closed
    }
  }

  @AfterAll
  static void stop() throws IOException {
    if (stranger != null) {
      stranger.close();
    }
    if (toStranger != null) {
      toStranger.destroyForcibly().onExit().join();
    }
    if (spark != null) {
      spark.close();
    }
  }

  @AfterEach
  void endCommands() {
    commands.forEach(command -> command.destroyForcibly().onExit().join());
  }

  /** Starts a command, in which ~ is a space that parts no words. */
  private Process begin(String command, Path output, String... more) throws IOException {
    Process process = started(command, output, more);
    commands.add(process);
    return process;
  }

  private static Process started(String command, Path output, String... more) throws IOException {
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.addAll(List.of("-Duser.home=" + System.getProperty("user.home"), "-Xmx600m"));
    words.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    words.addAll(List.of("-jar", PROGRAM.toString()));
    Arrays.stream(command.split(" ", -1)).map(word -> word.replace('~', ' ')).forEach(words::add);
    words.addAll(List.of(more));
    words.addAll(List.of("-o", output.toString()));
    ProcessBuilder builder =
        new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(log(output).toFile());
    builder.environment().put("SPARK_HOME", HOME.toString());
    builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
    return builder.start();
  }

  private static Path log(Path output) {
    return output.resolveSibling(output.getFileName() + ".log");
  }

  private static String[] onSpark(String... more) {
    List<String> words = new ArrayList<>(List.of("--engine", "spark", "--master", spark.url()));
    words.addAll(List.of("--conf", MEMORY, "--conf", QUICK));
    words.addAll(List.of(more));
    return words.toArray(String[]::new);
  }

  private static int ended(Process process) throws InterruptedException {
    assertThat(process.waitFor(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
    return process.exitValue();
  }

  private static void done(Process process, Path output) throws Exception {
    assertThat(ended(process)).as(Files.readString(log(output))).isZero();
  }

  /** Every file but those that tell of the command. */
  private static Map<String, String> content(Path output) throws IOException {
    Map<String, String> content = new TreeMap<>();
    try (Stream<Path> files = Files.walk(output)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = output.relativize(file).toString();
        if (!name.equals("manifest.json") && !name.equals("report.html")) {
          content.put(name, Files.readString(file, StandardCharsets.ISO_8859_1));
        }
      }
    }
    assertThat(content).isNotEmpty();
    return content;
  }

  private Map<String, String> onThreads(String command) throws Exception {
    Path output = folder.resolve("threads");
    done(begin(command, output), output);
    return content(output);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "run scenarios/2021.yaml --behaviour posterior --ask any~new~partner --until-ci 0.1 -q --no-plots",
        "compare scenarios/2021.yaml --set behaviour.psi=0 -n 300 -q --no-plots",
        "sweep scenarios/2021-open-gate.yaml --vary behaviour.psi=0:2:2 --vary"
            + " scenario=scenarios/2021.yaml,scenarios/2021-open-gate.yaml -n 120 --ask any~new~partner -q"
            + " --no-plots",
        "sensitivity scenarios/2021.yaml --method morris --points 60 -n 2 -q --no-plots",
      })
  void clustersGiveTheBytesOfThreads(String command) throws Exception {
    Path output = folder.resolve("spark");
    Process process = begin(command, output, onSpark());
    Map<String, String> wanted = onThreads(command);
    done(process, output);
    assertThat(Files.readString(log(output))).as("nothing of Spark's log").isEmpty();
    assertThat(content(output)).isEqualTo(wanted);
  }

  @Test
  void whatIsLearnedIsWhatThreadsLearn() throws Exception {
    Path past = Files.createDirectories(folder.resolve("past"));
    SmallPast.world(past, "first", "CLUB", SmallPast.TWO_CASES);
    Path bank = SmallBank.write(folder.resolve("bank"));
    String command =
        "calibrate " + past + " --frame " + bank + " --points 60 -n 3 --repeat 2 -q --no-plots";
    Path output = folder.resolve("spark");
    Process process = begin(command, output, onSpark());
    Map<String, String> wanted = onThreads(command);
    done(process, output);
    assertThat(wanted).containsKeys("posterior.json", "forecasts.csv");
    assertThat(content(output)).isEqualTo(wanted);
  }

  /** What threads make of {@link #MANY}, for all who compare with it. */
  private static Map<String, String> manyOnThreads() throws Exception {
    if (manyOnThreads == null) {
      Path output = logs.resolve("threads");
      Process process = started(MANY, output);
      try {
        done(process, output);
      } finally {
        process.destroyForcibly();
      }
      manyOnThreads = content(output);
    }
    return manyOnThreads;
  }

  @Test
  void withoutAMasterTheProcessorsOfThisMachineDoIt() throws Exception {
    String command = "run scenarios/2021.yaml -n 600 -q --no-plots";
    Path output = folder.resolve("spark");
    done(begin(command, output, "--engine", "spark"), output);
    assertThat(content(output)).isEqualTo(onThreads(command));
  }

  private static void someBatches(Path output, Process process) throws Exception {
    Path partial = output.resolve("partial");
    Patience.await(() -> !process.isAlive() || batches(partial) >= 10);
    assertThat(process.isAlive()).as("in the middle").isTrue();
  }

  private static long batches(Path partial) throws IOException {
    if (!Files.isDirectory(partial)) {
      return 0;
    }
    try (Stream<Path> parts = Files.list(partial)) {
      return parts.filter(part -> part.getFileName().toString().startsWith("batch-")).count();
    }
  }

  @Test
  void aWorkerMayBeKilledInTheMiddle() throws Exception {
    Path output = folder.resolve("spark");
    Process process = begin(MANY, output, onSpark());
    someBatches(output, process);
    spark.kill(firstWorker);
    done(process, output);
    firstWorker = spark.startWorker();
    assertThat(content(output)).isEqualTo(manyOnThreads());
  }

  @Test
  void theDriverMayBeKilledAndTheCommandGivenAgain() throws Exception {
    Path output = folder.resolve("spark");
    Process process = begin(MANY, output, onSpark());
    someBatches(output, process);
    process.destroyForcibly().waitFor();
    assertThat(output.resolve("probabilities.csv")).doesNotExist();
    done(begin(MANY, output, onSpark("--resume")), output);
    assertThat(content(output)).isEqualTo(manyOnThreads());
  }

  /** Takes the batches in the order in which they are handed on. */
  private static final class Taken implements MonteCarlo.BatchStore {
    private final List<byte[]> batches = new ArrayList<>();

    @Override
    public boolean has(int batch) {
      return false;
    }

    @Override
    public void take(int batch, BatchResults results) {
      batches.add(SentRows.of(results));
    }
  }

  @Test
  void aProcessMayRunOutOfMemory() throws Exception {
    ScenarioSource source =
        new ScenarioSource("scenarios/2021.yaml", List.of(), ScenarioSource.PRIOR);
    PlannedRun plan = PlannedRun.of(source, source.read(), 7, 3000, 2);
    Taken onThreads = new Taken();
    plan.run(histories -> {}).run(onThreads);
    List<Path> program = new ArrayList<>(SparkHome.program(PROGRAM));
    program.add(hungry());
    long lost = spark.toldByWorkers("code 52");
    Path mark = folder.resolve("mark");
    Taken onSpark = new Taken();
    try (Cluster cluster =
        SparkHome.starter(Optional.of(HOME.toString()))
            .start(
                new ClusterRequest(
                    spark.url(),
                    Map.of(
                        "spark.executor.memory", "512m",
                        "spark.driver.host", "127.0.0.1",
                        "spark.driver.bindAddress", "127.0.0.1"),
                    program,
                    Version.number()))) {
      assertThat(
              plan.run(histories -> {})
                  .on(new ClusterEngine(hungry(cluster, mark)), plan.sent())
                  .run(onSpark))
          .isTrue();
    }
    assertThat(mark).exists();
    assertThat(spark.toldByWorkers("code 52"))
        .as("processes that had no memory")
        .isGreaterThan(lost);
    assertThat(onSpark.batches).containsExactlyElementsOf(onThreads.batches);
  }

  private static Cluster hungry(Cluster cluster, Path mark) {
    return new Cluster() {
      @Override
      public int slots() {
        return cluster.slots();
      }

      @Override
      public String told() {
        return cluster.told();
      }

      @Override
      public List<byte[]> run(Errand errand, List<Long> numbers) throws InterruptedException {
        return cluster.run(new HungryErrand(errand, 30, mark.toFile()), numbers);
      }

      @Override
      public void close() {
        throw new UnsupportedOperationException("closed by its owner");
      }
    };
  }

  /** A jar of the class that is hungry. */
  private Path hungry() throws IOException {
    Path jar = folder.resolve("hungry.jar");
    String name = HungryErrand.class.getName().replace('.', '/') + ".class";
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file)) {
      out.putNextEntry(new JarEntry(name));
      out.write(Files.readAllBytes(Path.of("target/test-classes", name)));
    }
    return jar;
  }

  /** A sentence, exit code 1, and no folder. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --master spark://127.0.0.1:9 | no Spark master answers at spark://127.0.0.1:9
          --master spark://127.0.0.1 | is no address of a Spark master
          --master MASTER --conf spark.executor.memory=9g --conf spark.scheduler.maxRegisteredResourcesWaitingTime=4s | gave no process within 4 s: no worker is there, or none has 9g of memory
          --master MASTER --conf spark.executor.memory=512m --conf spark.jars=local:/nowhere/alliance-sim.jar | does not have the program's jar
          --master MASTER --conf spark.executor.memory=100m | refuses so little memory
          --master nowhere://here | cannot do this
          """)
  void whatCannotBeIsSaidInASentence(String options, String said) throws Exception {
    Path output = folder.resolve("refused");
    isRefused(beginAnything(options.replace("MASTER", spark.url()), output), output, said);
  }

  private Process beginAnything(String options, Path output) throws IOException {
    return begin("run scenarios/2021.yaml -n 600 --no-plots --engine spark " + options, output);
  }

  private static void isRefused(Process process, Path output, String said) throws Exception {
    assertThat(ended(process)).isEqualTo(Main.FAILURE);
    assertThat(Files.readString(log(output)).strip().lines())
        .singleElement()
        .asString()
        .startsWith("error: ")
        .contains(said);
    assertThat(output).doesNotExist();
  }

  /** Its own Java will do, and the one with which it starts processes says what Java 11 says. */
  @Test
  void aWorkerWithAnOldJavaIsSaidInASentence() throws Exception {
    Path java = Files.createDirectories(folder.resolve("java/bin")).resolve("java");
    Files.writeString(
        java,
        "#!/bin/sh\necho java.lang.UnsupportedClassVersionError: org/apache/spark >&2\nexit 1\n");
    assertThat(java.toFile().setExecutable(true)).isTrue();
    try (StandaloneSpark old = new StandaloneSpark(HOME, PROGRAM, folder.resolve("old"))) {
      old.startWorker(Map.of("JAVA_HOME", folder.resolve("java").toString()));
      Path output = folder.resolve("refused");
      isRefused(
          beginAnything("--master " + old.url(), output),
          output,
          "end as soon as they are started (Command exited with code 1); give its workers Java 17");
    }
  }

  /** A master of another version does not understand what it is sent, and hangs up. */
  @Test
  void aMasterOfAnotherVersionIsSaidInASentence() throws Exception {
    isRefused(
        toStranger,
        logs.resolve("stranger"),
        "has given up this work: the master is gone, or is of another version than SPARK_HOME's");
  }
}
