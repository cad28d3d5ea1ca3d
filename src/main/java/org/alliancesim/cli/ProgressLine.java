package org.alliancesim.cli;

import java.io.PrintStream;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A progress bar with rate and remaining time on a terminal, and silence elsewhere. */
final class ProgressLine implements AutoCloseable {

  private static final int UPDATE_MILLISECONDS = 200;

  /** What every terminal has, less the last column, in which some of them wrap. */
  private static final int WIDTH = 79;

  /** Set by the launcher, which can ask whether standard error is a terminal; Java cannot. */
  private static final String TERMINAL = "alliancesim.terminal";

  private final @Nullable ProgressBar bar;
  private final PrintStream err;

  private ProgressLine(@Nullable ProgressBar bar, PrintStream err) {
    this.bar = bar;
    this.err = err;
  }

  /**
   * A bar for so many histories.
   *
   * @param shown whether the user wants one; it still appears only on a terminal, and never under
   *     CI
   */
  static ProgressLine of(long histories, boolean shown, PrintStream err) {
    if (!shown || !isTerminal() || System.getenv("CI") != null) {
      return new ProgressLine(null, err);
    }
    // The library's own consumer for terminals takes the terminal over, and Ctrl-C with it: the
    // process would end before anything could be saved.
    return new ProgressLine(
        new ProgressBarBuilder()
            .setInitialMax(histories)
            .setTaskName("histories")
            .setStyle(ProgressBarStyle.ASCII)
            .setUpdateIntervalMillis(UPDATE_MILLISECONDS)
            .showSpeed()
            .setConsumer(new DelegatingProgressBarConsumer(line -> err.print('\r' + line), WIDTH))
            .build(),
        err);
  }

  @SuppressWarnings("SystemConsoleNull") // looked at only where it tells
  private static boolean isTerminal() {
    String told = System.getProperty(TERMINAL);
    if (told != null) {
      return Boolean.parseBoolean(told);
    }
    // from 22 on there is a console without a terminal too
    return Runtime.version().feature() < 22 && System.console() != null;
  }

  /** There are so many more to come. */
  void extend(long histories) {
    if (bar != null) {
      bar.maxHint(bar.getMax() + histories);
    }
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
      err.println();
    }
  }
}
