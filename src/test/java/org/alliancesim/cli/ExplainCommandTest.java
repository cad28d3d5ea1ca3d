package org.alliancesim.cli;

import static org.alliancesim.cli.Outcome.sim;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.alliancesim.experiment.AskedHistories;
import org.alliancesim.experiment.Asks;
import org.alliancesim.explanation.Event;
import org.alliancesim.institution.Stage;
import org.alliancesim.query.AskedEvent;
import org.alliancesim.query.QueryReader;
import org.alliancesim.report.Answer;
import org.alliancesim.report.Questions;
import org.alliancesim.results.ReplicateRow;
import org.alliancesim.results.ResultTables;
import org.alliancesim.results.RunManifest;
import org.alliancesim.results.RunTables;
import org.alliancesim.results.SealedManifest;
import org.alliancesim.scenario.content.Posterior;
import org.alliancesim.scenario.text.ScenarioException;
import org.alliancesim.world.Coefficient;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code sim explain} as a user gives it. */
class ExplainCommandTest {

  private static final String SCENARIO = "scenarios/2021.yaml";
  private static final int REPLICATES = 40;

  /** A run with a setting, so that the setting is found again. */
  @TempDir private static Path shared;

  private static Path run;

  @TempDir private Path folder;

  private static Outcome explain(Path what, String... options) {
    return sim(
        Stream.concat(Stream.of("explain", what.toString()), Stream.of(options))
            .toArray(String[]::new));
  }

  @BeforeAll
  static void runOnce() {
    run = shared.resolve("run");
    Outcome outcome =
        sim(
            "run",
            SCENARIO,
            "-n",
            String.valueOf(REPLICATES),
            "--seed",
            "7",
            "--behaviour",
            "prior",
            "--set",
            "behaviour.kappa=2",
            "-o",
            run.toString(),
            "--quiet");
    assertThat(outcome.exitCode()).isZero();
  }

