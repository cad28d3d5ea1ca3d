package org.alliancesim.explanation;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.alliancesim.institution.Charter;
import org.alliancesim.institution.Status;
import org.alliancesim.interest.Interest;
import org.alliancesim.interest.Logit;
import org.alliancesim.model.AllianceModel;
import org.alliancesim.model.Application;
import org.alliancesim.model.Consultation;
import org.alliancesim.model.Option;
import org.alliancesim.world.Coefficient;
import org.alliancesim.world.Coefficients;

/**
 * What one state weighs as the world stands: about its own statuses and, if it votes, about the
 * bids of others. Nothing is drawn or changed by reading.
 *
 * @param changes what it could do about its statuses, in the order of tracks and statuses; empty
 *     for outside powers and leaders
 * @param stances what it thinks of others' bids: of those that wait for the council, then of those
 *     that are likeliest to come; empty if it does not vote
 */
public record StateReading(List<Weighing> changes, List<Stance> stances) implements Serializable {

  public StateReading {
    changes = List.copyOf(changes);
    stances = List.copyOf(stances);
  }

  /** Reads a state of a running history. */
  public static StateReading of(AllianceModel model, int state) {
    return new StateReading(changes(model, state), stances(model, state));
  }

  /** Reads only {@link #changes()}. */
  public static List<Weighing> changes(AllianceModel model, int state) {
    Weigher weigher = new Weigher(model, model.coefficients());
    List<Option> options = model.options(state);
    List<Weighing> changes = new ArrayList<>();
    for (int index = 0; index < options.size(); index++) {
      changes.add(weigher.weigh(state, options, index));
    }
    return changes;
  }

  /**
   * What a status would add to the utility of a state, U(s)−U(now), whether or not it could have it
   * now; in logit units, 0 for the status it holds.
   */
  public static double gain(AllianceModel model, int state, int status) {
    int track = model.alliance().charter().statuses().get(status).track();
    return utility(model, state, status)
        - utility(model, state, model.alliance().held(state, track));
  }

  private static double utility(AllianceModel model, int state, int status) {
    return status == Charter.NONE
        ? 0
        : Interest.utility(model.prospect(state, status), model.coefficients());
  }

  private static List<Stance> stances(AllianceModel model, int member) {
    if (!model.alliance().voting(member)) {
      return List.of();
    }
    List<Stance> lodged = new ArrayList<>();
    List<Stance> expected = new ArrayList<>();
    for (int candidate = 0; candidate < model.world().size(); candidate++) {
      if (candidate != member) {
        List<Application> open = openBids(model, candidate);
        for (Application bid : open) {
          lodged.add(stance(model, member, candidate, bid.status(), true));
        }
        if (open.isEmpty()) {
          int seeker = candidate;
          likeliestBid(model, candidate)
              .ifPresent(bid -> expected.add(stance(model, member, seeker, bid.status(), false)));
        }
      }
    }
    lodged.addAll(expected);
    return lodged;
  }

  private static List<Application> openBids(AllianceModel model, int candidate) {
    return IntStream.range(0, model.alliance().charter().tracks().size())
        .mapToObj(track -> model.alliance().bid(candidate, track))
        .filter(bid -> bid != null && !bid.admitted())
        .toList();
  }

  private static Optional<Option> likeliestBid(AllianceModel model, int candidate) {
    return model.options(candidate).stream()
        .filter(Option::needsVote)
        .max(Comparator.comparingDouble(Option::weight));
  }

  private static Stance stance(
      AllianceModel model, int member, int candidate, int status, boolean lodged) {
    Status sought = model.alliance().charter().statuses().get(status);
    Coefficients k = model.coefficients();
    Consultation consultation = model.consultation(candidate, status);
    // voters are in ascending order
    int voter = Arrays.binarySearch(consultation.voters(), member);
    double stands = consultation.underPressure()[voter];
    double nu = k.of(Coefficient.NU);
    return new Stance(
        new Event.Bid(model.world().states().get(candidate), sought.id()),
        lodged,
        VoterReading.concerns(List.of(model.candidacy(member, candidate, status)), k),
        consultation.valuations()[voter],
        stands,
        Logit.lambda(-nu - stands),
        Logit.lambda(stands - nu));
  }
}
