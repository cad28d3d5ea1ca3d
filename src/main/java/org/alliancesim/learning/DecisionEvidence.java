package org.alliancesim.learning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.alliancesim.chance.Draws;
import org.alliancesim.chance.RandomProcess;
import org.alliancesim.chance.SamplingDesign;
import org.alliancesim.hindcast.PastWork;
import org.alliancesim.hindcast.PastWorld;
import org.alliancesim.interest.Concern;
import org.alliancesim.model.BidOutlook;
import org.alliancesim.model.InitialWorld;
import org.alliancesim.model.StandingBid;
import org.alliancesim.scenario.ResolvedScenario;
import org.alliancesim.scenario.content.Outcome;
import org.alliancesim.scenario.content.PastCase;
import org.alliancesim.world.Coefficient;
import org.apache.commons.math3.util.FastMath;

/**
 * What decisions on bids that lay before members say about what members mind: of a bid that was let
 * in, or that one of them blocked, the probability that the chair would have put it to the vote and
 * it would have passed, averaged over few draws of all else. A bid that all together turned down
 * tells how often the body is closed, and nothing of what a member minds. Bids that a criterion, a
 * door or another rung stood before tell nothing of votes and are left out, and so is what was
 * never asked. How likely bids are made has no part in it.
 */
final class DecisionEvidence {

  /** ε of a certain answer: the chance that the record or the coding of it is wrong. */
  static final double DOUBT_CERTAIN = 0.01;

  /** ε of a likely one. */
  static final double DOUBT_LIKELY = 0.1;

  /**
   * A decision.
   *
   * @param world the place of its world
   * @param state the candidate's index
   * @param status the index of the status sought
   */
  record Decision(PastWorld of, int world, int state, int status, PastCase known, Outcome outcome) {
    boolean letIn() {
      return outcome.answer() == Outcome.Answer.LET_IN;
    }

    /** Whether the members turned it down as a body, so that nobody's vote is known. */
    boolean refusedByAll() {
      return !letIn() && outcome.blockedBy().get(0).equals(Outcome.Obstacle.ALL.key());
    }

    String statusId() {
      return of.scenario().charter().statuses().get(status).id();
    }
  }

  private final List<PastWorld> worlds = new ArrayList<>();
  private final List<Decision> decisions = new ArrayList<>();

  /** [world][draw], the start of a history. */
  private final InitialWorld[][] starts;

  private final int draws;

  /**
   * Evidence.
   *
   * @param all worlds of the past, some with bids before members
   * @param draws of all else
   */
  DecisionEvidence(List<PastWorld> all, int draws, long seed) {
    this.draws = draws;
    for (PastWorld world : all) {
      List<Decision> own = decisions(world, worlds.size());
      if (!own.isEmpty()) {
        worlds.add(world);
        decisions.addAll(own);
      }
    }
    starts = new InitialWorld[worlds.size()][draws];
    for (int world = 0; world < starts.length; world++) {
      ResolvedScenario scenario = worlds.get(world).scenario();
      long own = seed ^ Draws.key("decisions " + worlds.get(world).name());
      double[][] points = SamplingDesign.LATIN_HYPERCUBE.points(own, draws, scenario.coordinates());
      for (int draw = 0; draw < draws; draw++) {
        starts[world][draw] = scenario.initialWorld(scenario.sample(points[draw]));
      }
    }
  }

  private static List<Decision> decisions(PastWorld world, int place) {
    ResolvedScenario scenario = world.scenario();
    double[] middle = new double[scenario.coordinates().size()];
    Arrays.fill(middle, 0.5);
    List<StandingBid> bids = scenario.initialWorld(scenario.sample(middle)).bids();
    List<Decision> own = new ArrayList<>();
    for (PastCase each : world.cases()) {
      int state = scenario.states().indexOf(each.state());
      Optional<StandingBid> bid =
          bids.stream().filter(standing -> standing.state() == state).findFirst();
      if (bid.isPresent() && each.outcome().filter(DecisionEvidence::ofMembers).isPresent()) {
        own.add(new Decision(world, place, state, bid.get().status(), each, each.outcome().get()));
      }
    }
    return own;
  }

  /** Whether members decided: let in, or blocked first of all by one of them or by all together. */
  private static boolean ofMembers(Outcome outcome) {
    return switch (outcome.answer()) {
      case LET_IN -> true;
      case BLOCKED -> {
        String first = outcome.blockedBy().get(0);
        yield outcome.blockers().contains(first) || first.equals(Outcome.Obstacle.ALL.key());
      }
      case WITHDRAWN, NEVER_ASKED -> false;
    };
  }

  List<Decision> decisions() {
    return decisions;
  }

  /** A point of what is learned: γ_riv and γ_stance. */
  record Minds(double rivalry, double stance) {}

  /**
   * The probability that the bid of each decision passes.
   *
   * @return [point][decision][draw]
   */
  double[][][] passes(List<Minds> points, PastWork work) throws InterruptedException {
    double[][][] passes = new double[points.size()][decisions.size()][draws];
    // a world is looked at by one thread alone
    Pool.map(
        worlds.size(),
        work,
        world -> {
          for (int each = 0; each < decisions.size(); each++) {
            if (decisions.get(each).world() == world) {
              for (int point = 0; point < passes.length; point++) {
                fill(passes[point][each], decisions.get(each), points.get(point));
              }
            }
          }
          return world;
        });
    return passes;
  }

  private void fill(double[] passes, Decision decision, Minds minds) {
    for (int draw = 0; draw < draws; draw++) {
      InitialWorld start = with(starts[decision.world()][draw], minds);
      passes[draw] = BidOutlook.expectation(start, decision.state(), decision.status()).success();
    }
  }

