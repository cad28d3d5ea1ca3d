package org.alliancesim.review;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.alliancesim.institution.Charter;
import org.alliancesim.institution.Track;
import org.alliancesim.institution.Vote;
import org.alliancesim.institution.VotingRule;
import org.alliancesim.model.Option;
import org.alliancesim.model.Standpoint;
import org.alliancesim.world.ScenarioPath;
import org.alliancesim.world.StateCode;

/** Whether anybody votes, can let anybody in, and has anything against anybody. */
final class VoteReview {

  private VoteReview() {}

  static List<Weakness> of(Reading reading) {
    Charter charter = reading.scenario().charter();
    SortedMap<Integer, List<List<Standpoint>>> byTrack = new TreeMap<>();
    for (int state : reading.bidders()) {
      for (Reading.Start start : reading.starts()) {
        for (Option bid : start.bids(state)) {
          byTrack
              .computeIfAbsent(bid.track(), track -> new ArrayList<>())
              .add(start.model().hearing(state, bid.status()).standpoints());
        }
      }
    }
    List<Weakness> found = new ArrayList<>();
    byTrack.forEach(
        (track, hearings) ->
            ofTrack(charter.tracks().get(track), hearings, reading).ifPresent(found::add));
    return found;
  }

  /**
   * What is weak about the votes of a track.
   *
   * @param hearings the standpoints on each bid that could be lodged at the start
   */
  private static Optional<Weakness> ofTrack(
      Track track, List<List<Standpoint>> hearings, Reading reading) {
    boolean votes = voters(hearings).findAny().isPresent();
    boolean canPass =
        hearings.stream().anyMatch(hearing -> passesIfAllConsent(track.rule(), hearing, reading));
    if (!votes) {
      return weakness(
          track,
          "nobody has a vote at the start, so "
              + (canPass
                  ? "whoever bids is admitted"
                  : "nobody is admitted: the rule is " + track.rule()),
          "name those who hold a status with 'votes: 1' under alliance.holders",
          reading);
    }
    if (!canPass) {
      return weakness(
          track,
          "no vote at the start could pass, even with the consent of all who vote: the rule is "
              + track.rule(),
          "lower the quota, or raise the weights of those who vote",
          reading);
    }
    if (voters(hearings).allMatch(VoteReview::hasNothingAgainst)) {
      return weakness(
          track,
          "no voter has anything against any candidate, so nobody would object",
          "give the rivalries, stances and distances there are ('rivalries:', 'stances:',"
              + " 'affinities:' or ideal points)",
          reading);
    }
    return Optional.empty();
  }

  private static Optional<Weakness> weakness(
      Track track, String fact, String advice, Reading reading) {
    String path = ScenarioPath.path("alliance", "tracks", track.id());
    return Optional.of(new Weakness(reading.originBelow(path), path, fact, advice));
  }

  private static Stream<Standpoint> voters(List<List<Standpoint>> hearings) {
    return hearings.stream().flatMap(List::stream).filter(Standpoint::votes);
  }

  private static boolean passesIfAllConsent(
      VotingRule rule, List<Standpoint> hearing, Reading reading) {
    List<StateCode> voters =
        voters(List.of(hearing)).map(voter -> reading.code(voter.state())).toList();
    Vote[] votes = new Vote[voters.size()];
    Arrays.fill(votes, Vote.CONSENT);
    return rule.passes(voters, votes);
  }

  private static boolean hasNothingAgainst(Standpoint standpoint) {
    return standpoint.views().stream().allMatch(view -> view.against() == 0);
  }
}
