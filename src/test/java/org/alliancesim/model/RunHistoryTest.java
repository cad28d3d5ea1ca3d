package org.alliancesim.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.alliancesim.institution.Criterion;
import org.alliancesim.institution.Stage;
import org.alliancesim.institution.StandardCriterion;
import org.alliancesim.institution.Vote;
import org.alliancesim.interest.Concern;
import org.alliancesim.world.World;
import org.junit.jupiter.api.Test;

/** What remains of what a history is told, event by event. */
class RunHistoryTest {

  private static final int MEMBER = 0;
  private static final int PARTNER = 1;
  private static final int FROZEN = 2;
  private static final int AAA = 0;
  private static final int BBB = 1;
  private static final int MMM = 2;
  private static final int NNN = 3;

  private static TestWorld world() {
    return TestWorld.of("AAA", "BBB", "MMM", "NNN").members("MMM", "NNN");
  }

  private final InitialWorld initial = world().build();
  private final RunHistory history = new RunHistory(initial.world().states(), initial.charter());

  private static Application bid(int state) {
    return new Application(state, PARTNER, 0);
  }

  private static Expectation expectation(Set<Criterion> failed, double waived) {
    return new Expectation(0.1, failed, waived, MMM, World.NONE, false);
  }

  private RunHistory.Path path(int state) {
    return history.path(state, PARTNER);
  }

  @Test
  void whoIsDeterredFearsTheGateOrTheStrongestOpponent() {
    history.deterred(3, AAA, PARTNER, expectation(Set.of(), 1));
    assertThat(path(AAA).stage()).isEqualTo(Stage.DETERRED);
    assertThat(path(AAA).reason()).isEqualTo("MMM");
    assertThat(path(AAA).month()).isEqualTo(3);
    history.deterred(
        4,
        BBB,
        PARTNER,
        expectation(Set.of(StandardCriterion.NO_CONFLICT, StandardCriterion.UN_MEMBER), 0.5));
    assertThat(path(BBB).reason()).isEqualTo("un-member+no-conflict");
    history.deterred(5, MMM, PARTNER, expectation(Set.of(StandardCriterion.NO_CONFLICT), 1));
    assertThat(path(MMM).reason()).as("a gate that is waived for certain").isEqualTo("MMM");
  }

  @Test
  void theFurthestStageCountsAndItsFirstReason() {
    assertThat(path(AAA).stage()).isEqualTo(Stage.NOT_SOUGHT);
    assertThat(path(AAA).month()).isEqualTo(World.NONE);
    history.applied(1, bid(AAA));
    history.applied(2, bid(AAA));
    assertThat(path(AAA).bids()).isEqualTo(2);
    assertThat(path(AAA).stage()).isEqualTo(Stage.APPLIED);
    assertThat(path(AAA).month()).isEqualTo(1);
    history.returned(3, bid(AAA), Set.of(StandardCriterion.NO_CONFLICT), List::of);
    assertThat(path(AAA).stage()).isEqualTo(Stage.RETURNED);
    assertThat(path(AAA).reason()).isEqualTo("no-conflict");
    history.returned(4, bid(AAA), Set.of(StandardCriterion.UN_MEMBER), List::of);
    assertThat(path(AAA).reason()).isEqualTo("no-conflict");
    assertThat(path(AAA).passedGate()).isFalse();
    history.passedGate(5, bid(AAA), List::of);
    assertThat(path(AAA).passedGate()).isTrue();
    history.shelved(6, bid(AAA), consultation(0.3, 0.4));
    assertThat(path(AAA).stage()).isEqualTo(Stage.SHELVED);
    assertThat(path(AAA).reason()).isEqualTo("NNN");
    history.deterred(7, AAA, PARTNER, expectation(Set.of(), 1));
    assertThat(path(AAA).stage()).isEqualTo(Stage.SHELVED);
  }

  private static Consultation consultation(double ofMmm, double ofNnn) {
    double[][] sides = {{1, 2}, {3, 4}, {5, 6}};
    double[] objects = {ofMmm, ofNnn};
    double[] none = new double[2];
    return new Consultation(
        new int[] {MMM, NNN}, sides, sides, objects, none, 0, none, 0.5, 0, 0, true);
  }

