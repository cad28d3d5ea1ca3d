package org.alliancesim.json;

/**
 * A JSON text does not hold what it should; the message names the key and what is wrong with it.
 */
public final class JsonMistake extends Exception {

  private static final long serialVersionUID = 1L;

  private final int line;
  private final int column;

  JsonMistake(int line, int column, String message, Throwable cause) {
    super(message, cause);
    this.line = line;
    this.column = column;
  }

  /** The line, from 1. */
  public int line() {
    return line;
  }

  /** The column, from 1. */
  public int column() {
    return column;
  }
}
