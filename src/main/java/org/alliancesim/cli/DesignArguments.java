package org.alliancesim.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alliancesim.experiment.SweepRequest;
import org.alliancesim.scenario.content.DesignMethod;
import org.alliancesim.scenario.content.DesignSettings;
import org.alliancesim.scenario.content.Factor;
import org.alliancesim.scenario.content.FactorNotation;
import org.alliancesim.scenario.text.Origin;
import org.alliancesim.scenario.text.Problems;
import org.alliancesim.scenario.text.Suggestion;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What is varied, and how. */
final class DesignArguments {

  private static final Origin VARY = Origin.of("--vary");
  private static final Origin DESIGN = Origin.of("--design");

  @Option(
      names = "--vary",
      paramLabel = "KEY=VALUES",
      description = {
        "what is varied: KEY=LO:HI:N takes N evenly spaced numbers from LO to HI, KEY=LO:HI any"
            + " number between them (lhs, sobol), KEY=A,B,C these values, in quotes or brackets if"
            + " they have commas (or part them by |). KEY is a path that --set takes,"
            + " or 'scenario' (files in the place of SCENARIO) or 'behaviour' (files of 'sim"
            + " calibrate', or prior); repeatable (default: the scenario's experiment.design)"
      })
  private List<String> factors = new ArrayList<>();

  @Option(
      names = "--design",
      paramLabel = "DESIGN",
      description =
          "grid: every combination (default); oat: one at a time around the scenario's own values;"
              + " lhs: a Latin hypercube; sobol: a Sobol sequence")
  private @Nullable String design;

  @Option(names = "--points", paramLabel = "N", description = "how many points lhs and sobol draw")
  private @Nullable Integer points;

  @Option(
      names = "--baseline",
      paramLabel = "KEY=VALUE,…|own",
      description =
          "the point that all others are compared with, or own: the scenario as it stands, which is"
              + " run too (default: the scenario as it stands if it is a point, and always with oat,"
              + " lhs and sobol; else the first point)")
  private @Nullable String baseline;

  /**
   * The design that is asked for, by the options or else by the scenario.
   *
   * @param problems takes what is wrong with the options
   */
  SweepRequest request(DesignSettings settings, Problems problems) {
    DesignSettings before = factors.isEmpty() ? settings : DesignSettings.NONE;
    List<Factor> varied = new ArrayList<>(before.factors());
    for (String text : factors) {
      try {
        varied.add(FactorNotation.parse(text, VARY));
      } catch (IllegalArgumentException e) {
        problems.add(VARY, text, String.valueOf(e.getMessage()));
      }
    }
    if (varied.isEmpty() && factors.isEmpty()) {
      problems.add(
          VARY,
          "",
          "what is to be varied? for example --vary behaviour.psi=0:2:5, or experiment.design in the"
              + " scenario");
    }
    DesignMethod method = before.method();
    if (design != null) {
      Optional<DesignMethod> named = DesignMethod.named(design);
      if (named.isEmpty()) {
        problems.add(
            DESIGN,
            "",
            "there is no design '"
                + design
                + "'"
                + Suggestion.orKnown(design, DesignMethod.words()));
      }
      method = named.orElse(method);
    }
    Optional<Integer> drawn =
        points != null
            ? Optional.of(points)
            : before.points() == 0 ? Optional.empty() : Optional.of(before.points());
    Origin origin =
        factors.isEmpty() && !varied.isEmpty() && design == null && points == null
            ? varied.get(0).origin()
            : DESIGN;
    return new SweepRequest(
        method, drawn, varied, baseline == null ? before.baseline() : baseline.strip(), origin);
  }
}
