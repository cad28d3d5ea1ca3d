package org.alliancesim.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alliancesim.chance.Draws;
import org.alliancesim.explanation.FailedCriterion.Bound;
import org.alliancesim.explanation.FailedCriterion.Requirement;
import org.alliancesim.institution.Charter;
import org.alliancesim.institution.Criterion;
import org.alliancesim.institution.Vote;
import org.alliancesim.interest.Concern;
import org.alliancesim.interest.Interest;
import org.alliancesim.model.TestWorld;
import org.alliancesim.world.StateCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Events in plain English. */
class StoryTest {

  private static final int WIDTH = 100;
  private static final YearMonth MONTH = YearMonth.of(2022, 6);
  private static final Charter CHARTER = EventfulWorld.build().build().charter();
  private static final StateCode AZE = StateCode.of("AZE");
  private static final StateCode ARM = StateCode.of("ARM");
  private static final StateCode RUS = StateCode.of("RUS");
  private static final StateCode KAZ = StateCode.of("KAZ");
  private static final Map<StateCode, String> NAMES =
      Map.of(AZE, "Azerbaijan", ARM, "Armenia", RUS, "Russia", KAZ, "Kazakhstan");

  private static String told(Event event) {
    List<String> lines = new Story(new Explanation(List.of(event)), CHARTER, NAMES::get).lines();
    return String.join(" ", lines.stream().map(String::strip).toList());
  }

  private static Event.Ballot refusal(Optional<Double> pressure, double reach) {
    return refusal(pressure, reach, 0.7);
  }

  private static Event.Ballot refusal(Optional<Double> pressure, double reach, double objects) {
    Voter armenia =
        new Voter(
            ARM,
            -1.5,
            0.2,
            -1.2,
            objects,
            0.5,
            Vote.OBJECT,
            List.of(),
            Optional.of(new Voter.Felt(Concern.RIVALRY, -6.2)),
            1);
    Voter russia = new Voter(RUS, 4, 0, 4, 0.02, 0.5, Vote.CONSENT, List.of(), Optional.empty(), 0);
    return new Event.Ballot(
        MONTH,
        List.of(new Event.Bid(AZE, TestWorld.PARTNER)),
        "consensus",
        Optional.of(new Agenda(List.of(RUS), 4, 0.5, 0.3, 1)),
        List.of(new Event.Pressure(RUS, ARM, 0.1)),
        List.of(new Event.Opinion(KAZ, 0.75)),
        List.of(armenia, russia),
        false,
        Optional.of(
            new BallotFlip(
                Optional.of(1.0),
                true,
                pressure,
                true,
                List.of(new BallotFlip.Objector(ARM, 1.3, 0.3, reach)))));
  }

  @Test
  void aRefusalNamesEveryVoteEveryConcernAndTheSmallestChange() {
    assertThat(told(refusal(Optional.empty(), 0.6)))
        .startsWith(
            "June 2022 Azerbaijan's bid for “partner” (Main) was refused (rule: consensus); Armenia"
                + " objected. It was voted on alone, after pressure x 0.50; the chair expected"
                + " success with probability 0.30.")
        .contains("Armenia was pressed by Russia (0.10).")
        .contains("Kazakhstan, without a vote, stood at V +0.75.")
        .contains(
            "Armenia objected at V −1.50, under pressure −1.20; its largest concern was rivalry"
                + " with the candidate (−6.20).")
        .contains("Russia consented at V +4.00; it had no concern.")
        .contains("with every V 1.00 higher it would have passed (verified by running the month")
        .contains(
            "Pressure: not reachable: at most +0.60 on Armenia, which needed +1.30 (verified");
  }

  @Test
  void sufficientPressureIsToldWithWhatItAdds() {
    assertThat(told(refusal(Optional.of(0.65), 2)))
        .contains("Pressure x 0.65 would have sufficed, adding Armenia +1.30 (verified");
  }

