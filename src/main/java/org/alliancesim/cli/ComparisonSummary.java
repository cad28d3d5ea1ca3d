package org.alliancesim.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.alliancesim.report.Answer;
import org.alliancesim.report.Difference;
import org.alliancesim.report.NewHolders;
import org.alliancesim.report.PairOrder;
import org.alliancesim.report.Percent;
import org.alliancesim.report.Questions;
import org.alliancesim.report.Shares;
import org.alliancesim.results.ComparisonManifest;
import org.alliancesim.results.ComparisonRow;
import org.alliancesim.results.ComparisonTables;
import org.alliancesim.results.Names;

/** The outcome of a comparison as text. */
final class ComparisonSummary {

  private static final List<String> LEGEND =
      List.of(
          "A %, B %: the share of each scenario's histories in which the state ever held the"
              + " status. B − A: their difference in percentage",
          "points; 95%: its interval from pairs of histories with the same random numbers,"
              + " numerical only, each by itself: of twenty",
          "differences that are nothing, one interval may leave out 0. only A, only B: the pairs in"
              + " which it happened in one alone; all",
          "other pairs agree. narrower: how many times wider the interval of two runs without"
              + " common random numbers would be. B − A is",
          "where its interval has its middle, n/(n+2) of the plain difference: a little nearer to 0 if"
              + " n, the pairs, are few.");

  private final ComparisonManifest manifest;
  private final List<ComparisonRow> rows;
  private final ComparisonTables comparison;
  private final Shares inA;
  private final Shares inB;

  ComparisonSummary(ComparisonTables comparison) {
    this.comparison = comparison;
    inA = Shares.ofA(comparison);
    inB = Shares.ofB(comparison);
    manifest = comparison.manifest();
    rows = comparison.rows();
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("A: " + manifest.scenarioA().name());
    lines.add("B: " + manifest.labelOfB());
    lines.add(
        String.format(
            Locale.ROOT,
            "%,d replicate%s of each under the same random numbers, seed %d, behaviour: %s",
            manifest.replicates(),
            manifest.replicates() == 1 ? "" : "s",
            manifest.seed(),
            manifest.behaviour().label()));
    lines.addAll(manifest.notes());
    lines.addAll(AnswerText.lines(Answer.of(comparison)));
    lines.addAll(AskText.lines(comparison));
    byStatus()
        .forEach(
            (status, members) -> {
              lines.add("");
              lines.add("Ever " + manifest.names().status(status));
              lines.addAll(table(members));
            });
    lines.addAll(holders());
    lines.add("");
    lines.addAll(verdict());
    lines.add("");
    lines.addAll(LEGEND);
    return lines;
  }

  /** What is asked first; within a status the largest difference. */
  private Map<String, List<ComparisonRow>> byStatus() {
    PairOrder order = PairOrder.of(manifest);
    return order.byStatus(rows, order.mostMovedFirst());
  }

  private List<String> table(List<ComparisonRow> members) {
    TextTable table = new TextTable("lrrrrrrr");
    table.row("", "A %", "B %", "B − A", "95%", "only A", "only B", "narrower");
    Names names = manifest.names();
    for (ComparisonRow row : members) {
      table.row(
          names.state(row.state()),
          inA.of(row).estimate(),
          inB.of(row).estimate(),
          Difference.of(row).estimate(),
          Difference.of(row).interval(),
          String.format(Locale.ROOT, "%,d", row.onlyA()),
          String.format(Locale.ROOT, "%,d", row.onlyB()),
          Percent.narrower(row));
    }
    return table.lines();
  }

  /** How many gain each status in A and in B, where both have it. */
  private List<String> holders() {
    Questions questions = Questions.of(manifest);
    List<NewHolders> ofB = NewHolders.ofSide(comparison.b(), questions);
    TextTable table = new TextTable("lrrrr");
    table.row("New holders of", "expected A", "B", "nobody A %", "B %");
    boolean any = false;
    for (NewHolders a : NewHolders.ofSide(comparison.a(), questions)) {
      for (NewHolders b : ofB) {
        if (a.status().equals(b.status())) {
          any = true;
          table.row(
              a.status(), a.expected(), b.expected(), a.nobody().estimate(), b.nobody().estimate());
        }
      }
    }
    List<String> lines = new ArrayList<>(List.of(""));
    lines.addAll(table.lines());
    return any ? lines : List.of();
  }

  private List<String> verdict() {
    if (rows.isEmpty()) {
      return List.of("The two share no state with a status to gain: there is nothing to compare.");
    }
    if (rows.stream().allMatch(row -> row.onlyA() + row.onlyB() == 0)) {
      return List.of("No pair of histories differs in any of these.");
    }
    long apart = rows.stream().filter(ComparisonRow::excludesZero).count();
    return List.of(
        String.format(
            Locale.ROOT, "The interval leaves out 0 in %d of %d rows.", apart, rows.size()));
  }
}
