package org.alliancesim.cli;

import static org.alliancesim.cli.Outcome.sim;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.alliancesim.results.CutoffRow;
import org.alliancesim.results.DiscoveryTables;
import org.alliancesim.results.EffectRow;
import org.alliancesim.results.FifthRow;
import org.alliancesim.results.LeafRow;
import org.alliancesim.results.SensitivityTables;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code sim sensitivity} and {@code sim discover} as a user gives them. */
class StudyCommandsTest {

  @TempDir private static Path shared;

  private static final String DECIDES = "organisations.BLOC.hostility";

  private static Path scenario;
  private static Path run;

  @TempDir private Path folder;

  /**
   * One in eight histories makes AAA a partner: where its bloc is hostile it fails the criterion on
   * contrary obligations, and B* lies in the middle of what is possible.
   */
  @BeforeAll
  static void run() throws IOException {
    String text =
        SmallScenario.TEXT
            .replace("alliance:\n", "behaviour: {kappa: {uniform: [-6, 6]}}\nalliance:\n")
            .replace(
                "partner: {track: main, from: [none]}",
                "partner: {track: main, from: [none], eligibility: {no-contrary-obligations: {}}}")
            .replace(
                "states:\n",
                """
                organisations:
                  BLOC: {hostility: {uniform: [0.1, 0.9]}, members: [AAA]}
                states:
                """);
    scenario = Files.writeString(shared.resolve("small.yaml"), text);
    run = shared.resolve("run");
    Outcome outcome = sim("run", scenario, "-n", "400", "--no-plots", "-q", "-o", run);
    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
  }

  @Test
  void aRunTellsWhichInputDecides() throws IOException {
    Path output = folder.resolve("out");
    Outcome outcome = sim("sensitivity", run, "--outcome", "AAA partner", "-o", output);
    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    assertThat(outcome.out())
        .containsPattern("AAA, partner \\(Main\\): held in \\d+ of 400 histories; by the\\s+twins")
        .containsPattern(
            "from the lowest to the highest\\s+fifth of\\s+organisations\\.BLOC\\.hostility \\(");
    SensitivityTables tables = SensitivityTables.read(output);
    assertThat(value(tables, DECIDES, "share-of-variance")).isGreaterThan(0.1);
    assertThat(value(tables, DECIDES, "rank-correlation")).isLessThan(-0.2);
    // the control: an input that decides nothing
    assertThat(value(tables, "behaviour.lambda-0", "share-of-variance")).isLessThan(0.05);
    List<FifthRow> fifths =
        tables.fifths().stream().filter(row -> row.input().equals(DECIDES)).toList();
    assertThat(fifths).hasSize(5).allMatch(row -> row.replicates() == 80);
    assertThat(fifths.get(0).mean()).isGreaterThan(fifths.get(4).mean() + 0.2);
    assertThat(output.resolve("plots"))
        .isDirectoryContaining("glob:**/tornado.svg")
        .isDirectoryContaining("glob:**/indices.pdf");
    assertThat(sim("verify", output).exitCode()).isZero();
    assertThat(sim("report", output).exitCode()).isZero();
    assertThat(sim("cite", output).out())
        .contains("Analysis of sensitivity (run, -{}-outcome AAA partner) of a run of scenario")
        .contains("; 400 histories, seed");
    Outcome again = sim("sensitivity", run, "--outcome", "AAA partner", "-o", output);
    assertThat(again.out())
        .contains("holds this very study; nothing to do")
        .contains("highest fifth of");
    Outcome other = sim("sensitivity", run, "--outcome", "BBB partner", "-o", output);
    assertThat(other.exitCode()).isEqualTo(Main.MISTAKE);
    assertThat(other.err())
        .isEqualTo(
            "error: "
                + output
                + " holds another analysis of sensitivity:\n"
                + "  it was made with --outcome 'AAA partner', and now given is --outcome 'BBB"
                + " partner'\n"
                + "choose another folder with -o, or replace it with --force\n");
    assertThat(sim("sensitivity", run, "-o", output).err())
        .contains("and now given is no such option (the paths that the scenario asks for, or");
  }

