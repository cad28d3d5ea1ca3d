package org.alliancesim.power;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.alliancesim.institution.Charter;
import org.alliancesim.institution.Status;
import org.alliancesim.institution.Track;
import org.alliancesim.results.BallotRow;
import org.alliancesim.results.Estimate;
import org.alliancesim.results.PowerRow;
import org.alliancesim.world.StateCode;

/** Who has how much power on each track of an alliance. */
public final class TrackPower {

  private TrackPower() {}

  /**
   * The power that each track's rule gives each voter.
   *
   * @param charter the alliance's rules
   * @param voters who votes
   * @return track by track, in the order of the voters
   */
  public static List<PowerRow> of(Charter charter, List<StateCode> voters) {
    return rows(charter, voters, Optional.empty());
  }

  /**
   * The same, and beside it what each did with its vote in the votes of a run.
   *
   * @param ballots the run's
   */
  public static List<PowerRow> of(
      Charter charter, List<StateCode> voters, List<BallotRow> ballots) {
    return rows(charter, voters, Optional.of(ballots));
  }

  private static List<PowerRow> rows(
      Charter charter, List<StateCode> voters, Optional<List<BallotRow>> ballots) {
    List<PowerRow> rows = new ArrayList<>();
    for (int index = 0; index < charter.tracks().size(); index++) {
      Track track = charter.tracks().get(index);
      Set<String> statuses = statuses(charter, index);
      VotingPower power = VotingPower.of(track.rule(), voters);
      for (int voter = 0; voter < voters.size(); voter++) {
        StateCode member = voters.get(voter);
        Optional<BlockingPower> blocking =
            ballots.map(votes -> BlockingPower.of(votes, statuses, member));
        Optional<Estimate> share =
            blocking.filter(counted -> counted.votes() > 0).map(BlockingPower::share);
        rows.add(
            new PowerRow(
                track.id(),
                track.rule().toString(),
                voters.size(),
                power.passing(),
                member,
                power.shapleyShubik(voter),
                power.banzhaf(voter),
                power.banzhafShare(voter),
                power.preventing(voter),
                power.initiating(voter),
                blocking.map(BlockingPower::votes),
                blocking.map(BlockingPower::objections),
                blocking.map(BlockingPower::decisive),
                number(share.map(Estimate::value)),
                number(share.map(Estimate::low)),
                number(share.map(Estimate::high))));
      }
    }
    return rows;
  }

  private static Set<String> statuses(Charter charter, int track) {
    Set<String> statuses = new HashSet<>();
    for (Status status : charter.statuses()) {
      if (status.track() == track) {
        statuses.add(status.id());
      }
    }
    return statuses;
  }

  private static OptionalDouble number(Optional<Double> value) {
    return value.map(OptionalDouble::of).orElseGet(OptionalDouble::empty);
  }
}
