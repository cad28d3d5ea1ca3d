package org.alliancesim.report;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alliancesim.institution.Stage;
import org.alliancesim.results.OutcomeRow;
import org.alliancesim.results.ProbabilityRow;
import org.alliancesim.results.ResultTables;
import org.alliancesim.world.StateCode;

/** In how many histories the path of each state to each status ends at each stage. */
public final class LastStages {

  /** Short for {@link Stage#AWAITING_RATIFICATION}, whose label would widen every table. */
  private static final String RATIFYING = "ratifying";

  /** What a sentence has room for. */
  private static final int MOST_STAGES = 3;

  /** Stages rarer than this would be printed as less than a tenth of a per cent. */
  private static final double RAREST = 0.0005;

  private record Pair(StateCode state, String status) {}

  /** Counts and not shares, since their sums are exact. */
  private final Map<Pair, Map<Stage, Integer>> histories = new HashMap<>();

  /** Adds up the reasons of each stage. */
  public LastStages(ResultTables tables) {
    for (OutcomeRow row : tables.outcomes()) {
      histories
          .computeIfAbsent(new Pair(row.state(), row.status()), pair -> new EnumMap<>(Stage.class))
          .merge(row.stage(), row.count(), Integer::sum);
    }
  }

  /** The histories that end at a stage. */
  public int count(ProbabilityRow row, Stage stage) {
    Pair pair = new Pair(row.state(), row.status());
    return histories.getOrDefault(pair, Map.of()).getOrDefault(stage, 0);
  }

  /** Their share of all, 0 to 1. */
  public double share(ProbabilityRow row, Stage stage) {
    return (double) count(row, stage) / row.replicates();
  }

  /**
   * The commonest last stages short of holding the status, the commonest first; of several runs, a
   * stage that is common in one.
   *
   * @param sides the runs' last stages
   * @param rows of each run its row of the path
   */
  static List<Stage> stops(List<LastStages> sides, List<ProbabilityRow> rows) {
    Map<Stage, Double> most = new EnumMap<>(Stage.class);
    for (int side = 0; side < sides.size(); side++) {
      for (Stage stage : Stage.values()) {
        most.merge(stage, sides.get(side).share(rows.get(side), stage), Math::max);
      }
    }
    return Arrays.stream(Stage.values())
        .filter(stage -> stage != Stage.HELD && most.getOrDefault(stage, 0.0) >= RAREST)
        .sorted(Comparator.comparingDouble(stage -> -most.getOrDefault(stage, 0.0)))
        .limit(MOST_STAGES)
        .toList();
  }

  /**
   * The commonest last stage short of holding the status, besides not seeking it, and its share in
   * per cent, for example {@code deterred 2.7}; {@link Percent#NOTHING} if there is none.
   */
  public String otherwise(ProbabilityRow row) {
    Optional<Stage> commonest =
        Arrays.stream(Stage.values())
            .filter(stage -> stage != Stage.NOT_SOUGHT && stage != Stage.HELD)
            .filter(stage -> count(row, stage) > 0)
            .max(Comparator.comparingInt(stage -> count(row, stage)));
    return commonest
        .map(stage -> label(stage) + " " + Percent.share(share(row, stage)))
        .orElse(Percent.NOTHING);
  }

  private static String label(Stage stage) {
    return stage == Stage.AWAITING_RATIFICATION ? RATIFYING : stage.label();
  }
}
