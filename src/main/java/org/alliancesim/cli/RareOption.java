package org.alliancesim.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.alliancesim.experiment.rare.RareEvent;
import org.alliancesim.experiment.rare.RareRun;
import org.alliancesim.query.AskedEvent;
import org.alliancesim.results.RareRow;
import org.alliancesim.scenario.ResolvedScenario;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Whether a user wants rare events estimated from histories of their own. */
final class RareOption {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--rare",
      description =
          "estimates what is asked and rarer than "
              + RareRow.RARE_PER_CENT
              + "%% from as many weighed histories more, in which"
              + " it is drawn more often than it happens: a narrower interval (docs/measures.md)")
  private boolean given;

  /** Whether it is wanted. */
  boolean isGiven() {
    return given;
  }

  /**
   * What is to be estimated so; nothing unless wanted.
   *
   * @param asked what is asked
   * @param words an event as it is told to who asked
   * @param replicates how many replicates the run has
   * @throws ParameterException if it cannot be
   */
  List<RareEvent> events(
      ResolvedScenario scenario,
      List<AskedEvent> asked,
      Function<AskedEvent, String> words,
      int replicates) {
    if (!given) {
      return List.of();
    }
    check(
        !asked.isEmpty(),
        "--rare is of what is asked, and neither the scenario nor --ask asks anything; for example"
            + " --ask \"AZE partner\"");
    check(
        replicates >= RareRun.FEWEST,
        String.format(
            Locale.ROOT,
            "--rare needs at least %,d replicates, for it learns from the first rounds; not %,d",
            RareRun.FEWEST,
            replicates));
    List<RareEvent> events = new ArrayList<>();
    List<String> refused = new ArrayList<>();
    for (AskedEvent each : asked) {
      Optional<RareEvent> event = RareEvent.of(scenario, each);
      event.ifPresentOrElse(events::add, () -> refused.add("'" + words.apply(each) + "'"));
    }
    check(
        refused.isEmpty(),
        "--rare cannot estimate "
            + String.join(", ", refused)
            + ": it knows how to make likelier that a state gains a status (\"AZE partner\"), that a"
            + " member leaves (\"ARM left\") and that anybody is new (\"any new member\", \"any new\"),"
            + " without a condition; ask one of these, or leave out --rare");
    return events;
  }

  private void check(boolean condition, String message) {
    if (!condition) {
      throw new ParameterException(spec.commandLine(), message);
    }
  }
}
