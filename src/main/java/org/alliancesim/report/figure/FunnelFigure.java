package org.alliancesim.report.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.alliancesim.institution.Stage;
import org.alliancesim.report.LastStages;
import org.alliancesim.report.PairOrder;
import org.alliancesim.report.PairedRow;
import org.alliancesim.report.Percent;
import org.alliancesim.report.Share;
import org.alliancesim.report.Shares;
import org.alliancesim.report.Terms;
import org.alliancesim.report.figure.RowChart.Bar;
import org.alliancesim.report.figure.RowChart.Column;
import org.alliancesim.report.figure.RowChart.Panel;
import org.alliancesim.report.figure.RowChart.Part;
import org.alliancesim.report.figure.RowChart.Room;
import org.alliancesim.report.figure.RowChart.Row;
import org.alliancesim.report.figure.RowChart.Strip;
import org.alliancesim.results.ComparisonTables;
import org.alliancesim.results.Names;
import org.alliancesim.results.ProbabilityRow;
import org.alliancesim.results.RunTables;

/**
 * Where the path to each status stops: the shares of histories by the furthest stage reached.
 *
 * <p>Most statuses are not sought in nearly all histories. Those histories are a number beside the
 * bar, so that the bar has room for the stages.
 */
final class FunnelFigure {

  private static final String NAME = "funnel";
  private static final String SHORT_TITLE = "Where paths stop";
  private static final String AXIS = "Share of the model's histories by furthest stage";
  private static final String NOTHING = "No state can gain a status in this scenario.";
  private static final String ON_BARS =
      "Bars: the share of all histories by the furthest stage reached; those in which the status is"
          + " not sought are the number beside.";
  private static final String ON_BIDS =
      "Against gain: of the histories in which the state held the status, the share in which it was"
          + " worth less to it than what it had when it sought it. If bid: what the written rules (gate) and then the members (vote) would make of a bid in the"
          + " first month, whether or not the state would bid, and who would like it least.";

  private FunnelFigure() {}

  /** A candidate and its last stages, in one scenario. */
  private record Side(ProbabilityRow row, LastStages stages, Share share) {

    Bar bar() {
      List<Part> parts = new ArrayList<>();
      for (Stage stage : drawn()) {
        if (stages.count(row, stage) > 0) {
          parts.add(new Part(stage, stages.share(row, stage)));
        }
      }
      return new Bar(parts);
    }

    String notSought() {
      return Percent.share(stages.share(row, Stage.NOT_SOUGHT));
    }
  }

  private static List<Stage> drawn() {
    return Arrays.stream(Stage.values()).filter(stage -> stage != Stage.NOT_SOUGHT).toList();
  }

  static Figure of(RunTables run, Selection selection) {
    Names names = run.manifest().names();
    PairOrder order = PairOrder.of(run.manifest());
    LastStages stages = new LastStages(run.tables());
    List<Panel> panels =
        ProbabilityFigure.panels(
            selection.of(run.tables().probabilities()),
            order,
            order.likeliestFirst(),
            row -> row(List.of(new Side(row, stages, Share.of(row))), names));
    return new Figure(
        NAME,
        SHORT_TITLE,
        "Where the path to each status stops by " + Terms.month(run.manifest().end()),
        List.of(ON_BARS),
        List.of(ON_BIDS),
        Origins.of(run.manifest()),
        chart("held, %", "not sought, %", Room.COLUMN, panels, selection.nothing(NOTHING)));
  }

  /** Two bars on each line: A above B. */
  static Figure of(ComparisonTables comparison, Selection selection) {
    Names names = comparison.manifest().names();
    PairOrder order = PairOrder.of(comparison.manifest());
    Shares sharesA = Shares.ofA(comparison);
    Shares sharesB = Shares.ofB(comparison);
    LastStages inA = new LastStages(comparison.tables().a());
    LastStages inB = new LastStages(comparison.tables().b());
    List<Panel> panels =
        ProbabilityFigure.panels(
            selection.of(PairedRow.of(comparison)),
            order,
            PairedRow.mostGainedFirst(order),
            row ->
                row(
                    List.of(
                        new Side(row.a(), inA, sharesA.of(row.difference())),
                        new Side(row.b(), inB, sharesB.of(row.difference()))),
                    names));
    return new Figure(
        NAME,
        SHORT_TITLE,
        "Where the path to each status stops: A above B",
        List.of(ON_BARS),
        List.of(ON_BIDS),
        Origins.of(comparison.manifest()),
        chart(
            "held, A → B, %",
            "not sought, A → B, %",
            Room.PAGE,
            panels,
            selection.nothing(ProbabilityFigure.NOTHING_SHARED)));
  }

  private static RowChart chart(
      String held, String notSought, Room second, List<Panel> panels, String nothing) {
    return new RowChart(
        Axis.ofShares(AXIS, RowChart.furthest(panels)),
        List.of(
            new Column(held, Room.COLUMN),
            new Column(notSought, second),
            new Column("against gain, %", Room.SCREEN),
            new Column("if bid: gate, %", Room.SCREEN),
            new Column("if bid: vote, %", Room.SCREEN),
            new Column("least in favour", Room.SCREEN)),
        panels,
        drawn().stream().map(stage -> new Key(Ink.of(stage), stage.label())).toList(),
        nothing);
  }

  private static Row row(List<Side> sides, Names names) {
    ProbabilityRow first = sides.get(0).row();
    List<Strip> strips =
        sides.size() == 1
            ? List.of(new Strip("", sides.get(0).bar()))
            : List.of(new Strip("A", sides.get(0).bar()), new Strip("B", sides.get(1).bar()));
    return new Row(
        first.state().value(),
        names.state(first.state()),
        strips,
        List.of(
            amount(sides, side -> side.share().estimate()),
            amount(sides, Side::notSought),
            amount(sides, side -> Percent.ofSoMany(side.row().againstGain(), side.row().held())),
            amount(sides, side -> Percent.share(side.row().gateIfBid())),
            amount(sides, side -> Percent.share(side.row().voteIfBid())),
            amount(
                sides,
                side -> side.row().strongestOpponent().map(names::state).orElse(Percent.NOTHING))));
  }

  /** One text if all sides agree. */
  private static Amount amount(List<Side> sides, Function<Side, String> text) {
    return Amount.of(String.join(" → ", sides.stream().map(text).distinct().toList()));
  }
}
