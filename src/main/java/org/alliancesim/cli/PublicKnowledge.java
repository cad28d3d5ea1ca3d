package org.alliancesim.cli;

import java.util.HashMap;
import java.util.Map;
import org.alliancesim.past.Covariates;
import org.alliancesim.past.FrameBank;
import org.alliancesim.past.FrameCandidate;
import org.alliancesim.past.FrameWorld;
import org.alliancesim.results.ForecastRow;
import org.alliancesim.scoring.Question;

/** What was publicly known of the questions of the frame, for a forecaster without a model. */
final class PublicKnowledge {

  private PublicKnowledge() {}

  /** Of every question of the shipped frame. */
  static Map<Question, double[]> ofFrame() {
    Map<Question, double[]> known = new HashMap<>();
    for (FrameWorld world : FrameBank.shipped().worlds()) {
      for (FrameCandidate candidate : world.candidates()) {
        known.put(
            new Question(
                ForecastRow.FRAME, world.name(), candidate.state().value(), candidate.status()),
            numbers(candidate.publicCovariates()));
      }
    }
    return known;
  }

  private static double[] numbers(Covariates covariates) {
    return new double[] {
      covariates.meanAffinity(),
      covariates.leaderAffinity(),
      covariates.relativePower(),
      covariates.rivalInside(),
      covariates.nearness(),
      covariates.conflict() ? 1 : 0,
      covariates.young() ? 1 : 0,
      covariates.members()
    };
  }
}