  /** Chance is named where the member was likelier not to object, and nowhere else. */
  @Test
  void onlyAnObjectionThatWasUnlikelyIsCalledChance() {
    assertThat(told(refusal(Optional.empty(), 0, 0.7))).doesNotContain("chance");
    assertThat(told(refusal(Optional.empty(), 0, 0.031)))
        .contains(
            "(−6.20), and it was chance, for it objects with probability 0.031. Russia consented");
  }

  private static Event.Gate returned(boolean verified) {
    Requirement relations = new Requirement("relations.ARM-AZE.diplomatic", 0, Bound.EXACTLY, 1);
    Requirement hostility = new Requirement("organisations.PACT.hostility", 0.5, Bound.BELOW, 0.4);
    return new Event.Gate(
        MONTH,
        new Event.Bid(AZE, TestWorld.PARTNER),
        List.of(
            new FailedCriterion(
                Criterion.RELATIONS_WITH_ALL_MEMBERS, 0.3, 0.45, false, List.of(relations))),
        false,
        Optional.of(MONTH.plusMonths(12)),
        Optional.of(new GateFlip(List.of(relations, hostility), verified)));
  }

  @Test
  void aReturnedBidTellsTheSmallestChangeOfAllCriteriaTogether() {
    assertThat(told(returned(true)))
        .contains("Azerbaijan's bid for “partner” (Main) was returned")
        .contains("it may apply again from 2023-06")
        .contains("it lacks diplomatic relations with a member")
        .contains("not waived: drew 0.45, needed below 0.30")
        .contains(
            "Smallest change: with relations.ARM-AZE.diplomatic = 1 instead of 0 and"
                + " organisations.PACT.hostility below 0.40 instead of 0.50 it would have passed"
                + " the gate (verified by running the month again).");
  }

  @Test
  void aShelvedBidTellsByHowMuchTheChairWouldHaveHadToLikeItMore() {
    assertThat(told(shelved(0.3, Optional.of(new AgendaFlip(2.1, 0.5, true)))))
        .contains("Russia did not put Azerbaijan's bid for “partner” (Main) to the vote")
        .contains(
            "Smallest change: had Russia's own valuation been 2.10 higher, it would have been put"
                + " to the vote with pressure x 0.50 (verified by running the month again).");
    assertThat(told(shelved(0, Optional.empty())))
        .contains("No valuation of its own would have helped: the bid could not pass.");
    assertThat(told(shelved(0.3, Optional.empty())))
        .contains("No valuation of its own that was tried would have helped.");
  }

  private static Event.Shelving shelved(double pass, Optional<AgendaFlip> flip) {
    return new Event.Shelving(
        MONTH,
        new Event.Bid(AZE, TestWorld.PARTNER),
        new Agenda(List.of(RUS), 0.5, 0, pass, -1.2),
        Optional.of(ARM),
        flip);
  }

  /** What running the month again did not confirm is never called verified. */
  @Test
  void aChangeThatWasNotConfirmedIsToldSo() {
    assertThat(told(returned(false)))
        .contains("passed the gate (not confirmed when the month was run again).")
        .doesNotContain("verified");
    assertThat(told(shelved(0.3, Optional.of(new AgendaFlip(2.1, 0, false)))))
        .contains("put to the vote (not confirmed when the month was run again).")
        .doesNotContain("verified");
  }

  private static Event.Deterrence deterrence(
      double expected, Optional<Double> sufficient, boolean counted) {
    Weighing weighing =
        new Weighing(
            "main",
            Optional.of(TestWorld.PARTNER),
            List.of(),
            2,
            1.5,
            Optional.of(new Weighing.Expected(expected, List.of(), 1, Optional.of(ARM))),
            0.5,
            0.62);
    return new Event.Deterrence(
        MONTH, new Event.Bid(AZE, TestWorld.PARTNER), weighing, sufficient, counted);
  }

