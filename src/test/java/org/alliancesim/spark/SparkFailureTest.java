package org.alliancesim.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Spark throws becomes a sentence that says what helps. */
class SparkFailureTest {

  private static final String MASTER = "spark://node:7077";

  /** The words are Spark 4.2's and Java's own. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          java.lang.UnsupportedClassVersionError: org/alliancesim/spark/Bundle has been compiled by a more recent version of the Java Runtime (class file version 61.0), this version of the Java Runtime only recognizes class file versions up to 55.0 | runs a Java older than 17
          java.io.InvalidClassException: org.apache.spark.deploy.ApplicationDescription; local class incompatible | of another version
          java.lang.ClassNotFoundException: org.alliancesim.spark.Probe | does not have the program's jar
          java.io.FileNotFoundException: /nowhere/alliance-sim.jar (No such file or directory) | does not have the program's jar
          java.nio.file.NoSuchFileException: /nowhere/alliance-sim.jar | does not have the program's jar
          ExecutorLostFailure (executor 3 exited caused by one of the running tasks) Reason: Command exited with code 52 | has too little memory
          java.lang.OutOfMemoryError: Java heap space | has too little memory
          java.lang.IllegalArgumentException: Executor memory 104857600 must be at least 471859200. | refuses so little memory
          All masters are unresponsive! Giving up. | has given up this work
          Something of which nobody has thought | cannot do this: around;
          """)
  void itIsASentence(String thrown, String said) {
    Exception failure = new IllegalStateException("around", new IllegalStateException(thrown));
    String message = String.valueOf(SparkFailure.of(MASTER, failure).getMessage());
    assertThat(message).contains(MASTER).contains(said).doesNotContain("\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Could not parse Master URL: 'foo' | 'foo' is no address of a cluster; for example spark://node1:7077, yarn, or local[4] for four processors of this machine
          [INVALID_CONF_VALUE.TYPE_MISMATCH] The value 'abc' in the config "spark.driver.maxResultSize" is invalid. It should be a/an 'bytes in BYTE' value. SQLSTATE: 22022 | --conf spark.driver.maxResultSize=abc is no value that Spark takes: It should be a/an 'bytes in BYTE' value.
          [SOMETHING_ELSE] Nobody thought of it. SQLSTATE: 42000 | Spark at foo cannot do this: Nobody thought of it.
          """)
  void neitherClassesNorCodesAreTold(String thrown, String said) {
    assertThat(SparkFailure.atStart("foo", new IllegalStateException(thrown))).hasMessage(said);
  }

  /** It does not say which setting it read. */
  @Test
  void aSizeThatCannotBeReadIsNamedByItsSetting() {
    Exception failure =
        new NumberFormatException("Size must be specified as bytes (b). E.g. 50b, 100k, or 250m.");
    assertThat(SparkFailure.atStart("local[*]", Map.of("spark.executor.memory", "abc"), failure))
        .hasMessage(
            "--conf spark.executor.memory=abc is no value that Spark takes: Size must be specified"
                + " as bytes (b). E.g. 50b, 100k, or 250m.");
    assertThat(SparkFailure.atStart("local[*]", Map.of(), failure))
        .hasMessageStartingWith("Spark at local[*] cannot do this: Size must be specified");
  }

  @Test
  void beforeAnythingIsDoneNothingIsKept() {
    Exception failure = new IllegalStateException("All masters are unresponsive! Giving up.");
    assertThat(SparkFailure.of(MASTER, failure)).hasMessageContaining("what was finished is kept");
    assertThat(SparkFailure.atStart(MASTER, failure))
        .hasMessageEndingWith("the master is gone, or is of another version than SPARK_HOME's");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Command exited with code 1 | end as soon as they are started (Command exited with code 1); give its workers Java 17 or newer
          Command exited with code 137 | has too little memory
          Command exited with code 52 | has too little memory
          Unable to create executor due to java.io.IOException: nowhere.jar | does not have the program's jar
          Worker shutting down | cannot do this: processes end before they have begun: Worker shutting down
          """)
  void processesThatEndAtOnceAreExplained(String reason, String said) {
    assertThat(SparkFailure.noneLives(MASTER, List.of(reason)))
        .hasMessageContaining(said)
        .hasMessageNotContaining("what was finished is kept");
  }
}
