package org.alliancesim.report.paper;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GraphicsEnvironment;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import javax.swing.text.StyleContext;
import org.jspecify.annotations.Nullable;

/**
 * The type of every figure: Liberation Sans, which comes with the program and has the widths of
 * Helvetica and Arial, so that figures are laid out alike on every machine. Letters that it lacks,
 * such as Armenian or Chinese ones, come from the machine's fonts.
 */
@SuppressWarnings("ImmutableEnumChecker") // its files are read on first use, and stay as they are
enum Typeface {
  REGULAR("LiberationSans-Regular.ttf", Font.PLAIN),
  BOLD("LiberationSans-Bold.ttf", Font.BOLD);

  /** For a viewer of SVG: the same letters, or others of the same widths. */
  static final String FAMILIES = "'Liberation Sans', Arial, Helvetica, sans-serif";

  /** Where Java on Linux looks for a list of fonts before it asks the system for one. */
  private static final String FONT_LIST = "sun.awt.fontconfig";

  private static final String EMPTY_FONT_LIST = "version=1\nsequence.allfonts=default\n";

  private final String fileName;
  private final int style;
  private byte @Nullable [] file;
  private @Nullable Font shipped;
  private @Nullable Font completed;

  Typeface(String fileName, int style) {
    this.fileName = fileName;
    this.style = style;
  }

  /**
   * Makes all of them ready.
   *
   * @throws org.alliancesim.results.OutputException if Java cannot draw text on this machine
   */
  static synchronized void load() {
    if (BOLD.completed != null) {
      return;
    }
    try {
      boolean others = true;
      try {
        REGULAR.read();
      } catch (FontFormatException | IOException | RuntimeException | Error e) {
        // a machine without fonts: all letters come from here
        others = false;
        readWithoutSystemFonts();
      }
      BOLD.read();
      REGULAR.complete(others);
      BOLD.complete(others);
    } catch (FontFormatException | IOException | RuntimeException | LinkageError e) {
      throw MissingFonts.exception(e);
    }
  }

  private static void readWithoutSystemFonts() throws FontFormatException, IOException {
    Path list = Files.createTempFile("fonts", ".properties");
    try {
      Files.writeString(list, EMPTY_FONT_LIST);
      System.setProperty(FONT_LIST, list.toString());
      REGULAR.read();
    } finally {
      System.clearProperty(FONT_LIST);
      Files.deleteIfExists(list);
    }
  }

  private void read() throws FontFormatException, IOException {
    try (InputStream in = Typeface.class.getResourceAsStream("/liberation/" + fileName)) {
      byte[] bytes = in.readAllBytes();
      file = bytes;
      shipped = Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(bytes));
    }
  }

  /** A style context gives a font that takes from the machine's fonts what it lacks itself. */
  private void complete(boolean others) {
    Font own = loaded(shipped);
    GraphicsEnvironment.getLocalGraphicsEnvironment().registerFont(own);
    completed = others ? new StyleContext().getFont(own.getFamily(), style, 1) : own;
  }

  /** The font in a size, in units of which {@link Print} has so many an inch. */
  Font ofSize(float size) {
    load();
    return loaded(completed).deriveFont(size);
  }

  String fileName() {
    return fileName;
  }

  /** The font's own file. */
  byte[] file() {
    load();
    return loaded(file).clone();
  }

  /** Whether the font itself has a letter. */
  boolean has(int codePoint) {
    load();
    return loaded(shipped).canDisplay(codePoint);
  }

  /** Whether a figure shows a letter, in this font or another of the machine's. */
  boolean shows(int codePoint) {
    load();
    return loaded(completed).canDisplay(codePoint);
  }

  private static <T> T loaded(@Nullable T part) {
    return Objects.requireNonNull(part, "a typeface that was loaded");
  }
}
