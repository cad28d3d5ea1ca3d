package org.alliancesim.explanation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.alliancesim.chance.Draws;
import org.alliancesim.institution.Vote;
import org.alliancesim.interest.Side;
import org.alliancesim.model.RunHistory;
import org.alliancesim.model.TestWorld;
import org.alliancesim.world.StateCode;
import org.junit.jupiter.api.Test;

/** A history as it was, and why. */
class ExplanationTest {

  private static final int REPLICATES = 80;

  private static final StateCode CANDIDATE = StateCode.of("AAA");

  private static Explanation explain(TestWorld world, int replicate) {
    return Explanation.of(world::build, Draws.of(11, replicate));
  }

  /** What happens in many histories. */
  private static final Explanation HISTORIES = histories();

  private static Explanation histories() {
    List<Event> events = new ArrayList<>();
    for (int replicate = 0; replicate < REPLICATES; replicate++) {
      events.addAll(explain(EventfulWorld.build(), replicate).events());
    }
    return new Explanation(events);
  }

  private static <E extends Event> List<E> all(Class<E> type) {
    return of(type, HISTORIES);
  }

  private static <E extends Event> List<E> of(Class<E> type, Explanation explanation) {
    return explanation.events().stream().filter(type::isInstance).map(type::cast).toList();
  }

  /** The ballots told are those of the same history unwatched; other draws give other ones. */
  @Test
  void anExplanationDoesNotChangeTheHistory() {
    int ballots = 0;
    int different = 0;
    for (int replicate = 0; replicate < REPLICATES; replicate++) {
      List<String> told = ballots(explain(EventfulWorld.build(), replicate));
      assertThat(told).isEqualTo(ballots(EventfulWorld.build().run(11, replicate)));
      ballots += told.size();
      different += told.equals(ballots(EventfulWorld.build().run(12, replicate))) ? 0 : 1;
    }
    assertThat(ballots).isPositive();
    assertThat(different).isPositive();
  }

  private static List<String> ballots(Explanation explanation) {
    return of(Event.Ballot.class, explanation).stream()
        .flatMap(
            ballot ->
                ballot.bids().stream()
                    .map(
                        bid ->
                            ballot.month()
                                + " "
                                + bid.state()
                                + " "
                                + ballot.passed()
                                + ballot.voters().stream()
                                    .filter(voter -> voter.vote() == Vote.OBJECT)
                                    .map(Voter::state)
                                    .toList()))
        .toList();
  }

  private static List<String> ballots(RunHistory history) {
    List<StateCode> states = EventfulWorld.build().build().world().states();
    return history.ballots().stream()
        .map(
            ballot ->
                EventfulWorld.build().build().start().plusMonths(ballot.month())
                    + " "
                    + states.get(ballot.state())
                    + " "
                    + ballot.passed()
                    + ballot.objectors().stream().map(states::get).toList())
        .toList();
  }

  @Test
  void theSameHistoryIsToldTheSameWayTwice() {
    assertThat(explain(EventfulWorld.build(), 3)).isEqualTo(explain(EventfulWorld.build(), 3));
    assertThat(explain(EventfulWorld.build(), 3)).isNotEqualTo(explain(EventfulWorld.build(), 4));
  }

  @Test
  void whatAnApplicantWeighedAddsUpToItsAdvantage() {
    List<Event.Application> applications = all(Event.Application.class);
    assertThat(applications).isNotEmpty();
    for (Event.Application application : applications) {
      Weighing weighing = application.weighing();
      double success = weighing.expectation().orElseThrow().success();
      assertThat(weighing.status()).contains(application.bid().status());
      assertThat(weighing.interests().stream().mapToDouble(Weighing.Weighed::value).sum())
          .isCloseTo(weighing.gain(), within(1e-9));
      assertThat(weighing.interests().stream().mapToDouble(Weighing.Weighed::share).sum())
          .isCloseTo(1, within(1e-9));
      assertThat(weighing.inertia()).isCloseTo(EventfulWorld.KAPPA, within(1e-9));
      assertThat(success * weighing.gain() - (1 - success) * EventfulWorld.PHI - weighing.inertia())
          .isCloseTo(weighing.advantage(), within(1e-9));
      assertThat(weighing.probability()).isBetween(0.0, 1.0);
    }
  }

