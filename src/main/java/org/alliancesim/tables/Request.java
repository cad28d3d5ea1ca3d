package org.alliancesim.tables;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * What a user asks of tables, beside what they say themselves.
 *
 * @param organisation its short name in the tables; empty for each of the table of organisations
 * @param year the year of the figures
 * @param start the first month; empty for January of the year after that of the figures
 * @param months how many months are simulated
 * @param candidates the codes of those asked about, as typed; empty for what the tables say
 */
public record Request(
    Optional<String> organisation,
    Optional<Integer> year,
    Optional<YearMonth> start,
    Optional<Integer> months,
    List<String> candidates) {

  public Request {
    candidates = List.copyOf(candidates);
  }
}
