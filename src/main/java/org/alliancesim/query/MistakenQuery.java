package org.alliancesim.query;

/** A question that cannot be read, with the place and what may be meant. */
public final class MistakenQuery extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  /** Of what is repeated in a message, in characters. */
  private static final int LONGEST_SHOWN = 80;

  private final int column;
  private final String fault;

  MistakenQuery(String text, int column, String fault) {
    super("\"" + shown(text.strip()) + "\", column " + column + ": " + fault);
    this.column = column;
    this.fault = fault;
  }

  /** In which column of the question's text, from 1. */
  public int column() {
    return column;
  }

  /** What is wrong there. */
  public String fault() {
    return fault;
  }

  /** What a user can recognise, however long it is. */
  static String shown(String words) {
    return words.length() > LONGEST_SHOWN ? words.substring(0, LONGEST_SHOWN) + "…" : words;
  }
}
