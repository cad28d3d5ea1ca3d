package org.alliancesim.scenario;

import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import org.alliancesim.chance.Distribution;
import org.alliancesim.scenario.content.SourcedValue;
import org.jspecify.annotations.Nullable;

/**
 * The uncertain numbers of a scenario, its inputs, and how a point of a sampling design becomes
 * their values. A design goes by coordinates: each input has one of its own, but for those that
 * were learned together, which share one, so that their values are of one point of the posterior.
 */
final class UncertainInputs implements Serializable {

  private static final long serialVersionUID = 1L;

  private final List<SourcedValue> uncertain;
  private final List<String> paths;
  private final List<String> coordinates;
  private final int[] coordinateOfInput;

  /** Their quantiles; worked out when first asked for, and not saved. */
  private transient volatile Distribution.Quantiles @Nullable [] samples;

  /**
   * Those among some numbers.
   *
   * @param values certain and uncertain numbers, in alphabetical order of their paths
   */
  UncertainInputs(Collection<SourcedValue> values) {
    uncertain = values.stream().filter(value -> value.quantity().uncertain()).toList();
    paths = uncertain.stream().map(SourcedValue::path).toList();
    coordinates = uncertain.stream().map(SourcedValue::coordinate).distinct().sorted().toList();
    coordinateOfInput =
        uncertain.stream().map(SourcedValue::coordinate).mapToInt(coordinates::indexOf).toArray();
  }

  /** Their paths, in alphabetical order. */
  List<String> paths() {
    return paths;
  }

  /** What a sampling design gives a number to, in alphabetical order. */
  List<String> coordinates() {
    return coordinates;
  }

  /**
   * Their values at a point of a design.
   *
   * @param u one number in (0, 1) for each of {@link #coordinates()}
   * @return their quantiles, in the order of {@link #paths()}
   * @throws IllegalArgumentException if there are not as many numbers as coordinates
   */
  double[] sample(double[] u) {
    if (u.length != coordinates.size()) {
      throw new IllegalArgumentException(
          "the scenario has " + coordinates.size() + " coordinates, not " + u.length);
    }
    Distribution.Quantiles[] quantiles = samples();
    double[] sample = new double[coordinateOfInput.length];
    for (int input = 0; input < sample.length; input++) {
      sample[input] = quantiles[input].of(u[coordinateOfInput[input]]);
    }
    return sample;
  }

  private Distribution.Quantiles[] samples() {
    Distribution.Quantiles[] ready = samples;
    if (ready == null) {
      ready = uncertain.stream().map(SourcedValue::samples).toArray(Distribution.Quantiles[]::new);
      samples = ready;
    }
    return ready;
  }
}
