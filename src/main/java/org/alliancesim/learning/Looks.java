package org.alliancesim.learning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.alliancesim.interest.Direction;
import org.alliancesim.interest.NestedLogit;
import org.alliancesim.model.Seating;
import org.alliancesim.model.Weighed;
import org.alliancesim.scenario.ResolvedScenario;
import org.apache.commons.math3.util.FastMath;

/**
 * What the states asked about in a world weighed at their looks in silent histories, and how likely
 * each came to hold what it is asked about, for any inertia, alignment and level.
 *
 * <p>In a month a state looks with probability α, and then moves in a direction of a track with the
 * share of that nest's weight; a level ℓ, which all bids share, multiplies the weight of the nests
 * that lead up by e^ℓ. The first bid on a track is what counts: a refused one is not soon repeated,
 * by the same minds. It is for a status with that status's share in the nest, passes with π̂ and is
 * ratified in time with what the months left allow.
 */
final class Looks {

  private static final int MONTHS_OF_A_YEAR = 12;
  private static final Weighed[] NOTHING = {};
  private static final Seating.Hope[] NONE = {};

  private final List<Seeker> seekers = new ArrayList<>();
  private final List<Integer> states = new ArrayList<>();
  private final int[] monthsOf;
  private final int answers;
  private final int histories;
  private final int places;
  private final int months;
  private final int monthsOfALook;

  /** [history][place]. */
  private final Habits[][] habits;

  /** [history][place][state's place among those asked about]. */
  private final Weighed[][][][] options;

  private final Seating.Hope[][][][] hopes;

  /**
   * How all states of a history look and choose.
   *
   * @param attention α
   * @param dissimilarity λ_N
   * @param refusal φ
   */
  record Habits(double attention, double dissimilarity, double refusal) {}

  /**
   * What is asked of one state on one track.
   *
   * @param state its place among the states asked about
   * @param nest the nest that leads up on the track
   * @param statuses the statuses asked about
   * @param answers the places of these answers in the world
   */
  private record Seeker(int state, int nest, List<Integer> statuses, List<Integer> answers) {}

  /**
   * A table without looks.
   *
   * @param histories how many histories there will be
   * @param monthsOfALook for how many months a look stands
   */
  Looks(AskedWorld world, int histories, int monthsOfALook) {
    ResolvedScenario scenario = world.scenario();
    this.histories = histories;
    this.monthsOfALook = monthsOfALook;
    months = scenario.clock().months();
    places = (months + monthsOfALook - 1) / monthsOfALook;
    answers = world.answers().size();
    monthsOf = new int[scenario.states().size()];
    for (int answer = 0; answer < answers; answer++) {
      AskedWorld.Answer asked = world.answers().get(answer);
      int state = scenario.states().indexOf(asked.state());
      int status = scenario.charter().statusIndex(asked.status());
      int nest =
          scenario.charter().statuses().get(status).track() * Direction.values().length
              + Direction.UP.ordinal();
      monthsOf[state] = asked.years() * MONTHS_OF_A_YEAR;
      if (!states.contains(state)) {
        states.add(state);
      }
      seeker(states.indexOf(state), nest, status, answer);
    }
    habits = new Habits[histories][places];
    options = new Weighed[histories][places][states.size()][];
    hopes = new Seating.Hope[histories][places][states.size()][];
  }

  private void seeker(int state, int nest, int status, int answer) {
    for (Seeker each : seekers) {
      if (each.state() == state && each.nest() == nest) {
        each.statuses().add(status);
        each.answers().add(answer);
        return;
      }
    }
    seekers.add(
        new Seeker(
            state, nest, new ArrayList<>(List.of(status)), new ArrayList<>(List.of(answer))));
  }

  /** The indices of the states asked about. */
  List<Integer> states() {
    return states;
  }

  /** For how many months an answer about a state is known. */
  int monthsOf(int state) {
    return monthsOf[state];
  }

  int firstMonth(int place) {
    return place * monthsOfALook;
  }

  /** The place of the look that is taken at the beginning of a month; −1: none is. */
  int placeOfLook(int month) {
    int place = month / monthsOfALook;
    int length = Math.min(monthsOfALook, months - firstMonth(place));
    return month == firstMonth(place) + length / 2 ? place : -1;
  }

  void habits(int history, int place, Habits of) {
    habits[history][place] = of;
  }

  /**
   * Takes a look.
   *
   * @param hoped for each option, when to be seated once the members agree
   */
  void add(int history, int place, int state, List<Weighed> weighed, List<Seating.Hope> hoped) {
    int column = states.indexOf(state);
    for (Weighed each : weighed) {
      if (each.direction() == Direction.UP && !each.needsVote()) {
        throw new IllegalArgumentException(
            "a state asked about can come up without a bid, on which no level bears");
      }
    }
    options[history][place][column] = weighed.toArray(NOTHING);
    hopes[history][place][column] = hoped.toArray(NONE);
  }

  /**
   * What is to be expected of each answer, averaged over the histories.
   *
   * @param probabilities [answer][node], that it comes true
   * @param years [answer][node], the mean over all chances of the years until it does, 0 where it
   *     does not; over the probability it is the mean waiting time
   */
  record Expected(double[][] probabilities, double[][] years) {}

