package org.alliancesim.gui;

import java.util.Locale;
import java.util.Optional;
import org.alliancesim.experiment.PlannedRun;

/**
 * How a batch is named where a picture of its numbers is saved. They are not of the history on the
 * map: what was moved holds from the start.
 *
 * @param caption what the file of a picture says of the batch
 * @param pictureName what to call the file, without its ending
 */
record BatchLabel(Snapshot.Caption caption, String pictureName) {

  /** Of a comparison as far as it has gone. */
  static BatchLabel ofPairs(BackgroundComparison.Plan compared) {
    String title =
        String.format(
            Locale.ROOT,
            "%s, A as written against B with %s, %,d pairs, seed %d",
            compared.pairs().b().name(),
            compared.moved(),
            compared.pairs().pairs(),
            compared.seed());
    return new BatchLabel(
        new Snapshot.Caption(title, compared.command().orElse(ComparisonPane.TITLE)),
        compared.from().given().stem() + "-a-against-b");
  }

  /**
   * Of a run as far as it has gone.
   *
   * @param shown the run whose numbers are shown, if there are any
   */
  static BatchLabel of(Optional<BackgroundRuns.View> shown) {
    if (shown.isEmpty() || shown.get().plan().isEmpty()) {
      return new BatchLabel(
          new Snapshot.Caption(MonteCarloPanel.TITLE, "nothing has been run"), "monte-carlo");
    }
    PlannedRun plan = shown.get().plan().get();
    String title =
        String.format(
            Locale.ROOT,
            "%s, %,d replicates, seed %d",
            plan.scenario().name(),
            shown.get().replicates(),
            plan.seed());
    return new BatchLabel(
        new Snapshot.Caption(title, plan.commandLine(plan.folder())),
        plan.folderName() + "-monte-carlo");
  }
}
