package org.alliancesim.cli;

import static org.alliancesim.cli.Outcome.sim;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.alliancesim.institution.Stage;
import org.alliancesim.results.AskContrastRow;
import org.alliancesim.results.AskRow;
import org.alliancesim.results.ComparisonTables;
import org.alliancesim.results.HolderRow;
import org.alliancesim.results.ProbabilityRow;
import org.alliancesim.results.ReplicateRow;
import org.alliancesim.results.RunTables;
import org.alliancesim.results.SweepTables;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code --ask} and {@code --until-ci} as a user gives them. */
class AskTest {

  @TempDir private static Path shared;

  private static Path scenario;
  private static Path run;

  @TempDir private Path folder;

  /** In which AAA and BBB become partners in some histories, at different times. */
  @BeforeAll
  static void run() throws IOException {
    scenario =
        Files.writeString(
            shared.resolve("small.yaml"),
            SmallScenario.TEXT
                .replace("end: 2021-12", "end: 2022-12")
                .replace("alliance:\n", "behaviour: {kappa: {uniform: [-6, 6]}}\nalliance:\n")
                .replace("name: Small\n", "name: Small\nquestion: [AAA partner, nobody new]\n"));
    run = shared.resolve("run");
    Outcome made =
        sim(
            asking(
                List.of("run", scenario, "-n", "530", "--no-plots", "-o", run),
                "AAA partner",
                "AAA partner before BBB partner",
                "BBB partner | AAA partner by 2021"));
    assertThat(made.exitCode()).as(made.err()).isZero();
    assertThat(made.out().replaceAll("\\s+", " "))
        .contains("nobody new: The probability that no state gains a status by December 2022 is")
        .contains("before BBB becomes partner (Main) by December 2022 is")
        .contains("Among the ")
        .contains("of 530 in which AAA becomes partner (Main) by December 2021, the probability");
  }

  private static Object[] asking(List<Object> command, String... asks) {
    List<Object> words = new ArrayList<>(command);
    Arrays.stream(asks).forEach(ask -> words.addAll(List.of("--ask", ask)));
    return words.toArray();
  }

  private static AskRow row(Path folder, String ask) {
    return AskRow.TABLE.read(folder).stream()
        .filter(each -> each.ask().equals(ask))
        .findFirst()
        .orElseThrow();
  }

  /** What an independent count over the rows of each history comes to. */
  private static long count(RunTables tables, Predicate<Map<String, ReplicateRow>> so) {
    Map<Integer, Map<String, ReplicateRow>> histories = new HashMap<>();
    for (ReplicateRow row : tables.tables().replicates()) {
      histories
          .computeIfAbsent(row.replicate(), key -> new HashMap<>())
          .put(row.state() + " " + row.status(), row);
    }
    return Stream.iterate(0, k -> k + 1)
        .limit(tables.manifest().replicates())
        .filter(k -> so.test(histories.getOrDefault(k, Map.of())))
        .count();
  }

  private static Optional<YearMonth> held(Map<String, ReplicateRow> history, String path) {
    return Optional.ofNullable(history.get(path))
        .filter(row -> row.stage() == Stage.HELD)
        .flatMap(ReplicateRow::month);
  }

  @Test
  void everyCountIsThatOfTheRows() {
    RunTables tables = RunTables.read(run);
    long before =
        count(
            tables,
            history ->
                held(history, "AAA partner")
                    .map(month -> held(history, "BBB partner").map(month::isBefore).orElse(true))
                    .orElse(false));
    Predicate<Map<String, ReplicateRow>> early =
        history ->
            held(history, "AAA partner")
                .map(month -> !month.isAfter(YearMonth.of(2021, 12)))
                .orElse(false);
    long counted = count(tables, early);
    long both = count(tables, early.and(history -> held(history, "BBB partner").isPresent()));

    assertThat(before).isPositive();
    assertThat(both).isPositive().isLessThan(counted);
    assertThat(row(run, "AAA partner before BBB partner").occurred()).isEqualTo(before);
    AskRow given = row(run, "BBB partner | AAA partner by 2021-12");
    assertThat(given.counted()).isEqualTo(counted);
    assertThat(given.occurred()).isEqualTo(both);
    assertThat(given.parameterLow()).isEmpty();
  }

