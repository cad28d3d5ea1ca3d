package org.alliancesim.report.html;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.alliancesim.report.Share;
import org.alliancesim.results.ComparisonRow;

/**
 * Classes of shares for a map, at round limits, so that the largest one shown is in the last.
 *
 * @param limits the lower limits of the classes but the first
 * @param label what is shown
 */
record Shading(List<Double> limits, Label label) {

  private static final double[] ROUND = {
    0.0001, 0.0002, 0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5
  };
  private static final String NEVER = "p0";
  private static final String VAGUE = "vague";
  private static final String CHANCE = "p";
  private static final String MAYBE_NOTHING = "d0";
  private static final String UP = "up";
  private static final String DOWN = "down";

  private static final int CLASSES = 6;
  private static final int CLASSES_OF_A_SIDE = 3;

  /**
   * An entry of the legend.
   *
   * @param shade the class in the style sheet
   * @param text what it means
   */
  record Key(String shade, String text) {}

  /** What is shaded. */
  enum Label {
    PROBABILITY("%"),
    DIFFERENCE(" points");

    private final String unit;

    Label(String unit) {
      this.unit = unit;
    }
  }

  Shading {
    limits = List.copyOf(limits);
  }

  /** Of probabilities; those of which there is only an upper bound have no class. */
  static Shading ofProbabilities(Collection<Share> shares) {
    return new Shading(
        limits(
            shares.stream().filter(share -> !share.isUpperBound()).map(Share::probability),
            CLASSES),
        Label.PROBABILITY);
  }

  /** Of differences; those whose interval includes 0 have no class. */
  static Shading ofDifferences(Collection<ComparisonRow> rows) {
    return new Shading(
        limits(
            rows.stream()
                .filter(ComparisonRow::excludesZero)
                .map(row -> Math.abs(row.difference())),
            CLASSES_OF_A_SIDE),
        Label.DIFFERENCE);
  }

  private static List<Double> limits(Stream<Double> shown, int classes) {
    double largest = shown.max(Comparator.naturalOrder()).orElse(0.0);
    double[] below = Arrays.stream(ROUND).filter(limit -> limit < largest).toArray();
    int from = Math.max(0, below.length - (classes - 1));
    return Arrays.stream(below, from, below.length).boxed().toList();
  }

  /**
   * The class of a probability: {@value #NEVER} if it never happened, {@value #VAGUE} if the number
   * is a bound that does not tell a class, else {@code p1} and so on.
   */
  String of(Share share) {
    if (share.probability() == 0) {
      return NEVER;
    }
    int rank = rank(share.probability());
    boolean vague = share.isUpperBound() || (share.isLowerBound() && rank(share.low()) < rank);
    return vague ? VAGUE : CHANCE + rank;
  }

  /** The class of a difference: {@value #MAYBE_NOTHING}, {@code up1}, {@code down1} and so on. */
  String of(ComparisonRow row) {
    if (!row.excludesZero()) {
      return MAYBE_NOTHING;
    }
    return (row.difference() > 0 ? UP : DOWN) + rank(Math.abs(row.difference()));
  }

  private int rank(double share) {
    return 1 + (int) limits.stream().filter(limit -> share >= limit).count();
  }

  /**
   * What the shades mean that occur. Of the classes all between the first and the last that occur
   * are told, since they could.
   *
   * @param occurring the shades
   */
  List<Key> legend(Set<String> occurring) {
    List<Key> keys = new ArrayList<>();
    if (label == Label.PROBABILITY) {
      add(keys, NEVER, "in no history", occurring);
      add(keys, VAGUE, "too few events to tell", occurring);
      addSide(keys, CHANCE, "", occurring);
    } else {
      addSide(keys, DOWN, "−", occurring);
      Collections.reverse(keys);
      add(keys, MAYBE_NOTHING, "the interval includes 0", occurring);
      addSide(keys, UP, "+", occurring);
    }
    return keys;
  }

  private static void add(List<Key> keys, String shade, String text, Set<String> occurring) {
    if (occurring.contains(shade)) {
      keys.add(new Key(shade, text));
    }
  }

  private void addSide(List<Key> keys, String shade, String sign, Set<String> occurring) {
    int[] ranks =
        IntStream.rangeClosed(1, limits.size() + 1)
            .filter(rank -> occurring.contains(shade + rank))
            .toArray();
    if (ranks.length > 0) {
      IntStream.rangeClosed(ranks[0], ranks[ranks.length - 1])
          .forEach(rank -> keys.add(new Key(shade + rank, range(rank, sign))));
    }
  }

  private String range(int rank, String sign) {
    if (limits.isEmpty()) {
      return switch (sign) {
        case "−" -> "below 0" + label.unit;
        case "+" -> "above 0" + label.unit;
        default -> "more than 0" + label.unit;
      };
    }
    if (rank == 1) {
      return "below " + sign + percent(limits.get(0)) + label.unit;
    }
    String from = sign + percent(limits.get(rank - 2));
    return rank > limits.size()
        ? from + label.unit + " or more"
        : from + " to " + sign + percent(limits.get(rank - 1)) + label.unit;
  }

  private static String percent(double share) {
    return BigDecimal.valueOf(share).movePointRight(2).stripTrailingZeros().toPlainString();
  }
}