  /** The draws on either side of a cut-off are counted, and their histories. */
  @Test
  void bothSidesOfACutOffAreTold() {
    Path output = folder.resolve("out");
    sim(
        "sensitivity",
        run,
        "--outcome",
        "AAA partner",
        "--outcome",
        "BBB partner",
        "--no-plots",
        "-q",
        "-o",
        output);
    List<CutoffRow> rows = SensitivityTables.read(output).cutoffs();
    assertThat(rows).extracting(CutoffRow::replicates).containsSequence(400, 0);
    CutoffRow met = rows.get(0);
    CutoffRow failed = rows.get(1);
    assertThat(met.met()).isTrue();
    assertThat(met.replicates() + failed.replicates()).isEqualTo(400);
    assertThat(met.replicates()).isBetween(50, 350);
    assertThat(met.share()).isEqualTo(met.replicates() / 400.0);
    // who fails is not admitted; who cannot fail, BBB, has one side alone
    assertThat(failed.held()).isZero();
    assertThat(met.held()).isPositive();
  }

  /**
   * AAA's bloc is as hostile in every draw, so that B* alone decides on which side of the cut-off a
   * draw lies; and B* does nothing but that. Where the criterion is always waived it has no effect.
   */
  @ParameterizedTest
  @CsvSource({"{}, true", "{waiver: 1}, false"})
  void aCutOffWithoutEffectHasTheSameProbabilityOnBothSides(String criterion, boolean decides)
      throws IOException {
    Path controlled =
        Files.writeString(
            folder.resolve("controlled.yaml"),
            Files.readString(scenario)
                .replace("{uniform: [0.1, 0.9]}", "0.42")
                .replace("no-contrary-obligations: {}", "no-contrary-obligations: " + criterion));
    Path made = folder.resolve("controlled");
    sim("run", controlled, "-n", "400", "--no-plots", "-q", "-o", made);
    Path output = folder.resolve("out");
    Outcome outcome =
        sim("sensitivity", made, "--outcome", "AAA partner", "--no-plots", "-o", output);
    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    List<CutoffRow> rows = SensitivityTables.read(output).cutoffs();
    assertThat(rows).hasSize(2).allMatch(row -> row.share() > 0.3);
    CutoffRow met = rows.get(0);
    CutoffRow failed = rows.get(1);
    String told = outcome.out().replaceAll("\\s+", " ");
    if (decides) {
      assertThat(failed.held()).isZero();
      assertThat(met.ciLow().orElseThrow()).isGreaterThan(failed.ciHigh().orElseThrow() + 0.1);
      assertThat(told).doesNotContain("which is within chance");
    } else {
      assertThat(failed.held()).isGreaterThan(30);
      assertThat(failed.probability().orElseThrow())
          .isBetween(met.ciLow().orElseThrow(), met.ciHigh().orElseThrow());
      assertThat(met.probability().orElseThrow())
          .isBetween(failed.ciLow().orElseThrow(), failed.ciHigh().orElseThrow());
      assertThat(told).contains("where they do not, which is within chance");
    }
  }

  @Test
  void aDesignOfSectionsIsRunOnAnyNumberOfThreads() {
    Outcome one = design(folder.resolve("one"), "sobol", "--threads", "1");
    Outcome three = design(folder.resolve("three"), "sobol", "--threads", "3");
    assertThat(one.exitCode()).as(one.err()).isZero();
    assertThat(one.out())
        .contains("rows of Saltelli's design of 2 factors")
        .contains("The sample is small")
        .containsPattern(
            "AAA, partner \\(Main\\): held in [\\d,]+ of [\\d,]+ histories \\(\\d+%\\)");
    for (String file : List.of("sensitivity.csv", "outputs.csv", "findings.txt")) {
      assertThat(folder.resolve("three").resolve(file))
          .hasSameBinaryContentAs(folder.resolve("one").resolve(file));
    }
    assertThat(three.exitCode()).isZero();
    assertThat(SensitivityTables.read(folder.resolve("one")).effects())
        .extracting(EffectRow::factor)
        .contains(DECIDES, "everything else");
    assertThat(sim("cite", folder.resolve("one")).out())
        .containsPattern("Analysis of sensitivity \\(sobol, -\\{\\}-points \\d+, .*\\) of scenario")
        .containsPattern("; \\d+ histories at each point, seed");
  }

