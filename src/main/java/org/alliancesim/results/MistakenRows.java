package org.alliancesim.results;

import java.util.List;

/** A table that people write has mistakes, all of which are told. */
public final class MistakenRows extends OutputException {

  private static final long serialVersionUID = 1L;

  private final transient List<String> mistakes;

  /**
   * Of a table.
   *
   * @param mistakes each with file, line and column; at least one
   */
  MistakenRows(List<String> mistakes) {
    super(String.join("\n", mistakes), null, true);
    this.mistakes = List.copyOf(mistakes);
  }

  /** Each with file, line and column. */
  public List<String> mistakes() {
    return mistakes;
  }
}
