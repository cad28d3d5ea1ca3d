package org.alliancesim.model;

import java.io.Serializable;
import java.util.List;
import org.alliancesim.interest.Direction;
import org.alliancesim.interest.Interest;
import org.alliancesim.interest.Term;
import org.jspecify.annotations.Nullable;

/**
 * Something a state can do about its statuses in a month, with what it weighs.
 *
 * @param status the index of the status it would apply for or take; {@code World.NONE}: leave
 * @param track the index of the track concerned
 * @param direction where it leads; the options of one direction on one track share a nest
 * @param terms what each interest adds to the gain, in the order of {@link Interest}
 * @param gain U(s)−U(now), in logit units
 * @param inertia what the change costs whatever it brings: κ(s), and more where full membership is
 *     given up, in logit units
 * @param step |c(s)−c(now)|∈[0,1], by how much it changes what binds, on which κ(s) depends
 * @param exit how much of the inertia is for giving up full membership; 0 if it is not given up
 * @param level ℓ, by how much readier states are to make this bid than inertia says; 0 if it is
 *     none
 * @param expectation what it expects of a bid; null if it needs nobody's vote
 * @param advantage X, the option's advantage over staying, in logit units
 * @param probability the probability in [0, 1] that the state, reconsidering, chooses this
 */
public record Option(
    int status,
    int track,
    Direction direction,
    List<Term<Interest>> terms,
    double gain,
    double inertia,
    double step,
    double exit,
    double level,
    @Nullable Expectation expectation,
    double advantage,
    double probability)
    implements Serializable {

  public Option {
    terms = List.copyOf(terms);
  }

  /** Whether it needs the members' vote. */
  public boolean needsVote() {
    return expectation != null;
  }
}
