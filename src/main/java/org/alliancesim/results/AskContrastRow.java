package org.alliancesim.results;

import java.util.OptionalDouble;

/**
 * How the probability of an asked event differs between two scenarios, A and B, under the same
 * random numbers: a row of {@code compare_asks.csv}.
 *
 * @param ask what was asked, in the grammar of {@code docs/asking.md}
 * @param replicates n, the pairs of histories, at least 1
 * @param countedA in how many of A's histories the condition holds; n if there is none
 * @param occurredA in how many of those the event occurs
 * @param probabilityA occurred/counted in A; empty if the condition never holds there
 * @param countedB the same of B
 * @param occurredB the same of B
 * @param probabilityB the same of B
 * @param difference B minus A; without a condition as the paired interval estimates it; empty if
 *     either probability is
 * @param ciLow the lower end of its 95% interval; empty with it
 * @param ciHigh its upper end
 * @param onlyA the pairs in which it occurs in A alone
 * @param onlyB the pairs in which it occurs in B alone
 */
public record AskContrastRow(
    String ask,
    int replicates,
    int countedA,
    int occurredA,
    OptionalDouble probabilityA,
    int countedB,
    int occurredB,
    OptionalDouble probabilityB,
    OptionalDouble difference,
    OptionalDouble ciLow,
    OptionalDouble ciHigh,
    int onlyA,
    int onlyB) {

  /** Where these rows are kept. */
  public static final Table<AskContrastRow> TABLE =
      Table.of("compare_asks.csv", AskContrastRow.class);

  public AskContrastRow {
    Checks.text("ask", ask);
    Checks.atLeastOne("replicates", replicates);
    Checks.atMost("counted_a", countedA, "replicates", replicates);
    Checks.atMost("occurred_a", occurredA, "counted_a", countedA);
    Checks.atMost("counted_b", countedB, "replicates", replicates);
    Checks.atMost("occurred_b", occurredB, "counted_b", countedB);
    Checks.share("probability_a", probabilityA);
    Checks.share("probability_b", probabilityB);
    Checks.ordered("ci", ciLow, ciHigh);
    Checks.atMost("only_a", onlyA, "occurred_a", occurredA);
    Checks.atMost("only_b", onlyB, "occurred_b", occurredB);
    if (difference.isPresent() != (countedA > 0 && countedB > 0)
        || ciLow.isPresent() != difference.isPresent()) {
      throw new IllegalArgumentException(
          "there is a difference with its interval if any history of either counts, and only then");
    }
    if (difference.isPresent()) {
      Checks.within(
          "difference", difference.getAsDouble(), ciLow.getAsDouble(), ciHigh.getAsDouble());
    }
  }

  /** Whether the interval leaves out 0. */
  public boolean excludesZero() {
    return ciLow.orElse(0) > 0 || ciHigh.orElse(0) < 0;
  }
}
