package org.alliancesim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
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
import org.alliancesim.parallel.Cluster;
import org.alliancesim.parallel.ClusterEngine;
import org.alliancesim.parallel.ClusterRequest;
import org.alliancesim.parallel.Errand;
import org.alliancesim.results.BatchResults;
import org.alliancesim.results.SentRows;
import org.alliancesim.scenario.ScenarioSource;
import org.alliancesim.spark.HungryErrand;
import org.alliancesim.spark.StandaloneSpark;
import org.junit.jupiter.api.AfterAll;
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

  /** So many that a process can be killed in the middle. */
  private static final String MANY = "run scenarios/2021.yaml -n 6000 -q --no-plots";

  @TempDir private static Path logs;
  private static StandaloneSpark spark;
  private static Process firstWorker;

  @TempDir private Path folder;

  @BeforeAll
  static void start() throws Exception {
    spark = new StandaloneSpark(HOME, PROGRAM, logs);
    firstWorker = spark.startWorker();
    spark.startWorker();
  }

  @AfterAll
  static void stop() throws InterruptedException {
    spark.close();
  }

  /** Starts a command, in which ~ is a space that parts no words. */
  private Process begin(String command, Path output, String... more) throws IOException {
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
    List<String> words =
        new ArrayList<>(List.of("--engine", "spark", "--master", spark.url(), "--conf", MEMORY));
    words.addAll(List.of(more));
    return words.toArray(String[]::new);
  }

  private static int ended(Process process) throws InterruptedException {
    assertThat(process.waitFor(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
    return process.exitValue();
  }

  private void done(Process process, Path output) throws Exception {
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
        "run scenarios/2021.yaml -n 1300 -q --no-plots",
        "run scenarios/2021.yaml --behaviour posterior --ask any~new~partner --until-ci 0.03 -q --no-plots",
        "compare scenarios/2021.yaml --set behaviour.psi=0 -n 700 -q --no-plots",
        "sweep scenarios/2021-open-gate.yaml --vary behaviour.psi=0:2:3 --vary"
            + " scenario=scenarios/2021.yaml,scenarios/2021-open-gate.yaml -n 600 --ask any~new~partner -q"
            + " --no-plots",
        "sensitivity scenarios/2021.yaml --method morris --points 500 -n 3 -q --no-plots",
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
    assertThat(content(output)).isEqualTo(onThreads(MANY));
  }

  @Test
  void theDriverMayBeKilledAndTheCommandGivenAgain() throws Exception {
    Path output = folder.resolve("spark");
    Process process = begin(MANY, output, onSpark());
    someBatches(output, process);
    process.destroyForcibly().waitFor();
    assertThat(output.resolve("probabilities.csv")).doesNotExist();
    done(begin(MANY, output, onSpark("--resume")), output);
    assertThat(content(output)).isEqualTo(onThreads(MANY));
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
    Path output = folder.resolve("spark");
    Process process =
        begin(
            "run scenarios/2021.yaml -n 600 --no-plots --engine spark",
            output,
            options.replace("MASTER", spark.url()).split(" ", -1));
    assertThat(ended(process)).isEqualTo(Main.FAILURE);
    assertThat(Files.readString(log(output)).strip().lines())
        .singleElement()
        .asString()
        .startsWith("error: ")
        .contains(said);
    assertThat(output).doesNotExist();
  }
}
