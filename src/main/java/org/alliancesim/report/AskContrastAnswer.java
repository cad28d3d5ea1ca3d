package org.alliancesim.report;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.alliancesim.query.AskedEvent;
import org.alliancesim.results.AskContrastRow;
import org.alliancesim.results.ComparisonManifest;
import org.alliancesim.results.ComparisonTables;
import org.alliancesim.results.Names;

/**
 * What was asked of a comparison and its answer in a sentence, made of compare_asks.csv alone.
 *
 * @param ask what was asked, in the grammar of docs/asking.md
 * @param what the answer
 * @param row the numbers
 */
public record AskContrastAnswer(String ask, String what, AskContrastRow row) {

  /** The answers of a comparison, in the order of compare_asks.csv. */
  public static List<AskContrastAnswer> of(ComparisonTables comparison) {
    return comparison.tables().asks().stream()
        .map(row -> new AskContrastAnswer(row.ask(), what(row, comparison), row))
        .toList();
  }

  private static String what(AskContrastRow row, ComparisonTables comparison) {
    Names names = comparison.manifest().names();
    Optional<AskedEvent> asked = AskAnswer.read(row.ask(), AskAnswer.words(comparison.a()));
    EventWords words = new EventWords(names);
    String event = asked.map(read -> event(read, comparison)).orElse("'" + row.ask() + "'");
    String among =
        asked
            .flatMap(AskedEvent::given)
            .map(given -> "Among histories in which " + words.of(given) + ", the")
            .orElse("The");
    return among
        + " probability that "
        + event
        + " is "
        + percent(row.probabilityA(), row.occurredA(), row.countedA())
        + " in A and "
        + percent(row.probabilityB(), row.occurredB(), row.countedB())
        + " in B: "
        + verdict(row)
        + ".";
  }

  /** With the last month that counts, if A and B have the same. */
  private static String event(AskedEvent asked, ComparisonTables comparison) {
    ComparisonManifest manifest = comparison.manifest();
    return manifest.scenarioA().end().equals(manifest.scenarioB().end())
        ? AskAnswer.told(asked, manifest.names(), manifest.scenarioA().end())
        : new EventWords(manifest.names()).of(asked.event());
  }

  private static String percent(OptionalDouble probability, int occurred, int counted) {
    return probability.isEmpty()
        ? "unknown (no history counts)"
        : Percent.share(probability)
            + "% ("
            + Terms.count(occurred)
            + " of "
            + Terms.count(counted)
            + ")";
  }

  private static String verdict(AskContrastRow row) {
    if (row.difference().isEmpty()) {
      return "nothing can be said of the difference";
    }
    if (row.onlyA() + row.onlyB() == 0
        && row.countedA() == row.replicates()
        && row.countedB() == row.replicates()) {
      return "no pair of histories differs in it";
    }
    String moved =
        " ("
            + new Difference(
                    row.difference().getAsDouble(),
                    row.ciLow().orElseThrow(),
                    row.ciHigh().orElseThrow())
                .inWords()
            + ")";
    return row.excludesZero()
        ? (row.difference().getAsDouble() > 0 ? "likelier in B" : "less likely in B") + moved
        : "the difference cannot be told from none" + moved;
  }
}
