package org.alliancesim.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.alliancesim.Patience;
import org.alliancesim.launcher.Checkout.Said;
import org.alliancesim.launcher.Checkout.Shell;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The launcher {@code sim}: when it builds, and what a build leaves alone. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {

  private static final String BUILDING = "sim: building alliance-sim with Maven";

  @TempDir private Path folder;
  private Checkout checkout;

  @BeforeEach
  void checkOut() throws IOException {
    checkout = new Checkout(folder);
  }

  @Test
  void itBuildsOnceAndAgainWhenSourcesAreNewer() throws Exception {
    Said first = checkout.run("\"$SIM\" one 'two words'");
    assertThat(first.err().lines()).singleElement().asString().startsWith(BUILDING);
    assertThat(first.out()).isEqualTo("build 1\ngiven one\ngiven two words\n");
    assertThat(checkout.run("\"$SIM\""))
        .as("nothing is built, nothing is said")
        .isEqualTo(new Said(0, "build 1\n", ""));
    checkout.layReady("2");
    checkout.age();
    assertThat(checkout.run("\"$SIM\"").out()).isEqualTo("build 2\n");
    assertThat(checkout.builds()).hasSize(2);
    assertThat(checkout.leftBehind()).isEmpty();
  }

  /** It dies if the jar is written in place, or if a library is taken away. */
  @Test
  void aProgramThatRunsOutlivesABuild() throws Exception {
    Path sign = folder.resolve("go-on");
    Shell running = checkout.start(Map.of(), "\"$SIM\" wait " + sign);
    Patience.await(() -> Files.readString(running.out()).contains("build 1"));
    checkout.layReady("2");
    checkout.age();
    assertThat(checkout.run("\"$SIM\"").out()).isEqualTo("build 2\n");
    Files.createFile(sign);
    assertThat(running.ended().out()).isEqualTo("build 1\nlate\n");
  }

  @Test
  void aBuildThatFailsKeepsWhatWasBuiltBeforeAndSaysSo() throws Exception {
    Files.createFile(checkout.sign("broken"));
    Said never = checkout.run("\"$SIM\"");
    assertThat(never.exitCode()).isEqualTo(1);
    assertThat(never.err())
        .contains("[ERROR] broken on purpose", "sim: the build failed", "target/build.log")
        .doesNotContain("is kept");
    Files.delete(checkout.sign("broken"));
    assertThat(checkout.run("\"$SIM\"").exitCode()).isZero();

    checkout.age();
    byte[] before = Files.readAllBytes(checkout.jar());
    Files.createFile(checkout.sign("broken"));
    Said again = checkout.run("\"$SIM\"");
    assertThat(again.exitCode()).isEqualTo(1);
    assertThat(again.out()).isEmpty();
    assertThat(again.err()).contains("what was built before is kept in " + checkout.jar());
    assertThat(checkout.jar()).hasBinaryContent(before);
    assertThat(checkout.leftBehind()).isEmpty();
  }

  @Test
  void ofTwoFirstStartsOneBuildsAndTheOtherWaits() throws Exception {
    Files.createFile(checkout.sign("hold"));
    Shell one = checkout.start(Map.of(), "\"$SIM\"");
    Patience.await(() -> !checkout.builds().isEmpty());
    Shell other = checkout.start(Map.of(), "\"$SIM\"");
    Patience.await(() -> Files.readString(other.err()).contains("is being built by another start"));
    Files.delete(checkout.sign("hold"));
    assertThat(one.ended().out()).isEqualTo("build 1\n");
    assertThat(other.ended().out()).isEqualTo("build 1\n");
    assertThat(checkout.builds()).hasSize(1);
    assertThat(checkout.leftBehind()).isEmpty();
  }

  /** A lock is a link that names host and process. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        // no machine has a process of this number
        "owner=$(uname -n)-999999999; ln -s \"$owner\" building; mkdir \"building-$owner\"",
        "ln -s elsewhere-1 building; touch -h -t 202001010000 building"
      })
  void aLockOfADeadBuilderIsNoObstacle(String lock) throws Exception {
    Files.createDirectories(checkout.target());
    Said said = checkout.run("(cd checkout/target && " + lock + ") && \"$SIM\"");
    assertThat(said.out()).isEqualTo("build 1\n");
    assertThat(checkout.leftBehind()).isEmpty();
  }

  @Test
  void aBuildThatIsEndedEndsMavenAndLeavesNothing() throws Exception {
    Files.createFile(checkout.sign("hold"));
    Shell ended = checkout.start(Map.of(), "exec \"$SIM\"");
    Patience.await(() -> !checkout.builds().isEmpty());
    ended.process().destroy();
    assertThat(ended.ended().exitCode()).as("128 and SIGTERM").isEqualTo(143);
    assertThat(ProcessHandle.of(Long.parseLong(checkout.builds().get(0)))).isEmpty();
    assertThat(checkout.leftBehind()).isEmpty();
    assertThat(checkout.jar()).doesNotExist();
  }

  @Test
  void whereNothingCanBeWrittenItSaysSo() throws Exception {
    Files.createFile(checkout.target());
    Said said = checkout.run("\"$SIM\"");
    assertThat(said.exitCode()).isEqualTo(1);
    assertThat(said.err().lines())
        .singleElement()
        .asString()
        .contains("nothing can be written to " + checkout.target());
  }

  @Test
  void itIsFoundThroughLinks() throws Exception {
    Said said =
        checkout.run(
            """
            mkdir -p far/deep
            ln -s "$SIM" far/absolute
            ln -s ../absolute far/deep/relative
            PATH=$PWD/far/deep:$PATH CDPATH=$PWD relative x
            """);
    assertThat(said.out()).isEqualTo("build 1\ngiven x\n");
  }

  @Test
  void withoutSourcesItNeedsNoMaven() throws Exception {
    assertThat(checkout.run("\"$SIM\"").exitCode()).isZero();
    Said said = checkout.run("rm -r checkout/src checkout/pom.xml bin/mvn; \"$SIM\"");
    assertThat(said).isEqualTo(new Said(0, "build 1\n", ""));
  }

  /** A Java of another name and version, in truth the same. */
  private Map<String, String> otherJava(String version) throws IOException {
    Path home = folder.resolve("java-" + version);
    Checkout.executable(
        Files.createDirectories(home.resolve("bin")).resolve("java"),
        "#!/bin/sh\nexec '" + System.getProperty("java.home") + "/bin/java' \"$@\"\n");
    Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    return Map.of("JAVA_HOME", home.toString());
  }

  private List<String> archives() throws IOException {
    try (Stream<Path> files = Files.list(checkout.target())) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".jsa"))
          .map(name -> name.replaceFirst("-[0-9]+[.]jsa$", ""))
          .sorted()
          .toList();
    }
  }

  @Test
  void eachJavaHasAnArchiveOfItsOwn() throws Exception {
    checkout.run(otherJava("98"), "\"$SIM\"");
    assertThat(archives()).containsExactly("java-98");
    assertThat(checkout.run(otherJava("99.0.1"), "\"$SIM\""))
        .isEqualTo(new Said(0, "build 1\n", ""));
    assertThat(archives()).containsExactly("java-98", "java-99.0.1");
  }

  @Test
  void anArchiveThatDoesNotFitIsPassedOverInSilence() throws Exception {
    checkout.run("\"$SIM\"");
    assertThat(archives()).hasSize(1);
    Said said =
        checkout.run(
            """
            for each in checkout/target/*.jsa; do
              rm -f "$each"
              cat "$SIM" >"$each"
            done
            "$SIM"
            """);
    assertThat(said).isEqualTo(new Said(0, "build 1\n", ""));
  }

  /** A Java that tells what it was given. */
  @ParameterizedTest
  @CsvSource({
    "--help, true",
    "check a.yaml, true",
    "run a.yaml -n 10000, true",
    "compare a.yaml b.yaml -n50, true",
    "run a.yaml -n 10001, false",
    "run a.yaml -n=99999999999, false",
    "run a.yaml, false",
    "sweep a.yaml -n 10, false",
    "gui, true"
  })
  void onlyManyHistoriesGetTheSecondCompiler(String command, boolean first) throws Exception {
    checkout.run("\"$SIM\"");
    Path home = folder.resolve("java-echo");
    Checkout.executable(
        Files.createDirectories(home.resolve("bin")).resolve("java"), "#!/bin/sh\necho \"$@\"\n");
    Files.writeString(home.resolve("release"), "JAVA_VERSION=\"17.0.1\"\n");
    Map<String, String> java = Map.of("JAVA_HOME", home.toString());
    String given = checkout.run(java, "\"$SIM\" " + command).out();
    assertThat(given).contains("-XX:+UseSerialGC -Xms").endsWith(".jar " + command + "\n");
    assertThat(given.contains("-XX:TieredStopAtLevel=1 ")).isEqualTo(first);
    assertThat(given.contains("-XX:Tier4InvocationThreshold=")).isEqualTo(!first);
    assertThat(given.contains("-XX:MaxTenuringThreshold=0 "))
        .as("a short run, whose memory is not emptied often")
        .isEqualTo(first && command.contains("-n"));
    assertThat(checkout.run(java, "JAVA_TOOL_OPTIONS=-XX:+UseG1GC \"$SIM\"").out())
        .as("a collector that the user chose")
        .doesNotContain("UseSerialGC", "-Xm", "Tenur");
    assertThat(checkout.run(java, "JDK_JAVA_OPTIONS=-Xmx100m \"$SIM\"").out())
        .as("memory that the user chose, which the heap must not begin with more than")
        .contains("UseSerialGC")
        .doesNotContain("-Xm");
  }

  /** A jar that cannot be run any more shows that Java is not asked. */
  @ParameterizedTest
  @ValueSource(strings = {"--help", "-h", "run --help", "compare -h"})
  void whatHelpSaysIsKeptUntilTheNextBuild(String question) throws Exception {
    Said first = checkout.run("\"$SIM\" " + question);
    assertThat(first.exitCode()).isZero();
    assertThat(first.out())
        .startsWith("build 1\n")
        .endsWith("given " + question.replace(" ", "\ngiven ") + "\n");
    Said again =
        checkout.run(
            """
            touch -r "${SIM%/*}/target/alliance-sim.jar" before
            echo broken >"${SIM%/*}/target/alliance-sim.jar"
            touch -r before "${SIM%/*}/target/alliance-sim.jar"
            "$SIM"\s"""
                + question);
    assertThat(again).isEqualTo(new Said(0, first.out(), ""));
    assertThat(checkout.leftBehind()).isEmpty();
    assertThat(checkout.run(Map.of("NO_COLOR", "1"), "\"$SIM\" " + question).exitCode())
        .as("who asks for other colours asks Java")
        .isNotZero();
    checkout.layReady("2");
    checkout.age();
    assertThat(checkout.run("\"$SIM\" " + question).out()).startsWith("build 2\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"run", "run a.yaml --help", "../run --help", "--help --help"})
  void otherAnswersAreNotKept(String question) throws Exception {
    assertThat(checkout.run("\"$SIM\" " + question).out()).startsWith("build 1\n");
    assertThat(checkout.target().resolve("help")).doesNotExist();
  }

  @Test
  void aJavaThatIsTooOldIsNamed() throws Exception {
    Said said = checkout.run(otherJava("11.0.2"), "\"$SIM\"");
    assertThat(said.exitCode()).isEqualTo(1);
    assertThat(said.err().lines())
        .singleElement()
        .asString()
        .contains("Java 17 or newer is needed")
        .endsWith("/java-11.0.2/bin/java is Java 11.0.2");
  }
}
