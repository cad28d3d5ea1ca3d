package org.alliancesim.draft;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alliancesim.scenario.ResolvedScenario;
import org.alliancesim.scenario.ScenarioReader;
import org.alliancesim.scenario.format.ScenarioFormat;
import org.alliancesim.scenario.text.ScenarioException;
import org.alliancesim.scenario.text.ShippedScenarios;
import org.alliancesim.world.StateCode;

/**
 * A scenario to begin with: it runs as it is, and what it makes up it calls so.
 *
 * @param name its name, for titles
 * @param template what it takes after
 * @param states its states, members first; in a world that ships with the program its candidates
 * @param members how many of the states, the first ones, are members at the start, of whom the
 *     first leads; 0 where the world that ships has its own
 * @param organisation what the alliance is called; empty for what the template calls it
 * @param start the first month, where the world that ships does not say
 */
public record Draft(
    String name,
    Template template,
    List<StateCode> states,
    int members,
    Optional<String> organisation,
    YearMonth start) {

  /** The world that drafts like the CSTO change. */
  public static final String BASE = ShippedScenarios.PREFIX + "2021.yaml";

  /** How long a draft's clock runs: five years. */
  public static final int MONTHS = 60;

  public Draft {
    states = List.copyOf(states);
  }

  /** What {@link #BASE} says; throws {@link ScenarioException} if it is not beside the program. */
  public static ResolvedScenario base() throws ScenarioException {
    return ScenarioReader.read(ShippedScenarios.named(BASE));
  }

  /** Whether a state is a member in {@link #BASE}. */
  public static boolean isMember(ResolvedScenario base, StateCode state) {
    return ChangedWorld.isMember(base, state);
  }

  /**
   * The scenario as the text of a file.
   *
   * @param file how it will be called, for the commands that it names
   * @param schema where an editor finds the schema from there; empty if it lies nowhere near
   * @throws ScenarioException if the world that it takes after is not beside the program
   */
  public String text(String file, Optional<String> schema) throws ScenarioException {
    ExplainedYaml yaml =
        new ExplainedYaml()
            .comment(
                "A draft by 'sim new'. It runs as it is. Each number that is made up says '"
                    + MadeUp.SOURCE
                    + "', until you know better and say from where.")
            .comment("  sim check " + file)
            .comment("  sim run " + file + " -n 1000")
            .comment(
                "What else may stand here: scenarios/README.md of the program. For an editor that"
                    + " completes and checks: 'sim schema'.")
            .emptyLine();
    Map<String, Object> head = new LinkedHashMap<>();
    schema.ifPresent(place -> head.put("$schema", place));
    head.put("format", ScenarioFormat.VERSION);
    head.put("name", name);
    return template == Template.CSTO
        ? new ChangedWorld(this, base()).text(yaml, head)
        : new OwnWorld(this).text(yaml, head);
  }

  /** What the alliance of a world of its own is called. */
  String called() {
    return organisation.orElse(name);
  }
}