  /** What probabilities.csv and holders.csv estimate has one estimate. */
  @Test
  void intervalAndBandAreThoseOfTheOtherTables() {
    ProbabilityRow known =
        ProbabilityRow.TABLE.read(run).stream()
            .filter(each -> each.state().value().equals("AAA") && each.status().equals("partner"))
            .findFirst()
            .orElseThrow();
    AskRow asked = row(run, "AAA partner");
    assertThat(asked.occurred()).isEqualTo(known.held());
    assertThat(asked.ciLow()).hasValue(known.ciLow());
    assertThat(asked.ciHigh()).hasValue(known.ciHigh());
    assertThat(asked.parameterLow()).isPresent().isEqualTo(known.parameterLow());
    assertThat(asked.parameterHigh()).isEqualTo(known.parameterHigh());

    HolderRow all =
        HolderRow.TABLE.read(run).stream()
            .filter(each -> each.status().isEmpty())
            .findFirst()
            .orElseThrow();
    AskRow nobody = row(run, "nobody new");
    assertThat(nobody.occurred()).isEqualTo(all.none());
    assertThat(nobody.ciHigh()).hasValue(all.nobodyHigh());
    assertThat(nobody.parameterLow().orElseThrow())
        .isCloseTo(all.parameterLow().orElseThrow(), within(1e-12));
  }

  @Test
  void aFolderAnswersWithoutSimulating() throws IOException {
    String again = "AAA partner and AAA partner";
    String dated = "AAA partner before (BBB partner or BBB partner)";

    Outcome report =
        sim(asking(List.of("report", run, "--no-plots"), again, dated, "any new partners"));

    assertThat(report.exitCode()).as(report.err()).isZero();
    assertThat(report.out()).contains("any new partner: The probability that some state becomes");
    assertThat(Files.readString(run.resolve("report.html")))
        .contains("What was asked", "any new partner");
    assertThat(sim("verify", run).exitCode()).isZero();
    AskRow live = row(run, "AAA partner");
    assertThat(row(run, again).ciLow()).isEqualTo(live.ciLow());
    assertThat(row(run, again).parameterLow()).isPresent().isEqualTo(live.parameterLow());
    // the band of what has months is told by twins while they run, and by no file afterwards
    AskRow before = row(run, "AAA partner before BBB partner");
    assertThat(before.parameterLow()).isPresent();
    assertThat(row(run, dated).parameterLow()).isEmpty();
    assertThat(row(run, dated).ciLow()).isEqualTo(before.ciLow());
  }

  @Test
  void aRunThatIsThereAnswersWhatIsNew() {
    Outcome again =
        sim(
            asking(
                List.of("run", scenario, "-n", "530", "--no-plots", "--json", "-o", run),
                "not any new"));

    assertThat(again.exitCode()).as(again.err()).isZero();
    assertThat(again.out()).contains("\"ask\" : \"not any new\"", "\"counted\" : 530");
    assertThat(row(run, "not any new").occurred()).isEqualTo(row(run, "nobody new").occurred());
    assertThat(row(run, "AAA partner before BBB partner").parameterLow()).isPresent();
    assertThat(sim("verify", run).exitCode()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "AAA partnr; column 5: 'partnr' is no status here; did you mean 'partner'?",
        "AAA partner before; column 19: it ends where a state, 'any'",
        "AAB partner; column 1: 'AAB' is no state here; did you mean 'AAA'?",
      })
  void aMistakeIsToldWhereItIs(String ask, String fault) {
    for (Object[] command :
        List.of(
            asking(List.of("run", scenario, "-n", "10", "-o", folder.resolve("out")), ask),
            asking(List.of("report", run, "--no-plots"), ask),
            asking(List.of("discover", run, "-o", folder.resolve("out")), ask),
            asking(List.of("compare", scenario, "--set", "behaviour.psi=0", "-o", folder), ask),
            asking(List.of("sweep", scenario, "--vary", "behaviour.psi=0,1", "-o", folder), ask))) {
      Outcome refused = sim(command);
      assertThat(refused.exitCode()).as(refused.out()).isEqualTo(Main.MISTAKE);
      assertThat(refused.err()).contains("--ask \"" + ask + "\", " + fault);
      assertThat(folder.resolve("out")).doesNotExist();
    }
  }

