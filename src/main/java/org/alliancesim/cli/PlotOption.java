package org.alliancesim.cli;

import org.alliancesim.report.rendering.Renderings;
import picocli.CommandLine.Option;

/** Whether a command draws figures. */
final class PlotOption {

  @Option(
      names = "--no-plots",
      description =
          "draws no figures as files; all tables and report.html, which has its own, are made")
  private boolean none;

  boolean drawn() {
    return !none;
  }

  Renderings renderings() {
    return new Renderings(!none);
  }
}