  /** The instructions in the archive make the same tables from what lies beside them. */
  @Test
  void aDesignIsMadeAgainFromItsArchive() throws IOException {
    Path output = folder.resolve("design");
    assertThat(design(output, "sobol").exitCode()).isZero();
    Outcome packed = sim("archive", output);
    assertThat(packed.exitCode()).as(packed.err()).isZero();
    Path place = folder.resolve("elsewhere");
    String instructions = "";
    try (ZipInputStream entries =
        new ZipInputStream(Files.newInputStream(folder.resolve("design.zip")))) {
      for (ZipEntry entry; (entry = entries.getNextEntry()) != null; ) {
        Path file = place.resolve(entry.getName());
        Files.createDirectories(file.getParent());
        Files.copy(entries, file);
        if (file.endsWith("design/README.md")) {
          instructions = Files.readString(file);
        }
      }
    }
    String command =
        instructions
            .lines()
            .map(String::strip)
            .filter(line -> line.startsWith("sim sensitivity"))
            .findFirst()
            .orElseThrow();
    assertThat(command).contains("--method sobol", "--each " + DECIDES, "-n 4");
    Path anew = folder.resolve("anew");
    List<Object> words = new ArrayList<>();
    for (MatchResult word :
        Pattern.compile("'([^']*)'|(\\S+)").matcher(command).results().skip(1).toList()) {
      String text = word.group(1) == null ? word.group(2) : word.group(1);
      words.add(
          text.startsWith("results/")
              ? place.resolve("design").resolve(text)
              : text.equals("anew") ? anew : text);
    }
    words.add("--no-plots");
    Outcome again = sim(words.toArray());
    assertThat(again.exitCode()).as(command + again.err()).isZero();
    for (String file : List.of("sensitivity.csv", "outputs.csv", "findings.txt")) {
      assertThat(anew.resolve(file)).hasSameBinaryContentAs(output.resolve(file));
    }
  }

  @ParameterizedTest
  @CsvSource({"morris, mu-star", "shapley, shapley"})
  void otherMethodsHaveTheirMeasures(String method, String measure) {
    Path output = folder.resolve("out");
    Outcome outcome = design(output, method);
    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    SensitivityTables tables = SensitivityTables.read(output);
    assertThat(value(tables, DECIDES, measure))
        .isGreaterThan(value(tables, "everything else", measure));
  }

  private static Outcome design(Path output, String method, String... further) {
    return sim(
        Stream.concat(
                Stream.of(
                    "sensitivity",
                    scenario.toString(),
                    "--behaviour",
                    "prior",
                    "--method",
                    method,
                    "--each",
                    DECIDES,
                    "--points",
                    "160",
                    "-n",
                    "4",
                    "--outcome",
                    "AAA partner",
                    "--no-plots",
                    "-o",
                    output.toString()),
                Arrays.stream(further))
            .toArray(String[]::new));
  }

  @Test
  void conditionsOfAnOutcomeAreABox() throws IOException {
    Path output = folder.resolve("out");
    Outcome outcome = sim("discover", run, "--outcome", "aaa partner", "-o", output);
    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    assertThat(outcome.out())
        .contains("organisations.BLOC.hostility of at most")
        .contains("(coverage)");
    DiscoveryTables tables = DiscoveryTables.read(output);
    assertThat(tables.bounds().get(0).input()).isEqualTo(DECIDES);
    assertThat(tables.trajectory().get(0).coverage()).isEqualTo(1);
    assertThat(outcome.out().replaceAll("\\s+", " "))
        .contains("Cross-check: a classification tree (CART; at most 4 splits deep")
        .containsPattern(
            "BLOC\\.hostility .*of at most .*: in \\d+% of \\d+ histories \\(density\\)");
    LeafRow densest = tables.tree().get(0);
    assertThat(densest.conditions()).contains(DECIDES + " <= ");
    assertThat(densest.density()).isGreaterThan(tables.tree().get(1).density());
    assertThat(tables.tree().stream().mapToInt(LeafRow::replicates).sum()).isEqualTo(400);
    Path box = output.resolve("plots/box.png");
    byte[] drawn = Files.readAllBytes(box);
    Files.delete(box);
    Outcome report = sim("report", output);
    assertThat(report.exitCode()).as(report.err()).isZero();
    assertThat(box).hasBinaryContent(drawn);
    assertThat(sim("verify", output).exitCode()).isZero();
    Outcome archived = sim("archive", output, "-o", folder.resolve("box.zip"));
    assertThat(archived.exitCode()).isNotZero();
    assertThat(archived.err()).contains("archive the folder of the run");
  }