  private static Ballot ballot(boolean passed, Vote ofMmm, Vote ofNnn, Application... bids) {
    return new Ballot(
        List.of(bids),
        consultation(0.5, 0.5),
        new double[][] {{0.1, 0.2}, {0.3, 0.4}, {0.5, 0.6}},
        new double[3][2],
        new double[][] {{1, 1}, {1, 0.9}, {1, 1}},
        List.of(ofMmm, ofNnn),
        List.of(named(ofMmm), named(ofNnn)),
        List.of(Optional.empty(), Optional.of(Concern.RIVALRY)),
        List.of(ofMmm == Vote.OBJECT, false),
        passed,
        Optional.empty());
  }

  private static List<Integer> named(Vote vote) {
    return vote == Vote.OBJECT ? List.of(0) : List.of();
  }

  @Test
  void aBlockedBidNamesWhoObjected() {
    history.voted(2, ballot(false, Vote.OBJECT, Vote.OBJECT, bid(AAA)), () -> null);
    assertThat(path(AAA).stage()).isEqualTo(Stage.BLOCKED);
    assertThat(path(AAA).reason()).isEqualTo("MMM+NNN");
    BallotOutcome outcome = history.ballots().get(0);
    assertThat(outcome.voters()).containsExactly(MMM, NNN);
    assertThat(outcome.objectors()).containsExactly(MMM, NNN);
    assertThat(outcome.decisive()).containsExactly(MMM);
    assertThat(outcome.concerns()).isEqualTo(Map.of(NNN, Concern.RIVALRY));
    assertThat(outcome.packagedWith()).isEmpty();
  }

  @Test
  void whatEachVoterHadInMindIsKeptBidByBid() {
    history.voted(2, ballot(false, Vote.OBJECT, Vote.CONSENT, bid(AAA), bid(BBB)), () -> null);
    BallotOutcome first = history.ballots().get(0);
    BallotOutcome second = history.ballots().get(1);
    assertThat(first.namedBy()).containsExactly(MMM);
    assertThat(second.namedBy()).isEmpty();
    assertThat(first.struckOut()).isFalse();
    assertThat(first.minds().get(1)).isEqualTo(new BallotOutcome.Mind(2, 2, 0, 0.2, 0, 1));
    assertThat(second.minds().get(1)).isEqualTo(new BallotOutcome.Mind(4, 4, 0, 0.4, 0, 0.9));
  }

  @Test
  void eachOfAPackageNamesTheOther() {
    Application[] both = {bid(AAA), bid(BBB)};
    history.voted(2, ballot(true, Vote.CONSENT, Vote.ABSTAIN, both), () -> null);
    assertThat(path(AAA).stage()).isEqualTo(Stage.HELD);
    assertThat(path(AAA).reason()).isEqualTo("BBB");
    assertThat(path(BBB).reason()).isEqualTo("AAA");
    assertThat(history.ballots())
        .extracting(BallotOutcome::packagedWith)
        .containsExactly(List.of(BBB), List.of(AAA));
    assertThat(history.ballots().get(0).objectors()).isEmpty();
  }

  /** One that lapsed, since the state became a full member elsewhere, is over. */
  @Test
  void aSecondAdmissionIsNotTakenForTheFirst() {
    Application lapsed = bid(AAA);
    lapsed.admit(new Accession(3, new int[] {MMM, NNN}, 4));
    history.admitted(2, lapsed);
    history.ratified(4, lapsed, MMM);
    history.lapsed(10, AAA, new Lapse(0, World.NONE, PARTNER));
    history.lapsed(11, BBB, new Lapse(0, World.NONE, PARTNER));
    history.lapsed(12, AAA, new Lapse(0, PARTNER, World.NONE));
    Application again = bid(AAA);
    again.admit(new Accession(21, new int[] {MMM, NNN}, 4));
    history.admitted(20, again);
    history.ratified(22, again, NNN);
    history.statusChanged(25, AAA, 0, World.NONE, PARTNER);
    assertThat(history.admissions()).extracting(Admission::seated).containsExactly(World.NONE, 25);
    assertThat(history.admissions()).extracting(Admission::lapsed).containsExactly(10, World.NONE);
    assertThat(history.admissions())
        .extracting(Admission::ratified)
        .containsExactly(
            List.of(new Admission.Ratification(MMM, 4)),
            List.of(new Admission.Ratification(NNN, 22)));
  }

