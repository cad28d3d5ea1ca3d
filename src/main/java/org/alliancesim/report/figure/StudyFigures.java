package org.alliancesim.report.figure;

import java.util.Locale;
import org.alliancesim.results.StudyManifest;

/** What figures of studies of inputs say alike. */
final class StudyFigures {

  private StudyFigures() {}

  /** What was simulated and how often. */
  static String origin(StudyManifest manifest) {
    String histories =
        String.format(
            Locale.ROOT,
            manifest.run().isPresent() ? "%,d histories of a run" : "%,d histories a point",
            manifest.replicates());
    return manifest.scenario().name()
        + " – "
        + histories
        + (manifest.settings().isEmpty() ? "" : ", " + String.join(", ", manifest.settings()))
        + ", seed "
        + manifest.seed();
  }

  /** A share with one decimal below ten per cent, without the sign. */
  static String percent(double share) {
    double percent = 100 * share;
    String text = String.format(Locale.ROOT, Math.abs(percent) < 9.95 ? "%.1f" : "%.0f", percent);
    return text.equals("-0.0") ? "0.0" : text.replace('-', '−');
  }
}