  /**
   * What is to be expected.
   *
   * @param point what is to be learned, but for the level
   * @param levels ℓ at each node
   */
  Expected expected(FramePoint point, double[] levels) {
    double[] factors = Arrays.stream(levels).map(FastMath::exp).toArray();
    Expected sums =
        new Expected(new double[answers][levels.length], new double[answers][levels.length]);
    Weighing weighing = new Weighing(point, factors);
    for (Seeker seeker : seekers) {
      for (int history = 0; history < histories; history++) {
        weighing.follow(seeker, history, sums);
      }
    }
    average(sums.probabilities());
    average(sums.years());
    return sums;
  }

  private void average(double[][] sums) {
    for (double[] sum : sums) {
      for (int node = 0; node < sum.length; node++) {
        sum[node] /= histories;
      }
    }
  }

  /** One way to weigh all looks. */
  private final class Weighing {
    private final FramePoint point;
    private final double[] factors;
    private final double[] waiting;
    private final double[] stays;
    private final double[] moved;
    private double[] x = {};
    private int[] nests = {};

    Weighing(FramePoint point, double[] factors) {
      this.point = point;
      this.factors = factors;
      waiting = new double[factors.length];
      stays = new double[factors.length];
      moved = new double[factors.length];
    }

    /** Adds what one history says of one state on one track. */
    void follow(Seeker seeker, int history, Expected sums) {
      Arrays.fill(waiting, 1);
      if (asked.length != seeker.answers().size()) {
        asked = new int[seeker.answers().size()];
        comesOf = new double[asked.length];
        yearsOf = new double[asked.length];
      }
      for (int each = 0; each < asked.length; each++) {
        asked[each] = seeker.answers().get(each);
      }
      int until = monthsOf[states.get(seeker.state())];
      for (int place = 0; place < places && firstMonth(place) < until; place++) {
        Weighed[] weighed = options[history][place][seeker.state()];
        int length = Math.min(Math.min(until, months), firstMonth(place + 1)) - firstMonth(place);
        look(seeker, weighed, hopes[history][place][seeker.state()], habits[history][place]);
        if (up > 0) {
          wait(length, habits[history][place].attention(), sums);
        }
      }
    }

    /** The weight of the nest in question, of other nests that lead up, and of all the rest. */
    private double up;

    private double otherUp;
    private double rest;

    /** By answer of the seeker: its place, and what comes of a move in this direction. */
    private int[] asked = {};

    private double[] comesOf = {};

    /** The same times the years until it does. */
    private double[] yearsOf = {};

    private void look(Seeker seeker, Weighed[] weighed, Seating.Hope[] hoped, Habits habit) {
      up = 0;
      otherUp = 0;
      rest = 1;
      weigh(weighed, habit);
      Arrays.fill(comesOf, 0);
      Arrays.fill(yearsOf, 0);
      int start = 0;
      while (start < weighed.length) {
        int end = start + 1;
        while (end < weighed.length && nests[end] == nests[start]) {
          end++;
        }
        double weight = NestedLogit.weight(x, start, end, habit.dissimilarity());
        if (nests[start] == seeker.nest()) {
          up = weight;
          shares(seeker, weighed, hoped, start, end, habit.dissimilarity());
        } else if (weighed[start].needsVote()) {
          otherUp += weight;
        } else {
          rest += weight;
        }
        start = end;
      }
    }

    private void weigh(Weighed[] weighed, Habits habit) {
      if (x.length < weighed.length) {
        x = new double[weighed.length];
        nests = new int[weighed.length];
      }
      for (int option = 0; option < weighed.length; option++) {
        x[option] = point.advantage(weighed[option], habit.refusal());
        nests[option] = weighed[option].nest();
      }
    }

    private void shares(
        Seeker seeker, Weighed[] weighed, Seating.Hope[] hoped, int start, int end, double lambda) {
      for (int each = 0; each < asked.length; each++) {
        for (int option = start; option < end; option++) {
          if (weighed[option].status() == seeker.statuses().get(each)) {
            double granted =
                NestedLogit.share(option, x, start, end, lambda) * weighed[option].success();
            comesOf[each] = granted * hoped[option].seated();
            yearsOf[each] = granted * hoped[option].years();
          }
        }
      }
    }

    /** Plain loops over the nodes, which a compiler can do several at a time. */
    private void wait(int length, double attention, Expected sums) {
      for (int node = 0; node < factors.length; node++) {
        double leading = up * factors[node];
        stays[node] = 1 - attention * leading / (rest + leading + otherUp * factors[node]);
      }
      raise(length);
      for (int node = 0; node < factors.length; node++) {
        moved[node] = waiting[node] * (1 - stays[node]);
        waiting[node] *= stays[node];
      }
      for (int each = 0; each < asked.length; each++) {
        add(comesOf[each], sums.probabilities()[asked[each]]);
        add(yearsOf[each], sums.years()[asked[each]]);
      }
    }

    private void add(double of, double[] sum) {
      for (int node = 0; node < sum.length; node++) {
        sum[node] += moved[node] * of;
      }
    }

    /** To the power of so many months. */
    private void raise(int length) {
      if (length == SilentHistories.MONTHS_OF_A_LOOK) {
        for (int node = 0; node < stays.length; node++) {
          double third = stays[node] * stays[node] * stays[node];
          stays[node] = third * third * third * third;
        }
      } else {
        for (int node = 0; node < stays.length; node++) {
          stays[node] = FastMath.pow(stays[node], length);
        }
      }
    }
  }
}
