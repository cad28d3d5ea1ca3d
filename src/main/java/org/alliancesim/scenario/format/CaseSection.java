package org.alliancesim.scenario.format;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.alliancesim.institution.Status;
import org.alliancesim.scenario.content.Clock;
import org.alliancesim.scenario.content.Outcome;
import org.alliancesim.scenario.content.PastCase;
import org.alliancesim.scenario.content.PastCase.Certainty;
import org.alliancesim.scenario.content.PastCase.Decision;
import org.alliancesim.scenario.content.PastCase.Ratification;
import org.alliancesim.scenario.format.AllianceSection.Alliance;
import org.alliancesim.scenario.format.Shape.Items;
import org.alliancesim.scenario.format.Shape.Plain;
import org.alliancesim.scenario.format.Shape.Whole;
import org.alliancesim.scenario.text.Suggestion;
import org.alliancesim.scenario.text.Tree.Leaf;
import org.alliancesim.world.StateCode;

/** An entry of the list {@code hindcast.cases}. */
final class CaseSection {

  private static final int MOST_STATUSES = 20;

  private static final Key<Optional<Leaf>> STATE =
      Key.leaf("state", Notation.CODE, "The state's code.").apart();

  private static final Key<List<Leaf>> GAINS =
      Key.texts(
              "gains",
              new Items("a list of statuses", Notation.TEXT, 1, MOST_STATUSES),
              "Statuses any of which counts; 'none' is to hold nothing any more.")
          .apart();

  private static final Key<Boolean> HAPPENED =
      Key.truth("happened", "Whether it came to hold one within the clock.").apart();

  private static final Key<Optional<YearMonth>> MONTH =
      Key.month("month", "When, if it happened.").apart();

  private static final Key<Optional<Long>> YEAR =
      Key.whole("year", Whole.between(1, 9999), "When, if no more is known than the year.").apart();

  private static final Key<String> CLUSTER =
      Key.text("cluster", "Cases of the same cluster depend on each other, in other files too.")
          .apart();

  private static final Key<Certainty> CERTAINTY =
      Key.choice("certainty", Certainty.values(), Certainty::key, "How sure the answer is.")
          .apart();

  private static final Key<Decision> DECIDED_BY =
      Key.choice(
              "decided-by",
              Decision.values(),
              Decision::key,
              "What decided it; cases that the gate decided are also scored apart.")
          .apart();

  private static final Key<Optional<YearMonth>> ADMITTED =
      Key.month("admitted", "The month of the decision.").apart();

  private static final Key<Optional<YearMonth>> IN_FORCE =
      Key.month("in-force", "The month of the last one.").apart();

  private static final Key<Given> RATIFICATION =
      Key.map(
          "ratification",
          Section.of("a map {admitted: 2006-08, in-force: 2008-03}", ADMITTED, IN_FORCE)
              .requiring(ADMITTED, IN_FORCE),
          "How long ratification took, if it is known.");

  private static final Key<Optional<Double>> PROBABILITY =
      Key.plain("probability", Plain.between(0, 1), "Its probability.").apart();

  private static final Key<Given> FORECAST =
      Key.map(
          "forecast",
          Section.of("a map {probability: 0.9, source: …}", PROBABILITY).requiring(PROBABILITY),
          "What a source forecast.");

  private static final Section CASE =
      Section.of("a map such as {state: PAK, gains: [partner], happened: false, …}")
          .and(STATE, GAINS, HAPPENED, MONTH, YEAR)
          .and(CLUSTER, CERTAINTY, DECIDED_BY, RATIFICATION, FORECAST)
          .and(OutcomeKeys.DECISION, OutcomeKeys.BLOCKED_BY, OutcomeKeys.CONCERN)
          .and(OutcomeKeys.ENTERED)
          .requiring(STATE, GAINS, HAPPENED, CLUSTER, CERTAINTY, DECIDED_BY);

  static final FixedMap SHAPE = CASE.shape();

  private final States states;
  private final List<String> statuses;
  private final Optional<Clock> clock;
  private final PossibleCases possible;
  private final OutcomeKeys outcomes;

