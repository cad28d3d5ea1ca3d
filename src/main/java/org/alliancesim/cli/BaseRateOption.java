package org.alliancesim.cli;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.alliancesim.hindcast.GivenRates;
import org.alliancesim.past.FrameBank;
import org.alliancesim.past.FrameCandidate;
import org.alliancesim.past.FrameWorld;
import org.alliancesim.scenario.content.InstitutionKind;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** What a forecaster who knows nothing else takes for how often such things happen. */
final class BaseRateOption {

  private static final String CASES = "cases";
  private static final String FRAME = "frame";

  @Option(
      names = "--base-rate",
      paramLabel = "cases|frame|P",
      defaultValue = CASES,
      description = {
        "the base rate: of cases of the same kind in other institutions (cases, the default); of"
            + " becoming a full member by the kind of institution in the frame that ships with the"
            + " program, all else from cases (frame); or P, the probability of each case within"
            + " five years, such as 0.018"
      })
  private String given;

  /** Throws {@link ParameterException} if it is none of the three. */
  GivenRates rates(CommandLine command) {
    return switch (given) {
      case CASES -> GivenRates.NONE;
      case FRAME -> new GivenRates(FRAME, Optional.empty(), ofFrame());
      default ->
          new GivenRates(
              given, Optional.of(new GivenRates.Rate(probability(command), 0)), Map.of());
    };
  }

  private double probability(CommandLine command) {
    try {
      double probability = Double.parseDouble(given);
      if (probability >= 0 && probability <= 1) {
        return probability;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw new ParameterException(
        command,
        "--base-rate: must be cases, frame, or a probability in [0, 1] such as 0.018, not '"
            + given
            + "'");
  }

  /** (d+½)/(n+1) by kind, as the rivals of docs/validation.md have it. */
  private static Map<InstitutionKind, GivenRates.Rate> ofFrame() {
    Map<InstitutionKind, Integer> questions = new EnumMap<>(InstitutionKind.class);
    Map<InstitutionKind, Integer> events = new EnumMap<>(InstitutionKind.class);
    for (FrameWorld world : FrameBank.shipped().worlds()) {
      for (FrameCandidate candidate : world.counted()) {
        questions.merge(world.kind(), 1, Integer::sum);
        events.merge(world.kind(), candidate.happened() ? 1 : 0, Integer::sum);
      }
    }
    Map<InstitutionKind, GivenRates.Rate> rates = new EnumMap<>(InstitutionKind.class);
    questions.forEach(
        (kind, count) ->
            rates.put(
                kind,
                new GivenRates.Rate((events.getOrDefault(kind, 0) + 0.5) / (count + 1.0), count)));
    return rates;
  }
}
