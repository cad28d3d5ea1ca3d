package org.alliancesim.model;

import java.io.Serializable;
import java.util.List;
import org.alliancesim.interest.Logit;

/**
 * How a state that reconsidered chose.
 *
 * @param options what it could do besides staying as it was
 * @param draw u∈(0,1), the draw of the choice
 * @param wished the index of what the same draw would have chosen had every bid been sure of
 *     success; −1: to stay
 * @param refusal φ, what a refused bid costs, in logit units
 */
public record Choice(List<Option> options, double draw, int wished, double refusal)
    implements Serializable {

  public Choice {
    options = List.copyOf(options);
  }

  /**
   * What the same draw would have chosen had the state expected another success of one bid, all
   * else being the same.
   *
   * @param option the index of an option that needs the members' vote
   * @param success π̂∈[0,1]
   * @return the index of an option, −1 for staying
   */
  public int chosenIf(int option, double success) {
    double[] weights = options.stream().mapToDouble(Option::weight).toArray();
    Option bid = options.get(option);
    double advantage = advantageOfBid(bid.gain(), success, refusal, bid.inertia());
    weights[option] = Logit.weight(advantage, weights.length);
    return Logit.choose(draw, weights);
  }

  /** X of a bid: π̂·gain − (1−π̂)·φ − inertia, in logit units. */
  static double advantageOfBid(double gain, double success, double refusal, double inertia) {
    return success * gain - (1 - success) * refusal - inertia;
  }
}