  CaseSection(States states, Alliance alliance, Optional<Clock> clock) {
    this.states = states;
    this.statuses = alliance.charter().statuses().stream().map(Status::id).toList();
    this.clock = clock;
    this.possible = new PossibleCases(states, alliance, clock);
    this.outcomes = new OutcomeKeys(alliance);
  }

  /** Reads a case; empty if its state is none of the scenario's. */
  Optional<PastCase> read(Fields fields) {
    Given given = CASE.read(fields);
    Optional<StateCode> state =
        given.get(STATE).flatMap(leaf -> states.find(leaf, fields.pathOf(STATE.name())));
    List<String> gains = gains(given);
    state.ifPresent(code -> given.tell(STATE, code));
    given.tell(GAINS, gains);
    requireTime(given);
    String source = fields.map().provenance().source();
    if (source.isEmpty()) {
      given.wrong(STATE, "needs a source: where does the answer come from?");
    }
    Optional<Outcome> outcome = outcomes.read(given, given.get(HAPPENED), states);
    Optional<PastCase> found =
        state.map(
            code ->
                new PastCase(
                    code,
                    gains,
                    given.get(HAPPENED),
                    given.get(MONTH),
                    given.get(CLUSTER),
                    given.get(CERTAINTY),
                    given.get(DECIDED_BY),
                    ratification(given.get(RATIFICATION)),
                    forecast(given.get(FORECAST)),
                    outcome,
                    source));
    found.ifPresent(pastCase -> possible.check(fields, pastCase));
    return found;
  }

  private List<String> gains(Given given) {
    List<String> gains = new ArrayList<>();
    for (Leaf leaf : given.get(GAINS)) {
      if (statuses.contains(leaf.text()) || leaf.text().equals(PastCase.NONE)) {
        gains.add(leaf.text());
      } else {
        String known = "; known are none, " + String.join(", ", statuses);
        given.wrong(
            GAINS,
            "unknown status '"
                + leaf.text()
                + "'"
                + Suggestion.orElse(leaf.text(), statuses, known));
      }
    }
    return gains;
  }

  /** What happened did so at some time within the clock, known at least to the year. */
  private void requireTime(Given given) {
    Optional<YearMonth> month = given.get(MONTH);
    boolean happened = given.get(HAPPENED);
    Fields fields = given.fields();
    for (Key<?> key : List.of(MONTH, YEAR)) {
      if (fields.has(key.name()) && !happened) {
        given.wrong(key, "belongs only to a case that happened");
      }
    }
    if (happened && !fields.has(MONTH.name()) && !fields.has(YEAR.name())) {
      given.wrong(HAPPENED, "needs a month, for example month: 2017-06, or at least a year: 2017");
    }
    if (month.isPresent() && clock.isPresent() && !clock.get().contains(month.get())) {
      given.wrong(MONTH, month.get() + " is outside the clock, " + clock.get());
    }
    if (given.get(YEAR).isPresent() && clock.isPresent()) {
      int year = given.get(YEAR).get().intValue();
      if (month.isPresent() && month.get().getYear() != year) {
        given.wrong(YEAR, "the month is in another year, " + month.get());
      } else if (year < clock.get().start().getYear() || year > clock.get().end().getYear()) {
        given.wrong(YEAR, year + " is outside the clock, " + clock.get());
      }
    }
  }

  private static Optional<Ratification> ratification(Given given) {
    Optional<YearMonth> admitted = given.get(ADMITTED);
    Optional<YearMonth> inForce = given.get(IN_FORCE);
    if (admitted.isEmpty() || inForce.isEmpty()) {
      return Optional.empty();
    }
    if (inForce.get().isBefore(admitted.get())) {
      given.wrong(IN_FORCE, inForce.get() + " is before the decision, " + admitted.get());
      return Optional.empty();
    }
    return Optional.of(new Ratification(admitted.get(), inForce.get()));
  }

  private static OptionalDouble forecast(Given given) {
    Optional<Double> probability = given.get(PROBABILITY);
    probability.ifPresent(value -> given.tell(PROBABILITY, Ranges.text(value)));
    return probability.map(OptionalDouble::of).orElse(OptionalDouble.empty());
  }
}