  @Test
  void aComparisonTellsThePairedDifference() throws IOException {
    Path output = folder.resolve("compare");
    Object[] command =
        asking(
            List.of(
                "compare",
                scenario,
                "--set",
                "behaviour.kappa=-6",
                "-n",
                "200",
                "--no-plots",
                "-o",
                output),
            "any new",
            "BBB partner | AAA partner");
    Outcome outcome = sim(command);

    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    assertThat(outcome.out().replaceAll("\\s+", " "))
        .contains("any new: The probability that some state gains a status by December 2022 is")
        .contains("BBB partner | AAA partner: Among histories in which AAA becomes partner (Main)");
    ComparisonTables tables = ComparisonTables.read(output);
    AskContrastRow any = tables.tables().asks().get(1);
    assertThat(any.ask()).isEqualTo("any new");
    assertThat(any.countedA()).isEqualTo(200);
    assertThat(any.occurredA() - any.onlyA()).isEqualTo(any.occurredB() - any.onlyB());
    assertThat(any.difference().orElseThrow())
        .isCloseTo((any.onlyB() - any.onlyA()) / 202.0, within(1e-12));
    String first = Files.readString(output.resolve("compare_asks.csv"));

    assertThat(sim(asking(List.of("report", output, "--no-plots"), "nobody new")).exitCode())
        .isZero();
    assertThat(Files.readString(output.resolve("compare_asks.csv"))).isEqualTo(first);
    assertThat(sim(asking(List.of("report", output, "--no-plots"), "AAA partner")).exitCode())
        .isZero();
    assertThat(Files.readString(output.resolve("compare_asks.csv"))).startsWith(first);
    assertThat(sim("verify", output).exitCode()).isZero();
  }

  @Test
  void aSweepHasAColumnForEachAsk() {
    Path output = folder.resolve("sweep");
    Object[] command =
        asking(
            List.of(
                "sweep",
                scenario,
                "--vary",
                "behaviour.kappa=-6,6",
                "-n",
                "150",
                "--no-plots",
                "-o",
                output),
            "AAA partner",
            "BBB partner | AAA partner");
    Outcome outcome = sim(command);

    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    assertThat(outcome.out()).contains("(1) nobody new", "(2) AAA partner", "(3) %");
    SweepTables tables = SweepTables.read(output);
    assertThat(tables.asks()).hasSize(6);
    tables.asks().stream()
        .filter(row -> row.known().ask().equals("AAA partner"))
        .forEach(
            row ->
                assertThat(
                        tables.rows().stream()
                            .filter(each -> each.point() == row.point())
                            .filter(each -> each.known().state().value().equals("AAA"))
                            .filter(each -> each.known().status().equals("partner"))
                            .findFirst()
                            .orElseThrow()
                            .known()
                            .held())
                    .isEqualTo(row.known().occurred()));
    assertThat(sim(command).out()).contains("holds this very sweep");
    Outcome other =
        sim(
            asking(
                List.of(
                    "sweep", scenario, "--vary", "behaviour.kappa=-6,6", "-n", "150", "-o", output),
                "BBB partner"));
    assertThat(other.exitCode()).isEqualTo(Main.MISTAKE);
    assertThat(other.err()).contains("what is asked, have changed");
    assertThat(sim(asking(List.of("report", output), "any new")).err()).contains("sim sweep");
  }

