package org.alliancesim.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.alliancesim.chance.RandomProcess;
import org.alliancesim.world.Coefficient;
import org.alliancesim.world.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From the council's yes to the seat; a member whose sides are even ratifies with 0.5·½ = ¼. */
class AccessionsTest {

  private static final int PARTNER = 1;
  private static final int MONTH = 3;

  private final List<String> told = new ArrayList<>();

  private Situation situation(TestWorld world, double u) {
    HistoryObserver observer =
        new HistoryObserver() {
          private static final long serialVersionUID = 1L;

          @Override
          public void ratified(int month, Application bid, int member) {
            told.add("ratified by " + member);
          }

          @Override
          public void statusChanged(int month, int state, int track, int from, int to) {
            told.add("month " + month + ": " + state + " from " + from + " to " + to);
          }
        };
    ScriptedDraws draws = new ScriptedDraws().with(RandomProcess.RATIFICATION, u);
    Situation situation = new Situation(world.build(), draws, observer, Counterfactual.NONE);
    situation.month = MONTH;
    return situation;
  }

  private static TestWorld world() {
    return TestWorld.of("AAA", "MMM", "NNN")
        .members("MMM", "NNN")
        .against("MMM", "AAA", 1)
        .against("NNN", "AAA", 1)
        .coefficient(Coefficient.RATIFICATION, 0.5);
  }

  private static Application lodged(Situation situation) {
    Application bid = new Application(0, PARTNER, 0, 3);
    situation.alliance.lodge(bid);
    return bid;
  }

  private static Accessions accessions(Situation situation) {
    return new Accessions(situation, new Valuations(situation));
  }

  @Test
  void withoutRatificationTheCouncilsYesIsTheSeat() {
    Situation situation = situation(world(), 0.9);
    accessions(situation).admit(lodged(situation));
    assertThat(situation.alliance.held(0, 0)).isEqualTo(PARTNER);
    assertThat(situation.alliance.bid(0, 0)).isNull();
    assertThat(situation.alliance.closedUntil(0, 0)).isEqualTo(MONTH);
    assertThat(situation.inTheNews).containsExactly(true, false, false);
    assertThat(told).containsExactly("month 3: 0 from -1 to 1");
  }

  @ParameterizedTest
  @CsvSource({"0.2499, true", "0.25, false"})
  void aMemberRatifiesWhereItsDrawIsBelowTheProbability(double u, boolean ratifies) {
    Situation situation = situation(world().partnerIsRatified(), u);
    Application bid = lodged(situation);
    Accessions accessions = accessions(situation);
    accessions.step();
    assertThat(told).as("not before the council's yes").isEmpty();
    accessions.admit(bid);
    assertThat(situation.alliance.held(0, 0)).isEqualTo(World.NONE);
    bid.ratify(2);
    accessions.step();
    assertThat(told)
        .isEqualTo(ratifies ? List.of("ratified by 1", "month 3: 0 from -1 to 1") : List.of());
    assertThat(bid.ratifiedBy(1)).isEqualTo(ratifies);
    assertThat(situation.alliance.held(0, 0)).isEqualTo(ratifies ? PARTNER : World.NONE);
    assertThat(situation.alliance.bid(0, 0) == null).isEqualTo(ratifies);
  }
}
