package org.alliancesim.model;

import java.io.Serializable;
import java.util.List;
import org.alliancesim.interest.NestedLogit;

/**
 * How a state that reconsidered chose.
 *
 * @param options what it could do besides staying as it was, track by track, what leads up first
 * @param draw u∈(0,1), the draw between staying and the directions
 * @param within v∈(0,1), the draw among the options of a direction
 * @param refusal φ, what a refused bid costs, in logit units
 * @param dissimilarity λ_N∈(0,1], how far options of one direction are alternatives of their own
 */
public record Choice(
    List<Option> options, double draw, double within, double refusal, double dissimilarity)
    implements Serializable {

  public Choice {
    options = List.copyOf(options);
  }

  /** The index of what it chose; −1: to stay. */
  public int chosen() {
    return chosen(advantages());
  }

  /**
   * What the same draws would have chosen had the state expected another success of one bid, all
   * else being the same.
   *
   * @param option the index of an option that needs the members' vote
   * @param success π̂∈[0,1]
   * @return the index of an option, −1 for staying
   */
  public int chosenIf(int option, double success) {
    double[] advantages = advantages();
    Option bid = options.get(option);
    advantages[option] = advantageOfBid(bid.gain(), success, refusal, bid.inertia() - bid.level());
    return chosen(advantages);
  }

  /** Whether it was deterred from a bid: it would have made it had it been sure of it alone. */
  public boolean deterred(int option) {
    return chosen() != option && chosenIf(option, 1) == option;
  }

  private double[] advantages() {
    return options.stream().mapToDouble(Option::advantage).toArray();
  }

  private int chosen(double[] advantages) {
    int[] nests =
        options.stream()
            .mapToInt(option -> Menu.nest(option.track(), option.direction()))
            .toArray();
    return NestedLogit.choose(draw, within, advantages, nests, nests.length, dissimilarity);
  }

  /** X of a bid: π̂·gain − (1−π̂)·φ − inertia, in logit units. */
  static double advantageOfBid(double gain, double success, double refusal, double inertia) {
    return success * gain - (1 - success) * refusal - inertia;
  }
}
