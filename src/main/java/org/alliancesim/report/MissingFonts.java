package org.alliancesim.report;

import org.alliancesim.results.OutputException;

/**
 * A Java without fonts, as in many containers, fails to draw text with an error from deep inside
 * and of changing type. Recognised here by where it comes from.
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
        "cannot draw the plots: Java finds no fonts on this machine; install them, on Debian or"
            + " Ubuntu with 'apt-get install fontconfig fonts-dejavu-core', then run the same command"
            + " again or, if the folder's manifest says complete, 'sim report' with the folder",
        cause);
  }
}