  /** The world of a decision in each draw of all else. */
  List<InitialWorld> starts(Decision decision, Minds minds) {
    return Arrays.stream(starts[decision.world()]).map(start -> with(start, minds)).toList();
  }

  /** The same start with other coefficients, which it shares nothing of. */
  private static InitialWorld with(InitialWorld start, Minds minds) {
    double[] coefficients = start.coefficients().clone();
    coefficients[Coefficient.GAMMA_RIV.ordinal()] = minds.rivalry();
    coefficients[Coefficient.GAMMA_STANCE.ordinal()] = minds.stance();
    return start.with(coefficients);
  }

  /**
   * ln of the probability of how members answered some decisions: of dependent ones, the mean over
   * draws of the product. What the body turned down as a whole is no answer of theirs.
   *
   * @param passes [decision][draw]
   */
  double logLikelihood(double[][] passes, Predicate<Decision> included) {
    boolean[] letIn = new boolean[decisions.size()];
    for (int each = 0; each < letIn.length; each++) {
      letIn[each] = decisions.get(each).letIn();
    }
    return logLikelihood(passes, letIn, included);
  }

  /** The same of answers that may be others than there were. */
  private double logLikelihood(double[][] passes, boolean[] letIn, Predicate<Decision> included) {
    Map<String, double[]> products = new LinkedHashMap<>();
    for (int each = 0; each < decisions.size(); each++) {
      Decision decision = decisions.get(each);
      if (included.test(decision) && !decision.refusedByAll()) {
        double[] product = products.computeIfAbsent(cluster(decision), none -> ones());
        for (int draw = 0; draw < draws; draw++) {
          double recorded = recorded(decision, passes[each][draw]);
          product[draw] *= letIn[each] ? recorded : 1 - recorded;
        }
      }
    }
    return products.values().stream()
        .mapToDouble(product -> FastMath.log(Arrays.stream(product).sum() / draws))
        .sum();
  }

  /** The probability that it is recorded as let in, some records being wrong. */
  private static double recorded(Decision decision, double pass) {
    boolean certain = decision.known().certainty() == PastCase.Certainty.CERTAIN;
    double doubt = certain ? DOUBT_CERTAIN : DOUBT_LIKELY;
    return doubt + (1 - 2 * doubt) * pass;
  }

  /**
   * Answers as they might have been: those of one cluster in one draw of all else.
   *
   * @param passes [decision][draw] at the point that is taken for true
   * @return whether each was let in
   */
  boolean[] invented(double[][] passes, Draws chance) {
    boolean[] letIn = new boolean[decisions.size()];
    for (int each = 0; each < letIn.length; each++) {
      Decision decision = decisions.get(each);
      double u = chance.uniform(RandomProcess.POSTERIOR, Draws.key(cluster(decision)), 0, 0);
      int draw = Math.min(draws - 1, (int) (u * draws));
      letIn[each] =
          chance.uniform(RandomProcess.DOUBT, each, 0, 0) < recorded(decision, passes[each][draw]);
    }
    return letIn;
  }

  /** ln of the probability of invented answers, as of the true ones. */
  double logLikelihood(double[][] passes, boolean[] letIn) {
    return logLikelihood(passes, letIn, decision -> true);
  }

  private double[] ones() {
    double[] ones = new double[draws];
    Arrays.fill(ones, 1);
    return ones;
  }

  /** Decisions of one cluster in one world. */
  static String cluster(Decision decision) {
    return decision.of().name() + ": " + decision.known().cluster();
  }

  /** Who is expected to object to each decision most often, and over what. */
  List<Optional<Expected>> expected(Minds minds) {
    return decisions.stream().map(each -> expected(each, minds)).toList();
  }

  /**
   * An expected objection.
   *
   * @param opponent the code of the voter
   * @param concern the key of the concern
   */
  record Expected(String opponent, String concern) {}

  private Optional<Expected> expected(Decision decision, Minds minds) {
    Map<Expected, Integer> counted = new LinkedHashMap<>();
    Map<String, Integer> opponents = new TreeMap<>();
    for (int draw = 0; draw < draws; draw++) {
      InitialWorld start = with(starts[decision.world()][draw], minds);
      BidOutlook.opposition(start, decision.state(), decision.status())
          .ifPresent(
              found -> {
                String opponent = decision.of().scenario().states().get(found.opponent()).value();
                opponents.merge(opponent, 1, Integer::sum);
                counted.merge(new Expected(opponent, ground(found.concern())), 1, Integer::sum);
              });
    }
    Optional<String> most =
        opponents.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    return most.flatMap(
        opponent ->
            counted.entrySet().stream()
                .filter(entry -> entry.getKey().opponent().equals(opponent))
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey));
  }

  /** A concern in the codes of decisions. */
  static String ground(Concern concern) {
    return switch (concern) {
      case RIVALRY -> Outcome.Ground.RIVALRY.key();
      case RIVAL_OF_A_FRIEND -> Outcome.Ground.RIVAL_OF_A_FRIEND.key();
      case FRIEND_OF_A_RIVAL -> Outcome.Ground.FRIEND_OF_A_RIVAL.key();
      case RIVAL_BLOC -> Outcome.Ground.RIVAL_BLOC.key();
      case DISTANCE -> Outcome.Ground.DISTANCE.key();
      case STANCE -> Outcome.Ground.STANCE.key();
      case GOODWILL, AFFINITY, SUPPORT -> Outcome.Ground.NONE.key();
    };
  }
}
