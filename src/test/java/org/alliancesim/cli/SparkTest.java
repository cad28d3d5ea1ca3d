package org.alliancesim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  /** Spark's processes take at least this. */
  private static final String MEMORY = "spark.executor.memory=512m";

  /** Only what hangs is given up: on a busy machine a process may take a minute to come. */
  private static final String WAITING = "spark.scheduler.maxRegisteredResourcesWaitingTime";

  private static final String LONG = Patience.LIMIT.toSeconds() + "s";

  private static final String OPTIONS = "spark.executor.extraJavaOptions";
  private static final String QUICK = String.join(" ", StandaloneSpark.QUICK);

  /** So many that a process can be killed in the middle. */
  private static final String MANY = "run scenarios/2021.yaml -n 6000 -q --no-plots";

  @TempDir private static Path logs;
  private static StandaloneSpark spark;
  private static Process firstWorker;

  /** Somebody at a port who hangs up, and a command that takes it for a master for a minute. */
  private static ServerSocket stranger;

  private static SparkCommand toStranger;

  private static Map<String, String> manyOnThreads;

  @TempDir private Path folder;
  private final List<SparkCommand> commands = new ArrayList<>();

  @BeforeAll
  static void start() throws Exception {
    spark = new StandaloneSpark(SparkCommand.HOME, SparkCommand.PROGRAM, logs);
    firstWorker = spark.startWorker();
    spark.startWorker();
    stranger = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    Thread hangingUp = new Thread(SparkTest::hangUp, "stranger");
    hangingUp.setDaemon(true);
    hangingUp.start();
    toStranger =
        SparkCommand.begin(
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
      toStranger.close();
    }
    if (spark != null) {
      spark.close();
    }
  }

  @AfterEach
  void endCommands() {
    commands.forEach(SparkCommand::close);
  }

  private SparkCommand begin(String command, Path output, String... more) throws IOException {
    SparkCommand begun = SparkCommand.begin(command, output, more);
    commands.add(begun);
    return begun;
  }

  private static String[] onSpark(String... more) {
    List<String> words = new ArrayList<>(List.of("--engine", "spark", "--master", spark.url()));
    words.addAll(List.of("--conf", MEMORY, "--conf", OPTIONS + "=" + QUICK));
    words.addAll(List.of("--conf", WAITING + "=" + LONG));
    words.addAll(List.of(more));
    return words.toArray(String[]::new);
  }

  private Map<String, String> onThreads(String command) throws Exception {
    return begin(command, folder.resolve("threads")).results();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "run scenarios/2021.yaml --behaviour posterior --ask any~new~partner --until-ci 0.1 -q --no-plots",
        "compare scenarios/2021.yaml --set behaviour.psi=0 -n 300 -q --no-plots",
        "sweep scenarios/2021-open-gate.yaml --vary behaviour.psi=0:2:2 --vary"
            + " scenario=scenarios/2021.yaml,scenarios/2021-open-gate.yaml -n 120 --ask any~new~partner -q"
            + " --no-plots",
        "sensitivity scenarios/2021.yaml --method morris --points 268 -n 2 -q --no-plots",
      })
  void clustersGiveTheBytesOfThreads(String command) throws Exception {
    SparkCommand onSpark = begin(command, folder.resolve("spark"), onSpark());
    assertThat(onThreads(command)).isEqualTo(onSpark.results());
    assertThat(onSpark.told()).as("nothing of Spark's log").isEmpty();
  }

  @Test
  void whatIsLearnedIsWhatThreadsLearn() throws Exception {
    Path past = Files.createDirectories(folder.resolve("past"));
    SmallPast.world(past, "first", "CLUB", SmallPast.TWO_CASES);
    Path bank = SmallBank.write(folder.resolve("bank"));
    String command =
        "calibrate " + past + " --frame " + bank + " --points 60 -n 3 --repeat 2 -q --no-plots";
    SparkCommand onSpark = begin(command, folder.resolve("spark"), onSpark());
    Map<String, String> wanted = onThreads(command);
    assertThat(wanted).containsKeys("posterior.json", "forecasts.csv");
    assertThat(onSpark.results()).isEqualTo(wanted);
  }

  /** What threads make of {@link #MANY}, for all who compare with it. */
  private static Map<String, String> manyOnThreads() throws Exception {
    if (manyOnThreads == null) {
      try (SparkCommand command = SparkCommand.begin(MANY, logs.resolve("threads"))) {
        manyOnThreads = command.results();
      }
    }
    return manyOnThreads;
  }

  @Test
  void withoutAMasterTheProcessorsOfThisMachineDoIt() throws Exception {
    String command = "run scenarios/2021.yaml -n 600 -q --no-plots";
    assertThat(begin(command, folder.resolve("spark"), "--engine", "spark").results())
        .isEqualTo(onThreads(command));
  }

  private static void someBatches(SparkCommand command) throws Exception {
    Path partial = command.output().resolve("partial");
    Patience.await(() -> !command.isAlive() || batches(partial) >= 10);
    assertThat(command.isAlive()).as("in the middle").isTrue();
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
    SparkCommand command = begin(MANY, folder.resolve("spark"), onSpark());
    someBatches(command);
    spark.kill(firstWorker);
    Map<String, String> results = command.results();
    firstWorker = spark.startWorker();
    assertThat(results).isEqualTo(manyOnThreads());
  }

  @Test
  void theDriverMayBeKilledAndTheCommandGivenAgain() throws Exception {
    Path output = folder.resolve("spark");
    SparkCommand command = begin(MANY, output, onSpark());
    someBatches(command);
    command.close();
    assertThat(output.resolve("probabilities.csv")).doesNotExist();
    assertThat(begin(MANY, output, onSpark("--resume")).results()).isEqualTo(manyOnThreads());
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
    List<Path> program = new ArrayList<>(SparkHome.program(SparkCommand.PROGRAM));
    program.add(hungry());
    long lost = spark.toldByWorkers("code 52");
    Path mark = folder.resolve("mark");
    Taken onSpark = new Taken();
    try (Cluster cluster =
        SparkHome.starter(Optional.of(SparkCommand.HOME.toString()))
            .start(
                new ClusterRequest(
                    spark.url(),
                    Map.of(
                        "spark.executor.memory",
                        "512m",
                        OPTIONS,
                        QUICK,
                        WAITING,
                        LONG,
                        "spark.driver.host",
                        "127.0.0.1",
                        "spark.driver.bindAddress",
                        "127.0.0.1"),
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
          --master MASTER --conf spark.executor.memory=9g --conf spark.scheduler.maxRegisteredResourcesWaitingTime=4s | gave no process within 4 s: no worker is there, or none has 9g of memory
          --master MASTER --conf spark.executor.memory=512m --conf LONG --conf spark.jars=local:/nowhere/alliance-sim.jar | does not have the program's jar
          --master MASTER --conf spark.executor.memory=100m | refuses so little memory
          --master nowhere://here | is no address of a cluster; for example spark:
          """)
  void whatCannotBeIsSaidInASentence(String options, String said) throws Exception {
    refused(options.replace("MASTER", spark.url()).replace("LONG", WAITING + "=" + LONG))
        .isRefused(said);
  }

  private SparkCommand refused(String options) throws IOException {
    return begin(
        "run scenarios/2021.yaml -n 600 --no-plots --engine spark " + options,
        folder.resolve("refused"));
  }

  /** Its own Java will do, and the one with which it starts processes says what Java 11 says. */
  @Test
  void aWorkerWithAnOldJavaIsSaidInASentence() throws Exception {
    Path java = Files.createDirectories(folder.resolve("java/bin")).resolve("java");
    Files.writeString(
        java,
        "#!/bin/sh\necho java.lang.UnsupportedClassVersionError: org/apache/spark >&2\nexit 1\n");
    assertThat(java.toFile().setExecutable(true)).isTrue();
    try (StandaloneSpark old =
        new StandaloneSpark(SparkCommand.HOME, SparkCommand.PROGRAM, folder.resolve("old"))) {
      old.startWorker(Map.of("JAVA_HOME", folder.resolve("java").toString()));
      String waiting = " --conf " + WAITING + "=" + LONG;
      refused("--master " + old.url() + " --conf " + MEMORY + waiting)
          .isRefused(
              "end as soon as they are started (Command exited with code 1); give its workers Java 17");
    }
  }

  /** A master of another version does not understand what it is sent, and hangs up. */
  @Test
  void aMasterOfAnotherVersionIsSaidInASentence() throws Exception {
    toStranger.isRefused(
        "has given up this work: the master is gone, or is of another version than SPARK_HOME's");
  }
}
