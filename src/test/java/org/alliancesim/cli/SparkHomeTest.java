package org.alliancesim.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.alliancesim.hindcast.SmallPast;
import org.alliancesim.parallel.ClusterException;
import org.alliancesim.past.SmallBank;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A Spark that is not there, or is another one, is said in a sentence before anything is begun. */
class SparkHomeTest {

  @TempDir private Path folder;

  @Test
  void withoutSparkItIsSaidHowToGetIt() {
    assertThatThrownBy(() -> SparkHome.starter(Optional.empty()))
        .isInstanceOf(ClusterException.class)
        .hasMessageContaining("SPARK_HOME is not set; get Spark 4 from spark.apache.org")
        .hasMessageContaining("mvn -f docs/cluster/spark.xml package");
  }

  @Test
  void aHomeWithoutJarsIsNone() {
    assertThatThrownBy(() -> SparkHome.starter(Optional.of(folder.toString())))
        .isInstanceOf(ClusterException.class)
        .hasMessageStartingWith("SPARK_HOME is " + folder + ", which has no folder 'jars'");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          spark-core_2.12-3.5.9.jar | which is Spark 3.5.9 for Scala 2.12; Spark 4 for Scala 2.13 is needed
          spark-core_2.13-3.5.9.jar | which is Spark 3.5.9 for Scala 2.13; Spark 4 for Scala 2.13 is needed
          spark-core_3-5.0.0-preview1.jar | which is Spark 5.0.0-preview1 for Scala 3; Spark 4 for Scala 2.13 is needed
          spark-sql_2.13-4.2.0.jar | where no spark-core_2.13-*.jar is
          """)
  void anotherSparkIsNamed(String jar, String said) throws Exception {
    Files.createFile(Files.createDirectory(folder.resolve("jars")).resolve(jar));
    assertThatThrownBy(() -> SparkHome.starter(Optional.of(folder.toString())))
        .isInstanceOf(ClusterException.class)
        .hasMessageContaining(said);
  }

  /** It is so of all commands that simulate, and nothing is begun. */
  @ParameterizedTest
  @CsvSource({"run", "compare", "sweep", "sensitivity"})
  void theFolderIsNotBegun(String command) throws Exception {
    assumeTrue(System.getenv(SparkHome.NAME) == null);
    Path scenario = SmallScenario.in(folder);
    Path output = folder.resolve("results");
    Object[] words = {
      command, scenario, "--engine", "spark", "-n", "4", "-o", output, "--set", "behaviour.psi=0"
    };
    if (command.equals("sweep")) {
      words[8] = "--vary";
      words[9] = "behaviour.psi=0:1:2";
    }
    Outcome outcome = Outcome.sim(words);
    assertThat(outcome.exitCode()).isEqualTo(Main.FAILURE);
    assertThat(outcome.err()).startsWith("error: --engine spark needs Apache Spark");
    assertThat(outcome.err().strip().lines()).hasSize(1);
    assertThat(output).doesNotExist();
  }

  @Test
  void whatIsLearnedIsNotBegunEither() throws Exception {
    assumeTrue(System.getenv(SparkHome.NAME) == null);
    Path past = Files.createDirectories(folder.resolve("past"));
    SmallPast.world(past, "first", "CLUB", SmallPast.TWO_CASES);
    Path bank = SmallBank.write(folder.resolve("bank"));
    Path output = folder.resolve("results");
    Outcome outcome =
        Outcome.sim("calibrate", past, "--frame", bank, "--engine", "spark", "-o", output);
    assertThat(outcome.exitCode()).isEqualTo(Main.FAILURE);
    assertThat(outcome.err().strip().lines())
        .singleElement()
        .asString()
        .startsWith("error: --engine spark needs Apache Spark");
    assertThat(output).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --master spark://node:7077 | --master and --conf are for Spark: add --engine spark
          --conf spark.executor.memory=2g | --master and --conf are for Spark: add --engine spark
          --engine spark --conf executor.memory=2g | --conf executor.memory is no setting of Spark's
          --engine flink | error: --engine must be threads or spark, not 'flink'
          --engine sparc | not 'sparc'; did you mean 'spark'?
          --engine spark --conf spark.executor.memory | error: --conf spark.executor.memory has no value: write --conf spark.executor.memory=VALUE
          """)
  void optionsThatDoNotFitAreMistakes(String options, String said) throws Exception {
    Path scenario = SmallScenario.in(folder);
    String line = "run " + scenario + " " + options;
    Outcome outcome = Outcome.sim((Object[]) line.split(" ", -1));
    assertThat(outcome.exitCode()).isEqualTo(Main.MISTAKE);
    assertThat(outcome.err()).contains(said);
  }
}
