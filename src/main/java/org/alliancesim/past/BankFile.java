package org.alliancesim.past;

import java.util.List;

/** A table of a bank and its columns. */
enum BankFile {
  /** One line a world. */
  WORLDS("worlds.csv", "world,organisation,title,kind,figures,years,leader"),
  /** What can be held in a world; {@code from} and {@code criteria} have words with a + between. */
  STATUSES(
      "statuses.csv",
      "world,status,rank,full,from,ratified,votes,protection,commitment,forum,criteria"),
  /** Who is in a world; {@code held} is empty for who holds nothing. */
  STATES(
      "states.csv", "world,state,name,held,outside,power,nearness,conflict,young,threat,leverage"),
  /** Who might have come in, and whether it did. */
  CANDIDATES("candidates.csv", "world,state,status,happened,in_year,years,not_counted,known_by"),
  /** Affinities by year; a pair without a line has 0. */
  AFFINITIES("affinities.csv", "year,state_a,state_b,affinity"),
  /** Rivalries by year; a pair without a line has 0. */
  RIVALRIES("rivalries.csv", "year,state_a,state_b,rivalry"),
  /** Guarantees by world, for a pact inside an organisation with one of its own does not count. */
  GUARANTEES("guarantees.csv", "world,patron,client,guarantee"),
  /** Pairs without diplomatic relations by year: 0; a pair without a line has them. */
  RELATIONS("relations.csv", "year,state_a,state_b,relations");

  private final String fileName;
  private final List<String> columns;

  BankFile(String fileName, String columns) {
    this.fileName = fileName;
    this.columns = List.of(columns.split(",", -1));
  }

  String fileName() {
    return fileName;
  }

  List<String> columns() {
    return columns;
  }

  /** Whether a bank may lack it: where it would have no line. */
  boolean optional() {
    return this == RIVALRIES || this == GUARANTEES || this == RELATIONS;
  }
}
