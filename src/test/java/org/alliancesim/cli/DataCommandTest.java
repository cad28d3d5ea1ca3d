package org.alliancesim.cli;

import static org.alliancesim.cli.Outcome.sim;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alliancesim.scenario.ResolvedScenario;
import org.alliancesim.scenario.ScenarioReader;
import org.alliancesim.scenario.text.ScenarioException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables become scenarios that run, or a list of all that is wrong with them and no file. */
class DataCommandTest {

  private static final Path MADE_UP = Path.of("src/test/resources/tables/made-up");

  @TempDir private Path folder;

  @Test
  void tablesBecomeAScenarioThatRunsAtOnce() {
    Path scenario = folder.resolve("grove.yaml");

    Outcome made = sim("data", MADE_UP, "--organisation", "Grove", "--year", 2020, "-o", scenario);

    assertThat(made.err()).isEmpty();
    assertThat(made.exitCode()).isZero();
    assertThat(made.out())
        .contains("grove.yaml: Grove, 2021-01 to 2025-12, figures of 2020: 3 members, 2 others")
        .contains("assumed: no military spending (guessed from power): XAC")
        .contains("assumed: no stances");
    assertThat(sim("check", scenario).out())
        .contains("good. The Grove (made up), 2021-01: 6 states");
    Outcome run = sim("run", scenario, "-n", 20, "--no-plots", "-o", folder.resolve("run"));
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("Ever member, Grove", "Elm");
  }

  @Test
  void everyNumberHasASourceAndWhatIsAssumedSaysSo() throws ScenarioException, IOException {
    ResolvedScenario scenario = made();

    assertThat(scenario.unsourced()).isEmpty();
    assertThat(scenario.uncited()).isEmpty();
    assertThat(source(scenario, "states.XAA.cinc"))
        .isEqualTo("states.csv (cinc, 2020, line 3): made up");
    assertThat(source(scenario, "states.XAC.ideal-point")).contains("2019, line 6");
    assertThat(source(scenario, "states.XAC.military-budget")).startsWith("assumption: no figure");
    assertThat(source(scenario, "leverages.XAA-XAB.level")).startsWith("assumption: nothing");
    assertThat(Files.readString(folder.resolve("grove.yaml"))).contains("SHA-256", "# Assumed:");
  }

  /** By hand from the formulas of docs/data.md. */
  @Test
  void inputsAreWhatTheFormulasSay() throws ScenarioException, IOException {
    Map<String, String> inputs = numbers(made());

    assertThat(inputs)
        // 0.5 * (0.25 + 2.004) / 4.698 = 0.23989
        .containsEntry("states.XAD.western-ties", "{triangular: [0.14, 0.24, 0.34]}")
        // 0.5 * (1.45 + 2.004) / 4.698 + 0.5 * 0.6 = 0.66760
        .containsEntry("states.XAE.western-ties", "{triangular: [0.568, 0.668, 0.768]}")
        .containsEntry("states.XAB.non-alignment", "{triangular: [0.2, 0.3, 0.4]}")
        .containsEntry("states.XAA.baseline-threat", "{triangular: [0.05, 0.15, 0.25]}")
        .containsEntry("states.XAD.baseline-threat", "{triangular: [0.05, 0.15, 0.25]}")
        .containsEntry("states.XAD.nearness", "1")
        // a strategic rivalry, no relations, and a dispute with use of force that killed
        .containsEntry("rivalries.XAB-XAD.level", "{triangular: [0.6, 0.7, 0.8]}")
        .containsEntry("rivalries.XAA-XAG.level", "0.5")
        .containsEntry("relations.XAB-XAD.diplomatic", "0")
        .containsEntry("guarantees.XAG-XAE.level", "{triangular: [0.1, 0.3, 0.5]}")
        // 0.5 * (1 - sqrt(0.0041 / 0.031)) = 0.31817
        .containsEntry("leverages.XAA-XAB.level", "{triangular: [0.168, 0.318, 0.468]}")
        // spending over CINC of the five others: 9100/.031, 720/.0041, 1600/.0061, 910/.0034,
        // 22500/.0405
        .containsEntry("states.XAC.military-budget", "{triangular: [190, 560, 1700]}")
        .containsEntry("alliance.statuses.member.protection", "1")
        .containsEntry("alliance.statuses.member.commitment", "1")
        .containsEntry("alliance.chair.XAA", "1");
  }

