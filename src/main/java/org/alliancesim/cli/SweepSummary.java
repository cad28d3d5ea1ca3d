package org.alliancesim.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.alliancesim.report.Difference;
import org.alliancesim.report.Percent;
import org.alliancesim.report.Share;
import org.alliancesim.report.SweepView;
import org.alliancesim.results.FactorTable;
import org.alliancesim.results.Names;
import org.alliancesim.results.SweepAskRow;
import org.alliancesim.results.SweepManifest;
import org.alliancesim.results.SweepRow;
import org.alliancesim.results.SweepTables;
import org.alliancesim.results.SweptDesign;

/** The outcome of a sweep as text. */
final class SweepSummary {

  private static final int MOST_PAIRS = 3;
  private static final int MOST_POINTS = 40;

  private static final List<String> LEGEND =
      List.of(
          "%: the share of the point's histories in which the state ever held the status, with its"
              + " 95% Monte Carlo interval. − base: that less",
          "the baseline's, in percentage points, and the interval of the paired difference, from"
              + " histories with the same random numbers: numerical",
          "only, each by itself, so of twenty differences that are nothing one may seem to be"
              + " something. *: the interval leaves out 0. The",
          "difference is where that interval has its middle, n/(n+2) of the plain one: a little nearer"
              + " to 0 if n, the histories, are few.");

  private final SweepTables sweep;
  private final SweepView view;

  SweepSummary(SweepTables sweep) {
    this.sweep = sweep;
    view = SweepView.of(sweep);
  }

  List<String> lines() {
    SweepManifest manifest = sweep.manifest();
    SweptDesign design = manifest.design();
    List<String> lines = new ArrayList<>();
    lines.add(manifest.scenario().name());
    lines.add(
        String.format(
            Locale.ROOT,
            "%,d points, %s; baseline: %s",
            design.points(),
            design.inWords(),
            baseline()));
    lines.add(
        String.format(
            Locale.ROOT,
            "%,d replicate%s at each under the same random numbers, seed %d, behaviour: %s",
            manifest.replicates(),
            manifest.replicates() == 1 ? "" : "s",
            manifest.seed(),
            manifest.behaviour().label()));
    lines.addAll(manifest.notes());
    Names names = manifest.names();
    lines.addAll(asked());
    List<SweepView.Pair> leading = view.leading(sweep, MOST_PAIRS);
    for (SweepView.Pair pair : leading) {
      lines.add("");
      lines.add(names.state(pair.state()) + " ever " + names.status(pair.status()));
      lines.addAll(table(view.pairs().getOrDefault(pair, List.of())));
    }
    lines.add("");
    lines.add(
        leading.isEmpty()
            ? "No probability differs between any two points."
            : "All states and statuses are in " + FactorTable.SWEEP.fileName() + ".");
    lines.addAll(LEGEND);
    return lines;
  }

  /** A column for each ask, a line for each point. */
  private List<String> asked() {
    Map<String, List<FactorTable.Row<SweepAskRow>>> asks =
        sweep.asks().stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.known().ask(), LinkedHashMap::new, Collectors.toList()));
    if (asks.isEmpty()) {
      return List.of();
    }
    List<String> keys = sweep.manifest().design().keys();
    TextTable table = new TextTable("r" + "l".repeat(keys.size()) + "rr".repeat(asks.size()));
    List<String> header = new ArrayList<>(List.of("point"));
    header.addAll(keys);
    for (int ask = 1; ask <= asks.size(); ask++) {
      header.addAll(List.of(asks.size() == 1 ? "%" : "(" + ask + ") %", "95% MC"));
    }
    table.row(header.toArray(String[]::new));
    List<FactorTable.Row<SweepAskRow>> first = asks.values().iterator().next();
    for (int point = 0; point < Math.min(MOST_POINTS, first.size()); point++) {
      List<String> cells = new ArrayList<>(List.of(String.valueOf(first.get(point).point())));
      cells.addAll(first.get(point).values());
      for (List<FactorTable.Row<SweepAskRow>> rows : asks.values()) {
        SweepAskRow known = rows.get(point).known();
        Optional<Share> share =
            known.probability().isEmpty()
                ? Optional.empty()
                : Optional.of(
                    Share.ofChance(
                        known.probability().getAsDouble(),
                        known.ciLow().orElseThrow(),
                        known.ciHigh().orElseThrow()));
        cells.add(share.map(Share::estimate).orElse(Percent.NOTHING));
        cells.add(share.map(Share::interval).orElse(Percent.NOTHING));
      }
      table.row(cells.toArray(String[]::new));
    }
    List<String> lines = new ArrayList<>(List.of(""));
    int number = 1;
    for (String ask : asks.keySet()) {
      lines.add(asks.size() == 1 ? ask : "(" + number++ + ") " + ask);
    }
    lines.addAll(table.lines());
    lines.add(
        first.size() > MOST_POINTS
            ? String.format(Locale.ROOT, "… and %,d points more", first.size() - MOST_POINTS)
            : "Differences from the baseline are in " + FactorTable.SWEEP_ASKS.fileName() + ".");
    return lines;
  }

  private String baseline() {
    int number = sweep.manifest().design().baseline();
    return "point " + number + " (" + sweep.manifest().design().baselineWords() + ")";
  }

  private List<String> table(List<FactorTable.Row<SweepRow>> rows) {
    List<String> keys = sweep.manifest().design().keys();
    TextTable table = new TextTable("r" + "l".repeat(keys.size()) + "rrrrl");
    List<String> header = new ArrayList<>(List.of("point"));
    header.addAll(keys);
    header.addAll(List.of("%", "95% MC", "− base", "95%", ""));
    table.row(header.toArray(String[]::new));
    for (FactorTable.Row<SweepRow> row : rows.subList(0, Math.min(MOST_POINTS, rows.size()))) {
      SweepRow known = row.known();
      Share share = Share.ofChance(known.probability(), known.ciLow(), known.ciHigh());
      List<String> cells = new ArrayList<>(List.of(String.valueOf(row.point())));
      cells.addAll(row.values());
      cells.add(share.estimate());
      cells.add(share.interval());
      cells.addAll(difference(row));
      table.row(cells.toArray(String[]::new));
    }
    List<String> lines = new ArrayList<>(table.lines());
    if (rows.size() > MOST_POINTS) {
      lines.add(String.format(Locale.ROOT, "… and %,d points more", rows.size() - MOST_POINTS));
    }
    return lines;
  }

  private List<String> difference(FactorTable.Row<SweepRow> row) {
    SweepRow known = row.known();
    if (row.point() == sweep.manifest().design().baseline()) {
      return List.of("base", "", "");
    }
    if (known.difference().isEmpty()) {
      return List.of(Percent.NOTHING, "", "");
    }
    Difference difference =
        new Difference(
            known.difference().getAsDouble(),
            known.differenceLow().getAsDouble(),
            known.differenceHigh().getAsDouble());
    return List.of(
        difference.estimate(),
        difference.interval(),
        known.distinguishable().orElse(false) ? "*" : "");
  }
}
