package org.alliancesim.cli;

import java.io.PrintStream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A progress bar with rate and remaining time on a terminal, and silence elsewhere. */
final class ProgressLine implements AutoCloseable {

  private static final int UPDATE_MILLISECONDS = 200;

  private final ProgressBar bar;

  private ProgressLine(ProgressBar bar) {
    this.bar = bar;
  }

  /**
   * A bar for so many histories.
   *
   * @param shown whether the user wants one; it still appears only on a terminal, and never under
   *     CI
   */
  static ProgressLine of(long histories, boolean shown, PrintStream err) {
    boolean terminal = System.console() != null && System.getenv("CI") == null;
    if (!shown || !terminal) {
      return new ProgressLine(null);
    }
    return new ProgressLine(
        new ProgressBarBuilder()
            .setInitialMax(histories)
            .setTaskName("histories")
            .setStyle(ProgressBarStyle.ASCII)
            .setUpdateIntervalMillis(UPDATE_MILLISECONDS)
            .showSpeed()
            .setConsumer(new ConsoleProgressBarConsumer(err))
            .build());
  }

  void advance(int histories) {
    if (bar != null) {
      bar.stepBy(histories);
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
