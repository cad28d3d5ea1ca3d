package org.alliancesim.gui;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import org.alliancesim.results.OutputException;

/** Why something could not be saved, in a sentence for somebody who looks at a dialog. */
final class Saving {

  private Saving() {}

  /** {@code month7.checkpoint was not saved: no space is left on the disk. …} */
  static String failed(Path file, OutputException failure) {
    String why =
        failure.getCause() instanceof IOException cause
            ? reason(cause)
            : String.valueOf(failure.getMessage());
    return file + " was not saved: " + why + ". What was there before is as it was.";
  }

  /** What stands in the way of a file, without a full stop. */
  static String reason(IOException cause) {
    String message = cause instanceof FileSystemException e ? e.getReason() : cause.getMessage();
    String lower = String.valueOf(message).toLowerCase(Locale.ROOT);
    if (lower.contains("no space left") || lower.contains("not enough space")) {
      return "no space is left on the disk; make room, or choose another disk";
    }
    if (lower.contains("read-only file system")) {
      return "the file system is read-only; choose another folder";
    }
    if (cause instanceof AccessDeniedException) {
      return "permission denied; choose another folder";
    }
    if (cause instanceof NoSuchFileException) {
      return "there is no such folder";
    }
    if (message == null && cause instanceof FileAlreadyExistsException) {
      return "there is a file of that name";
    }
    return message == null
        ? cause.getClass().getSimpleName()
        : message.lines().findFirst().orElse("");
  }
}