  @Test
  void aPactOfMembersWhoHaveOneTogetherIsNotCountedTwice() throws ScenarioException, IOException {
    assertThat(made().values()).doesNotContainKey("guarantees.XAA-XAB.level");

    edit("organisations.csv", "XAA,1", "XAA,0");
    assertThat(remade().values()).containsKey("guarantees.XAA-XAB.level");
    edit("pairs.csv", "XAA,XAB,2020,0", "XAA,XAB,2020,1");
    assertThat(remade().values())
        .as("a rival is no patron")
        .doesNotContainKey("guarantees.XAA-XAB.level");
  }

  @Test
  void theSameTablesElsewhereGiveTheSameBytes() throws IOException {
    Path first = folder.resolve("first.yaml");
    Path second = folder.resolve("second.yaml");
    Path elsewhere = copied();

    assertThat(sim("data", MADE_UP, "--year", 2020, "-o", first).exitCode()).isZero();
    assertThat(sim("data", elsewhere, "--year", 2020, "-o", second).exitCode()).isZero();

    assertThat(second).hasSameTextualContentAs(first);
  }

  @Test
  void whatIsThereIsNotReplacedUnlessItMay() throws IOException {
    Path scenario = Files.writeString(folder.resolve("grove.yaml"), "mine");

    Outcome refused = sim("data", MADE_UP, "--year", 2020, "-o", scenario);

    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(refused.err()).contains("grove.yaml is there already", "--force");
    assertThat(scenario).hasContent("mine");
    assertThat(sim("data", MADE_UP, "--year", 2020, "-o", scenario, "--force").exitCode()).isZero();
    assertThat(scenario).content().startsWith("# Made by sim data");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "states.csv | cinc,ideal_point | cnic,ideal_point | states.csv:1:1: no table of states has"
            + " a column 'cinc', each state's share of the world's capabilities; is that 'cnic'?",
        "states.csv | state,year | sate,year | states.csv:1:1: it cannot be told what this table"
            + " is, by its columns sate, year, name, cinc, ideal_point, budget, conflict,"
            + " fh_status, nam, un_member, source; a table of states needs state; is that 'sate'?",
        "states.csv | XAB,2020 | XAB,2019 | states.csv:5:1: state: XAB 2019 is there twice; first"
            + " in line 4",
        "states.csv | XAB,2020 | BBB,2020 | states.csv:5:1: state: unknown state 'BBB'",
        "states.csv | 0.0041 | 4.1 | states.csv:5:16: cinc: must be between 0 and 1, not 4.1 (share"
            + " of the world's capabilities; a percentage?)",
        "states.csv | -0.62 | -6.2 | states.csv:5:23: ideal_point: must be between -5 and 5, not"
            + " -6.2",
        "states.csv | -0.62 | n.a. | states.csv:5:23: ideal_point: must be a number, not 'n.a.';"
            + " leave the cell empty, or write NA",
        "states.csv | 9100,0,NF | 9100,maybe,NF | states.csv:3:34: conflict: must be 1 or 0 (or"
            + " TRUE or FALSE), not 'maybe'",
        "states.csv | 720,0,PF | 720,0,free | states.csv:5:35: fh_status: must be F, PF or NF, not"
            + " 'free'",
        "states.csv | 720,0,PF | 720,0,PF,1 | states.csv:5:44: the line has 12 cells and the header"
            + " 11",
        "pairs.csv | XAA,XAC | XAA,XAA | pairs.csv:3:5: state_b: XAA is paired with itself; a pair"
            + " is two states",
        "pairs.csv | XAA,XAC | XAA,XAB | pairs.csv:3:1: state_a: XAA XAB 2020 is there twice; first"
            + " in line 2",
        "pairs.csv | XAA,XAC | XAA,Armenia | pairs.csv:3:5: state_b: unknown state 'Armenia'; did"
            + " you mean 'ARM'?",
        "pairs.csv | state_b | sate_b | pairs.csv:1:1: it cannot be told what this table is",
        "pairs.csv | ,120 | ,-120 | pairs.csv:3:24: mindist: must be between 0 and 20100, not -120",
        "memberships.csv | XAC,member | XAM,member | memberships.csv:4:7: state: no table of states"
            + " has a row of XAM for 2020",
        "memberships.csv | 2001 | spring | memberships.csv:4:18: start: must be a date such as"
            + " 2021-07-01, 2021-07 or 2021, not 'spring'",
        "memberships.csv | Grove,XAF,observer,1998,2005 | Grove,XAD,member,2015, |"
            + " memberships.csv:6:11: status: XAD holds observer (line 5) and member at once in"
            + " 2021-01; give the earlier one an end",
        "organisations.csv | security | securty | organisations.csv:2:27: kind: must be security,"
            + " political or economic, not 'securty'; did you mean 'security'?",
        "organisations.csv | consensus | consent | organisations.csv:2:36: rule: must be consensus,"
            + " unanimity, simple-majority, 'consensus-minus 1' or 'qualified-majority 0.66', not"
            + " 'consent'",
        "organisations.csv | ,XAA, | ,XAF, | organisations.csv:2:51: chair: XAF leads, and is"
            + " neither a full member nor an outside power",
        "organisations.csv | 6 11 | 6 13 | organisations.csv:2:46: sessions: must be calendar"
            + " months such as 6 11",
      })
  void aMistakeIsToldWithItsPlaceAndNothingIsWritten(
      String table, String was, String is, String told) throws IOException {
    copied();
    edit(table, was, is);

    Outcome outcome = sim("data", tables(), "--year", 2020, "-o", folder.resolve("grove.yaml"));

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err())
        .contains("error: " + tables().resolve(told.substring(0, told.indexOf(':'))));
    assertThat(outcome.err()).contains(told);
    assertThat(folder.resolve("grove.yaml")).doesNotExist();
  }

  @Test
  void allMistakesAreToldAtOnce() throws IOException {
    copied();
    edit("states.csv", "0.0041", "41");
    edit("pairs.csv", "XAA,XAC", "XAA,XAA");
    Files.writeString(tables().resolve("nothing.csv"), "");
    Files.writeString(tables().resolve("header.csv"), "state,cinc\n");

    Outcome outcome = sim("data", tables(), "--year", 2020, "-o", folder.resolve("grove.yaml"));

    assertThat(outcome.err().lines()).hasSize(4);
    assertThat(outcome.err())
        .contains("header.csv: has a header and no rows below it")
        .contains("nothing.csv: is empty")
        .contains("pairs.csv:3:5", "states.csv:5:16");
  }

  @Test
  void anAbsentYearIsToldWithTheYearsThatAreThere() {
    Outcome outcome = sim("data", MADE_UP, "--year", 2040, "-o", folder.resolve("grove.yaml"));

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err())
        .contains("states.csv:1:7: year: has no row of 2040, nor of the ten years before")
        .contains("its years are 2019 to 2020")
        .contains("pairs.csv:1:17: year");
  }

  @Test
  void semicolonsDecimalCommasAndAByteOrderMarkAreRead() throws ScenarioException, IOException {
    ResolvedScenario plain = made();
    rewrite("states.csv", text -> "\uFEFF" + text.replace(',', ';').replace('.', ','));

    Outcome outcome = sim("data", tables(), "--year", 2020, "-o", folder.resolve("other.yaml"));

    assertThat(outcome.out())
        .contains("read with semicolons between columns and commas before decimals");
    ResolvedScenario other = ScenarioReader.read(folder.resolve("other.yaml"));
    assertThat(numbers(other)).isEqualTo(numbers(plain));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "state;cinc;budget@XAA;NA;1,234@XAB;NA;2,345 | :2:8: budget: '1,234' may be a number in"
            + " thousands",
        "state;cinc;budget@XAA;0,03;1.5@XAB;0,04;2 | :2:10: budget: '1.5' has a point, and other"
            + " numbers",
        "state,cinc,budget@XAA,\"0,03\",15 | :2:5: cinc: must be a number, not '0,03'; where commas"
            + " separate",
      })
  void aNumberThatMayBeTwoIsRefused(String lines, String told) throws IOException {
    Path table = folder.resolve("table.csv");
    Files.writeString(table, lines.replace('@', '\n') + "\n");

    Outcome outcome = sim("data", table, "--organisation", "Grove", "--year", 2020);

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).contains(table + told);
  }

  @Test
  void aFileThatMixesEncodingsIsRefusedAtTheFirstWrongByte() throws IOException {
    Path table = folder.resolve("states.csv");
    byte[] start = "state,name,cinc\nXAA,Är,0.1\nXAB,".getBytes(StandardCharsets.UTF_8);
    byte[] end = "Är,0.1\n".getBytes(StandardCharsets.ISO_8859_1);
    byte[] mixed = Arrays.copyOf(start, start.length + end.length);
    System.arraycopy(end, 0, mixed, start.length, end.length);
    Files.write(table, mixed);

    assertThat(sim("data", table, "--organisation", "Grove", "--year", 2020).err())
        .contains(table + ":3:5: the byte 0xC4 is not UTF-8")
        .contains("mixes encodings");
    Files.write(table, "state\n".getBytes(StandardCharsets.UTF_16));
    assertThat(sim("data", table, "--organisation", "Grove", "--year", 2020).err())
        .contains("is UTF-16");
  }

  @Test
  void eachRowOfATableOfOrganisationsIsAScenario() throws IOException {
    copied();
    Files.writeString(
        tables().resolve("organisations.csv"),
        "organisation,year,start,months\nGrove,2020,2021-01,60\nGrove,2020,2021-07,24\n");

    Outcome outcome = sim("data", tables(), "-o", folder.resolve("worlds"));

    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out())
        .contains("grove-2021-01.yaml: Grove, 2021-01 to 2025-12, figures of 2020")
        .contains("grove-2021-07.yaml: Grove, 2021-07 to 2023-06, figures of 2020");
    assertThat(sim("check", folder.resolve("worlds/grove-2021-07.yaml")).exitCode()).isZero();
    assertThat(sim("data", tables(), "-o", folder.resolve("one.yaml")).err())
        .contains("-o must be a folder, for the tables make 2 scenarios");
  }

  @Test
  void whoIsNamedIsAskedAbout() throws IOException {
    Path scenario = folder.resolve("grove.yaml");

    assertThat(
            sim("data", MADE_UP, "--year", 2020, "--candidates", "XAF,XAE", "-o", scenario).err())
        .isEmpty();

    assertThat(scenario).content().contains("question: [XAE member, XAF member]");
    Outcome outcome =
        sim(
            "data",
            MADE_UP,
            "--year",
            2020,
            "--candidates",
            "XAA,XAZ,YUG",
            "-o",
            scenario,
            "--force");
    assertThat(outcome.err())
        .contains("--candidates: XAA is a full member of Grove in 2021-01 already")
        .contains("--candidates: no table of states has a row of XAZ for 2020")
        .contains("YUG (Yugoslavia", "ended in 2002, before 2021; COW 345 is SRB then");
  }

  @Test
  void anUnknownOrganisationIsToldWithThoseThatAreThere() {
    assertThat(sim("data", MADE_UP, "--organisation", "Groove", "--year", 2020).err())
        .contains("no table has an organisation 'Groove'; did you mean 'Grove'?");
  }

  @Test
  void pastCasesBecomeAWorldThatCanBeScored() throws IOException, ScenarioException {
    copied();
    Files.writeString(
        tables().resolve("cases.csv"),
        """
        organisation,state,status,happened,month,window_start,window_end,certainty,decided_by,source
        Grove,XAE,member,0,,2019,2026,certain,veto,made up
        Grove,XAD,member,1,2023-06,,,certain,none,made up
        Grove,XAE,observer,0,,2021,2023,certain,will,made up
        Grove,XAD,member,1,2030-06,,,certain,none,made up
        """);

    assertThat(remade().hindcast().orElseThrow().cases())
        .as("what is not known for the whole clock, or lies outside it, is no case of this world")
        .extracting(pastCase -> pastCase.label() + " " + pastCase.happened())
        .containsExactly("XAE member false", "XAD member true");
  }

  private ResolvedScenario made() throws ScenarioException, IOException {
    copied();
    return remade();
  }

  private ResolvedScenario remade() throws ScenarioException {
    Path scenario = folder.resolve("grove.yaml");
    Outcome outcome = sim("data", tables(), "--year", 2020, "-o", scenario, "--force");
    assertThat(outcome.err()).isEmpty();
    return ScenarioReader.read(scenario);
  }

  private static String source(ResolvedScenario scenario, String path) {
    return scenario.values().get(path).source();
  }

  private static Map<String, String> numbers(ResolvedScenario scenario) {
    return scenario.values().values().stream()
        .collect(Collectors.toMap(value -> value.path(), value -> value.quantity().toString()));
  }

  private Path tables() {
    return folder.resolve("tables");
  }

  private Path copied() throws IOException {
    Files.createDirectories(tables());
    try (Stream<Path> files = Files.list(MADE_UP)) {
      for (Path file : List.copyOf(files.toList())) {
        Files.copy(file, tables().resolve(file.getFileName()));
      }
    }
    return tables();
  }

  private void edit(String table, String was, String is) throws IOException {
    rewrite(
        table,
        text -> {
          assertThat(text).contains(was);
          int at = text.indexOf(was);
          return text.substring(0, at) + is + text.substring(at + was.length());
        });
  }

  private void rewrite(String table, UnaryOperator<String> change) throws IOException {
    Path file = tables().resolve(table);
    Files.writeString(file, change.apply(Files.readString(file)));
  }
}
