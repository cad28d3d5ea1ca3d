package org.alliancesim.report.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.alliancesim.report.Difference;
import org.alliancesim.report.PairOrder;
import org.alliancesim.report.RecordWords;
import org.alliancesim.report.Share;
import org.alliancesim.report.Shares;
import org.alliancesim.report.Terms;
import org.alliancesim.report.figure.RowChart.Column;
import org.alliancesim.report.figure.RowChart.Dot;
import org.alliancesim.report.figure.RowChart.Look;
import org.alliancesim.report.figure.RowChart.Panel;
import org.alliancesim.report.figure.RowChart.Room;
import org.alliancesim.report.figure.RowChart.Row;
import org.alliancesim.report.figure.RowChart.Strip;
import org.alliancesim.results.ComparisonRow;
import org.alliancesim.results.ComparisonTables;
import org.alliancesim.results.Names;
import org.alliancesim.results.ProbabilityRow;
import org.alliancesim.results.RunManifest;
import org.alliancesim.results.RunTables;
import org.alliancesim.results.StatusRow;
import org.alliancesim.results.TrackRecord;

/**
 * How likely each candidate is to gain each status. Where the run could not tell how far the inputs
 * move a probability, the mark must not look precise: a missing band would look like a narrow one.
 */
final class ProbabilityFigure {

  private static final String NAME = "probabilities";
  private static final String SHORT_TITLE = "Probabilities";
  private static final String ON_RECORD =
      "Like it came true: of past forecasts of five years in the same class, each of an organisation"
          + " that nothing was learned from, how many came true; a dash where none was so likely,"
          + " or where a bound leaves the class open.";
  private static final String NOTHING = "No state can gain a status in this scenario.";
  static final String NOTHING_SHARED = "The two scenarios share no state with a status to gain.";

  static final String AXIS = "Share of the model's histories";
  static final String ESTIMATE = "estimate";
  static final String MONTE_CARLO = Terms.INTERVAL + Terms.NUMERICAL;
  static final String BAND = "5–95% band from uncertain inputs";
  static final String UNKNOWN = "band unknown, too few events in this run to tell";

  static final String ON_MONTE_CARLO =
      "The " + Terms.INTERVAL + " is numerical only: it shrinks as histories are added.";
  static final String ON_BAND =
      "The band is how far the probability moves, from 5% to 95%, as the uncertain inputs vary over"
          + " what is believed of them: no number of histories shrinks it.";

  static final String ON_DIGITS =
      "Numbers have the digits that the band supports; where there is none, < and > are bounds.";

  private static final List<Key> KEYS =
      List.of(
          new Key(Ink.ESTIMATE, ESTIMATE),
          new Key(Ink.BAND, BAND),
          new Key(Ink.INTERVAL, MONTE_CARLO),
          new Key(Ink.FAINT, ESTIMATE + " with its " + MONTE_CARLO + "; " + UNKNOWN));

  private ProbabilityFigure() {}

  /** The rows under their statuses, in the scenario's order of these. */
  static <R extends StatusRow> List<Panel> panels(
      List<R> rows, PairOrder order, Comparator<R> within, Function<R, Row> drawn) {
    List<Panel> panels = new ArrayList<>();
    order
        .byStatus(rows, within)
        .forEach(
            (status, group) ->
                panels.add(
                    new Panel(
                        Terms.capitalised(order.names().status(status)),
                        status,
                        group.stream().map(drawn).toList())));
    return panels;
  }

