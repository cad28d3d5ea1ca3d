package org.alliancesim.tables;

/** How the cells of a column are read. */
enum ColumnType {
  /** A state. */
  CODE,
  /** Any text. */
  TEXT,
  /** 1 or 0, TRUE or FALSE. */
  FLAG,
  /** A number in the column's range. */
  NUMBER,
  /** A whole number in the column's range. */
  WHOLE,
  /** A day, a month or a year: 2021-07-01, 2021-07 or 2021. */
  DATE;

  /** Whether a decimal comma may stand in it. */
  boolean numeric() {
    return this == NUMBER || this == WHOLE;
  }
}
