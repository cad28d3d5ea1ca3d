package org.alliancesim.report;

import java.util.List;
import java.util.stream.Collectors;
import org.alliancesim.results.ComparisonManifest;
import org.alliancesim.results.ComparisonRow;
import org.alliancesim.results.ComparisonTables;

/** The answer of a comparison: whether B makes it likelier, and what stops it in each. */
final class ComparisonAnswer {

  private ComparisonAnswer() {}

  static Answer of(ComparisonTables comparison, PairedRow pair) {
    ComparisonManifest manifest = comparison.manifest();
    PathWords words = new PathWords(manifest.names());
    ComparisonRow difference = pair.difference();
    String by =
        manifest.scenarioA().end().equals(manifest.scenarioB().end())
            ? " by " + Terms.month(manifest.scenarioA().end())
            : "";
    String what =
        "The probability that "
            + words.change(pair)
            + by
            + " is "
            + Shares.ofA(comparison).of(difference).inWords()
            + " in A and "
            + Shares.ofB(comparison).of(difference).inWords()
            + " in B: "
            + verdict(difference)
            + ".";
    return new Answer(
        pair.state(),
        pair.status(),
        words.question(pair, manifest.scenarioA().end()),
        what,
        why(comparison, pair));
  }

  private static String verdict(ComparisonRow row) {
    if (row.onlyA() + row.onlyB() == 0) {
      return "no pair of histories differs in it";
    }
    String moved = " (" + Difference.of(row).inWords() + ")";
    if (!row.excludesZero()) {
      return "the difference cannot be told from none" + moved;
    }
    return (row.difference() > 0 ? "likelier in B" : "less likely in B") + moved;
  }

  private static String why(ComparisonTables comparison, PairedRow pair) {
    LastStages stagesA = new LastStages(comparison.tables().a());
    LastStages stagesB = new LastStages(comparison.tables().b());
    String stops =
        LastStages.stops(List.of(stagesA, stagesB), List.of(pair.a(), pair.b())).stream()
            .map(
                stage ->
                    PathWords.verb(stage)
                        + " in "
                        + Percent.share(stagesA.share(pair.a(), stage))
                        + "% and "
                        + Percent.share(stagesB.share(pair.b(), stage))
                        + "%")
            .collect(Collectors.joining(", "));
    return stops.isEmpty() ? "" : "In A and in B it " + stops + " of histories.";
  }
}
