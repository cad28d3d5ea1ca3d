package org.alliancesim.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.alliancesim.institution.Stage;
import org.alliancesim.world.StateCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableTest {

  private static final StateCode AZE = StateCode.of("AZE");
  private static final StateCode ARM = StateCode.of("ARM");
  private static final StateCode KAZ = StateCode.of("KAZ");
  private static final StateCode TJK = StateCode.of("TJK");
  private static final YearMonth MONTH = YearMonth.of(2021, 11);

  @TempDir private Path folder;

  static Stream<Table<?>> tables() {
    return Stream.of(
        ProbabilityRow.TABLE,
        CurveRow.TABLE,
        BandRow.TABLE,
        OutcomeRow.TABLE,
        ObjectionRow.TABLE,
        MemberRow.TABLE,
        ReplicateRow.TABLE,
        BallotRow.TABLE,
        RatificationRow.TABLE,
        TwinRow.TABLE,
        ConvergenceRow.TABLE,
        HolderRow.TABLE,
        RatifierRow.TABLE,
        ComparisonRow.TABLE);
  }

  @Test
  void headersAreWhatTheDataDictionaryPromises() {
    assertThat(tables().map(table -> table.fileName() + ": " + String.join(",", table.columns())))
        .containsExactly(
            "probabilities.csv: state,status,replicates,held,probability,ci_low,ci_high,"
                + "parameter_low,parameter_high,held_at_horizon,against_gain,gate_passed,given_gate,"
                + "given_gate_low,given_gate_high,stops_at,stops_share,main_objector,main_concern,"
                + "gate_if_bid,vote_if_bid,vote_if_bid_low,vote_if_bid_high,strongest_opponent,"
                + "median_month_if_held,saving_musd,saving_low,saving_high,design_effect,icc",
            "curves.csv: state,status,month,probability,ci_low,ci_high,at_risk,survival,"
                + "survival_low,survival_high,incidence,incidence_low,incidence_high,left_race",
            "bands.csv: state,status,month,parameter_low,parameter_high",
            "outcomes.csv: state,status,stage,reason,count,share",
            "objections.csv:"
                + " state,status,member,votes,objections,decisive,top_concern,without_vote",
            "members.csv: state,event,replicates,count,probability,ci_low,ci_high,parameter_low,"
                + "parameter_high,median_month",
            "replicates.csv: replicate,state,status,stage,reason,month,bids,gate_passed,"
                + "held_at_horizon,gain",
            "ballots.csv: replicate,month,state,status,package_with,passed,voters,objectors,"
                + "concerns,decisive,named_by,struck_out,concerned,against,goodwill,pressure,"
                + "draws,known_low,known_high",
            "ratifications.csv: replicate,state,status,admitted,opens,seated,lapsed,members,"
                + "ratified_before,ratified,ratified_in,held_back,held_back_since,held_back_over,"
                + "awaited",
            "twins.csv: replicate,twin,state,status",
            "convergence.csv: state,status,replicates,probability,ci_low,ci_high",
            "holders.csv: status,replicates,gains,expected,expected_low,expected_high,none,nobody,"
                + "nobody_low,nobody_high,parameter_low,parameter_high",
            "ratifiers.csv: status,member,admissions,completed,held_back,top_concern,months_low,"
                + "months_median,months_high",
            "compare.csv: state,status,replicates,probability_a,probability_b,difference,ci_low,"
                + "ci_high,only_a,only_b,both,neither,se_paired,se_independent,narrower");
  }

  @ParameterizedTest
  @MethodSource("tables")
  void everyColumnIsInTheDataDictionary(Table<?> table) throws IOException {
    String dictionary = Files.readString(Path.of("output", "README.md"));
    String heading = "## " + table.fileName() + ":";
    assertThat(dictionary).contains(heading);
    String section = dictionary.substring(dictionary.indexOf(heading) + heading.length());
    section = section.substring(0, section.indexOf("\n## "));
    assertThat(section).contains(table.columns().stream().map(name -> "`" + name + "`").toList());
  }

  @Test
  void rowsAreWrittenAsDocumentedToTheByte() throws IOException {
    List<BallotRow> rows =
        List.of(
            new BallotRow(
                3,
                MONTH,
                AZE,
                "partner",
                List.of(StateCode.of("PAK"), StateCode.of("IND")),
                false,
                List.of(ARM, KAZ, TJK),
                List.of(ARM, TJK),
                List.of("rivalry", "patron's rival"),
                List.of(),
                List.of(ARM),
                true,
                List.of(
                    new BallotRow.Mind(ARM, 1.85, 1.1, 0.1, 0.42, 0.0, 0.93),
                    new BallotRow.Mind(KAZ, 0.000001, 1.5, 0.0, 0.9, 0.123456, 1.0))),
            new BallotRow(
                4,
                MONTH,
                AZE,
                "partner",
                List.of(),
                true,
                List.of(ARM, KAZ),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                false,
                List.of()));
    assertThat(text(BallotRow.TABLE, rows))
        .isEqualTo(
            """
            replicate,month,state,status,package_with,passed,voters,objectors,concerns,decisive,\
            named_by,struck_out,concerned,against,goodwill,pressure,draws,known_low,known_high
            3,2021-11,AZE,partner,PAK+IND,0,ARM+KAZ+TJK,ARM+TJK,rivalry+patron's rival,,\
            ARM,1,ARM+KAZ,1.85+1.0E-6,1.1+1.5,0.1+0.0,0.42+0.9,0.0+0.123456,0.93+1.0
            4,2021-11,AZE,partner,,1,ARM+KAZ,,,,,0,,,,,,,
            """);
    assertThat(roundTrip(BallotRow.TABLE, rows)).isEqualTo(rows);
  }

  @Test
  void anAdmissionIsOneLineWithWhoRatifiedAndWhoHeldBack() throws IOException {
    List<RatificationRow> rows =
        List.of(
            new RatificationRow(
                3,
                AZE,
                "member",
                MONTH,
                MONTH.plusMonths(2),
                Optional.of(MONTH.plusMonths(9)),
                Optional.empty(),
                List.of(ARM, KAZ, TJK),
                List.of(TJK),
                List.of(
                    new RatificationRow.Ratified(KAZ, MONTH.plusMonths(2)),
                    new RatificationRow.Ratified(ARM, MONTH.plusMonths(9))),
                List.of(new RatificationRow.HeldBack(ARM, MONTH.plusMonths(3), "rivalry")),
                List.of()),
            new RatificationRow(
                4,
                AZE,
                "member",
                MONTH,
                MONTH.plusMonths(1),
                Optional.empty(),
                Optional.empty(),
                List.of(ARM),
                List.of(),
                List.of(),
                List.of(),
                List.of(ARM)));
    assertThat(text(RatificationRow.TABLE, rows))
        .isEqualTo(
            """
            replicate,state,status,admitted,opens,seated,lapsed,members,ratified_before,ratified,\
            ratified_in,held_back,held_back_since,held_back_over,awaited
            3,AZE,member,2021-11,2022-01,2022-08,,ARM+KAZ+TJK,TJK,KAZ+ARM,2022-01+2022-08,ARM,\
            2022-02,rivalry,
            4,AZE,member,2021-11,2021-12,,,ARM,,,,,,,ARM
            """);
    assertThat(roundTrip(RatificationRow.TABLE, rows)).isEqualTo(rows);
    List<RatifierRow> ratifiers =
        List.of(
            new RatifierRow(
                "member",
                Optional.empty(),
                9,
                4,
                3,
                Optional.of("rivalry"),
                Optional.of(3),
                Optional.of(8),
                Optional.empty()));
    assertThat(roundTrip(RatifierRow.TABLE, ratifiers)).isEqualTo(ratifiers);
  }

  @Test
  void everyKindOfRowReadsBackAsItWas() throws IOException {
    List<ProbabilityRow> probabilities =
        List.of(
            SampleRun.probability(AZE, "partner", 1234),
            SampleRun.probability(AZE, "member", 0),
            SampleRun.probability(AZE, "observer", SampleRun.REPLICATES));
    OptionalDouble none = OptionalDouble.empty();
    List<CurveRow> curves =
        List.of(
            new CurveRow(
                AZE,
                "partner",
                MONTH,
                0.1,
                0.05,
                0.2,
                7,
                0.9,
                OptionalDouble.of(0.8),
                OptionalDouble.of(0.95),
                0.1,
                none,
                none,
                0.01));
    List<OutcomeRow> outcomes =
        List.of(
            new OutcomeRow(AZE, "partner", Stage.BLOCKED, Optional.of("ARM: rivalry"), 3, 0.3),
            new OutcomeRow(AZE, "partner", Stage.NOT_SOUGHT, Optional.empty(), 7, 0.7));
    List<ObjectionRow> objections =
        List.of(
            new ObjectionRow(AZE, "partner", ARM, 5, 4, 3, Optional.of("rivalry"), 2),
            new ObjectionRow(AZE, "partner", TJK, 5, 0, 0, Optional.empty(), 0));
    List<MemberRow> members =
        List.of(
            new MemberRow(
                ARM,
                "frozen",
                10,
                1,
                0.1,
                0,
                0.4,
                OptionalDouble.of(0.01),
                OptionalDouble.of(0.5),
                Optional.of(MONTH)),
            new MemberRow(
                ARM,
                "left",
                10,
                0,
                0,
                0,
                0.3,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                Optional.empty()));
    List<ReplicateRow> replicates =
        List.of(
            new ReplicateRow(
                0,
                AZE,
                "partner",
                Stage.HELD,
                Optional.empty(),
                Optional.of(MONTH),
                2,
                true,
                true,
                OptionalDouble.empty()),
            new ReplicateRow(
                1,
                AZE,
                "partner",
                Stage.DETERRED,
                Optional.of("ARM"),
                Optional.empty(),
                0,
                false,
                false,
                OptionalDouble.empty()));
    List<TwinRow> twins = List.of(new TwinRow(7, 1, AZE, "partner"));
    List<ConvergenceRow> convergence =
        List.of(new ConvergenceRow(AZE, "partner", 500, 0.1, 0.08, 0.13));

    assertThat(roundTrip(ProbabilityRow.TABLE, probabilities)).isEqualTo(probabilities);
    assertThat(roundTrip(CurveRow.TABLE, curves)).isEqualTo(curves);
    assertThat(roundTrip(OutcomeRow.TABLE, outcomes)).isEqualTo(outcomes);
    assertThat(roundTrip(ObjectionRow.TABLE, objections)).isEqualTo(objections);
    assertThat(roundTrip(MemberRow.TABLE, members)).isEqualTo(members);
    assertThat(roundTrip(ReplicateRow.TABLE, replicates)).isEqualTo(replicates);
    assertThat(roundTrip(TwinRow.TABLE, twins)).isEqualTo(twins);
    assertThat(roundTrip(ConvergenceRow.TABLE, convergence)).isEqualTo(convergence);
    List<ComparisonRow> comparison = List.of(SampleComparison.row(AZE, "partner", 5, 12));
    assertThat(roundTrip(ComparisonRow.TABLE, comparison)).isEqualTo(comparison);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a, b", "the \"gate\"", "two\nlines", "Кавказ – güvenlik", " blanks ", "#", "1+1"})
  void awkwardTextReadsBackAsItWas(String reason) throws IOException {
    List<OutcomeRow> rows =
        List.of(new OutcomeRow(AZE, "partner", Stage.RETURNED, Optional.of(reason), 1, 1));
    assertThat(roundTrip(OutcomeRow.TABLE, rows)).isEqualTo(rows);
  }

  @ParameterizedTest
  @CsvSource({
    "0.1, 0.1",
    "0, 0.0",
    "0.0001, 1.0E-4",
    "4.9E-324, 4.9E-324",
    "1.7976931348623157E308, 1.7976931348623157E308",
    "5.684341886080802e-14, 5.684341886080802E-14",
    // before Java 19, Double.toString gives 1.9999999999999998E23
    "2e23, 2.0E23"
  })
  void numbersAreShortAndExact(double number, String cell) {
    assertThat(CellFormat.shortest(number)).isEqualTo(cell);
    assertThat(CellFormat.number(cell)).isEqualTo(number);
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void notANumberIsNeverWritten(double number) {
    assertThatThrownBy(() -> CellFormat.shortest(number))
        .hasMessage("a number in a table must be a finite number, not " + number);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          AZE,partner,2021-13,0.1,0,1,9,1,,,0,,,0 | month: '2021-13' is not a month such as 2021-07
          AZE,partner,2021-11,x,0,1,9,1,,,0,,,0 | probability: 'x' is not a number
          AZE,partner,2021-11,NaN,0,1,9,1,,,0,,,0 | probability: 'NaN' is not a number
          AZE,partner,2021-11,1.5,0,1,9,1,,,0,,,0 | probability must be in [0, 1], not 1.5
          AZE,partner,2021-11,0.5,0,0.1,9,1,,,0,,,0 | probability must lie in its interval [0.0, 0.1], not at 0.5
          Aze,partner,2021-11,0.1,0,1,9,1,,,0,,,0 | state: a state code is three capital letters such as ARM, not 'Aze'
          AZE,,2021-11,0.1,0,1,9,1,,,0,,,0 | status: the cell must not be empty
          """)
  void aBadCellIsNamedWithItsLine(String line, String message) throws IOException {
    Path file = folder.resolve("curves.csv");
    Files.writeString(
        file,
        String.join(",", CurveRow.TABLE.columns())
            + "\nAZE,partner,2021-07,0.0,0.0,0.1,9,1,,,0,,,0\n"
            + line
            + "\n");
    assertThatThrownBy(() -> CurveRow.TABLE.read(folder))
        .isInstanceOf(OutputException.class)
        .hasMessage(file + ":3: " + message);
  }

  @Test
  void aTableOfOtherColumnsIsRefused() throws IOException {
    Path file = folder.resolve("twins.csv");
    Files.writeString(file, "replicate,status\n1,partner\n");
    assertThatThrownBy(() -> TwinRow.TABLE.read(folder))
        .hasMessage(
            file
                + " has the columns replicate,status, and not replicate,twin,state,status;"
                + " was it written by another version?");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1,1,AZE\n", "1,1,AZE,partner,more\n", "1,1,AZE,\"partner\n"})
  void aTornLineIsRefused(String line) throws IOException {
    Path file = folder.resolve("twins.csv");
    Files.writeString(file, "replicate,twin,state,status\n" + line);
    assertThatThrownBy(() -> TwinRow.TABLE.read(folder))
        .isInstanceOf(OutputException.class)
        .hasMessageStartingWith(file + " is not a CSV table: ");
  }

  @Test
  void anEmptyOrMissingFileIsRefused() throws IOException {
    Path file = folder.resolve("twins.csv");
    assertThatThrownBy(() -> TwinRow.TABLE.read(folder))
        .hasMessage(file + " is missing; is this the folder of a complete run?");
    Files.writeString(file, "");
    assertThatThrownBy(() -> TwinRow.TABLE.read(folder))
        .hasMessage(file + " is empty: it has not even a header");
  }

  @Test
  void sampledInputsReadBackExactly() throws IOException {
    ParameterTable table =
        new ParameterTable(
            List.of("behaviour.kappa", "shocks.war, great.rate"),
            List.of(
                new ParameterTable.Row(0, new double[] {5.5, 1.0 / 3}),
                new ParameterTable.Row(1, new double[] {-Double.MIN_VALUE, Double.MAX_VALUE})));
    AtomicFile.write(folder.resolve(ParameterTable.FILE_NAME), table::write);
    assertThat(Files.readString(folder.resolve("parameters.csv")))
        .isEqualTo(
            """
            replicate,behaviour.kappa,"shocks.war, great.rate"
            0,5.5,0.3333333333333333
            1,-4.9E-324,1.7976931348623157E308
            """);
    assertThat(ParameterTable.read(folder)).isEqualTo(table);
  }

  @Test
  void aRunWithoutUncertainInputsHasOnlyReplicateNumbers() throws IOException {
    ParameterTable table =
        new ParameterTable(List.of(), List.of(new ParameterTable.Row(0, new double[0])));
    AtomicFile.write(folder.resolve(ParameterTable.FILE_NAME), table::write);
    assertThat(ParameterTable.read(folder)).isEqualTo(table);
  }

  @Test
  void everyReplicateHasAValuePerInput() {
    assertThatThrownBy(
            () ->
                new ParameterTable(
                    List.of("a", "b"), List.of(new ParameterTable.Row(4, new double[] {1}))))
        .hasMessage("replicate 4 must have 2 values, one per input, not 1");
  }

  private static <R extends Record> String text(Table<R> table, List<R> rows) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    table.write(rows, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private <R extends Record> List<R> roundTrip(Table<R> table, List<R> rows) {
    AtomicFile.write(folder.resolve(table.fileName()), out -> table.write(rows, out));
    return table.read(folder);
  }
}
