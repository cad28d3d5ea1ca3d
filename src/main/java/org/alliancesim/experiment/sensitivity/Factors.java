package org.alliancesim.experiment.sensitivity;

import java.io.Serializable;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What is varied, each by itself: factors, which are single coordinates or groups of them that move
 * as one.
 *
 * @param coordinates the names of all coordinates in alphabetical order; random numbers depend on
 *     names and never on positions
 * @param factors every coordinate in exactly one of them
 */
public record Factors(List<String> coordinates, List<Factor> factors) implements Serializable {

  /**
   * A factor.
   *
   * @param name what it is called
   * @param members the places of its coordinates among all, at least one
   */
  public record Factor(String name, List<Integer> members) implements Serializable {
    public Factor {
      members = List.copyOf(members);
      if (members.isEmpty()) {
        throw new IllegalArgumentException("factor '" + name + "' has no coordinate");
      }
    }
  }

  public Factors {
    coordinates = List.copyOf(coordinates);
    factors = List.copyOf(factors);
    Set<Integer> seen = new HashSet<>();
    for (Factor factor : factors) {
      for (int member : factor.members()) {
        if (member < 0 || member >= coordinates.size() || !seen.add(member)) {
          throw new IllegalArgumentException(
              "factor '" + factor.name() + "' has coordinate " + member + " twice or without name");
        }
      }
    }
    if (seen.size() != coordinates.size()) {
      throw new IllegalArgumentException(
          "every coordinate belongs to a factor, but "
              + (coordinates.size() - seen.size())
              + " of "
              + coordinates.size()
              + " do not");
    }
  }

  /** Every coordinate by itself. */
  public static Factors single(List<String> coordinates) {
    return new Factors(
        coordinates,
        IntStream.range(0, coordinates.size())
            .mapToObj(place -> new Factor(coordinates.get(place), List.of(place)))
            .toList());
  }

  /** k, how many factors there are. */
  public int size() {
    return factors.size();
  }

  /** How many coordinates a point has. */
  public int dimensions() {
    return coordinates.size();
  }

  /** The name of a factor. */
  public String name(int factor) {
    return factors.get(factor).name();
  }

  /** Lets a factor of a point have the values that it has in another. */
  void move(int factor, double[] point, double[] other) {
    for (int member : factors.get(factor).members()) {
      point[member] = other[member];
    }
  }
}
