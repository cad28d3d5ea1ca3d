package org.alliancesim.gui;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.alliancesim.model.AllianceModel;
import org.alliancesim.model.Application;
import org.alliancesim.model.Ballot;
import org.alliancesim.model.Consultation;

/**
 * Pressure put on one member before a vote, which ends with the vote. A bid held over is pressed
 * for by nobody.
 *
 * @param member the index of who is pressed
 * @param degree x, in (0, 1]
 * @param leverage L̂, of all who press over the member, in (0, 1]
 * @param supporters the indices of the voters who would like the bid
 * @param voters the indices of all who vote
 * @param candidates the indices of those whose bid it is
 */
record Pressure(
    int member,
    double degree,
    double leverage,
    List<Integer> supporters,
    List<Integer> voters,
    List<Integer> candidates)
    implements Serializable {

  /** Of a sum of leverages, what rounding can leave. */
  private static final double ROUNDING = 1e-9;

  Pressure {
    if (!(degree > 0 && degree <= 1 && leverage > 0 && leverage <= 1)) {
      throw new IllegalArgumentException(
          "degree and leverage must be above 0, at most 1, not " + degree + " and " + leverage);
    }
    supporters = List.copyOf(supporters);
    voters = List.copyOf(voters);
    candidates = List.copyOf(candidates);
  }

  /**
   * What one state adds to it.
   *
   * @param presser the index of who presses
   * @param strength in [0, 1]; all shares add up to the pressure's
   */
  record Share(int presser, double strength) {}

  /** x·L̂, in (0, 1]: 1 is all the pressure that there can be. */
  double strength() {
    return degree * leverage;
  }

  /** The pressure before a vote, on one member after another. */
  static List<Pressure> before(Ballot ballot) {
    Consultation consultation = ballot.consultation();
    List<Integer> voters = Arrays.stream(consultation.voters()).boxed().toList();
    List<Integer> supporters = new ArrayList<>();
    for (int voter = 0; voter < voters.size(); voter++) {
      if (consultation.valuations()[voter] > 0) {
        supporters.add(voters.get(voter));
      }
    }
    List<Integer> candidates = ballot.bids().stream().map(Application::state).toList();
    List<Pressure> pressures = new ArrayList<>();
    for (int voter = 0; voter < voters.size(); voter++) {
      double leverage = consultation.leverage()[voter];
      if (consultation.pressure() > 0 && leverage > 0) {
        pressures.add(
            new Pressure(
                voters.get(voter),
                consultation.pressure(),
                leverage,
                supporters,
                voters,
                candidates));
      }
    }
    return pressures;
  }

  /**
   * Who presses and how hard, by the leverage of each over the member. The consultation does not
   * tell how holders of a voice stand: where the voters' leverage does not account for all, every
   * holder of a voice with leverage is taken to press.
   *
   * @param model as it stands in the month of the vote
   */
  List<Share> shares(AllianceModel model) {
    List<Share> weighed = new ArrayList<>();
    for (int voter : supporters) {
      add(weighed, voter, model.world().leverage(voter, member));
    }
    double known = weighed.stream().mapToDouble(Share::strength).sum();
    if (Math.min(1, known) < leverage - ROUNDING) {
      addVoices(weighed, model);
    }
    double all = weighed.stream().mapToDouble(Share::strength).sum();
    return weighed.stream()
        .map(share -> new Share(share.presser(), strength() * share.strength() / all))
        .toList();
  }

  private void addVoices(List<Share> weighed, AllianceModel model) {
    for (int state = 0; state < model.world().size(); state++) {
      if (!voters.contains(state) && !candidates.contains(state)) {
        double weight = model.alliance().voice(state);
        add(weighed, state, weight * model.world().leverage(state, member));
      }
    }
  }

  private static void add(List<Share> weighed, int state, double leverage) {
    if (leverage > 0) {
      weighed.add(new Share(state, leverage));
    }
  }
}
