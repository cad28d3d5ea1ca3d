package org.alliancesim.report.figure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alliancesim.results.SweptFactor;

/**
 * The values of a factor along the foot of a figure: numbers where they lie, anything else side by
 * side.
 *
 * @param across what stands there
 * @param places how far along each value lies, 0 to 1
 * @param numeric whether they are numbers
 * @param notes what numbers in the place of long names stand for
 */
record FactorAxis(Across across, Map<String, Double> places, boolean numeric, List<String> notes) {

  private static final int MOST_TICKS = 6;
  private static final int TICKS = 3;

  /** Letters that fit below a small chart. */
  private static final int MOST_LETTERS = 26;

  FactorAxis {
    places = Map.copyOf(places);
    notes = List.copyOf(notes);
  }

  /**
   * Of a factor.
   *
   * @param values that points have
   */
  static FactorAxis of(SweptFactor factor, List<String> values) {
    List<String> distinct =
        factor.continuous() ? values.stream().distinct().toList() : factor.levels();
    return numbers(distinct).size() == distinct.size() && distinct.size() > 1
        ? ofNumbers(factor, distinct)
        : ofNames(factor, distinct);
  }

  private static List<BigDecimal> numbers(List<String> texts) {
    List<BigDecimal> numbers = new ArrayList<>();
    for (String text : texts) {
      try {
        numbers.add(new BigDecimal(text));
      } catch (NumberFormatException e) {
        // a name
      }
    }
    return numbers;
  }

  private static FactorAxis ofNumbers(SweptFactor factor, List<String> texts) {
    List<BigDecimal> numbers = numbers(texts);
    List<BigDecimal> covered = factor.continuous() ? numbers(factor.ends()) : numbers;
    double low = covered.stream().mapToDouble(BigDecimal::doubleValue).min().orElseThrow();
    double high = covered.stream().mapToDouble(BigDecimal::doubleValue).max().orElseThrow();
    Map<String, Double> places = new HashMap<>();
    for (int index = 0; index < texts.size(); index++) {
      places.put(texts.get(index), (numbers.get(index).doubleValue() - low) / (high - low));
    }
    List<Axis.Tick> ticks = new ArrayList<>();
    if (texts.size() <= MOST_TICKS && !factor.continuous()) {
      texts.forEach(text -> ticks.add(new Axis.Tick(places.getOrDefault(text, 0.0), text)));
    } else {
      for (int tick = 0; tick < TICKS; tick++) {
        double along = (double) tick / (TICKS - 1);
        String label =
            BigDecimal.valueOf(low + along * (high - low))
                .round(new MathContext(3))
                .stripTrailingZeros()
                .toPlainString();
        ticks.add(new Axis.Tick(along, label));
      }
    }
    return new FactorAxis(new Across(factor.key(), factor.key(), ticks), places, true, List.of());
  }

  private static FactorAxis ofNames(SweptFactor factor, List<String> texts) {
    boolean brief = texts.stream().mapToInt(String::length).sum() <= MOST_LETTERS;
    Map<String, Double> places = new HashMap<>();
    List<Axis.Tick> ticks = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    for (int index = 0; index < texts.size(); index++) {
      double along = (index + 0.5) / texts.size();
      String text = texts.get(index);
      places.put(text, along);
      ticks.add(new Axis.Tick(along, brief ? text : String.valueOf(index + 1)));
      if (!brief) {
        notes.add((index + 1) + ": " + text);
      }
    }
    return new FactorAxis(new Across(factor.key(), factor.key(), ticks), places, false, notes);
  }

  /** How far along a value lies. */
  double along(String value) {
    return places.getOrDefault(value, 0.0);
  }
}
