package org.alliancesim.cli;

import static org.alliancesim.cli.Outcome.sim;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.alliancesim.Patience;
import org.alliancesim.TestJava;
import org.alliancesim.hindcast.SmallPast;
import org.alliancesim.past.SmallBank;
import org.alliancesim.results.ResultFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two commands and one folder, and folders that are no place for results. */
class FolderInUseTest {

  @TempDir private Path home;
  private Path folder;
  private Path scenario;
  private Path past;

  @BeforeEach
  void writeScenarios() throws Exception {
    folder = home.resolve("results");
    scenario = SmallScenario.in(home);
    past = Files.createDirectories(home.resolve("past"));
    SmallBank.write(home.resolve("bank"));
    SmallPast.world(past, "first", "CLUB", SmallPast.TWO_CASES);
    SmallPast.world(past, "second", "OTHER", SmallPast.TWO_CASES);
  }

  /** Each command that works in a folder, on this one. */
  private List<String[]> commands() {
    String o = folder.toString();
    String file = scenario.toString();
    return List.of(
        new String[] {"run", file, "-n", "4", "-q", "-o", o},
        new String[] {"compare", file, "--set", "behaviour.psi=0", "-n", "4", "-q", "-o", o},
        new String[] {"hindcast", past.toString(), "-n", "4", "-q", "-o", o},
        new String[] {
          "calibrate",
          past.toString(),
          "--frame",
          home.resolve("bank").toString(),
          "--points",
          "20",
          "-n",
          "2",
          "-q",
          "-o",
          o
        },
        new String[] {"report", o, "-q"},
        new String[] {"verify", o, "-q"});
  }

