package org.alliancesim.scenario.format;

import static org.alliancesim.scenario.format.FixedMap.field;
import static org.alliancesim.scenario.format.ScenarioFormat.TEXT;
import static org.alliancesim.scenario.format.ScenarioFormat.array;
import static org.alliancesim.scenario.format.ScenarioFormat.byCode;
import static org.alliancesim.scenario.format.ScenarioFormat.byName;
import static org.alliancesim.scenario.format.ScenarioFormat.variables;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.alliancesim.institution.Criterion;
import org.alliancesim.scenario.content.PastCase;
import org.alliancesim.scenario.format.FixedMap.Field;
import org.alliancesim.scenario.format.Shape.Choice;
import org.alliancesim.scenario.format.Shape.Either;
import org.alliancesim.scenario.format.Shape.Items;
import org.alliancesim.scenario.format.Shape.Numeric;
import org.alliancesim.scenario.format.Shape.Plain;
import org.alliancesim.scenario.format.Shape.Truth;
import org.alliancesim.scenario.format.Shape.Whole;
import org.alliancesim.world.VariableDefinition;

/** The format of the section {@code alliance}. */
public final class AllianceFormat {

  /** Stands among the statuses of {@code from} for holding none. */
  public static final String NONE = PastCase.NONE;

  static final List<String> PLAIN_RULES = List.of("consensus", "unanimity", "simple-majority");

  static final VariableDefinition CHAIR_WEIGHT =
      Ranges.number("weight", "weight in the chair", "share", 0, 1);

  static final VariableDefinition WAIVER =
      Ranges.number(
          "waiver",
          "probability that the criterion is waived if it fails; 0 if left out",
          "1",
          0,
          1);

  /** Whole, and the same in every replicate, which {@link AllianceReader} checks. */
  static final VariableDefinition NOTICE =
      Ranges.number(
          "notice-months",
          "months from the notice of leaving to leaving; 0 if left out",
          "months",
          0,
          1200);

  /** A number of votes or objections. */
  static final Whole WEIGHT = Whole.between(0, 1_000_000);

  static final Whole RANK = Whole.between(-1000, 1000);
  static final Whole CALENDAR_MONTH = Whole.between(1, 12);

  private AllianceFormat() {}

  static FixedMap alliance() {
    List<Field> fields = new ArrayList<>();
    fields.add(field("name", "The alliance's name.", TEXT));
    fields.add(
        field(
            "chair",
            "Who leads, as weights that sum to 1; {} if nobody does.",
            byCode("weights", new Numeric(CHAIR_WEIGHT))));
    fields.addAll(List.of(variables("alliance", "")));
    fields.add(field("tracks", "Ladders of statuses, each with a council.", tracks()));
    fields.add(field("statuses", "What a state can hold.", statuses()));
    fields.add(
        field(
            "holders",
            "Who holds which statuses at the start.",
            byCode("lists of statuses", names("a list of statuses such as [member]"))));
    return FixedMap.of("a map that describes the alliance", array(fields));
  }

  private static Shape tracks() {
    return byName(
        "tracks",
        FixedMap.of(
            "a map such as {rule: consensus, session-months: [11]}",
            field("name", "The track's name; its key if left out.", TEXT),
            field(
                "rule", "When a ballot passes; ratification is by all whatever the rule.", rule()),
            field(
                "session-months",
                "The calendar months, 1 to 12, in which the council meets.",
                new Items("a list of calendar months such as [7, 11]", CALENDAR_MONTH, 1, 12)),
            field(
                "packages",
                "Whether two applications may be put to one vote. Default: false.",
                new Truth())));
  }

  private static Either rule() {
    FixedMap weighted =
        FixedMap.of(
                "a map {quota: 3, weights: {ARM: 1}}",
                field("quota", "The weight that must consent.", WEIGHT),
                field("weights", "Each state's weight; 0 if left out.", byCode("weights", WEIGHT)),
                field("vetoes", "Who can stop a ballot alone.", ScenarioFormat.CODES))
            .requiring("quota", "weights");
    List<String> rules = List.of("consensus-minus", "qualified-majority", "weighted-majority");
    FixedMap map =
        FixedMap.of(
                "{consensus-minus: n}, {qualified-majority: share} or {weighted-majority: {…}}",
                field("consensus-minus", "Passes with at most so many objections.", WEIGHT),
                field(
                    "qualified-majority",
                    "Passes if at least this share of the voters consents.",
                    Plain.between(0, 1)),
                field("weighted-majority", "Passes if the weights reach a quota.", weighted))
            .withExactlyOneOf(rules);
    return new Either(new Choice(PLAIN_RULES), map);
  }

  private static Shape statuses() {
    List<Field> fields = new ArrayList<>();
    fields.add(field("track", "The track it belongs to.", TEXT));
    fields.add(field("name", "The status's name; its key if left out.", TEXT));
    fields.add(field("rank", "The order in reports. Default: 0.", RANK));
    fields.add(
        field(
            "full",
            "Whether its holder is a full member: candidates need relations with it, and it seeks"
                + " nothing on other tracks. Default: false.",
            new Truth()));
    fields.add(
        field(
            "from",
            "The statuses of the track from which it can be reached; none for no status.",
            names("a list of statuses such as [none, observer]")));
    fields.add(
        field(
            "resumes-from",
            "The statuses from which its holder returns to it without a vote.",
            names("a list of statuses such as [frozen]")));
    fields.add(
        field(
            "needs-vote",
            "Whether the members vote on it; if not, a state takes it itself. Default: true.",
            new Truth()));
    fields.add(
        field(
            "ratified",
            "Whether each voting member must ratify the admission, whatever the rule of votes."
                + " Default: false.",
            new Truth()));
    fields.add(field("opens", "The month from which it can be sought.", ScenarioFormat.MONTH));
    fields.add(ScenarioFormat.number(NOTICE));
    fields.addAll(List.of(variables("alliance.statuses", "")));
    fields.add(field("eligibility", "The criteria that a candidate must meet.", eligibility()));
    return byName("statuses", FixedMap.of("a map that describes the status", array(fields)));
  }

  private static FixedMap eligibility() {
    List<Field> criteria =
        Arrays.stream(Criterion.values())
            .map(
                criterion ->
                    field(
                        criterion.key(),
                        "Returns an application if " + criterion.failure() + ".",
                        FixedMap.of(
                            "a map such as {} or {waiver: 0.5}", ScenarioFormat.number(WAIVER))))
            .toList();
    return FixedMap.of("a map of criteria", array(criteria));
  }

  private static Items names(String expected) {
    return new Items(expected, TEXT, 0, Integer.MAX_VALUE);
  }
}
