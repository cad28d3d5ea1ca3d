package org.alliancesim.cli;

import java.util.Locale;
import java.util.Optional;

/** Limits of the machine that show as failures of many types, far from what asked for too much. */
final class MachineLimit {

  private static final long MEGABYTE = 1 << 20;

  private static final String GOES_ON =
      "; what a run has finished is kept, and the same command goes on from there";

  private MachineLimit() {}

  /** What the machine has too little of and what to do about it, if that is behind a failure. */
  static Optional<String> behind(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof OutOfMemoryError memory) {
        return Optional.of(memory(String.valueOf(memory.getMessage())));
      }
      if (String.valueOf(cause.getMessage())
          .toLowerCase(Locale.ROOT)
          .contains("too many open files")) {
        return Optional.of(
            "too many open files: a process may have only so many at a time here; allow it more,"
                + " for example with 'ulimit -n 1024'"
                + GOES_ON);
      }
    }
    return Optional.empty();
  }

  private static String memory(String message) {
    if (message.contains("thread")) {
      return "no further thread can be started here; use fewer with --threads" + GOES_ON;
    }
    return "out of memory: Java may use "
        + Runtime.getRuntime().maxMemory() / MEGABYTE
        + " MB here; allow it more, for example with JAVA_TOOL_OPTIONS=-Xmx4g in the environment, or"
        + " use fewer threads with --threads"
        + GOES_ON;
  }
}
