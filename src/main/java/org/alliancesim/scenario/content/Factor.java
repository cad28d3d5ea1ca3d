package org.alliancesim.scenario.content;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.stream.IntStream;
import org.alliancesim.scenario.text.Origin;

/**
 * What an experiment varies: a path of the scenario, or which scenario or coefficients of behaviour
 * are run.
 *
 * @param key the path as {@code --set} takes it, {@value #SCENARIO} or {@value #BEHAVIOUR}
 * @param values what it takes
 * @param written the factor as it was written, {@code key=values}
 * @param origin where it was written
 */
public record Factor(String key, Values values, String written, Origin origin)
    implements Serializable {

  /** The key whose levels are whole scenarios, by file. */
  public static final String SCENARIO = "scenario";

  /** The key whose levels are learned coefficients, by file, or the word {@code prior}. */
  public static final String BEHAVIOUR = "behaviour";

  /** Decimal, so that ten steps of 0.1 are 1 and a point reads as it is written. */
  private static final MathContext DIGITS = new MathContext(12);

  /** What a factor takes. */
  public sealed interface Values extends Serializable permits Levels, Span {}

  /**
   * A few values.
   *
   * @param texts at least one, each in the notation of a scenario file
   */
  public record Levels(List<String> texts) implements Values {
    public Levels {
      texts = List.copyOf(texts);
      if (texts.isEmpty()) {
        throw new IllegalArgumentException("a factor needs at least one level");
      }
    }
  }

  /**
   * Numbers from one to another.
   *
   * @param low the lowest
   * @param high the highest, above it
   * @param count how many evenly spaced ones are taken, at least 2; 0: any number between them
   */
  public record Span(BigDecimal low, BigDecimal high, int count) implements Values {
    public Span {
      if (low.compareTo(high) >= 0 || (count != 0 && count < 2)) {
        throw new IllegalArgumentException(
            "a span goes up, in at least 2 values, not from "
                + low
                + " to "
                + high
                + " in "
                + count);
      }
    }

    /** The number so far along the span, to twelve digits. */
    String at(BigDecimal share) {
      BigDecimal value = low.add(high.subtract(low).multiply(share)).round(DIGITS);
      return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
  }

  /**
   * Its levels in their order.
   *
   * @throws IllegalStateException if it is a span of which any number may be taken
   */
  public List<String> levels() {
    if (values instanceof Levels listed) {
      return listed.texts();
    }
    Span span = (Span) values;
    if (span.count() == 0) {
      throw new IllegalStateException(written + " does not say how many values it takes");
    }
    BigDecimal last = BigDecimal.valueOf(span.count() - 1L);
    return IntStream.range(0, span.count())
        .mapToObj(step -> span.at(BigDecimal.valueOf(step).divide(last, MathContext.DECIMAL64)))
        .toList();
  }

  /** Whether it takes any number between two, and not a few levels. */
  public boolean continuous() {
    return values instanceof Span span && span.count() == 0;
  }

  /**
   * The value at a coordinate: of a continuous factor so far along its span, of another the level
   * in whose equal part of the unit interval the coordinate lies.
   *
   * @param u in [0, 1)
   */
  public String at(double u) {
    if (values instanceof Span span && span.count() == 0) {
      return span.at(BigDecimal.valueOf(u));
    }
    List<String> levels = levels();
    return levels.get((int) (u * levels.size()));
  }

  /** What is checked before anything is run: every level, or the two ends. */
  public List<String> checked() {
    return continuous() && values instanceof Span span
        ? List.of(span.at(BigDecimal.ZERO), span.at(BigDecimal.ONE))
        : levels();
  }

  /** Whether its levels are whole scenarios or coefficients, and no path is set. */
  public boolean whole() {
    return key.equals(SCENARIO) || key.equals(BEHAVIOUR);
  }

  @Override
  public String toString() {
    return written;
  }
}
