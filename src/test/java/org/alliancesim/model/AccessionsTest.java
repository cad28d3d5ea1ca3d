package org.alliancesim.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.alliancesim.chance.RandomProcess;
import org.alliancesim.institution.Ratification;
import org.alliancesim.world.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From the council's yes to the seat: of two members each ratifies with 1.5/T_r a month. */
class AccessionsTest {

  private static final int PARTNER = 1;
  private static final int MMM = 1;
  private static final int NNN = 2;
  private static final int[] BOTH = {MMM, NNN};

  /** March 2021. */
  private static final int VOTE = 2;

  private final List<String> told = new ArrayList<>();
  private final List<HoldingBack> held = new ArrayList<>();

  private Situation situation(TestWorld world, ScriptedDraws draws) {
    HistoryObserver observer =
        new HistoryObserver() {
          private static final long serialVersionUID = 1L;

          @Override
          public void heldBack(
              int month, Application bid, int member, Supplier<HoldingBack> holding) {
            told.add("month " + month + ": held back by " + member);
            held.add(holding.get());
          }

          @Override
          public void ratified(int month, Application bid, int member) {
            told.add("month " + month + ": ratified by " + member);
          }

          @Override
          public void statusChanged(int month, int state, int track, int from, int to) {
            told.add("month " + month + ": " + state + " from " + from + " to " + to);
          }
        };
    Situation situation = new Situation(world.build(), draws, observer, Counterfactual.NONE);
    situation.month = VOTE;
    return situation;
  }

  private static ScriptedDraws drawn(double u) {
    return new ScriptedDraws().with(RandomProcess.RATIFICATION, u);
  }

  private static TestWorld world() {
    return TestWorld.of("AAA", "MMM", "NNN", "OOO").members("MMM", "NNN").ratification(5);
  }

  private static Application lodged(Situation situation) {
    Application bid = new Application(0, PARTNER, 0);
    situation.alliance.lodge(bid);
    return bid;
  }

  private static Accessions accessions(Situation situation) {
    Valuations valuations = new Valuations(situation);
    return new Accessions(situation, valuations, new Deliberation(situation, valuations));
  }

  private static Accession accession(Application bid) {
    return Objects.requireNonNull(bid.accession(), "an admitted bid");
  }

  @Test
  void withoutRatificationTheCouncilsYesIsTheSeat() {
    Situation situation = situation(world(), drawn(0.9));
    accessions(situation).admit(lodged(situation), BOTH);
    assertThat(situation.alliance.held(0, 0)).isEqualTo(PARTNER);
    assertThat(situation.alliance.bid(0, 0)).isNull();
    assertThat(situation.alliance.closedUntil(0, 0)).isEqualTo(VOTE);
    assertThat(situation.inTheNews).containsExactly(true, false, false, false);
    assertThat(told).containsExactly("month 2: 0 from -1 to 1");
  }

  @ParameterizedTest
  @CsvSource({"0.2999, true", "0.3, false"})
  void aMemberRatifiesWhereItsDrawIsBelowTheProbability(double u, boolean ratifies) {
    Situation situation = situation(world().partnerIsRatified(), drawn(u));
    Application bid = lodged(situation);
    Accessions accessions = accessions(situation);
    accessions.step();
    assertThat(told).as("not before the council's yes").isEmpty();
    accessions.admit(bid, BOTH);
    assertThat(situation.alliance.held(0, 0)).isEqualTo(World.NONE);
    accession(bid).ratify(NNN);
    accessions.step();
    assertThat(told).as("not in the month of the vote").isEmpty();
    situation.month++;
    accessions.step();
    assertThat(told)
        .isEqualTo(
            ratifies ? List.of("month 3: ratified by 1", "month 3: 0 from -1 to 1") : List.of());
    assertThat(bid.ratifiedBy(MMM)).isEqualTo(ratifies);
    assertThat(situation.alliance.held(0, 0)).isEqualTo(ratifies ? PARTNER : World.NONE);
    assertThat(situation.alliance.hasBids()).isEqualTo(!ratifies);
  }