  @Test
  void aRunEndsWhereItIsPreciseOnAnyNumberOfThreads() throws IOException {
    List<String> digests = new ArrayList<>();
    for (String threads : List.of("1", "2")) {
      Path output = folder.resolve("until" + threads);
      Object[] command =
          asking(
              List.of(
                  "run",
                  scenario,
                  "--until-ci",
                  "0.025",
                  "--threads",
                  threads,
                  "--no-plots",
                  "-o",
                  output),
              "AAA partner");
      Outcome outcome = sim(command);
      assertThat(outcome.exitCode()).as(outcome.err()).isZero();
      assertThat(outcome.out()).contains("As precise as 0.025 after ").contains("AAA partner to ±");
      assertThat(row(output, "AAA partner").precision().orElseThrow()).isLessThanOrEqualTo(0.025);
      digests.add(RunTables.read(output).manifest().resultsDigest().orElseThrow());
      assertThat(sim(command).out()).contains("holds this very run, complete; nothing to do");
    }
    int n = RunTables.read(folder.resolve("until1")).manifest().replicates();
    assertThat(n).isGreaterThan(1000).isLessThan(100_000);
    Path fixed = folder.resolve("fixed");
    sim("run", scenario, "-n", String.valueOf(n), "--no-plots", "-q", "-o", fixed);
    digests.add(RunTables.read(fixed).manifest().resultsDigest().orElseThrow());
    assertThat(digests.stream().distinct()).hasSize(1);
    assertThat(row(fixed, "nobody new")).isEqualTo(row(folder.resolve("until1"), "nobody new"));
  }

