package org.alliancesim.explanation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.alliancesim.chance.Draws;
import org.alliancesim.interest.Side;
import org.alliancesim.model.AllianceModel;
import org.alliancesim.model.Application;
import org.alliancesim.model.Ballot;
import org.alliancesim.model.Choice;
import org.alliancesim.model.HistoryObserver;
import org.alliancesim.model.InitialWorld;
import org.alliancesim.model.Option;
import org.alliancesim.model.Poll;
import org.alliancesim.model.RunHistory;
import org.alliancesim.world.StateCode;
import org.alliancesim.world.StatedPosition;
import org.alliancesim.world.World;
import org.junit.jupiter.api.Test;

/** What a state weighs, read at any time, against what the explanation of the history tells. */
class StateReadingTest {

  private static final int REPLICATES = 10;
  private static final long SEED = 11;

  /** Reads states at the moments of which the explanation tells. */
  private static final class Reader implements HistoryObserver {
    private static final long serialVersionUID = 1L;

    private final transient List<List<Weighing>> stayed = new ArrayList<>();
    private final transient List<OptionalDouble> chances = new ArrayList<>();
    private final transient List<List<Outlook.Felt>> felt = new ArrayList<>();
    private transient AllianceModel model;

    @Override
    public void reconsidered(int month, int state, Supplier<Choice> choice, int chosen) {
      if (chosen < 0) {
        stayed.add(StateReading.of(model, state).changes());
        chances.add(StateReading.chanceToApply(model, state));
      }
    }

    @Override
    public void voted(int month, Ballot ballot, Supplier<Poll> poll) {
      if (ballot.bids().size() == 1) {
        Application bid = ballot.bids().get(0);
        StateCode candidate = model.world().states().get(bid.state());
        for (int voter : ballot.consultation().voters()) {
          StateReading.of(model, voter).attitudes().stream()
              .map(Attitude::outlook)
              .filter(outlook -> outlook.bid().state().equals(candidate))
              .forEach(outlook -> felt.add(outlook.terms()));
        }
      }
    }
  }

  private static Reader read(int replicate) {
    Reader reader = new Reader();
    AllianceModel model =
        new AllianceModel(EventfulWorld.build().build(), Draws.of(SEED, replicate), reader);
    reader.model = model;
    play(model);
    return reader;
  }

  private static void play(AllianceModel model) {
    model.start();
    while (!model.over()) {
      model.schedule.step(model);
    }
    model.finish();
  }

  private static Explanation explain(int replicate) {
    return Explanation.of(() -> EventfulWorld.build().build(), Draws.of(SEED, replicate));
  }

  private static <E extends Event> Stream<E> events(Class<E> type, Explanation told) {
    return told.events().stream().filter(type::isInstance).map(type::cast);
  }

  @Test
  void whatAStateWeighsIsWhatTheExplanationTellsOfThatMonth() {
    int told = 0;
    for (int replicate = 0; replicate < REPLICATES; replicate++) {
      List<List<Weighing>> expected =
          events(Event.Reconsideration.class, explain(replicate))
              .map(Event.Reconsideration::options)
              .toList();
      assertThat(read(replicate).stayed).isEqualTo(expected);
      told += expected.size();
    }
    assertThat(told).as("weighings compared").isGreaterThan(REPLICATES);
  }

  @Test
  void theChanceToApplyIsThatOfAllBidsThatAreVotedOn() {
    int bids = 0;
    int without = 0;
    for (int replicate = 0; replicate < REPLICATES; replicate++) {
      List<OptionalDouble> chances = read(replicate).chances;
      List<List<Weighing>> weighed =
          events(Event.Reconsideration.class, explain(replicate))
              .map(Event.Reconsideration::options)
              .toList();
      assertThat(chances).hasSameSizeAs(weighed);
      for (int index = 0; index < chances.size(); index++) {
        double[] expected =
            weighed.get(index).stream()
                .filter(option -> option.expectation().isPresent())
                .mapToDouble(Weighing::probability)
                .toArray();
        assertThat(chances.get(index).isPresent()).isEqualTo(expected.length > 0);
        assertThat(chances.get(index).orElse(0))
            .isCloseTo(DoubleStream.of(expected).sum(), within(1e-12));
        bids += expected.length;
        without += expected.length == 0 ? 1 : 0;
      }
    }
    assertThat(bids).isPositive();
    assertThat(without).as("states with nothing to apply for").isPositive();
  }

