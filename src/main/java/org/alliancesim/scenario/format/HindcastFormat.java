package org.alliancesim.scenario.format;

import static org.alliancesim.scenario.format.FixedMap.field;

import java.util.Arrays;
import org.alliancesim.scenario.content.PastCase.Certainty;
import org.alliancesim.scenario.content.PastCase.Decision;
import org.alliancesim.scenario.format.Shape.Choice;
import org.alliancesim.scenario.format.Shape.Items;
import org.alliancesim.scenario.format.Shape.Plain;
import org.alliancesim.scenario.format.Shape.Truth;
import org.alliancesim.scenario.format.Shape.Whole;

/** The format of the section {@code hindcast}. */
final class HindcastFormat {

  /** The answers of a simulated history are the bits of one number. */
  private static final int MOST_CASES = 64;

  private static final int MOST_STATUSES = 20;

  static final Whole YEAR = Whole.between(1, 9999);

  private HindcastFormat() {}

  static FixedMap hindcast() {
    return FixedMap.of(
        "a map {institution: CSTO, cases: […]}",
        field(
            "institution",
            "Whose decisions these are; learning leaves one institution out at a time.",
            ScenarioFormat.TEXT),
        field(
            "cases",
            "What happened within the clock, and what did not.",
            new Items("a list of cases", pastCase(), 1, MOST_CASES)));
  }

  private static FixedMap pastCase() {
    return FixedMap.of(
            "a map such as {state: PAK, gains: [partner], happened: false, …}",
            field("state", "The state's code.", ScenarioFormat.CODE),
            field(
                "gains",
                "Statuses any of which counts; 'none' is to hold nothing any more.",
                new Items("a list of statuses", ScenarioFormat.TEXT, 1, MOST_STATUSES)),
            field("happened", "Whether it came to hold one within the clock.", new Truth()),
            field("month", "When, if it happened.", ScenarioFormat.MONTH),
            field("year", "When, if no more is known than the year.", YEAR),
            field(
                "cluster",
                "Cases of the same cluster depend on each other, in other files too.",
                ScenarioFormat.TEXT),
            field(
                "certainty",
                "How sure the answer is.",
                new Choice(Arrays.stream(Certainty.values()).map(Certainty::key).toList())),
            field(
                "decided-by",
                "What decided it; cases that the gate decided are also scored apart.",
                new Choice(Arrays.stream(Decision.values()).map(Decision::key).toList())),
            field(
                "ratification",
                "How long ratification took, if it is known.",
                FixedMap.of(
                        "a map {admitted: 2006-08, in-force: 2008-03}",
                        field("admitted", "The month of the decision.", ScenarioFormat.MONTH),
                        field("in-force", "The month of the last one.", ScenarioFormat.MONTH))
                    .requiring("admitted", "in-force")),
            field(
                "forecast",
                "What a source forecast.",
                FixedMap.of(
                        "a map {probability: 0.9, source: …}",
                        field("probability", "Its probability.", Plain.between(0, 1)))
                    .requiring("probability")))
        .requiring("state", "gains", "happened", "cluster", "certainty", "decided-by");
  }
}
