package org.alliancesim.review;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.alliancesim.chance.Draws;
import org.alliancesim.experiment.Inputs;
import org.alliancesim.model.AllianceModel;
import org.alliancesim.model.HistoryObserver;
import org.alliancesim.model.InitialWorld;
import org.alliancesim.model.Option;
import org.alliancesim.scenario.ResolvedScenario;
import org.alliancesim.scenario.content.SourcedValue;
import org.alliancesim.scenario.content.Statement;
import org.alliancesim.scenario.text.Origin;
import org.alliancesim.world.ScenarioPath;
import org.alliancesim.world.StateCode;
import org.alliancesim.world.StatusVariable;

/**
 * A scenario with some of its histories at their start.
 *
 * @param scenario the scenario
 * @param file the scenario's own file, for what stands nowhere
 * @param starts histories about to begin
 */
record Reading(ResolvedScenario scenario, Origin file, List<Start> starts) {

  /**
   * Enough for what is so in every history: a chance of one in ten is missed twice in a hundred.
   */
  private static final int STARTS = 40;

  /** Any will do, and always the same, so that a scenario is told the same each time. */
  private static final long SEED = 1;

  Reading {
    starts = List.copyOf(starts);
  }

  /**
   * A history about to begin.
   *
   * @param initial what it starts from
   * @param model the history
   */
  record Start(InitialWorld initial, AllianceModel model) {

    private static Start of(Inputs inputs, int replicate) {
      InitialWorld initial = inputs.scenario().initialWorld(inputs.of(replicate));
      AllianceModel model =
          new AllianceModel(initial, Draws.of(SEED, replicate), HistoryObserver.NONE);
      model.start();
      return new Start(initial, model);
    }

    /** The bids that a state could lodge. */
    List<Option> bids(int state) {
      return model.options(state).stream().filter(Option::needsVote).toList();
    }

    /** What a status gives or asks. */
    double term(StatusVariable variable, int status) {
      return initial.terms()[variable.ordinal()][status];
    }
  }

  static Reading of(ResolvedScenario scenario, Origin file) {
    Inputs inputs = Inputs.of(scenario, SEED, 0);
    return new Reading(
        scenario,
        file,
        IntStream.range(0, STARTS).mapToObj(replicate -> Start.of(inputs, replicate)).toList());
  }

  /** The indices of the states that could lodge a bid in some history. */
  List<Integer> bidders() {
    return IntStream.range(0, scenario.states().size())
        .filter(state -> starts.stream().anyMatch(start -> !start.bids(state).isEmpty()))
        .boxed()
        .toList();
  }

  StateCode code(int state) {
    return scenario.states().get(state);
  }

  /** The numbers that its files give, without built-in defaults and settings. */
  List<SourcedValue> written() {
    return scenario.values().values().stream()
        .filter(value -> !value.origin().equals(Origin.BUILT_IN))
        .toList();
  }

  /** The number with this path, if its files give it. */
  Optional<SourcedValue> written(String path) {
    return Optional.ofNullable(scenario.values().get(path))
        .filter(value -> !value.origin().equals(Origin.BUILT_IN));
  }

  /**
   * Where what is said below a path begins: in the scenario's own file if it says anything there,
   * else in what it extends; the file as a whole if nothing is said.
   */
  Origin originBelow(String path) {
    return scenario.statements().stream()
        .filter(said -> ScenarioPath.below(path, said.path()).isPresent())
        .map(Statement::origin)
        .filter(origin -> origin.line() > 0)
        .min(
            Comparator.comparing((Origin origin) -> !origin.file().equals(file.file()))
                .thenComparing(Comparator.naturalOrder()))
        .orElse(file);
  }
}