  @Test
  void whatNeverHappensIsExplained() {
    Outcome outcome =
        sim("discover", run, "--outcome", "AAA left", "--no-plots", "-o", folder.resolve("out"));
    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out().replaceAll("\\s+", " "))
        .contains("occurs in 0 of 400 histories. What never occurs has no conditions in this run")
        .contains("sim explain RUN --find \"AAA left\"");
  }

  @Test
  void aConditionNarrowsWhatIsCounted() {
    Outcome outcome =
        sim(
            "discover",
            run,
            "--outcome",
            "AAA partner | not AAA partner",
            "--no-plots",
            "-o",
            folder.resolve("out"));
    assertThat(outcome.out().replaceAll("\\s+", " "))
        .containsPattern("occurs in 0 of \\d+ histories in which the condition holds");
    Outcome always =
        sim(
            "discover",
            run,
            "--outcome",
            "not AAA partner | not AAA partner",
            "--no-plots",
            "-o",
            folder.resolve("always"));
    assertThat(always.out().replaceAll("\\s+", " "))
        .contains("What always occurs needs no conditions.");
  }

  /** What a run's folder has already said cannot be said again, so help does not offer it. */
  @Test
  void helpOffersWhatIsTaken() {
    assertThat(sim("discover", "--help").out()).contains("--box=").doesNotContain("--seed=");
    assertThat(sim("discover", run).err())
        .startsWith("error: Missing required option: '--ask=EVENT'")
        .doesNotContain("--outcome");
    assertThat(sim("discover", run, "--ask", "AAA partner", "-n", "5").err())
        .contains("-n and --seed are for the command that makes it");
    assertThat(sim("sensitivity", "--help").out().replaceAll("\\s+", " "))
        .contains("histories at each point, of a scenario and not of a run (default: 8)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "discover; AAA partnr; did you mean 'partner'?",
        "discover; AAA; ends where a status is expected",
        "discover; AAA partner held BBB; 'BBB' is one too many",
        "discover; XXX partner; 'XXX' is no state here",
        "sensitivity; AAA partnr; --outcome \"AAA partnr\", column 5: 'partnr' is no status here; did you mean 'partner'?",
        "sensitivity; LLL partner; --outcome 'LLL partner' is no path of this scenario",
        "sensitivity; any new partner; sim discover RUN --ask \"any new partner\"",
        "sensitivity; AAA partner | BBB partner; column 1: inputs are told apart of single paths"
      })
  void anUnknownOutcomeIsRefusedWithASuggestion(String command, String outcome, String message) {
    Outcome refused = sim(command, run, "--outcome", outcome, "-o", folder.resolve("out"));
    assertThat(refused.exitCode()).isEqualTo(Main.MISTAKE);
    assertThat(refused.err()).contains(message);
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void whatIsNoRunOrTooShortIsRefused() throws IOException {
    Path comparison = folder.resolve("comparison");
    sim(
        "compare",
        scenario,
        "--set",
        "behaviour.psi=0",
        "-n",
        "4",
        "--no-plots",
        "-q",
        "-o",
        comparison);
    assertRefused(sim("sensitivity", comparison), "holds a comparison");
    assertRefused(sim("discover", comparison, "--outcome", "AAA partner"), "holds a comparison");
    Path few = folder.resolve("few");
    sim("run", scenario, "-n", "10", "--no-plots", "-q", "-o", few);
    assertRefused(sim("sensitivity", few), "has 10 replicates");
    assertRefused(sim("discover", few, "--outcome", "AAA partner"), "at least 100");
    Files.delete(few.resolve("parameters.csv"));
    Outcome missing = sim("sensitivity", few);
    assertThat(missing.exitCode()).isNotZero();
    assertThat(missing.err()).contains("parameters.csv");
    assertRefused(sim("sensitivity", run, "-n", "8"), "is read as it is");
    assertRefused(sim("sensitivity", scenario, "--method", "sobl"), "did you mean 'sobol'");
    assertRefused(
        sim("sensitivity", scenario, "--factor", "nothing"), "matches no uncertain input");
    assertRefused(
        sim("sensitivity", scenario, "--factor", "behaviour", "--factor", "behaviour.psi"),
        "name the same input");
    assertRefused(sim("sensitivity", scenario, "--points", "2"), "--points 2 is too few");
    assertRefused(sim("sensitivity", scenario, "-n", "1"), "-n must be from 2");
  }

  private static void assertRefused(Outcome outcome, String message) {
    assertThat(outcome.exitCode()).as(outcome.out() + outcome.err()).isEqualTo(Main.MISTAKE);
    assertThat(outcome.err()).contains(message);
  }

  private static double value(SensitivityTables tables, String factor, String measure) {
    return tables.effects().stream()
        .filter(row -> row.factor().equals(factor) && row.measure().equals(measure))
        .mapToDouble(EffectRow::value)
        .findFirst()
        .orElseThrow();
  }
}
