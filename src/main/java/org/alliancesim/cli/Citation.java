package org.alliancesim.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.alliancesim.report.Bibliography;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * How to cite the program: what CITATION.cff says, in other forms.
 *
 * @param file the file's text
 * @param author who made the program
 * @param title its title
 */
record Citation(String file, String author, String title) {

  private static final String FILE = "/CITATION.cff";

  /** The one that was built into the program. */
  static Citation shipped() {
    String text;
    try (InputStream stream = Citation.class.getResourceAsStream(FILE)) {
      text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<?, ?> fields = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(text);
    List<?> authors = (List<?>) of(fields, "authors");
    return new Citation(
        text, of((Map<?, ?>) authors.get(0), "name").toString(), of(fields, "title").toString());
  }

  private static Object of(Map<?, ?> fields, String key) {
    return Objects.requireNonNull(fields.get(key), key);
  }

  /**
   * An entry for BibTeX.
   *
   * @param note what was computed with the program; empty if that is not said
   */
  String bibtex(String note) {
    return Bibliography.program(Version.PROGRAM, author, title, Version.number(), note);
  }
}
