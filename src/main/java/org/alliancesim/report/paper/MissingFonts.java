package org.alliancesim.report.paper;

import org.alliancesim.results.OutputException;

/**
 * A Java that cannot draw text, as in a container without the libraries for fonts, fails with an
 * error from deep inside and of changing type. Recognised here by where it comes from.
 */
final class MissingFonts {

  private MissingFonts() {}

  static boolean isBehind(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      for (StackTraceElement frame : cause.getStackTrace()) {
        if (frame.getClassName().startsWith("sun.font.")
            || frame.getClassName().startsWith("sun.awt.FontConfiguration")) {
          return true;
        }
      }
    }
    return false;
  }

  static OutputException exception(Throwable cause) {
    return new OutputException(
        "cannot draw the plots: Java cannot draw text on this machine; install its libraries and"
            + " fonts, on Debian or Ubuntu with 'apt-get install fontconfig fonts-dejavu-core', then"
            + " run the same command again; or leave the plots out with --no-plots",
        cause);
  }
}