  private Map<String, String> digests() throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        contents.put(file.toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
      }
    }
    return contents;
  }

  /** Whoever holds it: all hold it in the same way, by the one class that opens folders. */
  @Test
  void whileOneCommandIsInAFolderEveryOtherSaysWhoItIsAndNothingIsLost() throws IOException {
    sim(commands().get(0));
    for (String holder : List.of("sim run a.yaml", "sim report x", "sim calibrate -n 3")) {
      try (ResultFolder held = ResultFolder.reopen(folder, holder)) {
        Map<String, String> before = digests();
        for (String[] command : commands()) {
          Outcome outcome = sim(command);
          assertThat(outcome.exitCode()).as(command[0]).isEqualTo(1);
          assertThat(outcome.err())
              .contains(held.path() + " is in use by " + holder + " (process ", ", since 2");
        }
        assertThat(digests()).isEqualTo(before);
      }
    }
    assertThat(sim(commands().get(5)).exitCode()).isZero();
  }

  @Test
  void anotherProcessIsNamedToo() throws Exception {
    Process run =
        new ProcessBuilder(
                TestJava.command(
                    Main.class,
                    "run",
                    scenario.toString(),
                    "-n",
                    "5000000",
                    "-q",
                    "-o",
                    folder.toString()))
            .inheritIO()
            .start();
    try {
      Patience.await(() -> Files.exists(folder.resolve("partial")) || !run.isAlive());
      for (String[] command : commands()) {
        Outcome outcome = sim(command);
        assertThat(outcome.exitCode()).as(command[0]).isEqualTo(1);
        assertThat(outcome.err())
            .contains("is in use by sim run ", "(process " + run.pid() + " on ");
      }
    } finally {
      run.destroyForcibly().waitFor();
    }
    Outcome next = sim("run", scenario.toString(), "-n", "4", "-q", "-o", folder.toString());
    assertThat(next.err()).as("the dead process binds nobody").contains("holds another run");
  }

  @Test
  void resultsOfAnotherKindAreNeverReplaced() throws IOException {
    sim(commands().get(2));
    Map<String, String> before = digests();
    for (int other : new int[] {0, 1, 3}) {
      String[] command = commands().get(other);
      String[] forced =
          Stream.concat(Stream.of(command), Stream.of("--force")).toArray(String[]::new);
      for (String[] words : List.of(command, forced)) {
        Outcome outcome = sim(words);
        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.err()).contains("holds a hindcast and not a ");
      }
    }
    assertThat(digests()).isEqualTo(before);
  }

  /** Before, hindcast -o wrote over whatever scores.csv was there. */
  @Test
  void aStrangersTablesAreNotOverwritten() throws IOException {
    Files.createDirectories(folder);
    Path scores = Files.writeString(folder.resolve("scores.csv"), "of a football league");
    for (String[] command : commands().subList(0, 4)) {
      Outcome outcome = sim(command);
      assertThat(outcome.exitCode()).as(command[0]).isEqualTo(2);
      assertThat(outcome.err()).contains("is not empty and holds no ", "(scores.csv)");
    }
    for (String[] command : commands().subList(4, 6)) {
      Outcome outcome = sim(command);
      assertThat(outcome.exitCode()).as(command[0]).isEqualTo(2);
      assertThat(outcome.err()).contains("holds no results");
    }
    assertThat(scores).hasContent("of a football league");
    assertThat(folder).isDirectoryContaining("glob:**/scores.csv");
    assertThat(folder.toFile().list()).containsExactly("scores.csv");
  }

  @Test
  void aPlaceThatCannotBeAFolderIsFoundBeforeAnyWork() throws IOException {
    Files.writeString(folder, "a file");
    for (String[] command : commands().subList(0, 4)) {
      String[] huge = command.clone();
      for (int word = 0; word < huge.length - 1; word++) {
        if (huge[word].equals("-n") && !huge[0].equals("calibrate")) {
          huge[word + 1] = "1000000";
        } else if (huge[word].equals("--points")) {
          huge[word + 1] = "1000000";
        }
      }
      Outcome outcome = sim(huge);
      assertThat(outcome.exitCode()).as(command[0]).isEqualTo(2);
      assertThat(outcome.err()).contains("a file and not a folder; choose another folder with -o");
    }
    assertThat(folder).hasContent("a file");
  }

  @Test
  void theSameWorkAgainIsShownAndOtherInputsAreNamed() {
    for (int each : new int[] {2, 3}) {
      String[] command = commands().get(each);
      sim(command);
      Outcome again =
          sim(Stream.of(command).filter(word -> !word.equals("-q")).toArray(String[]::new));
      assertThat(again.exitCode()).isZero();
      assertThat(again.out())
          .contains("holds this very ")
          .contains(each == 2 ? "Smaller scores are better" : "would have been expected");
      Outcome other =
          sim(Stream.concat(Stream.of(command), Stream.of("--seed", "9")).toArray(String[]::new));
      assertThat(other.exitCode()).isEqualTo(2);
      assertThat(other.err()).contains("seed is 1 there and 9 here", "--force");
      folder = home.resolve("next");
    }
  }

  @Test
  void verifyNamesEveryFileThatIsNotAsItWasMade() throws IOException {
    sim(commands().get(0));
    String[] verify = {"verify", folder.toString()};
    assertThat(sim(verify).out()).contains("is as it was made: a run, ", "results digest ");
    Files.writeString(folder.resolve("curves.csv"), "edited");
    Files.delete(folder.resolve("plots/funnel.svg"));
    Files.writeString(folder.resolve("notes.txt"), "mine");
    Outcome outcome = sim(verify);
    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.err().lines())
        .containsExactly(
            folder + " is not as it was made:",
            "  differs: curves.csv",
            "  is missing: plots/funnel.svg",
            "  is not of these results: notes.txt");
    assertThat(sim("verify", home.toString()).exitCode()).isEqualTo(2);
    assertThat(sim("verify", home.resolve("nowhere").toString()).exitCode()).isEqualTo(2);
  }

  /** Before, verify called it as it was made, and all others told of another seed. */
  @Test
  void aManifestThatWasEditedIsNotCitedToldOrDrawn() throws IOException {
    sim(commands().get(0));
    Path manifest = folder.resolve("manifest.json");
    String text = Files.readString(manifest);
    assertThat(text).contains("\"seed\" : 1,");
    Files.writeString(manifest, text.replace("\"seed\" : 1,", "\"seed\" : 2,"));
    String place = folder.toString();
    Outcome verified = sim("verify", place);
    assertThat(verified.exitCode()).isEqualTo(1);
    assertThat(verified.err().lines())
        .containsExactly(place + " is not as it was made:", "  differs: manifest.json");
    String[][] readers = {
      {"cite", place},
      {"report", place, "--no-plots"},
      {"report", place, "--json"},
      {"explain", place, "--replicate", "0"},
      {"archive", place},
      {"run", "--from", manifest.toString(), "-o", home.resolve("again").toString()}
    };
    for (String[] reader : readers) {
      Outcome outcome = sim(reader);
      assertThat(outcome.exitCode()).as("%s", outcome).isEqualTo(2);
      assertThat(outcome.err()).contains("manifest.json was changed since it was made");
      assertThat(outcome.out()).isEmpty();
    }
  }

  /** Before, the edited number was printed beside the old digest. */
  @Test
  void aNumberThatWasEditedIsNotPrinted() throws IOException {
    String[] run = {"run", scenario.toString(), "-n", "50", "-o", folder.toString()};
    sim(run);
    Path table = folder.resolve("probabilities.csv");
    Files.writeString(table, Files.readString(table).replace(",50,0,0.0,", ",50,47,0.94,"));
    for (String[] command :
        List.of(
            run,
            new String[] {"report", folder.toString()},
            new String[] {"explain", folder.toString(), "--replicate", "0"})) {
      Outcome outcome = sim(command);
      assertThat(outcome.exitCode()).as(command[0]).isNotZero();
      assertThat(outcome.out()).doesNotContain("94");
      assertThat(outcome.err()).contains("probabilities.csv was changed since it was made");
    }
  }
}