  @Test
  void aHistoryOfAScenarioIsToldInSentences() {
    Outcome outcome = explain(Path.of(SCENARIO), "--replicate", "8", "--set", "behaviour.kappa=2");
    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out())
        .startsWith("Partner states for the CSTO, July 2021\n2021-07 to 2026-12, replicate 8")
        .contains(" applied for “")
        .contains("Reconsidered and stayed as they were: ")
        .contains("was voted on alone")
        .containsPattern("Russia (consented|abstained|objected): ")
        .containsPattern("spoke against it|nothing spoke against it");
  }

  @Test
  void aPictureIsDrawnBesideTheStory() throws Exception {
    Path picture = shared.resolve("who.svg");
    Outcome outcome = explain(run, "--replicate", "2", "--picture", picture.toString());
    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.err()).contains("Drew who held which status into " + picture);
    assertThat(Files.readString(picture)).contains("replicate 2, seed 7").contains("Belarus");
  }

  @Test
  void allTellsWhatTheStatesThatStayedWeighed() {
    String shorter = explain(Path.of(SCENARIO)).out();
    String whole = explain(Path.of(SCENARIO), "--all").out();
    assertThat(shorter).doesNotContain("reconsidered and stayed as it was");
    assertThat(whole).contains("reconsidered and stayed as it was").hasSizeGreaterThan(99_999);
  }

  @Test
  void everyReplicateOfARunComesOutAsItsTableHasIt() throws Exception {
    RunReplay replay = RunReplay.open(run);
    assertThat(replay.manifest().scenario().overrides())
        .containsExactly("--behaviour prior", "behaviour.kappa=2");
    for (int replicate = 0; replicate < REPLICATES; replicate++) {
      replay.check(replicate);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"prior", "points.json"})
  void aRunIsRunAgainWithTheCoefficientsItHad(String given) throws IOException {
    String behaviour = given;
    if (!given.equals("prior")) {
      Posterior learned =
          Posterior.of(
              "a test",
              List.of("past"),
              250,
              List.of(Coefficient.GAMMA_RIV, Coefficient.KAPPA),
              new double[][] {{1.5, 1}, {1.7, 2}});
      behaviour = Files.writeString(folder.resolve(given), learned.json()).toString();
    }
    Path other = folder.resolve("behaviour");
    Outcome simulated =
        sim(
            "run",
            SCENARIO,
            "-n",
            "3",
            "--set",
            "behaviour.kappa=1",
            "--set",
            "clock.end=2022-12",
            "--behaviour",
            behaviour,
            "-o",
            other.toString(),
            "--quiet");
    assertThat(simulated.exitCode()).isZero();
    assertThat(ReplicateRow.TABLE.read(other)).isNotEmpty();
    assertThat(explain(other, "--replicate", "2").exitCode()).isZero();
  }

  /** What the story says came of each bid is what the table says. */
  @Test
  void theStoryOfAReplicateAgreesWithItsRows() {
    List<ReplicateRow> rows = ReplicateRow.TABLE.read(run);
    for (int replicate = 0; replicate < REPLICATES; replicate += 10) {
      Set<String> refused = new TreeSet<>();
      for (JsonNode event : json(run, replicate).get("events")) {
        if (event.get("type").asString().equals("ballot") && !event.get("passed").asBoolean()) {
          event
              .get("bids")
              .forEach(
                  bid ->
                      refused.add(
                          bid.get("state").asString() + " " + bid.get("status").asString()));
        }
      }
      for (ReplicateRow row : rows) {
        if (row.replicate() == replicate && row.stage() == Stage.BLOCKED) {
          assertThat(refused).contains(row.state() + " " + row.status());
        }
      }
    }
  }

  @Test
  void severalHistoriesAreALineEach() {
    Path scenario = Path.of("scenarios", "sco-2017-vote.yaml");
    Outcome outcome = explain(scenario, "--json", "--replicate", "1", "--through", "2");

    assertThat(outcome.exitCode()).isZero();
    List<JsonNode> told =
        outcome.out().lines().map(line -> JsonMapper.shared().readTree(line)).toList();
    assertThat(told).containsExactly(json(scenario, 1), json(scenario, 2));
    assertThat(told.get(0)).isNotEqualTo(told.get(1));
  }

  @ParameterizedTest
  @CsvSource({
    "--through 2, give it with --json",
    "--json --summary --through 2, give it with --json",
    "--json --through 2 --picture a.png, --picture draws one history",
    "--picture a.bmp, must end in .png",
    "--json --replicate 3 --through 2, must not be before --replicate",
    "--json --through 2000000000, --through must be from 0 to",
    "--picture no/folder/a.png, there is no folder"
  })
  void whatCannotBeToldTogetherIsRefused(String options, String complaint) {
    Outcome outcome = explain(Path.of("scenarios", "sco-2017-vote.yaml"), options.split(" "));

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).contains(complaint);
    assertThat(outcome.out()).isEmpty();
  }

  @Test
  void nothingIsToldBeforeWhatCannotBeDoneIsRefused() throws IOException {
    String last = String.valueOf(REPLICATES - 1);
    Outcome beyond = explain(run, "--json", "--replicate", last, "--through", "500");
    assertThat(beyond.exitCode()).isEqualTo(2);
    assertThat(beyond.out()).isEmpty();
    assertThat(beyond.err())
        .startsWith("error: --through must be from 0 to " + last + " in " + run + ", not 500");

    Path none = shared.resolve("none");
    Outcome nowhere = explain(run, "--picture", none.resolve("x.png").toString());
    assertThat(nowhere.out()).isEmpty();
    assertThat(nowhere.err())
        .contains("there is no folder " + none + "; name a file in one that is")
        .doesNotContain("-o");
    Path folder = Files.createDirectories(shared.resolve("folder.png"));
    Outcome taken = explain(run, "--picture", folder.toString());
    assertThat(taken.exitCode()).isEqualTo(2);
    assertThat(taken.out()).isEmpty();
    assertThat(taken.err()).contains("is a folder; name a file");
  }

  private static JsonNode json(Path what, int replicate) {
    Outcome outcome = explain(what, "--json", "--replicate", String.valueOf(replicate));
    assertThat(outcome.exitCode()).isZero();
    return JsonMapper.shared().readTree(outcome.out());
  }

  @Test
  void jsonHoldsTypedEventsAndVerifiedFlips() {
    Set<String> types = new TreeSet<>();
    int flips = 0;
    int returned = 0;
    for (int replicate = 0; replicate < REPLICATES; replicate += 4) {
      JsonNode document = json(run, replicate);
      assertThat(document.get("seed").asInt()).isEqualTo(7);
      assertThat(document.get("replicate").asInt()).isEqualTo(replicate);
      assertThat(document.get("states").get("AZE").asString()).isEqualTo("Azerbaijan");
      for (JsonNode event : document.get("events")) {
        assertThat(event.get("month").asString()).matches("20\\d\\d-\\d\\d");
        types.add(event.get("type").asString());
        if (event.get("type").asString().equals("gate") && !event.get("passed").asBoolean()) {
          JsonNode flip = event.get("flip");
          assertThat(flip.get("changes").get(0).get("path").asString()).contains(".");
          assertThat(flip.get("verified").asBoolean()).isTrue();
          returned++;
        }
        if (event.get("type").asString().equals("ballot")) {
          assertThat(event.get("voters").get(0).get("vote").asString())
              .isIn("object", "abstain", "consent");
          assertThat(event.get("passed").asBoolean()).isEqualTo(event.get("flip").isNull());
          if (!event.get("passed").asBoolean()) {
            assertThat(event.get("flip").get("raise_verified").asBoolean()).isTrue();
            assertThat(event.get("flip").get("pressure_verified").asBoolean()).isTrue();
            flips++;
          }
        }
      }
    }
    assertThat(types)
        .contains("shock", "clash", "stay", "deterrence", "application", "gate", "ballot")
        .contains("status-change", "ratification", "settlement");
    assertThat(flips).isPositive();
    assertThat(returned).isPositive();
  }

  @Test
  void aHistoryBeginsWithWhatBecameOfWhatTheScenarioAsks() {
    RunManifest manifest = RunManifest.read(run);
    List<Questions.Question> asked = Questions.of(manifest).asked();
    assertThat(asked).isNotEmpty();
    List<ReplicateRow> rows = ReplicateRow.TABLE.read(run);
    int sought =
        rows.stream()
            .filter(row -> new Questions(asked).include(row))
            .findFirst()
            .orElseThrow()
            .replicate();
    for (int replicate : new TreeSet<>(List.of(0, sought))) {
      List<ReplicateRow> own = rows.stream().filter(row -> row.replicate() == replicate).toList();
      JsonNode told = json(run, replicate).get("questions");
      assertThat(told).hasSize(asked.size());
      for (int index = 0; index < asked.size(); index++) {
        Answer answer = Answer.inHistory(asked.get(index), manifest.names(), manifest.end(), own);
        assertThat(told.get(index).get("what").asString()).isEqualTo(answer.what());
        assertThat(
                explain(run, "--replicate", String.valueOf(replicate)).out().replace("\n  ", " "))
            .contains(answer.question() + " " + answer.what());
      }
    }
  }

  @Test
  void everyTypeOfEventIsDocumented() throws IOException {
    String manual = Files.readString(Path.of("output/README.md"));
    String section = manual.split("## What `sim explain --json` prints")[1].split("\n## ")[0];
    Set<String> documented = new TreeSet<>();
    section
        .lines()
        .filter(line -> line.startsWith("| `"))
        .forEach(line -> documented.add(line.split("`")[1]));
    Set<String> seen = new TreeSet<>();
    json(run, 0).get("events").forEach(event -> seen.add(event.get("type").asString()));
    assertThat(documented).containsAll(seen).hasSize(Event.class.getPermittedSubclasses().length);
  }

  /** A path that is blocked in several replicates, and these. */
  private record Blocked(String query, List<Integer> replicates) {}

  private static Blocked blocked() {
    Map<String, List<Integer>> found = new TreeMap<>();
    for (ReplicateRow row : ReplicateRow.TABLE.read(run)) {
      if (row.stage() == Stage.BLOCKED) {
        found
            .computeIfAbsent(
                row.state() + " " + row.status() + " blocked", query -> new ArrayList<>())
            .add(row.replicate());
      }
    }
    return found.entrySet().stream()
        .max(Comparator.comparingInt(entry -> entry.getValue().size()))
        .map(entry -> new Blocked(entry.getKey(), entry.getValue()))
        .orElseThrow();
  }

  @Test
  void findTellsATypicalMatchHowTypicalItIsAndTheFirstIfAsked() {
    Blocked blocked = blocked();
    assertThat(blocked.replicates()).hasSizeGreaterThan(1);
    String said =
        "'" + blocked.query() + "' holds in " + blocked.replicates().size() + " of 40 replicates";
    Outcome typical = explain(run, "--find", blocked.query());
    assertThat(typical.exitCode()).isZero();
    assertThat(typical.err()).contains(said).contains(", the typical one of them, is told");
    assertThat(typical.out())
        .contains("\n\nSummary\n  " + said + ".\n")
        .contains("their percentiles among the " + blocked.replicates().size() + " that match")
        .containsPattern("statuses gained or given up +\\d+ +\\d+\n")
        .containsPattern("beta-align +[\\d.]+ +\\d+\n")
        .contains("  Outcome at the end of December 2026:\n")
        .contains("  Turning points");
    assertThat(typical.out().indexOf("Summary")).isLessThan(monthsOf(typical.out()));
    Outcome first = explain(run, "--find", blocked.query(), "--first");
    assertThat(first.err())
        .contains(said)
        .contains("replicate " + blocked.replicates().get(0) + ", the first of them, is told");
    assertThat(first.out())
        .contains("replicate " + blocked.replicates().get(0) + ", seed 7")
        .contains("Summary\n  " + said + ".\n");
  }

  @Test
  void aSummaryIsOnePage() {
    String out = explain(run, "--replicate", "3", "--summary").out();
    List<String> page = out.substring(out.indexOf("Summary"), monthsOf(out)).lines().toList();
    assertThat(page).hasSizeBetween(4, 50).allMatch(line -> line.length() <= 100);
    String without = explain(run, "--replicate", "3").out();
    assertThat(out.substring(monthsOf(out)))
        .as("the months follow as they are without it")
        .isEqualTo(without.substring(monthsOf(without)));
  }

  /** Where the first month that is told begins. */
  private static int monthsOf(String out) {
    Matcher heading = Pattern.compile("\n[A-Z][a-z]+ 20\\d\\d\n").matcher(out);
    assertThat(heading.find()).isTrue();
    return heading.start();
  }

  @Test
  void aScenarioWithoutARunIsSimulatedToFindAReplicate() {
    Outcome outcome =
        explain(
            Path.of(SCENARIO),
            "--behaviour",
            "prior",
            "--set",
            "clock.end=2022-06",
            "--set",
            "experiment.replicates=30",
            "--set",
            "behaviour.kappa=1",
            "--find",
            "SRB observer sought",
            "--json");
    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    assertThat(outcome.err())
        .containsPattern("'SRB observer sought' holds in \\d+ of 30 replicates");
    JsonNode document = JsonMapper.shared().readTree(outcome.out());
    JsonNode match = document.get("match");
    assertThat(match.get("judged").asInt()).isEqualTo(30);
    assertThat(match.get("typical").asBoolean()).isTrue();
    assertThat(match.get("traits").get(0).get("name").asString()).isEqualTo("changes");
    assertThat(match.get("traits").get(0).get("percentile").asDouble()).isBetween(0.0, 100.0);
    JsonNode summary = document.get("summary");
    assertThat(summary.get("outcomes").get(0).get("state").asString()).isEqualTo("SRB");
    for (JsonNode point : summary.get("turning_points")) {
      assertThat(point.get("path_otherwise").asInt()).isBetween(1, point.get("redraws").asInt());
      assertThat(point.get("events")).isNull();
    }
  }

  @Test
  void nothingFoundSaysWhatThereIs() {
    Outcome outcome = explain(run, "--find", "ABK member blocked by RUS");
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err())
        .startsWith("error: 'ABK member blocked by RUS' holds in none of 40 replicates of " + run)
        .containsPattern("ABK member (ended|was sought in none)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          AZE                              | column 4: it ends where a status is expected
          ZZZ partner                      | column 1: 'ZZZ' is no state here
          AZE parter                       | column 5: 'parter' is no status here; did you mean 'partner'?
          AZE partner bloked by ARM        | column 13: 'bloked' is no stage of a path here; did you mean 'blocked'?
          AZE partner not-sought           | column 13: 'not-sought' is no stage of a path here
          AZE partner by ARM               | column 13: 'by' names a date, or after an end such as 'blocked' who or what
          AZE partner blocked from ARM     | column 21: 'from' is one too many
          AZE partner blocked by           | column 23: it ends where a member or criterion is expected
          AZE partner blocked by Armenia   | column 24: 'Armenia' is no member or criterion here
          AZE partner blocked by ARM twice | column 28: 'twice' is one too many
          """)
  void badQueriesNameTheWordAndWhatIsPossible(String query, String message) {
    Outcome outcome = explain(run, "--find", query);
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).contains("--find \"" + query + "\", ").contains(message);
    assertThat(outcome.out()).isEmpty();
  }

  @Test
  void anEmptyQueryIsTold() {
    Outcome outcome = explain(run, "--find", " ");
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).contains("--find \"\", column 1: it ends where a state");
  }

  private static int matches(String query) {
    Matcher told =
        Pattern.compile("holds in (\\d+|none) of 40 replicates")
            .matcher(explain(run, "--find", query, "--first").err());
    assertThat(told.find()).as(query).isTrue();
    return told.group(1).equals("none") ? 0 : Integer.parseInt(told.group(1));
  }

  /** One question has one answer, whoever is asked: counted from the rows here and there. */
  @Test
  void itFindsWhatAskCounts() throws ScenarioException {
    for (String query :
        List.of(
            "AZE partner sought and not ARM left",
            "any new",
            "nobody new",
            "AZE partner returned | AZE partner lodged",
            "any partner rejected")) {
      AskedEvent asked = QueryReader.read(query, Asks.vocabulary(RunReplay.open(run).scenario()));
      assertThat(matches(query))
          .as(query)
          .isEqualTo(AskedHistories.of(RunTables.read(run), asked).occurred().cardinality());
    }
    assertThat(matches("any new") + matches("nobody new")).isEqualTo(40);
  }

  @Test
  void anyOfSeveralReasonsMatches() {
    ReplicateRow joint =
        ReplicateRow.TABLE.read(run).stream()
            .filter(row -> List.of(row.reason().orElse("").split("[+]")).contains("un-member"))
            .filter(row -> !row.reason().orElse("").contains("no-conflict"))
            .findFirst()
            .orElseThrow();
    String query = joint.state() + " " + joint.status() + " " + joint.stage().key();
    assertThat(matches(query + " by un-member")).isPositive();
    assertThat(matches(query + " by no-conflict")).isLessThan(matches(query));
  }

  /** What comes about in no one month has no month among its traits, and no path. */
  @Test
  void whatHasNoMonthIsTypicalInOtherTraits() {
    Outcome outcome = explain(run, "--find", "nobody left");
    assertThat(outcome.out()).contains("bids made").doesNotContain("what is asked came about in");
    assertThat(explain(run, "--find", blocked().query()).out())
        .contains("what is asked came about in");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --replicate 40                | --replicate must be from 0 to 39 in
          --replicate -1                | --replicate must be from 0 to 39 in
          --replicate many              | 'many' is not a whole number
          --replicate 1 --find x        | --replicate and --find both choose
          --seed 3                      | has its own seed and values
          --set behaviour.psi=0         | has its own seed and values
          """)
  void badOptionsOfARunAreExplained(String options, String message) {
    Outcome outcome = explain(run, options.strip().split(" "));
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).contains(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --replicate -1        | --replicate must be from 0 to 9999999, not -1
          --find ARM            | ends where a status is expected
          --first               | --first says which match --find takes
          --set behaviour.x=1   | behaviour.x
          """)
  void badOptionsOfAScenarioAreExplained(String options, String message) {
    Outcome outcome = explain(Path.of(SCENARIO), options.strip().split(" "));
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).contains(message);
  }

  private Path copyOfRun() throws IOException {
    Path copy = folder.resolve("copy");
    Files.createDirectories(copy);
    Files.copy(run.resolve(RunManifest.FILE_NAME), copy.resolve(RunManifest.FILE_NAME));
    for (String name : ResultTables.FILE_NAMES) {
      Files.copy(run.resolve(name), copy.resolve(name));
    }
    for (String name :
        List.of("bands.csv", "holders.csv", "expectations.csv", "ratifiers.csv", "scenario.yaml")) {
      Files.copy(run.resolve(name), copy.resolve(name));
    }
    return copy;
  }

  private static String sha256(Path file) throws Exception {
    return sha256(Files.readAllBytes(file));
  }

  private static String sha256(byte[] bytes) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }

  /** As output/README.md says. */
  private static String digest(Path folder) throws Exception {
    StringBuilder sums = new StringBuilder();
    for (String name : ResultTables.FILE_NAMES) {
      sums.append(sha256(folder.resolve(name))).append("  ").append(name).append('\n');
    }
    return sha256(sums.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static void edit(Path file, String from, String to) throws IOException {
    String text = Files.readString(file);
    assertThat(text).contains(from);
    Files.writeString(file, text.replace(from, to));
  }

  @Test
  void anUnfinishedRunIsRefused() throws IOException {
    Path copy = copyOfRun();
    Path manifest = copy.resolve(RunManifest.FILE_NAME);
    String text = Files.readString(manifest);
    Files.writeString(
        manifest,
        text.replace("\"complete\" : true", "\"complete\" : false")
            .replaceAll("\"finished\" : \"[^\"]*\"", "\"finished\" : null")
            .replaceAll("\"results_digest\" : \"[^\"]*\"", "\"results_digest\" : null"));
    SealedManifest.reseal(copy);
    Outcome outcome = explain(copy);
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).contains("holds an unfinished run").contains("resume");
  }

  @Test
  void aDamagedFolderIsNamedWithTheFile() throws IOException {
    Path copy = copyOfRun();
    Files.delete(copy.resolve(ReplicateRow.TABLE.fileName()));
    Outcome missing = explain(copy);
    assertThat(missing.exitCode()).isEqualTo(2);
    assertThat(missing.err()).contains("replicates.csv is missing");
    Files.writeString(copy.resolve(RunManifest.FILE_NAME), "{");
    Outcome broken = explain(copy);
    assertThat(broken.exitCode()).isEqualTo(2);
    assertThat(broken.err()).contains("manifest.json:1:2: the manifest is damaged");
    Outcome empty = explain(Files.createDirectories(folder.resolve("empty")));
    assertThat(empty.exitCode()).isEqualTo(2);
    assertThat(empty.err()).contains("manifest.json is missing; is this the folder");
  }

  @Test
  void anotherHistoryThanInTheTableIsRefused() throws Exception {
    Path copy = copyOfRun();
    ReplicateRow first = ReplicateRow.TABLE.read(copy).get(0);
    Path table = copy.resolve(ReplicateRow.TABLE.fileName());
    String before = sha256(table);
    edit(table, "\n" + first.replicate() + "," + first.state() + ",", "\n0,USA,");
    // by somebody who knows how the manifest is made
    Path manifest = copy.resolve(RunManifest.FILE_NAME);
    edit(manifest, before, sha256(table));
    edit(manifest, RunManifest.read(run).resultsDigest().orElseThrow(), digest(copy));
    SealedManifest.reseal(copy);
    Outcome outcome = explain(copy, "--replicate", String.valueOf(first.replicate()));
    assertThat(outcome.exitCode()).as(outcome.err()).isEqualTo(2);
    assertThat(outcome.err()).contains("another history in replicates.csv than replicate");
  }

  @Test
  void aRunIsToldFromItsFolderOnceItsFilesSaySomethingElse() throws IOException {
    Path copy = copyOfRun();
    Outcome before = explain(copy);
    edit(copy.resolve(RunManifest.FILE_NAME), "\"behaviour.kappa=2\"", "\"behaviour.kappa=5\"");
    SealedManifest.reseal(copy);
    assertThat(explain(copy)).isEqualTo(before);
    edit(copy.resolve(RunManifest.FILE_NAME), "scenarios/2021.yaml", "scenarios/1914.yaml");
    SealedManifest.reseal(copy);
    assertThat(explain(copy)).isEqualTo(before);
    edit(copy.resolve("scenario.yaml"), "2026-12", "2026-11");
    Outcome damaged = explain(copy);
    assertThat(damaged.exitCode()).as(damaged.err()).isEqualTo(2);
    assertThat(damaged.err()).contains("its scenario.yaml is not the scenario that was run");
  }

  @Test
  void aQueryIsRepeatedAsFarAsAnybodyReads() {
    Outcome outcome = explain(run, "--find", "x".repeat(5000) + " " + "y".repeat(5000));
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).contains("xxx…").hasSizeLessThan(2000);
  }
}
