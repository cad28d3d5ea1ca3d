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
import org.alliancesim.institution.StandardCriterion;
import org.alliancesim.institution.Vote;
import org.alliancesim.interest.Concern;
import org.alliancesim.interest.Direction;
import org.alliancesim.interest.Interest;
import org.alliancesim.interest.Side;
import org.alliancesim.model.TestWorld;
import org.alliancesim.world.OrganisationVariable;
import org.alliancesim.world.PairVariable;
import org.alliancesim.world.StateCode;
import org.alliancesim.world.StatedPosition;
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
    Event.Bid bid = new Event.Bid(AZE, TestWorld.PARTNER);
    Outlook dark =
        new Outlook(
            bid,
            List.of(
                new Outlook.Felt(Concern.RIVALRY, Side.AGAINST, 1.25),
                new Outlook.Felt(Concern.DISTANCE, Side.AGAINST, 0.001),
                new Outlook.Felt(Concern.STANCE, Side.AGAINST, 0.599),
                new Outlook.Felt(Concern.GOODWILL, Side.FOR, 1)),
            1.85,
            1,
            1.3,
            0,
            0.9,
            objects,
            0,
            Optional.of(new StatedPosition("a state at war with it", "S2.3, 2019")));
    Voter armenia =
        new Voter(
            ARM,
            0.2,
            0.97,
            Vote.OBJECT,
            List.of(
                new Voter.Answer(dark, 0.42, Vote.OBJECT, Optional.of(1.97), Optional.of(1.22))),
            Optional.of(new Voter.Reason(bid, dark.terms().get(0))),
            0.67);
    Outlook bright =
        new Outlook(
            bid,
            List.of(new Outlook.Felt(Concern.GOODWILL, Side.FOR, 1)),
            0,
            1,
            1,
            0,
            1,
            0,
            0,
            Optional.empty());
    Voter russia =
        new Voter(
            RUS,
            0,
            0,
            Vote.CONSENT,
            List.of(
                new Voter.Answer(bright, 0.5, Vote.CONSENT, Optional.empty(), Optional.empty())),
            Optional.empty(),
            0);
    return new Event.Ballot(
        MONTH,
        List.of(new Event.Bid(AZE, TestWorld.PARTNER)),
        "consensus",
        Optional.of(new Agenda(List.of(RUS), 4, 0.5, 0.3, 1)),
        List.of(new Event.Pressure(RUS, ARM, 0.1)),
        List.of(new Event.Opinion(KAZ, 0.75, List.of())),
        List.of(armenia, russia),
        false,
        Optional.empty(),
        Optional.of(
            new BallotFlip(
                Optional.of(0.67),
                true,
                Optional.of(0.34),
                true,
                pressure,
                true,
                List.of(new BallotFlip.Objector(ARM, 0.97, 0.3, reach)))));
  }

  @Test
  void aRefusalNamesEveryVoteEveryConcernAndTheSmallestChange() {
    assertThat(told(refusal(Optional.empty(), 0.6)))
        .startsWith(
            "June 2022 Azerbaijan's bid for “partner” (Main) was blocked (rule: consensus); Armenia"
                + " objected. It was voted on alone, after pressure x 0.50; the chair expected"
                + " success with probability 0.30.")
        .contains("Armenia was pressed by Russia (0.10).")
        .contains("Kazakhstan, without a vote, stood at V +0.75.")
        .contains(
            "Armenia objected: 1.85 spoke against it (rivalry with the candidate 1.25, its stated"
                + " position against the candidate 0.60 “a state at war with it”) and 1.30 for it"
                + " (goodwill to newcomers 1.00, pressure 0.30); it objects with probability 0.70"
                + " (earlier votes had shown its draw below 0.90), and drew 0.42.")
        .contains("Russia consented: nothing spoke against it.")
        .contains("Stated positions: Armenia on Azerbaijan, “a state at war with it”: S2.3, 2019.")
        .contains(
            "with 0.67 more goodwill of every voter it would have passed (verified by running")
        .contains("Or with all that spoke against it less by 34% (verified by running the month")
        .contains(
            "Not to object, Armenia needed goodwill of 1.97 instead of 1.30, or concerns of at"
                + " most 1.22 instead of 1.85.")
        .contains(
            "Pressure: not reachable: at most +0.60 on Armenia, which needed +0.97 (verified");
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
    assertThat(told(refusal(Optional.empty(), 0, 0.43)))
        .contains("it objects with probability 0.43")
        .contains("and drew 0.42, so this was chance. Russia consented");
  }

  private static Event.Gate returned(boolean verified) {
    Requirement relations =
        new Requirement(
            PairVariable.RELATIONS, "relations.ARM-AZE.diplomatic", 0, Bound.EXACTLY, 1);
    Requirement hostility =
        new Requirement(
            OrganisationVariable.HOSTILITY, "organisations.PACT.hostility", 0.5, Bound.BELOW, 0.4);
    return new Event.Gate(
        MONTH,
        new Event.Bid(AZE, TestWorld.PARTNER),
        List.of(
            new FailedCriterion(
                StandardCriterion.RELATIONS_WITH_ALL_MEMBERS,
                0.3,
                0.45,
                false,
                List.of(relations))),
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
            "Smallest change: with diplomatic relations (relations.ARM-AZE.diplomatic) = 1 instead"
                + " of 0 and how far the organisation is a rival bloc of the alliance"
                + " (organisations.PACT.hostility) below 0.40 instead of 0.50 it would have passed"
                + " the gate (verified by running the month again).");
  }

  @Test
  void aShelvedBidTellsByHowMuchTheChairWouldHaveHadToLikeItMore() {
    assertThat(told(shelved(0.3, Optional.of(new AgendaFlip(2.1, 0.5, true)))))
        .contains("Russia did not put Azerbaijan's bid for “partner” (Main) to the vote")
        .contains("and likeliest to object was Armenia.")
        .contains("Russia's own valuation V was +0.50.")
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

  private static Event.Deterrence deterrence(double expected, double sufficient, double exit) {
    Weighing weighing =
        new Weighing(
            "main",
            Optional.of(TestWorld.PARTNER),
            List.of(),
            2,
            Direction.UP,
            1.5,
            0.4,
            exit,
            0,
            Optional.of(
                new Weighing.Expected(
                    expected, List.of(), 1, Optional.of(ARM), Optional.of(KAZ), false)),
            0.5,
            0.62);
    return new Event.Deterrence(MONTH, new Event.Bid(AZE, TestWorld.PARTNER), weighing, sufficient);
  }

  @Test
  void aDeterrenceIsToldAsAnEffectOfThatBidAlone() {
    assertThat(told(deterrence(0.2, 0.55, 0)))
        .contains(
            "Azerbaijan would have applied for “partner” (Main) had this bid been sure of success,"
                + " and did not: it expected success with probability 0.20, above all because of"
                + " Armenia. With 0.55 or more it would have applied. No interest");
    assertThat(told(deterrence(0.2, 0.55, 0)))
        .contains("expected success π̂ 0.20 in a package with Kazakhstan, inertia 1.50 (a step of")
        .contains("(a step of 0.40 in commitment); in all X");
    assertThat(told(deterrence(0.2, 0.55, 1.25)))
        .contains("(a step of 0.40 in commitment; 1.25 for giving up full membership); in all X");
    assertThat(told(deterrence(0.998, 0.999, 0)))
        .contains("with probability 0.998000")
        .contains("With 0.999000 or more it would have applied.");
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
            "June 2022 Shock: a war. It moved alliance.isolation 0.25 → 0.80, behaviour.psi 0.11 →"
                + " 6.");
  }

  @Test
  void newGovernmentsAndSettledStancesAreTold() {
    assertThat(told(new Event.NewGovernments(MONTH, List.of(ARM))))
        .isEqualTo("June 2022 Armenia has another government: how it votes is open again.");
    assertThat(told(new Event.NewGovernments(MONTH, List.of(ARM, KAZ))))
        .contains("Armenia and Kazakhstan have other governments: how they vote is open again.");
    assertThat(told(new Event.StanceSettled(MONTH, ARM, AZE, -0.35)))
        .contains("Armenia gave up its stated position on Azerbaijan.")
        .contains("It had stood at −0.35 and counts no more in votes.");
  }

  private static Voter.Answer answer(StateCode candidate, double against, Vote vote) {
    boolean objects = vote == Vote.OBJECT;
    Outlook outlook =
        new Outlook(
            new Event.Bid(candidate, TestWorld.PARTNER),
            List.of(
                new Outlook.Felt(Concern.RIVALRY, Side.AGAINST, against),
                new Outlook.Felt(Concern.GOODWILL, Side.FOR, 1)),
            against,
            1,
            1,
            0,
            1,
            objects ? 0.8 : 0.1,
            objects ? 0.4 : 0,
            Optional.empty());
    return new Voter.Answer(
        outlook,
        0.5,
        vote,
        objects ? Optional.of(1.32) : Optional.empty(),
        objects ? Optional.of(1.0) : Optional.empty());
  }

  /** Of a package each objection says to what, and the bid to which all were is withdrawn. */
  @Test
  void aPackageIsToldBidByBidAndWhatIsStruckOutToo() {
    Event.Bid first = new Event.Bid(AZE, TestWorld.PARTNER);
    Event.Bid second = new Event.Bid(KAZ, TestWorld.PARTNER);
    Voter armenia =
        new Voter(
            ARM,
            0,
            0.8,
            Vote.OBJECT,
            List.of(answer(AZE, 1.32, Vote.OBJECT), answer(KAZ, 0, Vote.CONSENT)),
            Optional.empty(),
            0.32);
    Event.Ballot ballot =
        new Event.Ballot(
            MONTH,
            List.of(first, second),
            "consensus",
            Optional.empty(),
            List.of(),
            List.of(),
            List.of(armenia),
            false,
            Optional.of(first),
            Optional.empty());
    assertThat(told(ballot))
        .contains("as a package, were blocked (rule: consensus); Armenia objected to Azerbaijan's.")
        .contains(
            "Armenia objected. Azerbaijan's bid, to which it objected: 1.32 spoke against it"
                + " (rivalry with the candidate 1.32, 40% less for the counterweight that comes in"
                + " too) and 1.00 for it; it objects with probability 0.80, and drew 0.50."
                + " Kazakhstan's bid, to which it consented: nothing spoke against it.")
        .contains(
            "All objections were to Azerbaijan's bid. The chair withdrew it, so that it stays"
                + " pending, and put Kazakhstan's bid for “partner” (Main) to the vote at once.");
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
            Direction.DOWN,
            1.5,
            0.4,
            0,
            0,
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
        .contains(
            "a gain of +2.00, inertia 1.50 (a step of 0.40 in commitment); in all X +0.50, chosen with"
                + " probability 0.62")
        .doesNotContain("training");
  }

  @Test
  void whatLapsesIsTold() {
    assertThat(told(lapse(Optional.of(TestWorld.PARTNER), Optional.empty())))
        .endsWith("Armenia is a full member now: its status “partner” (Main) lapsed.");
    assertThat(told(lapse(Optional.of(TestWorld.PARTNER), Optional.of(TestWorld.MEMBER))))
        .endsWith(
            "Armenia is a full member now: its status “partner” and its bid for “member” (Main)"
                + " lapsed.");
  }

  private static Event.Lapse lapse(Optional<String> held, Optional<String> sought) {
    return new Event.Lapse(MONTH, ARM, "main", held, sought);
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
    assertThat(Phrasing.signed(value)).isEqualTo(text);
  }
}