  @Test
  void whoWaitsAtTheHorizonNamesWhoHasNotRatified() {
    InitialWorld ratified = world().partnerIsRatified().build();
    RunHistory waiting = new RunHistory(ratified.world().states(), ratified.charter());
    Alliance alliance = new Alliance(ratified);
    waiting.began(alliance);
    Application bid = bid(AAA);
    Application pending = bid(BBB);
    alliance.lodge(bid);
    alliance.lodge(pending);
    waiting.applied(1, pending);
    bid.admit(new Accession(3, new int[] {MMM, NNN}, 4));
    waiting.voted(2, ballot(true, Vote.CONSENT, Vote.CONSENT, bid), () -> null);
    waiting.admitted(2, bid);
    assertThat(waiting.path(AAA, PARTNER).stage()).isEqualTo(Stage.AWAITING_RATIFICATION);
    Accession accession = Objects.requireNonNull(bid.accession());
    waiting.ended(3, alliance);
    assertThat(waiting.path(AAA, PARTNER).reason()).isEqualTo("MMM+NNN");
    accession.holdBack(NNN, true);
    waiting.ended(3, alliance);
    assertThat(waiting.path(AAA, PARTNER).reason()).as("who holds back").isEqualTo("NNN");
    accession.ratify(NNN);
    waiting.ended(3, alliance);
    assertThat(waiting.path(AAA, PARTNER).reason()).isEqualTo("MMM");
    assertThat(waiting.path(BBB, PARTNER).reason()).isEmpty();
    assertThat(waiting.path(MMM, MEMBER).heldAtStart()).isTrue();
    assertThat(waiting.path(MMM, MEMBER).heldAtHorizon()).isTrue();
    assertThat(waiting.path(AAA, MEMBER).heldAtHorizon()).isFalse();
  }

  @Test
  void whoGaveUpTheLastOfMembershipHasLeftTheFirstTime() {
    history.began(new Alliance(initial));
    history.statusChanged(2, MMM, 0, MEMBER, FROZEN);
    assertThat(history.left(MMM)).isEqualTo(World.NONE);
    assertThat(history.path(MMM, FROZEN).stage()).isEqualTo(Stage.HELD);
    assertThat(history.path(MMM, FROZEN).month()).isEqualTo(2);
    history.statusChanged(5, MMM, 0, FROZEN, World.NONE);
    history.statusChanged(9, MMM, 0, FROZEN, World.NONE);
    assertThat(history.left(MMM)).isEqualTo(5);
    history.statusChanged(5, AAA, 0, PARTNER, World.NONE);
    assertThat(history.left(AAA)).as("was no member").isEqualTo(World.NONE);
    history.statusChanged(6, BBB, 0, World.NONE, MEMBER);
    history.statusChanged(7, BBB, 0, MEMBER, World.NONE);
    assertThat(history.left(BBB)).isEqualTo(7);
  }

  /** One bid of a package is withdrawn; the other is voted on again, and its path is open. */
  @Test
  void aBidThatWasStruckOutIsShelvedAndTheOthersAreNot() {
    Ballot refused = ballot(false, Vote.OBJECT, Vote.CONSENT, bid(AAA), bid(BBB));
    Ballot struck =
        new Ballot(
            refused.bids(),
            refused.consultation(),
            refused.draws(),
            refused.low(),
            refused.high(),
            refused.votes(),
            refused.named(),
            refused.concerns(),
            refused.decisive(),
            false,
            Optional.of(refused.bids().get(0)));
    history.voted(4, struck, () -> null);
    assertThat(path(AAA).stage()).isEqualTo(Stage.SHELVED);
    assertThat(path(AAA).reason()).isEqualTo("MMM");
    assertThat(path(BBB).stage()).isEqualTo(Stage.NOT_SOUGHT);
    assertThat(history.ballots()).extracting(BallotOutcome::struckOut).containsExactly(true, false);
  }
}