  @Test
  void aMembersTermsAddUpToItsTwoSides() {
    List<Voter> voters =
        all(Event.Ballot.class).stream().flatMap(ballot -> ballot.voters().stream()).toList();
    int pressed = 0;
    int known = 0;
    for (Voter voter : voters) {
      for (Voter.Answer answer : voter.answers()) {
        Outlook outlook = answer.outlook();
        assertThat(sum(outlook, Side.AGAINST)).isCloseTo(outlook.against(), within(1e-9));
        assertThat(sum(outlook, Side.FOR)).isCloseTo(outlook.goodwill(), within(1e-9));
        assertThat(answer.vote() == Vote.OBJECT).isEqualTo(answer.draw() < outlook.objects());
        assertThat(answer.goodwillNeeded().isPresent()).isEqualTo(answer.vote() == Vote.OBJECT);
        answer
            .goodwillNeeded()
            .ifPresent(needed -> assertThat(needed).isGreaterThan(outlook.underPressure()));
        answer.concernTolerated().ifPresent(most -> assertThat(most).isLessThan(outlook.against()));
        pressed += outlook.pressed() > 0 ? 1 : 0;
        known += outlook.known() ? 1 : 0;
      }
      assertThat(voter.needed() > 0).isEqualTo(voter.vote() == Vote.OBJECT);
      assertThat(voter.largestConcern().isPresent())
          .as("only who has something against a bid has a concern")
          .isEqualTo(voter.answers().stream().anyMatch(answer -> answer.outlook().against() > 0));
    }
    assertThat(pressed).isPositive();
    assertThat(known).isPositive();
  }

  private static double sum(Outlook outlook, Side side) {
    return outlook.terms().stream()
        .filter(felt -> felt.side() == side)
        .mapToDouble(Outlook.Felt::value)
        .sum();
  }

  @Test
  void everythingThatHappensIsTold() {
    assertThat(all(Event.Clash.class)).isNotEmpty();
    assertThat(all(Event.Attack.class)).isNotEmpty();
    assertThat(all(Event.Settlement.class)).isNotEmpty();
    assertThat(all(Event.StanceSettled.class))
        .isNotEmpty()
        .allMatch(settled -> settled.before() == -0.5);
    assertThat(all(Event.NewGovernments.class)).isNotEmpty();
    assertThat(all(Event.Reconsideration.class)).isNotEmpty();
    assertThat(all(Event.Deterrence.class)).isNotEmpty();
    assertThat(all(Event.Gate.class)).isNotEmpty();
    assertThat(all(Event.Shelving.class)).isNotEmpty();
    assertThat(all(Event.Ratification.class)).isNotEmpty();
    assertThat(all(Event.HeldBack.class))
        .isNotEmpty()
        .allMatch(heldBack -> heldBack.flip().orElseThrow().verified());
    assertThat(all(Event.Ballot.class))
        .anyMatch(ballot -> ballot.bids().size() == 2)
        .anyMatch(ballot -> ballot.bids().size() == 1)
        .anyMatch(ballot -> ballot.struckOut().isPresent());
    assertThat(all(Event.StatusChange.class))
        .anyMatch(change -> change.weighing().isPresent())
        .anyMatch(change -> change.weighing().isEmpty());
  }

