package org.alliancesim.past;

import java.util.List;

/** A table of a bank and its columns. */
enum BankFile {
  /** One line a world. */
  WORLDS(
      "worlds.csv",
      List.of("world", "organisation", "title", "kind", "figures", "years", "leader")),
  /** What can be held in a world; {@code from} has words with a + between them. */
  STATUSES(
      "statuses.csv",
      List.of(
          "world",
          "status",
          "rank",
          "full",
          "from",
          "ratified",
          "votes",
          "protection",
          "commitment",
          "forum")),
  /** Who is in a world; {@code held} is empty for who holds nothing. */
  STATES(
      "states.csv",
      List.of(
          "world",
          "state",
          "name",
          "held",
          "outside",
          "power",
          "nearness",
          "conflict",
          "young",
          "threat",
          "leverage")),
  /** Who might have come in, and whether it did. */
  CANDIDATES(
      "candidates.csv",
      List.of(
          "world", "state", "status", "happened", "in_year", "years", "not_counted", "known_by")),
  /** Affinities by year; a pair without a line has 0. */
  AFFINITIES("affinities.csv", List.of("year", "state_a", "state_b", "affinity")),
  /** Rivalries by year; a pair without a line has 0. */
  RIVALRIES("rivalries.csv", List.of("year", "state_a", "state_b", "rivalry")),
  /** Guarantees by world, for a pact inside an organisation with one of its own does not count. */
  GUARANTEES("guarantees.csv", List.of("world", "patron", "client", "guarantee"));

  private final String fileName;
  private final List<String> columns;

  BankFile(String fileName, List<String> columns) {
    this.fileName = fileName;
    this.columns = columns;
  }

  String fileName() {
    return fileName;
  }

  List<String> columns() {
    return columns;
  }
}
