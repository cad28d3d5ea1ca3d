package org.alliancesim.report.html;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alliancesim.institution.Stage;
import org.alliancesim.report.Difference;
import org.alliancesim.report.PairOrder;
import org.alliancesim.report.Percent;
import org.alliancesim.report.Questions;
import org.alliancesim.report.Share;
import org.alliancesim.report.Shares;
import org.alliancesim.report.Terms;
import org.alliancesim.results.ComparisonRow;
import org.alliancesim.results.ComparisonTables;
import org.alliancesim.results.Names;
import org.alliancesim.results.ObjectionRow;
import org.alliancesim.results.OutcomeRow;
import org.alliancesim.results.ProbabilityRow;
import org.alliancesim.results.RunManifest;
import org.alliancesim.results.RunTables;
import org.alliancesim.results.StatusRow;
import org.alliancesim.world.StateCode;

/**
 * The findings in two sentences.
 *
 * @param what what was found
 * @param why what stands in the way, or how sure it is
 */
record Headline(String what, String why) {

  /** Of so many intervals of 95%, chance alone puts one beside the truth. */
  private static final int ONE_IN = 20;

  static Headline of(RunTables run) {
    return new Headline(likeliest(run), obstacles(run));
  }

  private static String likeliest(RunTables run) {
    RunManifest manifest = run.manifest();
    Names names = manifest.names();
    List<ProbabilityRow> rows = run.tables().probabilities();
    String world =
        Terms.histories(manifest.replicates())
            + " from "
            + Terms.month(manifest.start())
            + " to "
            + Terms.month(manifest.end());
    Optional<ProbabilityRow> leading =
        rows.stream().min(new PairOrder(names, Questions.NONE).likeliestFirst());
    if (leading.isEmpty()) {
      return "No state can gain a status in this scenario, of which the run simulates "
          + world
          + ".";
    }
    ProbabilityRow first = leading.get();
    if (first.probability() == 0) {
      double furthest = rows.stream().mapToDouble(ProbabilityRow::ciHigh).max().orElseThrow();
      return "In "
          + world
          + " no state gains any status; the "
          + Terms.INTERVAL
          + " of each probability ends at "
          + Share.ofChance(0, 0, furthest).estimate().substring(1)
          + "% or below.";
    }
    Share share = Share.of(first);
    String inputs = share.hasBand() ? share.band() + "% as the uncertain inputs vary; " : "";
    return "In "
        + world
        + " the likeliest change of status is "
        + change(first, names)
        + ": "
        + share.inWords()
        + " of them ("
        + inputs
        + Terms.INTERVAL
        + " "
        + share.interval()
        + "%).";
  }

  /**
   * What is asked first or, if nothing is, the likeliest change: the one that the page is about.
   */
  static Optional<ProbabilityRow> leading(RunTables run) {
    return run.tables().probabilities().stream().min(PairOrder.of(run.manifest()).likeliestFirst());
  }

  /** What is asked first or, if nothing is, the largest difference. */
  static Optional<ComparisonRow> leading(ComparisonTables comparison) {
    PairOrder order = PairOrder.of(comparison.manifest());
    return comparison.rows().stream()
        .filter(order.questions()::include)
        .min(order.mostGainedFirst())
        .or(() -> largest(comparison.rows(), order.names()));
  }

  private static Optional<ComparisonRow> largest(List<ComparisonRow> rows, Names names) {
    return rows.stream()
        .sorted(new PairOrder(names, Questions.NONE).mostGainedFirst())
        .min(Comparator.comparingDouble(row -> -Math.abs(row.difference())));
  }

  private static String change(StatusRow row, Names names) {
    return names.state(row.state()) + " (" + names.status(row.status()) + ")";
  }

