package org.alliancesim.scenario;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alliancesim.interest.Concern;
import org.alliancesim.interest.Side;
import org.alliancesim.scenario.content.Outcome;
import org.alliancesim.scenario.content.Outcome.Ground;
import org.alliancesim.scenario.content.PastCase;
import org.alliancesim.scenario.content.SourcedValue;
import org.alliancesim.scenario.content.Statement;
import org.alliancesim.scenario.text.ScenarioException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The decisions of the past: scenarios, and the codes of docs/past that they were made of. */
class PastDecisionsTest {

  private static final Path CODES = Path.of("docs/past");
  private static final Path WORLDS = Path.of("scenarios/hindcast/decisions");

  /** Written by hand, in worlds of the folder above. */
  private static final Set<String> BY_HAND = Set.of("assembly-2012", "sco-2021-09");

  private static final Pattern YEAR = Pattern.compile("^Decision \\w+ \\((\\d{4})\\)");
  private static final Pattern MIDDLE = Pattern.compile("\\[[^,]+, ([^,]+), [^,]+]");
  private static final double SHARE_OF_RIVALRY = 0.7;

  private static final Map<String, ResolvedScenario> READ = new TreeMap<>();

  @BeforeAll
  static void readAll() throws IOException, ScenarioException {
    try (Stream<Path> files = Files.list(WORLDS)) {
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString().replace(".yaml", "");
        READ.put(name, ScenarioReader.read(file, List.of()));
      }
    }
    assertThat(READ).hasSizeGreaterThan(40);
  }

  @Test
  void everyDecisionLiesOpenAtTheStartAndSaysWhatCameOfIt() {
    READ.forEach(
        (name, scenario) -> {
          List<PastCase> cases = scenario.hindcast().orElseThrow().cases();
          List<String> bids =
              scenario.statements().stream()
                  .filter(said -> said.path().startsWith("alliance.bids."))
                  .map(Statement::value)
                  .map(Object::toString)
                  .map(bid -> bid.replaceAll(", lodged.*", ""))
                  .toList();
          assertThat(bids)
              .as(name)
              .containsExactlyInAnyOrderElementsOf(
                  cases.stream().map(c -> c.state() + " for " + c.gains().get(0)).toList());
          assertThat(cases)
              .as(name)
              .allMatch(c -> c.outcome().isPresent() && c.gains().size() == 1)
              .noneMatch(c -> c.source().isBlank());
        });
  }

  @Test
  void everyNumberCanBeLookedUpAndIsOlderThanTheStart() {
    READ.forEach(
        (name, scenario) -> {
          assertThat(scenario.unsourced()).as(name).isEmpty();
          assertThat(scenario.uncited()).as(name).isEmpty();
          for (SourcedValue value : scenario.values().values()) {
            Matcher year = YEAR.matcher(value.source());
            if (year.find()) {
              assertThat(Integer.parseInt(year.group(1)))
                  .as(name + ": " + value.path())
                  .isBetween(
                      scenario.clock().start().getYear() - 11,
                      scenario.clock().start().getYear() - 1);
            }
          }
        });
  }

  /** The terms of the tables allow no copy: what ships is derived, and rounded to two digits. */
  @Test
  void powerIsASquareOfTwoDigitsAndNothingIsSpent() {
    made()
        .forEach(
            (name, scenario) ->
                scenario
                    .values()
                    .forEach(
                        (path, value) -> {
                          if (path.endsWith(".cinc")) {
                            double power = Math.sqrt(value.quantity().quantile(0.5));
                            assertThat(power * 100)
                                .as(name + ": " + path)
                                .isCloseTo(Math.rint(power * 100), within(1e-6));
                          } else if (path.endsWith(".military-budget")) {
                            assertThat(value.quantity().quantile(0.5)).isEqualTo(1);
                          }
                        }));
  }

  @Test
  void stancesAreThoseOfTheTableShortenedByRivalry() throws IOException {
    Map<String, Double> expected = new TreeMap<>();
    Map<String, Double> written = new TreeMap<>();
    List<NamedCsvRecord> rows = rows("stances.csv");
    made()
        .forEach(
            (name, scenario) -> {
              Set<String> asked = asked(name);
              for (NamedCsvRecord row : rows) {
                String holder = row.getField("holder");
                String candidate = row.getField("candidate");
                if (asked.contains(key(row, "year"))
                    && scenario.values().containsKey("states." + holder + ".cinc")) {
                  double rivalry = rivalry(scenario, holder, candidate);
                  double level = shortened(Double.parseDouble(row.getField("level")), rivalry);
                  if (level != 0) {
                    expected.put(name + " " + holder + "-" + candidate, level);
                  }
                }
              }
              scenario
                  .values()
                  .forEach(
                      (path, value) -> {
                        if (path.startsWith("stances.") && path.endsWith(".level")) {
                          written.put(
                              name + " " + path.split("\\.")[1], value.quantity().quantile(0.5));
                        }
                      });
            });
    assertThat(written).isNotEmpty();
    assertThat(written.keySet()).isEqualTo(expected.keySet());
    written.forEach(
        (place, level) -> assertThat(level).as(place).isCloseTo(expected.get(place), within(1e-9)));
  }

  @Test
  void outcomesAreThoseOfTheTableAndWhatIsNotUsedIsListed() throws IOException {
    Map<String, String> coded =
        rows("decisions.csv").stream()
            .collect(
                toMap(
                    row -> key(row, "start"),
                    row ->
                        row.getField("decision")
                            + " ["
                            + row.getField("blocked_by")
                            + "] "
                            + row.getField("concern")
                            + " "
                            + row.getField("entered")));
    Map<String, String> found = new TreeMap<>();
    made()
        .forEach(
            (name, scenario) -> {
              for (PastCase pastCase : scenario.hindcast().orElseThrow().cases()) {
                Outcome outcome = pastCase.outcome().orElseThrow();
                String key =
                    asked(name).stream()
                        .filter(asked -> asked.contains(" " + pastCase.state() + " "))
                        .findFirst()
                        .orElseThrow();
                found.put(
                    key,
                    outcome.answer().key()
                        + " ["
                        + String.join(" ", outcome.blockedBy())
                        + "] "
                        + outcome.concern().key()
                        + " "
                        + outcome.entered().key());
              }
            });
    Set<String> unused = rows("unused.csv").stream().map(r -> key(r, "start")).collect(toSet());
    assertThat(coded.keySet()).containsAll(unused).containsAll(found.keySet());
    coded.keySet().removeAll(unused);
    assertThat(found).isEqualTo(new TreeMap<>(coded));
    assertThat(rows("unused.csv")).noneMatch(row -> row.getField("why").isBlank());
  }

  @Test
  void everyPairWasAmongThoseConsideredAndHasASourceAndALevelOfTheScale() throws IOException {
    Map<String, Set<String>> holders =
        rows("pairs.csv").stream()
            .collect(
                toMap(row -> key(row, "year"), row -> Set.of(row.getField("holders").split(" "))));
    Set<String> scale =
        Set.of("-1", "-0.6", "-0.5", "-0.3", "-0.15", "0.15", "0.3", "0.5", "0.6", "1");
    for (NamedCsvRecord row : rows("stances.csv")) {
      assertThat(holders.get(key(row, "year"))).as(row.toString()).contains(row.getField("holder"));
      assertThat(scale).as(row.toString()).contains(row.getField("level"));
      assertThat(row.getField("source")).as(row.toString()).isNotBlank();
    }
  }

  @Test
  void groundsAreTheConcernsThatTheModelHasAgainstABid() {
    assertThat(Arrays.stream(Ground.values()).map(Ground::key))
        .containsExactlyElementsOf(
            Stream.concat(
                    Arrays.stream(Concern.values())
                        .filter(concern -> concern.side() == Side.AGAINST)
                        .map(Concern::key),
                    Stream.of("none"))
                .toList());
  }

  @Test
  void theDocumentsCountWhatTheFilesHold() throws IOException {
    List<Outcome> all =
        READ.values().stream()
            .flatMap(scenario -> scenario.hindcast().orElseThrow().cases().stream())
            .map(pastCase -> pastCase.outcome().orElseThrow())
            .toList();
    List<Outcome> blocked = of(all, Outcome.Answer.BLOCKED);
    List<Outcome> named = blocked.stream().filter(o -> !o.blockers().isEmpty()).toList();
    long byVotes =
        blocked.stream()
            .filter(o -> !o.blockers().isEmpty() || o.blockedBy().get(0).equals("all"))
            .count();
    List<Outcome> letIn = of(all, Outcome.Answer.LET_IN);
    long heldUp = letIn.stream().filter(o -> !o.blockers().isEmpty()).count();
    long open = all.size() - letIn.size() - blocked.size();

    assertThat(Files.readString(Path.of("docs/validation.md")))
        .contains(
            "| let in | " + letIn.size() + " | " + heldUp + " held up first |",
            "by all together | " + byVotes + " | " + named.size() + " |",
            "or a written criterion | " + (blocked.size() - byVotes) + " | |",
            "never asked, withdrawn | " + open + " | |");
    assertThat(Files.readString(Path.of("scenarios/README.md")))
        .contains(all.size() + " bids in " + READ.size() + " worlds");
  }

  /** Whichever is so, the document says it: no agreement yet, or the very numbers of the table. */
  @Test
  void theDocumentSaysHowFarTheCodersAgree() throws IOException {
    String document = Files.readString(Path.of("docs/validation.md"));
    if (Files.exists(CODES.resolve("agreement.csv"))) {
      assertThat(document).doesNotContain("second coding is not in yet");
      for (NamedCsvRecord row : rows("agreement.csv")) {
        assertThat(document)
            .contains(
                "| "
                    + String.join(
                        " | ",
                        row.getField("measure"),
                        row.getField("compared"),
                        row.getField("same"),
                        row.getField("raw"),
                        row.getField("kappa")));
      }
    } else {
      assertThat(document).contains("second coding is not in yet");
    }
  }

  private static List<Outcome> of(List<Outcome> all, Outcome.Answer answer) {
    return all.stream().filter(outcome -> outcome.answer() == answer).toList();
  }

  private static Map<String, ResolvedScenario> made() {
    return READ.entrySet().stream()
        .filter(entry -> !BY_HAND.contains(entry.getKey()))
        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, TreeMap::new));
  }

  /** The keys of the decisions that a world holds, found by what it says of itself. */
  private static Set<String> asked(String name) {
    ResolvedScenario scenario = READ.get(name);
    String institution = scenario.hindcast().orElseThrow().institution();
    String start = String.valueOf(scenario.clock().start().getYear());
    String end = String.valueOf(scenario.clock().end().getYear());
    Set<String> states =
        scenario.hindcast().orElseThrow().cases().stream()
            .map(pastCase -> pastCase.state() + " " + pastCase.gains().get(0))
            .collect(toSet());
    return ALL.stream()
        .filter(row -> row.getField("organisation").equals(institution))
        .filter(row -> row.getField("start").equals(start) && row.getField("end").equals(end))
        .filter(row -> states.contains(row.getField("candidate") + " " + rung(row)))
        .map(row -> key(row, "start"))
        .collect(toSet());
  }

  private static final List<NamedCsvRecord> ALL = all();

  private static List<NamedCsvRecord> all() {
    try {
      return rows("decisions.csv");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Of two rungs the lower one, as the rules have it. */
  private static String rung(NamedCsvRecord row) {
    return switch (row.getField("status")) {
      case "dialogue partner", "dialogue partner or observer", "observer or partner" ->
          "dialogue-partner";
      case "member (return)" -> "member";
      case "any" -> "observer";
      default -> row.getField("status");
    };
  }

  private static String key(NamedCsvRecord row, String year) {
    return row.getField("organisation")
        + " "
        + row.getField(year)
        + " "
        + row.getField("candidate")
        + " "
        + row.getField("status");
  }

  private static double rivalry(ResolvedScenario scenario, String one, String other) {
    return Stream.of(one + "-" + other, other + "-" + one)
        .map(pair -> scenario.values().get("rivalries." + pair + ".level"))
        .filter(Objects::nonNull)
        .mapToDouble(value -> middle(value.quantity().toString()))
        .findFirst()
        .orElse(0);
  }

  private static double middle(String quantity) {
    Matcher three = MIDDLE.matcher(quantity);
    return Double.parseDouble(three.find() ? three.group(1) : quantity);
  }

  private static double shortened(double level, double rivalry) {
    return level >= 0
        ? level
        : Math.min(0, Math.rint((level + SHARE_OF_RIVALRY * rivalry) * 20) / 20);
  }

  private static List<NamedCsvRecord> rows(String table) throws IOException {
    try (CsvReader<NamedCsvRecord> rows =
        CsvReader.builder().ofNamedCsvRecord(CODES.resolve(table))) {
      return rows.stream().collect(Collectors.toList());
    }
  }
}
