package org.alliancesim.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.alliancesim.chance.RandomProcess;
import org.alliancesim.interest.Direction;
import org.alliancesim.interest.Interest;
import org.alliancesim.interest.Term;
import org.alliancesim.world.Coefficient;
import org.alliancesim.world.StatusVariable;
import org.alliancesim.world.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What a state weighs and does about its statuses, on draws that are given. Statuses are worth
 * their forum alone, β_forum = 2. Reference values worked out by hand.
 */
class ChoosingTest {

  private static final int PARTNER = 1;
  private static final int FROZEN = 2;
  private static final int SUSPENDED = 3;

  private static final class Told implements HistoryObserver {
    private static final long serialVersionUID = 1L;

    private final List<String> entries = new ArrayList<>();
    private final List<Choice> choices = new ArrayList<>();

    @Override
    public void began(Alliance alliance) {
      entries.add("began");
    }

    @Override
    public void monthBegan(int month) {
      entries.add("month " + month);
    }

    @Override
    public void ended(int month, Alliance alliance) {
      entries.add("ended " + month);
    }

    @Override
    public void reconsidered(int month, int state, Supplier<Choice> choice, int chosen) {
      entries.add("chose " + chosen);
      choices.add(choice.get());
    }

    @Override
    public void deterred(int month, int state, int status, Expectation expectation) {
      entries.add("deterred from " + status);
    }

    @Override
    public void applied(int month, Application bid) {
      entries.add("applied for " + bid.status());
    }

    @Override
    public void gaveNotice(int month, int state, int track, int effective) {
      entries.add("notice for " + effective);
    }

    @Override
    public void statusChanged(int month, int state, int track, int from, int to) {
      entries.add(from + " to " + to);
    }
  }

  private final Told told = new Told();

  private AllianceModel model(TestWorld world, ScriptedDraws draws) {
    AllianceModel model = new AllianceModel(world.build(), draws, told);
    model.start();
    return model;
  }

  private static ScriptedDraws choice(double u) {
    return new ScriptedDraws().with(RandomProcess.ATTENTION, 0.4).with(RandomProcess.CHOICE, u);
  }

  /** MMM holds what is given; the member OUT, which stays as it is, decides on bids. */
  private static TestWorld holder(String status) {
    return TestWorld.of("MMM", "OUT")
        .members("OUT")
        .passive("OUT")
        .holds("MMM", status)
        .term(TestWorld.MEMBER, StatusVariable.FORUM, 0.5)
        .term(TestWorld.FROZEN, StatusVariable.FORUM, 0.25)
        .term(TestWorld.PARTNER, StatusVariable.FORUM, 0.4)
        .coefficient(Coefficient.BETA_FORUM, 2)
        .coefficient(Coefficient.ATTENTION, 0.5)
        .coefficient(Coefficient.KAPPA, 0.5)
        .coefficient(Coefficient.KAPPA_EXIT, 0.7)
        .coefficient(Coefficient.PHI, 1)
        .months(4);
  }

  /**
   * A member, U = 1, can freeze (U = 0.5), suspend or leave (U = 0), the last two at 0.7 more: X =
   * −0.5−0.5 and twice −1−1.2. All lead down: with λ_N = ½ they weigh √(e^−2+2e^−4.4) = 0.399862
   * against 1, and freezing takes e^−2/(e^−2+2e^−4.4) = 0.846427 of that.
   */
  @Test
  void aMembersOptionsAreWeighedAgainstWhatItHas() {
    TestWorld world = holder(TestWorld.MEMBER).coefficient(Coefficient.DISSIMILARITY, 0.5);
    List<Option> options = model(world, choice(0.5)).options(0);
    assertThat(options).extracting(Option::status).containsExactly(FROZEN, SUSPENDED, World.NONE);
    assertThat(options).extracting(Option::gain).containsExactly(-0.5, -1.0, -1.0);
    assertThat(options).extracting(Option::inertia).containsExactly(0.5, 1.2, 1.2);
    assertThat(options).noneMatch(Option::needsVote);
    assertThat(options).extracting(Option::exit).containsExactly(0.0, 0.7, 0.7);
    assertThat(options).extracting(Option::direction).containsOnly(Direction.DOWN);
    double down = 0.399862 / 1.399862;
    assertThat(options.get(0).probability()).isCloseTo(down * 0.846427, within(1e-6));
    assertThat(options.get(1).probability()).isCloseTo(down * 0.076787, within(1e-6));
    assertThat(options.get(0).terms()).hasSize(Interest.values().length);
    assertThat(options.get(0).terms()).contains(new Term<>(Interest.FORUM, -0.5));
    assertThat(options.get(0).terms()).contains(new Term<>(Interest.TRAINING, 0));
  }

