package org.alliancesim.cli;

import java.util.HashMap;
import java.util.Map;
import org.alliancesim.past.Covariates;
import org.alliancesim.past.FrameBank;
import org.alliancesim.past.FrameCandidate;
import org.alliancesim.past.FrameWorld;
import org.alliancesim.results.ForecastRow;
import org.alliancesim.scoring.Question;

/** What was publicly known of the questions of the banks, for a forecaster without a model. */
final class PublicKnowledge {

  private PublicKnowledge() {}

  /** Of every question of the shipped frame and of the shipped rungs. */
  static Map<Question, double[]> shipped() {
    Map<Question, double[]> known = new HashMap<>();
    add(ForecastRow.FRAME, FrameBank.shipped(), known);
    add(ForecastRow.RUNGS, FrameBank.shippedRungs(), known);
    return known;
  }

  private static void add(String name, FrameBank bank, Map<Question, double[]> known) {
    for (FrameWorld world : bank.worlds()) {
      for (FrameCandidate candidate : world.candidates()) {
        known.put(
            new Question(name, world.name(), candidate.state().value(), candidate.status()),
            numbers(candidate.publicCovariates()));
      }
    }
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