  /** Ballots on packages too, in the middle of long histories. */
  @Test
  void everyRefusalHasASmallestChangeThatRunningTheMonthAgainVerifies() {
    List<Event.Ballot> refused =
        all(Event.Ballot.class).stream().filter(ballot -> !ballot.passed()).toList();
    assertThat(refused.stream().map(ballot -> ballot.bids().size())).contains(1, 2);
    for (Event.Ballot ballot : refused) {
      BallotFlip flip = ballot.flip().orElseThrow();
      assertThat(flip.raise()).isPresent();
      assertThat(flip.raiseVerified()).isTrue();
      assertThat(flip.ease()).isPresent();
      assertThat(flip.easeVerified()).isTrue();
      assertThat(flip.pressureVerified()).isTrue();
    }
    assertThat(all(Event.Ballot.class).stream().filter(Event.Ballot::passed))
        .isNotEmpty()
        .allMatch(ballot -> ballot.flip().isEmpty());
  }

  /** What is left of a package comes to the vote in the same month, without the bid withdrawn. */
  @Test
  void aBidThatIsStruckOutLeavesTheOthersToBeVotedOnAtOnce() {
    List<Event.Ballot> ballots = all(Event.Ballot.class);
    int struckOut = 0;
    for (int ballot = 0; ballot < ballots.size(); ballot++) {
      Event.Ballot together = ballots.get(ballot);
      if (together.struckOut().isPresent()) {
        Event.Bid out = together.struckOut().get();
        Event.Ballot rest = ballots.get(ballot + 1);
        assertThat(together.passed()).isFalse();
        assertThat(rest.month()).isEqualTo(together.month());
        assertThat(rest.bids())
            .isEqualTo(together.bids().stream().filter(bid -> !bid.equals(out)).toList());
        int place = together.bids().indexOf(out);
        assertThat(together.voters())
            .filteredOn(voter -> voter.vote() == Vote.OBJECT)
            .isNotEmpty()
            .allMatch(voter -> voter.answers().get(place).vote() == Vote.OBJECT)
            .allMatch(voter -> voter.largestConcern().orElseThrow().bid().equals(out));
        struckOut++;
      }
    }
    assertThat(struckOut).isPositive();
  }

  @Test
  void eventsFollowTheMonths() {
    List<Event> events = explain(EventfulWorld.build(), 0).events();
    assertThat(events).isSortedAccordingTo((a, b) -> a.month().compareTo(b.month()));
  }

  @Test
  void whoStayedIsNamedOnceAMonthInTheAbridgedHistory() {
    Explanation whole = explain(EventfulWorld.build(), 1);
    Explanation shorter = whole.abridged();
    assertThat(of(Event.Reconsideration.class, shorter)).isEmpty();
    List<Event.Stay> stays = of(Event.Stay.class, shorter);
    assertThat(stays.stream().map(Event.Stay::month)).doesNotHaveDuplicates();
    List<String> named =
        stays.stream()
            .flatMap(stay -> stay.states().stream().map(state -> stay.month() + " " + state))
            .toList();
    List<String> deterred =
        of(Event.Deterrence.class, whole).stream()
            .map(each -> each.month() + " " + each.bid().state())
            .toList();
    List<String> stayed =
        of(Event.Reconsideration.class, whole).stream()
            .map(each -> each.month() + " " + each.state())
            .filter(each -> !deterred.contains(each))
            .toList();
    assertThat(named).isEqualTo(stayed).isNotEmpty();
    assertThat(Stream.concat(named.stream(), deterred.stream())).isNotEmpty();
  }

  /** At the expectation named, and no other change, the same draw chooses the bid. */
  @Test
  void aDeterredStateWouldHaveAppliedWithMoreHope() {
    List<Event.Deterrence> deterred =
        all(Event.Deterrence.class).stream()
            .filter(each -> each.bid().state().equals(CANDIDATE))
            .toList();
    assertThat(deterred).isNotEmpty();
    for (Event.Deterrence each : deterred) {
      double expected = each.weighing().expectation().orElseThrow().success();
      assertThat(each.sufficient()).isGreaterThan(expected).isLessThanOrEqualTo(1);
    }
  }
}
