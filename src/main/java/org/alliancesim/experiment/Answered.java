package org.alliancesim.experiment;

import java.util.List;
import java.util.OptionalDouble;
import org.alliancesim.results.AskContrastRow;
import org.alliancesim.results.AskRow;

/**
 * How well something is known after some histories.
 *
 * @param what what was asked, and of what if it is asked of several
 * @param replicates n, the histories, or pairs of them
 * @param counted how many of them count
 * @param half half of the width of the 95% interval; empty if none counts yet
 * @param size what a relative precision is a share of: the probability, or a difference without its
 *     sign
 * @param supposed the same, as a plan supposes it
 * @param variance z²·Var of a single history that counts, so that √(variance/n) is half of the
 *     width
 */
public record Answered(
    String what,
    int replicates,
    int counted,
    OptionalDouble half,
    double size,
    double supposed,
    double variance) {

  /**
   * A probability. Of what never or always occurred yet, a plan supposes that it did so in one
   * history, or in all but one.
   */
  static Answered of(AskRow row) {
    double different = Math.min(Math.max(row.occurred(), 1), Math.max(row.counted() - 1, 1));
    double p = different / row.counted();
    return new Answered(
        row.ask(),
        row.replicates(),
        row.counted(),
        row.precision(),
        row.probability().orElse(0),
        p,
        Intervals.Z * Intervals.Z * p * (1 - p) * row.designEffect().orElse(1));
  }

  /** A difference between pairs of histories. */
  static Answered of(AskContrastRow row) {
    OptionalDouble half =
        row.ciLow().isEmpty() || row.ciHigh().isEmpty()
            ? OptionalDouble.empty()
            : OptionalDouble.of((row.ciHigh().getAsDouble() - row.ciLow().getAsDouble()) / 2);
    double size = Math.abs(row.difference().orElse(0));
    double seen = half.orElse(0);
    return new Answered(
        row.ask(),
        row.replicates(),
        half.isEmpty() ? 0 : row.replicates(),
        half,
        size,
        size,
        seen * seen * row.replicates());
  }

  /** Probabilities. */
  public static List<Answered> ofRows(List<AskRow> rows) {
    return rows.stream().map(Answered::of).toList();
  }

  /** Differences. */
  public static List<Answered> ofContrasts(List<AskContrastRow> rows) {
    return rows.stream().map(Answered::of).toList();
  }

  /** The same, asked of one of several. */
  Answered at(String where) {
    return new Answered(what + " at " + where, replicates, counted, half, size, supposed, variance);
  }
}
