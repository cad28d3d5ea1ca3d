package org.alliancesim.results;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.alliancesim.json.JsonMistake;
import org.jspecify.annotations.Nullable;

/**
 * Results could not be written or read back. The message is for the user, in one line or two: what,
 * where and what to do about it.
 */
public sealed class OutputException extends RuntimeException
    permits UnfinishedResults, MistakenRows {

  private static final long serialVersionUID = 1L;

  /** What to do where results are to be read and there are none. */
  static final String GIVE_RESULTS = "give a folder that 'sim run' or another command wrote";

  /** What to do where a command has a choice. */
  static final String ANOTHER_FOLDER = "choose another folder with -o";

  private static final String READ_ONLY = "read-only file system";
  private static final String DENIED = "permission denied";

  private final boolean mistaken;

  public OutputException(String message) {
    this(message, null);
  }

  public OutputException(String message, @Nullable Throwable cause) {
    this(message, cause, false);
  }

  OutputException(String message, @Nullable Throwable cause, boolean mistaken) {
    super(message, cause);
    this.mistaken = mistaken;
  }

  /** The message, which is never missing. */
  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }

  /** Whether the user chose a place where no run may be written: another choice would do. */
  public boolean mistaken() {
    return mistaken;
  }

  /** The same of a table that the user chose, not one that this program keeps: another would do. */
  public OutputException ofInput() {
    return mistaken ? this : new OutputException(getMessage(), this, true);
  }

  /** Says in the user's words why a file or folder could not be written. */
  public static OutputException writing(Path path, IOException cause) {
    String reason = reason(cause);
    if (reason.contains("no space left") || reason.contains("not enough space")) {
      return full("no space is left on the disk that holds ", path, cause);
    }
    if (reason.contains("quota exceeded")) {
      return full("the disk quota is used up for ", path, cause);
    }
    if (reason.contains(READ_ONLY) || cause instanceof AccessDeniedException) {
      return unwritable(
          path, reason.contains(READ_ONLY) ? READ_ONLY : DENIED, ANOTHER_FOLDER, cause);
    }
    if (cause instanceof FileAlreadyExistsException
        || cause instanceof NotDirectoryException
        || reason.contains("not a directory")) {
      return notFolder(path, cause);
    }
    if (cause instanceof NoSuchFileException) {
      return new OutputException(
          "cannot write to "
              + path
              + ": the folder that it would lie in is not there, or takes no files; choose another"
              + " with -o",
          cause,
          true);
    }
    return new OutputException("cannot write to " + path + ": " + firstLine(cause), cause);
  }

  /** Says why nothing can be written into a folder that is there, and what to do. */
  static OutputException unwritable(Path folder, String advice) {
    return unwritable(folder, isReadOnly(folder) ? READ_ONLY : DENIED, advice, null);
  }

  private static OutputException unwritable(
      Path path, String reason, String advice, @Nullable IOException cause) {
    return new OutputException(
        "cannot write to " + path + ": " + reason + "; " + advice, cause, true);
  }

  private static boolean isReadOnly(Path folder) {
    try {
      return Files.getFileStore(folder).isReadOnly();
    } catch (IOException e) {
      return false;
    }
  }

  /** Says in the user's words why a file that the user named could not be read. */
  public static OutputException readingInput(Path path, IOException cause) {
    return cause instanceof NoSuchFileException
        ? new OutputException("there is no file " + path, cause, true)
        : reading(path, cause).ofInput();
  }

  /** Says in the user's words why a file could not be read. */
  public static OutputException reading(Path path, IOException cause) {
    if (cause instanceof NoSuchFileException) {
      return new OutputException(
          path + " is missing; is this the folder of a complete run?", cause, true);
    }
    if (cause instanceof AccessDeniedException) {
      return new OutputException("cannot read " + path + ": permission denied", cause);
    }
    if (cause instanceof NotDirectoryException || reason(cause).contains("not a directory")) {
      return new OutputException(
          "there is no " + path + ": a part of that path is a file and not a folder", cause, true);
    }
    if (cause instanceof CharacterCodingException) {
      return new OutputException(path + " is damaged: it is no text in UTF-8", cause, true);
    }
    return new OutputException("cannot read " + path + ": " + firstLine(cause), cause);
  }

  /** Says where a manifest is not as it was written, and which key is concerned. */
  static OutputException damaged(Path path, JsonMistake mistake) {
    return new OutputException(
        path
            + ":"
            + mistake.line()
            + ":"
            + mistake.column()
            + ": the manifest is damaged: "
            + mistake.getMessage()
            + "; put the file back as it was, or repeat the command that made it with --force",
        mistake,
        true);
  }

  static OutputException notFolder(Path path, @Nullable IOException cause) {
    return new OutputException(
        path + " is, or lies in, a file and not a folder; choose another folder with -o",
        cause,
        true);
  }

  /** Says what is wrong with a place that the user named. */
  public static OutputException missing(Path path, String what) {
    return new OutputException(path + " " + what, null, true);
  }

  static OutputException strange(Path path, Path stranger, Kind wanted) {
    return new OutputException(
        path
            + " is not empty and holds no "
            + wanted.key()
            + " ("
            + stranger.getFileName()
            + "); choose another folder with -o",
        null,
        true);
  }

  /** Says in lines what a folder holds that stays as it is, and what to do. */
  static OutputException refused(Path path, Kind wanted, Opening.Refusal refusal) {
    List<String> lines = new ArrayList<>();
    lines.add(path + " " + refusal.what(wanted) + ":");
    refusal.details().forEach(detail -> lines.add("  " + detail));
    lines.add(refusal.advice());
    return new OutputException(String.join("\n", lines), null, true);
  }

  /** Says that a folder is no place for what was to be written, and what is there. */
  static OutputException taken(Path path, String reason) {
    return new OutputException(path + " " + reason + "; choose another folder with -o", null, true);
  }

  private static OutputException full(String what, Path path, IOException cause) {
    return new OutputException(
        what
            + path
            + "; make room and run the same command again; it goes on from what is finished",
        cause);
  }

  private static String reason(IOException cause) {
    return String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
  }

  private static String firstLine(IOException cause) {
    // the message of a FileSystemException begins with the path, which is told already
    @Nullable String message =
        cause instanceof FileSystemException e ? e.getReason() : cause.getMessage();
    return message == null
        ? cause.getClass().getSimpleName()
        : message.lines().findFirst().orElse("");
  }
}
