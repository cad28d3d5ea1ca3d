package org.alliancesim.learning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
    Map<Sought, Seating.Hope> hopes = new HashMap<>();
    for (int state : looks.states()) {
      int within = Math.min(initial.months(), looks.monthsOf(state));
      List<Weighed> options = model.weighed(state);
      List<Seating.Hope> hoped = new ArrayList<>(options.size());
      for (Weighed option : options) {
        hoped.add(
            option.needsVote()
                ? hopes.computeIfAbsent(
                    new Sought(option.status(), within),
                    sought -> hope(looks, place, sought, model, initial))
                : Seating.Hope.NONE);
      }
      looks.add(history, place, state, options, hoped);
    }
  }

  /**
   * A status to be had within some months, which is the same for all who seek it.
   *
   * @param status its index
   * @param within how many months of the window count
   */
  private record Sought(int status, int within) {}

  /** The mean over the months of a look of what can be hoped for. */
  private static Seating.Hope hope(
      Looks looks, int place, Sought sought, AllianceModel model, InitialWorld initial) {
    Status status = initial.charter().statuses().get(sought.status());
    int voters = 0;
    for (int member = 0; member < model.world().size(); member++) {
      voters += model.alliance().voting(member) ? 1 : 0;
    }
    int roll = status.ratified() ? Math.max(0, voters) : 0;
    Seating.Hope[] hopes =
        Seating.hopes(
            initial, sought.within(), sought.status(), roll, model.alliance().ratification());
    int from = looks.firstMonth(place);
    int to = Math.min(sought.within(), looks.firstMonth(place + 1));
    double seated = 0;
    double years = 0;
    for (int month = from; month < to; month++) {
      seated += hopes[month].seated();
      years += hopes[month].years();
    }
    return to > from
        ? new Seating.Hope(seated / (to - from), years / (to - from))
        : Seating.Hope.NONE;
  }
}
