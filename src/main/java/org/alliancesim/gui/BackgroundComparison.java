package org.alliancesim.gui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.alliancesim.experiment.PlannedRun;
import org.alliancesim.experiment.RunningPairs;
import org.alliancesim.report.PairOrder;
import org.alliancesim.report.Questions;
import org.alliancesim.results.ShellCommand;
import org.alliancesim.scenario.ResolvedScenario;
import org.alliancesim.scenario.ScenarioSource;
import org.alliancesim.scenario.text.ScenarioException;

/**
 * Compares, in the background, the scenario as it is written (A) with what the user moved in it
 * (B), under the same draws, as {@code sim compare} does.
 */
final class BackgroundComparison extends BackgroundWork {

  private final Supplier<StartingPoint> starts;
  private final int threads;
  private Optional<Plan> plan = Optional.empty();

  /**
   * What is compared.
   *
   * @param from the scenario, and what was moved in it
   * @param scenario the same, read
   * @param seed the master seed of both
   * @param order in which candidates and statuses are shown
   * @param pairs the histories
   */
  record Plan(
      StartingPoint from,
      ResolvedScenario scenario,
      long seed,
      PairOrder order,
      RunningPairs pairs) {

    /** What was moved in B, in words. */
    String moved() {
      return from.moved().stream()
          .map(change -> MoveWords.told(change, scenario))
          .collect(Collectors.joining(", "));
    }

    /**
     * The command that compares the same.
     *
     * @return empty if A has values of {@code --set} already: then no single command can say it
     */
    Optional<String> command() {
      ScenarioSource given = from.given();
      if (!given.settings().isEmpty()) {
        return Optional.empty();
      }
      List<String> words = new ArrayList<>(List.of("sim", "compare", given.file()));
      words.addAll(List.of("-n", String.valueOf(pairs.wanted()), "--seed", String.valueOf(seed)));
      if (!given.behaviour().equals(ScenarioSource.USUAL)) {
        words.addAll(List.of("--behaviour", given.behaviour()));
      }
      from.moved().forEach(change -> words.addAll(List.of("--set", change.toString())));
      return Optional.of(ShellCommand.of(words));
    }
  }

  /**
   * What can be told of the latest comparison at one moment.
   *
   * @param phase how far it has come
   * @param message what there is to say, for the user; empty if nothing
   * @param plan what is compared, once the scenarios are read
   */
  record View(Phase phase, String message, Optional<Plan> plan) {

    /** Whether the message tells that something failed. */
    boolean failed() {
      return phase == Phase.FAILED;
    }

    /** Replicates that are done in both. */
    int pairs() {
      return plan.map(compared -> compared.pairs().pairs()).orElse(0);
    }

    /** How many of all histories are done; what is done and what is to come make up the whole. */
    String counts() {
      if (plan.isEmpty()) {
        return "";
      }
      RunningPairs running = plan.get().pairs();
      int inA = running.replicatesOfA();
      int inB = running.replicatesOfB();
      long all = 2L * running.wanted();
      return String.format(
          Locale.ROOT,
          "%,d of A, %,d of B, %,d to come: %,d histories",
          inA,
          inB,
          all - inA - inB,
          all);
    }
  }

  /**
   * Nothing is compared yet.
   *
   * @param starts what to compare, asked whenever a comparison begins
   * @param threads how many threads simulate, at least 1
   */
  BackgroundComparison(Supplier<StartingPoint> starts, int threads) {
    this.starts = starts;
    this.threads = threads;
  }

  /** Whether something is moved, so that B is not A. */
  boolean possible() {
    return !starts.get().moved().isEmpty();
  }

  /**
   * Begins a comparison; what an earlier one left is forgotten.
   *
   * @param replicates n ≥ 1, the histories of each
   * @param seed the master seed of both
   * @throws IllegalStateException if another one is under way
   */
  synchronized void start(int replicates, long seed) {
    requireIdle();
    StartingPoint from = starts.get();
    plan = Optional.empty();
    work(
        Phase.READING,
        "Reading " + from.given().file() + " …",
        () -> compare(from, replicates, seed));
  }

  /** How things stand. */
  synchronized View view() {
    return new View(phase(), message(), plan);
  }

  private void compare(StartingPoint from, int replicates, long seed) {
    Plan planned;
    try {
      ResolvedScenario a = from.given().read();
      ResolvedScenario b = from.source().read();
      planned =
          new Plan(
              from,
              b,
              seed,
              new PairOrder(
                  PlannedRun.names(b), Questions.of(PlannedRun.simulated(from.source(), b))),
              new RunningPairs(a, b, seed, replicates, threads));
    } catch (ScenarioException e) {
      boolean stopped = Thread.currentThread().isInterrupted();
      settle(
          stopped ? Phase.CANCELLED : Phase.FAILED,
          stopped ? "Cancelled before the first replicate." : e.getMessage());
      return;
    }
    begin(planned);
    boolean complete = planned.pairs().run();
    settle(complete ? Phase.COMPLETE : Phase.CANCELLED, outcome(planned, complete));
  }

  private synchronized void begin(Plan planned) {
    plan = Optional.of(planned);
    simulating("B has " + planned.moved() + ".");
  }

  private static String outcome(Plan planned, boolean complete) {
    String done =
        String.format(
            Locale.ROOT,
            complete ? "Done: %,d pairs of histories." : "Cancelled with %,d pairs of histories.",
            planned.pairs().pairs());
    String how =
        planned
            .command()
            .map(command -> "Tables, figures and a report of all of them:\n" + command)
            .orElse(
                "A has values of --set of its own, which sim compare cannot tell from those of B:"
                    + " save B as a scenario to compare the two files.");
    return done + " B has " + planned.moved() + ". " + how;
  }
}