  /**
   * κ(s) = 2·(1+0.6·(|c(s)−c(held)|−½)): from member (c = 1) to frozen (0.25) 2·1.15, to suspended
   * (0) and to nothing 2·1.3; from nothing to partner (0.5) κ itself.
   */
  @Test
  void aStepCostsByWhatItChangesInCommitment() {
    TestWorld world =
        holder(TestWorld.MEMBER)
            .term(TestWorld.FROZEN, StatusVariable.COMMITMENT, 0.25)
            .coefficient(Coefficient.KAPPA, 2)
            .coefficient(Coefficient.KAPPA_STEP, 0.6)
            .coefficient(Coefficient.KAPPA_EXIT, 0);
    List<Option> options = model(world, choice(0.5)).options(0);
    assertThat(options).extracting(Option::step).containsExactly(0.75, 1.0, 1.0);
    assertThat(options.get(0).inertia()).isCloseTo(2.3, within(1e-12));
    assertThat(options.get(1).inertia()).isCloseTo(2.6, within(1e-12));
    assertThat(options.get(2).inertia()).isCloseTo(2.6, within(1e-12));
    world = world.holds("MMM", null);
    assertThat(model(world, choice(0.5)).options(0).get(0).inertia()).isCloseTo(2, within(1e-12));
  }

  /**
   * With one direction up (a bid, X = 0.3, and a status like it, X = −0.9) and λ_N = ½: the nest
   * weighs √(e^0.6+e^−1.8) = 1.409758, so staying ends at 0.414979; the first takes 0.916827 of it.
   */
  @ParameterizedTest
  @CsvSource({"0.4149, 0.5, -1", "0.4150, 0.9168, 1", "0.4150, 0.9169, 2", "0.999, 0.1, 1"})
  void theFirstDrawIsForTheDirectionTheSecondForTheStatus(double u, double within, int status) {
    TestWorld world =
        holder(null)
            .statusLikePartner("seat")
            .term("seat", StatusVariable.FORUM, -0.2)
            .coefficient(Coefficient.DISSIMILARITY, 0.5);
    AllianceModel model = model(world, choice(u).with(RandomProcess.OPTION, within));
    model.schedule.step(model);
    Choice choice = told.choices.get(0);
    assertThat(choice.within()).isEqualTo(within);
    int chosen = choice.chosen();
    assertThat(chosen < 0 ? -1 : choice.options().get(chosen).status()).isEqualTo(status);
    assertThat(told.entries).contains("chose " + chosen);
  }

  /** A bid sure of success: X = 0.8−0.5, weight e^0.3 = 1.349859. */
  @Test
  void aSureBidIsWeighedByItsGain() {
    AllianceModel model = model(holder(null), choice(0.5));
    assertThat(model.utility(0, PARTNER)).isEqualTo(0.8);
    assertThat(model.options(0)).hasSize(1);
    Option bid = model.options(0).get(0);
    assertThat(bid.needsVote()).isTrue();
    assertThat(bid.advantage()).isCloseTo(0.3, within(1e-12));
    assertThat(bid.probability()).isCloseTo(1.349859 / 2.349859, within(5e-7));
    assertThat(model.options(1)).as("decides nothing about itself").isEmpty();
  }

