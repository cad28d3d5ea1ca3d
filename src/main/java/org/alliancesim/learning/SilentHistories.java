package org.alliancesim.learning;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.alliancesim.chance.Draws;
import org.alliancesim.chance.SamplingDesign;
import org.alliancesim.institution.Status;
import org.alliancesim.model.AllianceModel;
import org.alliancesim.model.Counterfactual;
import org.alliancesim.model.HistoryObserver;
import org.alliancesim.model.InitialWorld;
import org.alliancesim.model.Seating;
import org.alliancesim.model.Weighed;
import org.alliancesim.scenario.ResolvedScenario;
import org.alliancesim.world.Coefficient;

/**
 * Histories of a world in which all goes on but that the states asked about make no bid: so each
 * weighs its bids in every year, and how likely it was to have come in by then follows for any
 * inertia, alignment and level.
 */
final class SilentHistories {

  /** A state's look in the middle of a year stands for the year. */
  static final int MONTHS_OF_A_LOOK = 12;

  private SilentHistories() {}

  /** What is withheld: the bids of those asked about. */
  private record Silence(Set<Integer> states) implements Counterfactual {
    @Override
    public boolean withholds(int month, int state, int status) {
      return states.contains(state);
    }
  }

  /**
   * Runs them.
   *
   * @param histories how many
   * @param seed the master seed; each world has events of its own
   */
  static Looks of(AskedWorld world, int histories, long seed) {
    return of(world, histories, seed, MONTHS_OF_A_LOOK);
  }

  static Looks of(AskedWorld world, int histories, long seed, int monthsOfALook) {
    ResolvedScenario scenario = world.scenario();
    long own = seed ^ Draws.key(world.bank() + " " + world.name());
    Looks looks = new Looks(world, histories, monthsOfALook);
    double[][] points =
        SamplingDesign.LATIN_HYPERCUBE.points(own, histories, scenario.coordinates());
    Silence silence = new Silence(new HashSet<>(looks.states()));
    for (int history = 0; history < histories; history++) {
      InitialWorld initial = scenario.initialWorld(scenario.sample(points[history]));
      AllianceModel model =
          new AllianceModel(initial, Draws.of(own, history), HistoryObserver.NONE, silence);
      model.start();
      while (!model.over()) {
        int place = looks.placeOfLook(model.month());
        if (place >= 0) {
          look(looks, history, place, model, initial);
        }
        model.schedule.step(model);
      }
    }
    return looks;
  }

  private static void look(
      Looks looks, int history, int place, AllianceModel model, InitialWorld initial) {
    looks.habits(
        history,
        place,
        new Looks.Habits(
            model.coefficients().of(Coefficient.ATTENTION),
            model.coefficients().of(Coefficient.DISSIMILARITY),
            model.coefficients().of(Coefficient.PHI)));
    for (int state : looks.states()) {
      int within = Math.min(initial.months(), looks.monthsOf(state));
      List<Weighed> options = model.weighed(state);
      List<Double> seated = new ArrayList<>(options.size());
      for (Weighed option : options) {
        seated.add(option.needsVote() ? seated(looks, place, within, option, model, initial) : 1);
      }
      looks.add(history, place, state, options, seated);
    }
  }

  /** The mean over the months of a look of the probability to be seated in time. */
  private static double seated(
      Looks looks,
      int place,
      int within,
      Weighed option,
      AllianceModel model,
      InitialWorld initial) {
    Status status = initial.charter().statuses().get(option.status());
    int voters = 0;
    for (int member = 0; member < model.world().size(); member++) {
      voters += model.alliance().voting(member) ? 1 : 0;
    }
    int roll = status.ratified() ? Math.max(0, voters) : 0;
    double[] chances =
        Seating.chances(initial, within, option.status(), roll, model.alliance().ratification());
    int from = looks.firstMonth(place);
    int to = Math.min(within, looks.firstMonth(place + 1));
    double sum = 0;
    for (int month = from; month < to; month++) {
      sum += chances[month];
    }
    return to > from ? sum / (to - from) : 0;
  }
}