  /** A bid deters by its own expectation; what only the results call so is told as that. */
  @Test
  void aDeterrenceIsToldAsAnEffectOfThatBidAlone() {
    assertThat(told(deterrence(0.2, Optional.of(0.55), true)))
        .contains(
            "Azerbaijan would have applied for “partner” (Main) had this bid been sure of success,"
                + " and did not: it expected success with probability 0.20, above all because of"
                + " Armenia. With 0.55 or more it would have applied. No interest");
    assertThat(told(deterrence(0.2, Optional.of(0.55), false)))
        .contains("With 0.55 or more it would have applied; the results do not count it");
    assertThat(told(deterrence(0.998, Optional.empty(), true)))
        .contains("Azerbaijan did not apply for “partner” (Main)")
        .contains("with probability 0.998000; had this bid alone been sure of success, it would")
        .contains(
            "The results count it as deterred, for they ask what it would have done had every")
        .doesNotContain("because of");
  }

  @Test
  void aShockIsToldWithEveryValueBeforeAndAfter() {
    Event.ShockStruck shock =
        new Event.ShockStruck(
            MONTH,
            "a war",
            List.of(
                new Event.Change("alliance.isolation", 0.25, 0.8),
                new Event.Change("behaviour.psi", 0.111, 6)));
    assertThat(told(shock))
        .isEqualTo(
            "June 2022 Shock: a war. It moved alliance.isolation 0.25 → 0.80, behaviour.psi 0.11 → 6.");
  }

  @Test
  void aFreezeIsToldWithItsWeightiestInterestFirst() {
    Weighing weighing =
        new Weighing(
            "main",
            Optional.of(TestWorld.FROZEN),
            List.of(
                new Weighing.Weighed(Interest.ARMS_SAVING, -1, 0.25),
                new Weighing.Weighed(Interest.TRAINING, 0, 0),
                new Weighing.Weighed(Interest.RESENTMENT, 3, 0.75)),
            2,
            1.5,
            Optional.empty(),
            0.5,
            0.62);
    assertThat(
            told(
                new Event.StatusChange(
                    MONTH,
                    ARM,
                    "main",
                    Optional.of(TestWorld.MEMBER),
                    Optional.of(TestWorld.FROZEN),
                    Optional.of(weighing))))
        .contains("Armenia went from “member” to “frozen” (Main) by its own decision.")
        .contains("resentment of the alliance +3.00 (75%) and cheaper arms −1.00 (25%)")
        .contains("a gain of +2.00, inertia 1.50; in all X +0.50, chosen with probability 0.62")
        .doesNotContain("training");
  }

  @Test
  void everyEventOfAHistoryHasSentencesThatFitTheScreen() {
    for (int replicate = 0; replicate < 3; replicate++) {
      Explanation whole = Explanation.of(EventfulWorld.build()::build, Draws.of(11, replicate));
      for (Explanation told : List.of(whole, whole.abridged())) {
        List<String> lines = new Story(told, CHARTER, StateCode::value).lines();
        assertThat(lines).isNotEmpty().allMatch(line -> line.length() <= WIDTH);
        assertThat(String.join("\n", lines)).doesNotContain("Optional", "null", "NaN", "[", "{");
      }
      for (Event event : whole.events()) {
        assertThat(new Sentences(CHARTER, StateCode::value).of(event))
            .isNotEmpty()
            .allMatch(sentence -> sentence.endsWith("."));
      }
    }
  }

  @Test
  void monthsInWhichStatesOnlyStayedAreCountedAndNotTold() {
    Explanation quiet =
        new Explanation(
            List.of(
                new Event.Stay(MONTH, List.of(ARM, AZE)),
                new Event.Stay(MONTH.plusMonths(1), List.of(RUS)),
                new Event.Clash(MONTH.plusMonths(1), ARM, AZE, 2),
                new Event.Stay(MONTH.plusMonths(2), List.of(RUS))));
    assertThat(new Story(quiet, CHARTER, NAMES::get).lines())
        .containsExactly(
            "July 2022",
            "  Reconsidered and stayed as they were: Russia.",
            "  Armenia and Azerbaijan clashed 2 times.",
            "",
            "In the months not told, states reconsidered 3 times and stayed as they were.");
  }

  @ParameterizedTest
  @CsvSource({"6.2, +6.20", "-6.2, −6.20", "0.004, 0.00", "-0.004, 0.00", "0, 0.00"})
  void numbersHaveASignAndTwoDecimals(double value, String text) {
    assertThat(Wording.signed(value)).isEqualTo(text);
  }
}