  /**
   * A bid sure to fail: X = −1−0.5, so up to u = 1/(1+e^(−1.5)) = 0.817574 it stays; sure of
   * success it would have stayed up to 1/(1+e^0.3) = 0.425557.
   */
  @ParameterizedTest
  @CsvSource({
    "0.42555, -1, -1",
    "0.42556, -1, 0",
    "0.81757, -1, 0",
    "0.81758, 0, 0",
  })
  void whoWouldHaveAppliedHadItBeenSureIsDeterred(double u, int chosen, int wished) {
    AllianceModel model = model(holder(null).against("OUT", "MMM", 64), choice(u));
    model.schedule.step(model);
    assertThat(told.entries).startsWith("began", "month 0", "chose " + chosen);
    assertThat(told.entries.contains("deterred from 1")).isEqualTo(wished != chosen);
    assertThat(told.entries.contains("applied for 1")).isEqualTo(chosen == 0);
    Choice choice = told.choices.get(0);
    assertThat(choice.chosen()).isEqualTo(chosen);
    assertThat(choice.deterred(0)).isEqualTo(wished != chosen);
    assertThat(choice.draw()).isEqualTo(u);
    assertThat(choice.refusal()).isEqualTo(1);
    assertThat(choice.chosenIf(0, 0)).isEqualTo(chosen);
    assertThat(choice.chosenIf(0, 1)).isEqualTo(wished);
  }

  /** X = 0.5·0.8−0.5·1−0.5 = −0.6. */
  @Test
  void theAdvantageOfABidLiesBetweenSuccessAndRefusal() {
    assertThat(Choice.advantageOfBid(0.8, 0.5, 1, 0.5)).isCloseTo(-0.6, within(1e-15));
    assertThat(Choice.advantageOfBid(0.8, 0.25, 1, 0.5)).isCloseTo(-1.05, within(1e-15));
  }

  @ParameterizedTest
  @CsvSource({"0.4999, true", "0.5, false"})
  void aStateLooksWhereItsDrawIsBelowItsAttention(double u, boolean looks) {
    ScriptedDraws draws = choice(0.1).with(RandomProcess.ATTENTION, u);
    AllianceModel model = model(holder(null), draws);
    model.schedule.step(model);
    assertThat(told.entries.contains("chose -1")).isEqualTo(looks);
  }

  @Test
  void ofItsOwnDecisionAStateMovesAtOnceWhereThereIsNoNotice() {
    TestWorld world = holder(TestWorld.PARTNER).months(1);
    AllianceModel.run(world.build(), choice(0.9999), told);
    assertThat(told.entries)
        .containsExactly("began", "month 0", "chose 0", PARTNER + " to -1", "ended 1");
    told.entries.clear();
    // beyond 1/1.589484 = 0.6291 down, where freezing is first: to 0.367879/0.589484 = 0.6241
    ScriptedDraws freezing = choice(0.9).with(RandomProcess.OPTION, 0.6);
    AllianceModel.run(holder(TestWorld.MEMBER).months(1).build(), freezing, told);
    assertThat(told.entries)
        .containsExactly("began", "month 0", "chose 0", "0 to " + FROZEN, "ended 1");
  }

  @Test
  void noticeIsWaitedOut() {
    TestWorld world = holder(TestWorld.PARTNER).notice(TestWorld.PARTNER, 2).months(3);
    AllianceModel.run(world.build(), choice(0.9999), told);
    assertThat(told.entries)
        .startsWith("began", "month 0", "chose 0", "notice for 2", "month 1", "month 2")
        .containsOnlyOnce(PARTNER + " to -1");
    assertThat(told.entries.get(6)).isEqualTo(PARTNER + " to -1");
  }

  @Test
  void aHistoryKnowsItsMonthAndDoesNothingAfterItsLast() {
    AllianceModel model = model(holder(null).months(2), choice(0.1));
    assertThat(model.month()).isZero();
    for (int step = 0; step < 4; step++) {
      model.schedule.step(model);
    }
    assertThat(model.month()).isEqualTo(2);
    assertThat(told.entries)
        .containsExactly("began", "month 0", "chose -1", "month 1", "chose -1", "ended 2");
  }
}
