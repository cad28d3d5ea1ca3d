package org.alliancesim.query;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.alliancesim.institution.Criterion;
import org.alliancesim.institution.StandardCriterion;

/**
 * The words that a question may use about a world.
 *
 * @param states the codes of its states
 * @param statuses the ids of its statuses, and {@code left}
 * @param reasons what may end a path: states and criteria
 * @param start the first month
 * @param end the last month
 */
public record Vocabulary(
    Set<String> states, Set<String> statuses, Set<String> reasons, YearMonth start, YearMonth end) {

  /** That a state gives up its membership: as good as a status. */
  public static final String LEFT = "left";

  /** What ends a path besides members and criteria. */
  private static final List<String> OTHER_REASONS = List.of("door", "declined");

  /**
   * The words about a world.
   *
   * @param ownCriteria the keys of criteria that its statuses have of their own
   */
  public static Vocabulary of(
      Collection<String> states,
      Collection<String> statuses,
      Collection<String> ownCriteria,
      YearMonth start,
      YearMonth end) {
    Set<String> ids = new LinkedHashSet<>(statuses);
    ids.add(LEFT);
    Set<String> reasons = new TreeSet<>(states);
    Stream.of(
            Arrays.stream(StandardCriterion.values()).map(Criterion::key),
            ownCriteria.stream(),
            OTHER_REASONS.stream())
        .flatMap(words -> words)
        .forEach(reasons::add);
    return new Vocabulary(new TreeSet<>(states), ids, reasons, start, end);
  }
}
