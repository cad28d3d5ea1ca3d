package org.alliancesim.power;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alliancesim.experiment.Intervals;
import org.alliancesim.results.BallotRow;
import org.alliancesim.results.Estimate;
import org.alliancesim.world.StateCode;
import org.apache.commons.math3.util.FastMath;

/**
 * What a member did with its vote in the histories of a run: in how many of the votes it took part
 * in it objected, and in how many its objection decided, since without it the bid would have
 * passed.
 *
 * <p>Votes of one history are alike, so the interval takes histories for clusters: Wilson's, with
 * the design effect of the ratio Σ decisive/Σ votes by linearisation (Cochran 1977, section 6.3).
 * Where that cannot be estimated, because no vote or every vote was decided, the votes of a history
 * count as one.
 */
public final class BlockingPower {

  private final Map<Integer, int[]> byHistory = new LinkedHashMap<>();
  private int votes;
  private int objections;
  private int decisive;

  private BlockingPower() {}

  /**
   * Counts.
   *
   * @param ballots votes of a run; one row a bid, so that a package counts for each of its bids
   * @param statuses on which statuses
   * @param member whose
   */
  public static BlockingPower of(List<BallotRow> ballots, Set<String> statuses, StateCode member) {
    BlockingPower power = new BlockingPower();
    for (BallotRow ballot : ballots) {
      if (statuses.contains(ballot.status()) && ballot.voters().contains(member)) {
        power.add(ballot, member);
      }
    }
    return power;
  }

  private void add(BallotRow ballot, StateCode member) {
    // who objects to another bid of a package does not object to this one
    boolean objects = ballot.objectors().contains(member) && ballot.namedBy().contains(member);
    boolean decides = objects && ballot.decisive().contains(member);
    int[] history = byHistory.computeIfAbsent(ballot.replicate(), first -> new int[2]);
    history[0]++;
    votes++;
    if (objects) {
      objections++;
    }
    if (decides) {
      history[1]++;
      decisive++;
    }
  }

  /** The votes in which it had a vote. */
  public int votes() {
    return votes;
  }

  /** In how many of these it objected. */
  public int objections() {
    return objections;
  }

  /** In how many its objection decided. */
  public int decisive() {
    return decisive;
  }

  /**
   * The share of its votes in which its objection decided, with its 95% interval.
   *
   * @throws IllegalStateException if it never voted
   */
  public Estimate share() {
    if (votes == 0) {
      throw new IllegalStateException("there was no vote");
    }
    return Intervals.wilson(decisive, votes, Math.max(1, designEffect()));
  }

  private double designEffect() {
    int histories = byHistory.size();
    double share = (double) decisive / votes;
    double independent = share * (1 - share) / votes;
    double squares = 0;
    for (int[] history : byHistory.values()) {
      double deviation = history[1] - share * history[0];
      squares += deviation * deviation;
    }
    if (independent == 0 || histories < 2) {
      return (double) votes / histories;
    }
    double error = FastMath.sqrt(squares * histories / (histories - 1.0)) / votes;
    return error * error / independent;
  }
}
