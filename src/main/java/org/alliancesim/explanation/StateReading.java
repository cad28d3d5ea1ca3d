package org.alliancesim.explanation;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.alliancesim.institution.Charter;
import org.alliancesim.model.AllianceModel;
import org.alliancesim.model.Application;
import org.alliancesim.model.Option;
import org.alliancesim.model.Standpoint;
import org.alliancesim.world.StateCode;

/**
 * What one state weighs as the world stands: about its own statuses and, if it votes, about the
 * bids of others. Nothing is drawn or changed by reading.
 *
 * @param changes what it could do about its statuses, in the order of tracks and statuses; empty
 *     for outside powers and leaders
 * @param attitudes what it thinks of others' bids: of those that wait for the council, then of
 *     those that are likeliest to come; empty if it does not vote
 */
public record StateReading(List<Weighing> changes, List<Attitude> attitudes)
    implements Serializable {

  public StateReading {
    changes = List.copyOf(changes);
    attitudes = List.copyOf(attitudes);
  }

  /** Reads a state of a running history. */
  public static StateReading of(AllianceModel model, int state) {
    return new StateReading(changes(model, state), attitudes(model, state));
  }

  /** Reads only {@link #changes()}. */
  public static List<Weighing> changes(AllianceModel model, int state) {
    Charter charter = model.alliance().charter();
    List<StateCode> states = model.world().states();
    return model.options(state).stream()
        .map(option -> Weighing.of(option, charter, states))
        .toList();
  }

  /**
   * What a status would add to the utility of a state, U(s)−U(now), whether or not it could have it
   * now; in logit units, 0 for the status it holds.
   */
  public static double gain(AllianceModel model, int state, int status) {
    int track = model.alliance().charter().statuses().get(status).track();
    int held = model.alliance().held(state, track);
    return model.utility(state, status) - model.utility(state, held);
  }

  /**
   * How probable it is that a state, reconsidering now, applies for something that the members vote
   * on.
   *
   * @return in [0, 1]; empty if there is nothing that it could apply for
   */
  public static OptionalDouble chanceToApply(AllianceModel model, int state) {
    List<Option> bids = model.options(state).stream().filter(Option::needsVote).toList();
    return bids.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(bids.stream().mapToDouble(Option::probability).sum());
  }

  private static List<Attitude> attitudes(AllianceModel model, int member) {
    if (!model.alliance().voting(member)) {
      return List.of();
    }
    List<Attitude> lodged = new ArrayList<>();
    List<Attitude> expected = new ArrayList<>();
    for (int candidate = 0; candidate < model.world().size(); candidate++) {
      if (candidate != member) {
        List<Application> open = openBids(model, candidate);
        for (Application bid : open) {
          lodged.add(attitude(model, member, candidate, bid.status(), true));
        }
        if (open.isEmpty()) {
          int seeker = candidate;
          likeliestBid(model, candidate)
              .ifPresent(bid -> expected.add(attitude(model, member, seeker, bid.status(), false)));
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
        .max(Comparator.comparingDouble(Option::probability));
  }

  private static Attitude attitude(
      AllianceModel model, int member, int candidate, int status, boolean lodged) {
    Standpoint standpoint = model.hearing(candidate, status).of(member).orElseThrow();
    return new Attitude(
        Outlook.of(standpoint.views().get(0), model.alliance().charter(), model.world().states()),
        lodged,
        standpoint.objects(),
        standpoint.consents());
  }
}