  @Test
  void concernsAreThoseOfTheVotersInThatBallot() {
    int told = 0;
    for (int replicate = 0; replicate < REPLICATES; replicate++) {
      List<List<Outlook.Felt>> expected =
          events(Event.Ballot.class, explain(replicate))
              .filter(ballot -> ballot.bids().size() == 1)
              .flatMap(ballot -> ballot.voters().stream())
              .map(voter -> voter.answers().get(0).outlook().terms())
              .toList();
      assertThat(read(replicate).felt).isEqualTo(expected);
      told += expected.size();
    }
    assertThat(told).as("voters compared").isPositive();
  }

  @Test
  void readingChangesNothing() {
    for (int replicate = 0; replicate < REPLICATES; replicate++) {
      InitialWorld initial = EventfulWorld.build().build();
      RunHistory watched = new RunHistory(initial.world().states(), initial.charter());
      AllianceModel model = new AllianceModel(initial, Draws.of(SEED, replicate), watched);
      model.start();
      while (!model.over()) {
        for (int state = 0; state < model.world().size(); state++) {
          StateReading.of(model, state);
        }
        model.schedule.step(model);
      }
      InitialWorld again = EventfulWorld.build().build();
      RunHistory unwatched = new RunHistory(again.world().states(), again.charter());
      AllianceModel.run(again, Draws.of(SEED, replicate), unwatched);
      assertThat(watched).usingRecursiveComparison().isEqualTo(unwatched);
    }
  }

  @Test
  void eachSideIsTheSumOfItsTermsAndTheThreeVotesExhaustWhatAMemberCanDo() {
    AllianceModel model = eventful();
    int member = index(model, "MMM");
    List<Attitude> attitudes = StateReading.of(model, member).attitudes();
    assertThat(attitudes)
        .extracting(attitude -> attitude.outlook().bid().state().value())
        .contains("AAA", "BBB");
    for (Attitude attitude : attitudes) {
      Outlook outlook = attitude.outlook();
      assertThat(outlook.against()).isCloseTo(sum(outlook, Side.AGAINST), within(1e-12));
      assertThat(outlook.goodwill()).isCloseTo(sum(outlook, Side.FOR), within(1e-12));
      assertThat(attitude.objects()).isBetween(0.0, 1.0);
      assertThat(attitude.objects() + attitude.consents()).isLessThanOrEqualTo(1 + 1e-12);
    }
    Outlook rival = toward("AAA", attitudes);
    Outlook friend = toward("BBB", attitudes);
    assertThat(rival.against()).isGreaterThan(friend.against());
    assertThat(rival.objects()).isGreaterThan(friend.objects());
    assertThat(rival.underPressure()).as("the chair presses").isGreaterThan(rival.goodwill());
    assertThat(friend.position()).contains(new StatedPosition("a border", "a speech"));
    assertThat(rival.position()).isEmpty();
  }

  private static Outlook toward(String candidate, List<Attitude> attitudes) {
    return attitudes.stream()
        .map(Attitude::outlook)
        .filter(each -> each.bid().state().value().equals(candidate))
        .findFirst()
        .orElseThrow();
  }

  private static double sum(Outlook outlook, Side side) {
    return outlook.terms().stream()
        .filter(felt -> felt.side() == side)
        .mapToDouble(Outlook.Felt::value)
        .sum();
  }

  @Test
  void aGainIsThatOfTheOptionAndExistsAlsoWhereThereIsNone() {
    AllianceModel model = eventful();
    int candidate = index(model, "AAA");
    List<Option> options = model.options(candidate);
    assertThat(options).isNotEmpty();
    for (Option option : options) {
      if (option.status() != World.NONE) {
        assertThat(StateReading.gain(model, candidate, option.status())).isEqualTo(option.gain());
      }
    }
    int outside = index(model, "OUT");
    assertThat(model.options(outside)).isEmpty();
    assertThat(StateReading.gain(model, outside, options.get(0).status())).isFinite();
  }

  @Test
  void whoDecidesNothingWeighsNothing() {
    AllianceModel model = eventful();
    assertThat(StateReading.of(model, index(model, "OUT")))
        .isEqualTo(new StateReading(List.of(), List.of()));
    StateReading leader = StateReading.of(model, index(model, "LLL"));
    assertThat(leader.changes()).isEmpty();
    assertThat(leader.attitudes()).isNotEmpty();
  }

  private static AllianceModel eventful() {
    AllianceModel model =
        new AllianceModel(EventfulWorld.build().build(), Draws.of(SEED, 0), HistoryObserver.NONE);
    model.start();
    return model;
  }

  private static int index(AllianceModel model, String code) {
    return model.world().states().indexOf(StateCode.of(code));
  }
}
