package org.alliancesim.scenario.format;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.alliancesim.institution.Status;
import org.alliancesim.scenario.content.Clock;
import org.alliancesim.scenario.content.Hindcast;
import org.alliancesim.scenario.content.PastCase;
import org.alliancesim.scenario.content.PastCase.Certainty;
import org.alliancesim.scenario.content.PastCase.Decision;
import org.alliancesim.scenario.content.PastCase.Ratification;
import org.alliancesim.scenario.format.AllianceReader.Alliance;
import org.alliancesim.scenario.text.Suggestion;
import org.alliancesim.scenario.text.Tree;
import org.alliancesim.scenario.text.Tree.Leaf;
import org.alliancesim.scenario.text.Tree.Mapping;
import org.alliancesim.scenario.text.Tree.Sequence;
import org.alliancesim.world.StateCode;

/** Reads the section {@code hindcast}. */
public final class HindcastReader {

  static final String SECTION = "hindcast";

  private static final String STATE = "state";
  private static final String GAINS = "gains";
  private static final String MONTH = "month";
  private static final String YEAR = "year";

  private final States states;
  private final List<String> statuses;
  private final Optional<Clock> clock;
  private final PossibleCases possible;

  private HindcastReader(States states, Alliance alliance, Optional<Clock> clock) {
    this.states = states;
    this.statuses = alliance.charter().statuses().stream().map(Status::id).toList();
    this.clock = clock;
    this.possible = new PossibleCases(states, alliance, clock);
  }

  /** The section; empty if the scenario has none. */
  public static Optional<Hindcast> read(
      Fields scenario, States states, Alliance alliance, Optional<Clock> clock) {
    if (!scenario.has(SECTION)) {
      return Optional.empty();
    }
    HindcastReader reader = new HindcastReader(states, alliance, clock);
    Fields section = scenario.below(SECTION);
    section.require("institution", "say whose decisions these are, for example CSTO");
    section.require("cases", "list what happened and what did not");
    List<PastCase> cases = new ArrayList<>();
    if (section.get("cases") instanceof Sequence list) {
      for (Tree item : list.items()) {
        if (item instanceof Mapping map) {
          String path = section.pathOf("cases") + "." + (list.items().indexOf(item) + 1);
          Fields fields = new Fields(map, map.origin(), path, scenario.problems());
          Optional<PastCase> pastCase = reader.pastCase(fields);
          pastCase.ifPresent(read -> reader.possible.check(fields, read));
          pastCase.ifPresent(cases::add);
        }
      }
    }
    return Optional.of(new Hindcast(section.text("institution", ""), cases));
  }

  private Optional<PastCase> pastCase(Fields fields) {
    Optional<StateCode> state =
        fields.get(STATE) instanceof Leaf leaf
            ? states.find(leaf, fields.pathOf(STATE))
            : Optional.empty();
    List<String> gains = new ArrayList<>();
    for (Leaf leaf : fields.texts(GAINS)) {
      if (statuses.contains(leaf.text()) || leaf.text().equals(PastCase.NONE)) {
        gains.add(leaf.text());
      } else {
        String suggestion = Suggestion.of(leaf.text(), statuses);
        fields.wrong(
            GAINS,
            "unknown status '"
                + leaf.text()
                + "'"
                + (suggestion.isEmpty()
                    ? "; known are none, " + String.join(", ", statuses)
                    : suggestion));
      }
    }
    boolean happened = fields.truth("happened", false);
    Optional<YearMonth> month = fields.month(MONTH);
    requireTime(fields, happened, month);
    if (fields.map().provenance().source().isEmpty()) {
      fields.wrong(STATE, "needs a source: where does the answer come from?");
    }
    return state.map(
        code ->
            new PastCase(
                code,
                gains,
                happened,
                month,
                fields.text("cluster", ""),
                choice(Certainty.class, fields.text("certainty", ""), Certainty.LIKELY),
                choice(Decision.class, fields.text("decided-by", ""), Decision.NONE),
                ratification(fields),
                forecast(fields.below("forecast")),
                fields.map().provenance().source()));
  }

  /** What happened did so at some time within the clock, known at least to the year. */
  private void requireTime(Fields fields, boolean happened, Optional<YearMonth> month) {
    for (String key : List.of(MONTH, YEAR)) {
      if (fields.has(key) && !happened) {
        fields.wrong(key, "belongs only to a case that happened");
      }
    }
    if (happened && !fields.has(MONTH) && !fields.has(YEAR)) {
      fields.wrong(
          "happened", "needs a month, for example month: 2017-06, or at least a year: 2017");
    }
    if (month.isPresent() && clock.isPresent() && !clock.get().contains(month.get())) {
      fields.wrong(MONTH, month.get() + " is outside the clock, " + clock.get());
    }
    if (HindcastFormat.YEAR.read(fields.get(YEAR)).isPresent() && clock.isPresent()) {
      int year = (int) fields.whole(YEAR, 0, HindcastFormat.YEAR);
      if (month.isPresent() && month.get().getYear() != year) {
        fields.wrong(YEAR, "the month is in another year, " + month.get());
      } else if (year < clock.get().start().getYear() || year > clock.get().end().getYear()) {
        fields.wrong(YEAR, year + " is outside the clock, " + clock.get());
      }
    }
  }

  /** A word that is none of the choice's is reported by the schema. */
  private static <E extends Enum<E>> E choice(Class<E> type, String word, E otherwise) {
    for (E constant : type.getEnumConstants()) {
      if (constant.name().toLowerCase(Locale.ROOT).equals(word)) {
        return constant;
      }
    }
    return otherwise;
  }

  private static Optional<Ratification> ratification(Fields parent) {
    Fields fields = parent.below("ratification");
    Optional<YearMonth> admitted = fields.month("admitted");
    Optional<YearMonth> inForce = fields.month("in-force");
    if (admitted.isEmpty() || inForce.isEmpty()) {
      return Optional.empty();
    }
    if (inForce.get().isBefore(admitted.get())) {
      fields.wrong("in-force", inForce.get() + " is before the decision, " + admitted.get());
      return Optional.empty();
    }
    return Optional.of(new Ratification(admitted.get(), inForce.get()));
  }

  private static OptionalDouble forecast(Fields fields) {
    return fields.get("probability") instanceof Leaf leaf ? leaf.number() : OptionalDouble.empty();
  }
}