  @Test
  void aRunThatCannotBeSoPreciseSaysSo() {
    Outcome outcome =
        sim(
            "run",
            scenario,
            "--until-ci",
            "1%",
            "-n",
            "60",
            "--no-plots",
            "-o",
            folder.resolve("out"));
    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out().replaceAll("\\s+", " "))
        .contains(
            "Not as precise as 1% after 60 histories, the most that are allowed (-n allows more)")
        .contains("AAA partner to ±");
    assertThat(sim("run", scenario, "--until-ci", "1%", "--set", "question=[]", "-o", folder).err())
        .contains("--until-ci is of what is asked");
    assertThat(sim("run", scenario, "--until-ci", "2", "-o", folder).err())
        .contains("must be above 0 and at most 0.5, or half of the probability");
  }

  @Test
  void aComparisonEndsWhereItsDifferenceIsPrecise() throws IOException {
    List<Object> command =
        List.of("compare", scenario, "--set", "behaviour.kappa=-1", "--no-plots", "--rows", "none");
    List<String> digests = new ArrayList<>();
    for (String threads : List.of("1", "2")) {
      Path output = folder.resolve("until" + threads);
      List<Object> until = new ArrayList<>(command);
      until.addAll(List.of("--until-ci", "0.025", "--threads", threads, "-o", output));
      Outcome outcome = sim(asking(until, "AAA partner"));
      assertThat(outcome.exitCode()).as(outcome.err()).isZero();
      assertThat(outcome.out()).contains("As precise as 0.025 after ").contains("AAA partner to ±");
      digests.add(ComparisonTables.read(output).manifest().resultsDigest().orElseThrow());
      assertThat(sim(asking(until, "AAA partner")).out()).contains("holds this very comparison");
      assertThat(sim("verify", output).exitCode()).isZero();
    }
    ComparisonTables known = ComparisonTables.read(folder.resolve("until1"));
    int n = known.manifest().replicates();
    assertThat(n).isGreaterThan(1000).isLessThan(100_000);
    AskContrastRow asked =
        known.tables().asks().stream()
            .filter(row -> row.ask().equals("AAA partner"))
            .findFirst()
            .orElseThrow();
    assertThat(asked.ciHigh().orElseThrow() - asked.ciLow().orElseThrow())
        .isLessThanOrEqualTo(0.05);
    List<Object> fixed = new ArrayList<>(command);
    fixed.addAll(List.of("-n", String.valueOf(n), "-q", "-o", folder.resolve("fixed")));
    sim(asking(fixed, "AAA partner"));
    ComparisonTables same = ComparisonTables.read(folder.resolve("fixed"));
    digests.add(same.manifest().resultsDigest().orElseThrow());
    assertThat(digests.stream().distinct()).hasSize(1);
    assertThat(same.tables().asks()).isEqualTo(known.tables().asks());
  }

  @Test
  void aSweepEndsWhereEveryPointIsPrecise() throws IOException {
    List<Object> command =
        List.of("sweep", scenario, "--vary", "behaviour.kappa=-6,0,6", "--no-plots");
    List<String> digests = new ArrayList<>();
    for (String threads : List.of("1", "2")) {
      Path output = folder.resolve("until" + threads);
      List<Object> until = new ArrayList<>(command);
      until.addAll(List.of("--until-ci", "0.025", "--threads", threads, "-o", output));
      Outcome outcome = sim(asking(until, "AAA partner"));
      assertThat(outcome.exitCode()).as(outcome.err()).isZero();
      assertThat(outcome.out()).contains("of at most 100,000 histories each: at most 300,000");
      assertThat(outcome.out())
          .contains("As precise as 0.025 after ", "AAA partner at point 1 to ±");
      digests.add(SweepTables.read(output).manifest().resultsDigest().orElseThrow());
      assertThat(sim(asking(until, "AAA partner")).out()).contains("holds this very sweep");
      assertThat(sim("verify", output).exitCode()).isZero();
      until.set(until.indexOf("0.025"), "0.024");
      assertThat(sim(asking(until, "AAA partner")).err()).contains("holds another sweep");
    }
    SweepTables known = SweepTables.read(folder.resolve("until1"));
    int n = known.manifest().replicates();
    assertThat(n).isGreaterThan(1000).isLessThan(100_000);
    known.asks().stream()
        .map(row -> row.known())
        .filter(row -> row.ask().equals("AAA partner"))
        .forEach(
            row ->
                assertThat(row.ciHigh().orElseThrow() - row.ciLow().orElseThrow())
                    .isLessThanOrEqualTo(0.05));
    List<Object> fixed = new ArrayList<>(command);
    fixed.addAll(List.of("-n", String.valueOf(n), "-q", "-o", folder.resolve("fixed")));
    sim(asking(fixed, "AAA partner"));
    digests.add(SweepTables.read(folder.resolve("fixed")).manifest().resultsDigest().orElseThrow());
    assertThat(digests.stream().distinct()).hasSize(1);
  }

  @Test
  void ofWhatIsNotAskedNothingCanBePrecise() throws IOException {
    Path other = scenario.resolveSibling("other.yaml");
    Files.writeString(other, "extends: " + scenario.getFileName() + "\nbehaviour: {kappa: -1}\n");
    for (Object[] command :
        List.of(
            new Object[] {"compare", scenario, other},
            new Object[] {"sweep", scenario, "--vary", "behaviour.psi=0,1"})) {
      List<Object> without = new ArrayList<>(List.of(command));
      without.addAll(
          List.of("--set", "question=[]", "--until-ci", "0.1", "-o", folder.resolve("none")));
      assertThat(sim(without.toArray()).err()).contains("--until-ci is of what is asked");
    }
    assertThat(
            sim(
                    "sweep",
                    scenario,
                    "--vary",
                    "behaviour.psi=0,1",
                    "--until-ci",
                    "0.1",
                    "--shard",
                    "1/2")
                .err())
        .contains("--until-ci looks at all histories");
  }

  /** The plain run beside it has not changed; what it adds is the same on any number of threads. */
  @Test
  void whatIsRareIsAlsoEstimatedFromWeighedHistories() throws IOException {
    List<Object> rare =
        List.of(
            "run", scenario, "-n", "2500", "--set", "behaviour.kappa=8.5", "--no-plots", "--rare");
    List<byte[]> tables = new ArrayList<>();
    for (String threads : List.of("1", "2")) {
      Path output = folder.resolve("rare" + threads);
      List<Object> command = new ArrayList<>(rare);
      command.addAll(List.of("--threads", threads, "-o", output));
      Outcome made = sim(asking(command, "AAA partner", "any new partner"));
      assertThat(made.exitCode()).as(made.err()).isZero();
      assertThat(made.out().replaceAll("\\s+", " "))
          .contains("As this is rarer than 2%, it was also estimated from 2,500 weighed histories")
          .contains("of equal weight");
      assertThat(Files.readString(output.resolve("report.html"))).contains("weighed histories");
      tables.add(Files.readAllBytes(output.resolve("rare.csv")));
      assertThat(sim(asking(command, "AAA partner")).out())
          .contains("holds this very run, complete; nothing to do", "weighed histories");
    }
    assertThat(tables.get(1)).isEqualTo(tables.get(0));
    Path plain = folder.resolve("plain");
    List<Object> without = new ArrayList<>(rare);
    without.remove("--rare");
    without.addAll(List.of("-o", plain));
    Outcome both = sim(asking(without, "AAA partner and BBB partner", "AAA partner"));
    assertThat(both.out())
        .contains("'AAA partner' is rarer than 2%: --rare may know it better than more");
    assertThat(plain.resolve("rare.csv")).doesNotExist();
    assertThat(RunTables.read(plain).manifest().resultsDigest())
        .isEqualTo(RunTables.read(folder.resolve("rare1")).manifest().resultsDigest());
    without.addAll(List.of("--rare", "--json"));
    assertThat(sim(asking(without, "AAA partner")).out())
        .contains("\"rare\"", "\"effective_hits\"", "weighed histories");
    assertThat(sim("verify", plain).exitCode()).isZero();
    assertThat(sim(asking(rare, "AAA partner | BBB partner")).err())
        .contains("--rare cannot estimate 'AAA partner | BBB partner'");
  }

  /** Whoever follows the hint is not refused, and what is refused is told as it was asked. */
  @Test
  void theHintIsOfWhatRareTakesAlone() {
    String many = "at least 3 new partners";
    List<Object> plain =
        List.of("run", scenario, "-n", "40", "--set", "behaviour.kappa=30", "--no-plots");
    List<Object> fresh = new ArrayList<>(plain);
    fresh.addAll(List.of("-o", folder.resolve("many")));
    assertThat(sim(asking(fresh, many)).out())
        .contains("at least 3 new partner")
        .doesNotContain("--rare");
    List<Object> few = new ArrayList<>(plain);
    few.addAll(List.of("-o", folder.resolve("few")));
    assertThat(sim(asking(few, many, "AAA partner")).out())
        .contains(
            "'AAA partner' is rarer than 2%: --rare, which needs at least 2,500 replicates, may");
    List<Object> rare =
        List.of("run", scenario, "-n", "2500", "--rare", "-o", folder.resolve("no"));
    assertThat(sim(asking(rare, many)).err())
        .contains("--rare cannot estimate 'at least 3 new partners': ");
  }

  @Test
  void aStateThatCannotGainAStatusIsNoted() {
    Outcome outcome = sim("report", run, "--ask", "LLL member", "--ask", "AAA partner");
    assertThat(outcome.out().replaceAll("\\s+", " ")).contains("nobody new");
    Outcome other = sim("report", run, "--ask", "LLL partner");
    assertThat(other.out().replaceAll("\\s+", " "))
        .contains("LLL is no candidate for partner: it holds that status at the start, or cannot");
    assertThat(outcome.out()).doesNotContain("AAA is no candidate");
  }
}
