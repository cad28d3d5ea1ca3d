package org.alliancesim.explanation;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.alliancesim.institution.Charter;
import org.alliancesim.institution.Criterion;
import org.alliancesim.interest.Direction;
import org.alliancesim.interest.Interest;
import org.alliancesim.model.Expectation;
import org.alliancesim.model.Option;
import org.alliancesim.world.StateCode;
import org.alliancesim.world.World;

/**
 * What a state weighed when it considered one change of its status; in logit units.
 *
 * @param track the id of the track concerned
 * @param status the id of the status it would have; empty for leaving
 * @param interests what each interest adds to the utility of the change, in the order of {@link
 *     Interest}
 * @param gain U(s)−U(now), the sum of the interests
 * @param direction where the change leads; changes of one direction on one track share a nest
 * @param inertia what the change costs whatever it brings: κ(s), and more where full membership is
 *     given up
 * @param step |c(s)−c(now)|∈[0,1], by how much it changes what binds, on which κ(s) depends
 * @param exit how much of the inertia is for giving up full membership; 0 if it is not given up
 * @param level ℓ, by how much readier states are to make this bid than inertia says; 0 if it is
 *     none
 * @param expectation what it expected of a bid; empty if the change needs no vote
 * @param advantage X, the change's advantage over staying
 * @param probability the probability in [0, 1] that the state, reconsidering, chooses this
 */
public record Weighing(
    String track,
    Optional<String> status,
    List<Weighed> interests,
    double gain,
    Direction direction,
    double inertia,
    double step,
    double exit,
    double level,
    Optional<Expected> expectation,
    double advantage,
    double probability)
    implements Serializable {

  public Weighing {
    interests = List.copyOf(interests);
  }

  /** What a state weighs, as the model has it. */
  static Weighing of(Option option, Charter charter, List<StateCode> states) {
    double sizes = option.terms().stream().mapToDouble(term -> Math.abs(term.value())).sum();
    return new Weighing(
        charter.tracks().get(option.track()).id(),
        option.status() == World.NONE
            ? Optional.empty()
            : Optional.of(charter.statuses().get(option.status()).id()),
        option.terms().stream()
            .map(
                term ->
                    new Weighed(
                        term.of(), term.value(), sizes == 0 ? 0 : Math.abs(term.value()) / sizes))
            .toList(),
        option.gain(),
        option.direction(),
        option.inertia(),
        option.step(),
        option.exit(),
        option.level(),
        Optional.ofNullable(option.expectation()).map(expected -> Expected.of(expected, states)),
        option.advantage(),
        option.probability());
  }

  /** The interests that would not be told as 0.00, the weightiest first. */
  List<Weighed> told() {
    return interests.stream()
        .filter(each -> Math.abs(each.value()) >= Phrasing.HALF_OF_LAST_DIGIT)
        .sorted(Comparator.comparingDouble((Weighed each) -> Math.abs(each.value())).reversed())
        .toList();
  }

  /**
   * One interest.
   *
   * @param interest which
   * @param value what it adds to the utility of the change, negative if it speaks against it
   * @param share the size of the value as a share, in [0, 1], of the sizes of all; 0 if all are 0
   */
  public record Weighed(Interest interest, double value, double share) implements Serializable {}

  /**
   * What the state expected of its bid.
   *
   * @param success π̂∈[0,1]
   * @param failed the criteria it failed, in the order of {@link Criterion}
   * @param waived the probability that all of them are waived; 1 if there are none
   * @param strongestOpponent the voter likeliest to object, as far as votes had shown; empty if
   *     nobody has anything against the bid or the gate was shut for certain
   * @param partner the state with whose open bid it expected to be put to one vote; empty if it
   *     expected to stand alone
   * @param shutOut whether the track's door was closed, so that no bid was decided
   */
  public record Expected(
      double success,
      List<Criterion> failed,
      double waived,
      Optional<StateCode> strongestOpponent,
      Optional<StateCode> partner,
      boolean shutOut)
      implements Serializable {
    public Expected {
      failed = List.copyOf(failed);
    }

    private static Expected of(Expectation expectation, List<StateCode> states) {
      return new Expected(
          expectation.success(),
          List.copyOf(expectation.failed()),
          expectation.waived(),
          named(expectation.strongestOpponent(), states),
          named(expectation.partner(), states),
          expectation.shutOut());
    }

    private static Optional<StateCode> named(int state, List<StateCode> states) {
      return state == World.NONE ? Optional.empty() : Optional.of(states.get(state));
    }
  }
}