  /** C = Γ = 1, so Q = ½: who is disposed below holds back, and is told of once. */
  @ParameterizedTest
  @CsvSource({"0.4999, true", "0.5, false"})
  void whoWouldObjectNowHoldsBackAndIsNamed(double disposition, boolean holdsBack) {
    ScriptedDraws draws = drawn(0.1).with(RandomProcess.DISPOSITION, disposition);
    Situation situation = situation(world().partnerIsRatified().against("MMM", "AAA", 1), draws);
    Application bid = lodged(situation);
    Accessions accessions = accessions(situation);
    accessions.admit(bid, BOTH);
    for (int month = 0; month < 3; month++) {
      situation.month++;
      accessions.step();
    }
    if (holdsBack) {
      assertThat(told).containsExactly("month 3: held back by 1", "month 3: ratified by 2");
      assertThat(bid.heldBackBy(MMM)).isTrue();
      assertThat(bid.heldBackBy(NNN)).isFalse();
      assertThat(held.get(0).draw()).isEqualTo(disposition);
      assertThat(held.get(0).view().objects()).isCloseTo(0.5, within(1e-12));
      double odds = (1 - disposition) / disposition;
      assertThat(held.get(0).goodwillNeeded()).isCloseTo(Math.pow(odds, 0.2), within(1e-12));
    } else {
      assertThat(told).last().isEqualTo("month 3: 0 from -1 to 1");
      assertThat(held).isEmpty();
    }
  }

  @Test
  void whoNoLongerVotesIsNotWaitedForAndWhoComesToVoteOnlyIfTheScenarioSaysSo() {
    for (boolean byNewcomers : new boolean[] {false, true}) {
      told.clear();
      Ratification rule = new Ratification(true, byNewcomers, Ratification.AT_ONCE);
      Situation situation = situation(world().partnerIsRatified(rule), drawn(0.9));
      Application bid = lodged(situation);
      Accessions accessions = accessions(situation);
      accessions.admit(bid, BOTH);
      accession(bid).ratify(MMM);
      situation.alliance.unseat(NNN, 0);
      situation.alliance.seat(3, 0);
      assertThat(situation.alliance.awaits(NNN, bid)).isFalse();
      assertThat(situation.alliance.awaits(3, bid)).isEqualTo(byNewcomers);
      situation.month++;
      accessions.step();
      assertThat(situation.alliance.held(0, 0)).isEqualTo(byNewcomers ? World.NONE : PARTNER);
    }
  }

  /** The month after the vote is April. */
  @ParameterizedTest
  @CsvSource({"0, 3", "4, 3", "5, 4", "3, 14", "1, 12"})
  void ratificationOpensInTheProtocolMonth(int calendarMonth, int opens) {
    Ratification rule = new Ratification(true, false, calendarMonth);
    Situation situation = situation(world().partnerIsRatified(rule), drawn(0.1));
    Application bid = lodged(situation);
    Accessions accessions = accessions(situation);
    accessions.admit(bid, BOTH);
    while (situation.alliance.hasBids()) {
      situation.month++;
      accessions.step();
    }
    assertThat(situation.month).isEqualTo(opens);
  }

  @Test
  void nobodyIsWaitedForWhereNobodyVotes() {
    Situation situation = situation(world().partnerIsRatified(), drawn(0.9));
    Application bid = lodged(situation);
    Accessions accessions = accessions(situation);
    accessions.admit(bid, new int[0]);
    situation.month++;
    accessions.step();
    assertThat(situation.alliance.held(0, 0)).isEqualTo(PARTNER);
  }

  /** H₁ = 1, H₂ = 1.5, H₃ = 11/6; never more than certain. */
  @Test
  void theHazardIsTheHarmonicNumberOverTheMeanTime() {
    assertThat(Accession.hazard(1, 12)).isCloseTo(1.0 / 12, within(1e-15));
    assertThat(Accession.hazard(2, 12)).isCloseTo(0.125, within(1e-15));
    assertThat(Accession.hazard(3, 12)).isCloseTo(11.0 / 72, within(1e-15));
    assertThat(Accession.hazard(3, 1)).isEqualTo(1);
    assertThat(Accession.hazard(0, 12)).isZero();
    assertThat(Accession.hazard(3, Double.POSITIVE_INFINITY)).isZero();
  }
}