  private static String obstacles(RunTables run) {
    Map<Stage, Long> paths = new EnumMap<>(Stage.class);
    for (OutcomeRow row : run.tables().outcomes()) {
      paths.merge(row.stage(), (long) row.count(), Long::sum);
    }
    long all = paths.values().stream().mapToLong(Long::longValue).sum();
    long sought = all - paths.getOrDefault(Stage.NOT_SOUGHT, 0L);
    if (sought == 0) {
      return "No status is sought in any history.";
    }
    Stage obstacle =
        Arrays.stream(Stage.values())
            .filter(stage -> stage != Stage.NOT_SOUGHT && stage != Stage.HELD)
            .max(Comparator.comparingLong(stage -> paths.getOrDefault(stage, 0L)))
            .orElseThrow();
    return "A status is sought in "
        + percent(sought, all)
        + "% of all paths (one state, one status, one history); of these "
        + percent(paths.getOrDefault(Stage.HELD, 0L), sought)
        + "% lead to it and "
        + percent(paths.getOrDefault(obstacle, 0L), sought)
        + "% "
        + Wording.ending(obstacle)
        + "; "
        + objector(run)
        + ".";
  }

  private static String percent(long part, long whole) {
    return Percent.share((double) part / whole);
  }

  private static String objector(RunTables run) {
    Map<StateCode, List<ObjectionRow>> members =
        run.tables().objections().stream()
            .collect(
                Collectors.groupingBy(ObjectionRow::member, TreeMap::new, Collectors.toList()));
    Function<List<ObjectionRow>, Integer> objections =
        rows -> rows.stream().mapToInt(ObjectionRow::objections).sum();
    // the first of equals by code: max would take the last
    Optional<Map.Entry<StateCode, List<ObjectionRow>>> most =
        members.entrySet().stream()
            .filter(member -> objections.apply(member.getValue()) > 0)
            .min(
                Comparator.comparing(
                    member -> objections.apply(member.getValue()), Comparator.reverseOrder()));
    return most.map(
            member ->
                String.format(
                    Locale.ROOT,
                    "the member that objects most often is %s, in %,d of its %,d votes%s",
                    run.manifest().names().state(member.getKey()),
                    objections.apply(member.getValue()),
                    member.getValue().stream().mapToInt(ObjectionRow::votes).sum(),
                    reason(member.getValue())))
        .orElse("no member objects in any vote");
  }

  private static String reason(List<ObjectionRow> rows) {
    Map<String, Integer> weights = new TreeMap<>();
    for (ObjectionRow row : rows) {
      row.topConcern().ifPresent(concern -> weights.merge(concern, row.objections(), Integer::sum));
    }
    return weights.entrySet().stream()
        .min(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .map(Map.Entry::getKey)
        .map(concern -> ", most often over " + Terms.concern(concern))
        .orElse("");
  }

  static Headline of(ComparisonTables comparison) {
    List<ComparisonRow> rows = comparison.rows();
    Names names = comparison.manifest().names();
    String basis =
        "Under the same random numbers, "
            + Terms.histories(comparison.manifest().replicates())
            + " of each scenario, ";
    if (rows.isEmpty()) {
      return new Headline(
          "The two scenarios share no state with a status to gain.",
          "There is nothing to compare.");
    }
    if (rows.stream().allMatch(row -> row.onlyA() + row.onlyB() == 0)) {
      return new Headline(
          basis + "nothing differs in any pair of histories.",
          "That holds for all " + rows.size() + " probabilities compared.");
    }
    ComparisonRow largest = largest(rows, names).orElseThrow();
    return new Headline(
        basis
            + "the largest difference is that of "
            + change(largest, names)
            + ": "
            + Shares.ofA(comparison).of(largest).inWords()
            + " in A, "
            + Shares.ofB(comparison).of(largest).inWords()
            + " in B, "
            + Difference.of(largest).estimate()
            + " percentage points ("
            + Terms.DIFFERENCE
            + " "
            + Difference.of(largest).interval()
            + ").",
        certainty(rows));
  }

  private static String certainty(List<ComparisonRow> rows) {
    long higher = rows.stream().filter(row -> row.ciLow() > 0).count();
    long lower = rows.stream().filter(row -> row.ciHigh() < 0).count();
    return "Of "
        + rows.size()
        + " probabilities "
        + higher
        + " are higher in B and "
        + lower
        + " lower by more than their interval; if none differed, chance alone would show at most"
        + " about "
        + Math.max(1, Math.round((double) rows.size() / ONE_IN))
        + ".";
  }
}
