package org.alliancesim.cli;

import org.alliancesim.report.rendering.Renderings;
import org.alliancesim.results.FigureOptions;
import picocli.CommandLine.Option;

/** Whether a command draws figures. */
final class PlotOption {

  @Option(
      names = "--no-plots",
      description =
          "draws no figures as files; all tables are made, and the page, if there is one, has its"
              + " own")
  private boolean none;

  boolean drawn() {
    return !none;
  }

  /** What a command leaves in its folder, to begin a sentence with. */
  String products() {
    return none ? "Tables and report.html" : "Tables, plots and report.html";
  }

  /**
   * What is drawn.
   *
   * @param threads how many figures are drawn at a time
   */
  Renderings renderings(FigureOptions figures, int threads) {
    return new Renderings(!none, figures, threads);
  }
}