  static Figure of(RunTables run, Selection selection) {
    RunManifest manifest = run.manifest();
    Names names = manifest.names();
    PairOrder order = PairOrder.of(manifest);
    List<Panel> panels =
        panels(
            selection.of(run.tables().probabilities()),
            order,
            order.likeliestFirst(),
            row -> row(row, names, run.record()));
    List<Column> columns =
        new ArrayList<>(
            List.of(
                new Column("% [by inputs]", Room.COLUMN),
                new Column(Terms.DIFFERENCE + ", %", Room.PAGE)));
    if (!run.record().isEmpty()) {
      columns.add(new Column("like it came true", Room.SCREEN));
    }
    RowChart chart =
        new RowChart(
            Axis.ofShares(AXIS, RowChart.furthest(panels)),
            columns,
            panels,
            KEYS,
            selection.nothing(NOTHING));
    return new Figure(
        NAME,
        SHORT_TITLE,
        "How likely each state is to gain each status by " + Terms.month(manifest.end()),
        List.of(
            "The share of the model's histories, given "
                + manifest.behaviour().condition()
                + ", in which the state ever held the status.",
            ON_BAND,
            ON_MONTE_CARLO,
            ON_DIGITS,
            "A hollow mark: the run has too few events to tell; the inputs may then matter little"
                + " or much."),
        run.record().isEmpty() ? List.of() : List.of(ON_RECORD),
        Origins.of(manifest),
        chart);
  }

  private static Row row(ProbabilityRow row, Names names, TrackRecord record) {
    Share share = Share.of(row);
    List<Amount> numbers =
        new ArrayList<>(
            List.of(
                new Amount(share.estimate(), share.hasBand() ? share.band() : ""),
                Amount.of(share.interval())));
    if (!record.isEmpty()) {
      numbers.add(Amount.of(RecordWords.cell(record, share)));
    }
    Optional<Range> band = Range.of(row.parameterLow(), row.parameterHigh());
    Dot dot =
        new Dot(
            row.probability(),
            new Range(row.ciLow(), row.ciHigh()),
            band,
            band.isPresent() ? Look.PLAIN : Look.VAGUE);
    return new Row(
        row.state().value(), names.state(row.state()), List.of(new Strip("", dot)), numbers);
  }

  /** A above B. */
  static Figure of(ComparisonTables comparison, Selection selection) {
    Names names = comparison.manifest().names();
    PairOrder order = PairOrder.of(comparison.manifest());
    Shares inA = Shares.ofA(comparison);
    Shares inB = Shares.ofB(comparison);
    List<ComparisonRow> shared =
        selection.of(comparison.rows()).stream()
            .filter(row -> inA.know(row) && inB.know(row))
            .toList();
    List<Panel> panels =
        panels(
            shared,
            order,
            order.mostGainedFirst(),
            row -> row(row, inA.of(row), inB.of(row), names));
    RowChart chart =
        new RowChart(
            Axis.ofShares("Share of each scenario's histories", RowChart.furthest(panels)),
            List.of(
                new Column("A, % [" + Terms.DIFFERENCE + "]", Room.PAGE),
                new Column("B, % [" + Terms.DIFFERENCE + "]", Room.PAGE),
                new Column("B − A", Room.SCREEN)),
            panels,
            List.of(
                new Key(Ink.SIDE_A, "A"),
                new Key(Ink.SIDE_B, "B"),
                new Key(Ink.NOTE, "each with its " + MONTE_CARLO)),
            selection.nothing(NOTHING_SHARED));
    return new Figure(
        NAME,
        SHORT_TITLE,
        "How likely each change is in A and in B",
        List.of(
            "The share of each scenario's histories with its "
                + Terms.INTERVAL
                + ", A above, B"
                + " below.",
            "The intervals of A and of B may overlap although they differ: what tells is the"
                + " interval of their difference, which is narrower since both meet the same"
                + " chance.",
            "How far the uncertain inputs move them, a comparison does not ask."),
        Origins.of(comparison.manifest()),
        chart);
  }

  private static Row row(ComparisonRow row, Share inA, Share inB, Names names) {
    return new Row(
        row.state().value(),
        names.state(row.state()),
        List.of(strip("A", inA), strip("B", inB)),
        List.of(
            new Amount(inA.estimate(), inA.interval()),
            new Amount(inB.estimate(), inB.interval()),
            Amount.of(Difference.of(row).estimate())));
  }

  private static Strip strip(String side, Share share) {
    return new Strip(
        side,
        new Dot(
            share.probability(),
            new Range(share.low(), share.high()),
            Optional.empty(),
            Look.PLAIN));
  }
}
