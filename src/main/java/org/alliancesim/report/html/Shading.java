package org.alliancesim.report.html;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

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

  static Shading ofProbabilities(double largest) {
    return new Shading(limits(largest, CLASSES), Label.PROBABILITY);
  }

  static Shading ofDifferences(double largest) {
    return new Shading(limits(largest, CLASSES_OF_A_SIDE), Label.DIFFERENCE);
  }

  private static List<Double> limits(double largest, int classes) {
    double[] below = Arrays.stream(ROUND).filter(limit -> limit < largest).toArray();
    int from = Math.max(0, below.length - (classes - 1));
    return Arrays.stream(below, from, below.length).boxed().toList();
  }

  /** The class of a probability: {@code p0} if it never happened, then {@code p1} and so on. */
  String ofProbability(double probability) {
    return probability == 0 ? "p0" : "p" + rank(probability);
  }

  /** The class of a difference: {@code d0}, {@code up1}, {@code down1} and so on. */
  String ofDifference(double difference, boolean excludesZero) {
    if (!excludesZero) {
      return "d0";
    }
    return (difference > 0 ? "up" : "down") + rank(Math.abs(difference));
  }

  private int rank(double share) {
    return 1 + (int) limits.stream().filter(limit -> share >= limit).count();
  }

  List<Key> legend() {
    List<Key> keys = new ArrayList<>();
    if (label == Label.PROBABILITY) {
      keys.add(new Key("p0", "in no history"));
      addSide(keys, "p", "");
    } else {
      addSide(keys, "down", "−");
      Collections.reverse(keys);
      keys.add(new Key("d0", "the interval includes 0"));
      addSide(keys, "up", "+");
    }
    return keys;
  }

  private void addSide(List<Key> keys, String shade, String sign) {
    for (int rank = 1; rank <= limits.size() + 1; rank++) {
      keys.add(new Key(shade + rank, range(rank, sign)));
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
