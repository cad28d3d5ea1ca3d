package org.alliancesim.scenario.format;

import java.time.YearMonth;
import java.util.Optional;
import org.alliancesim.scenario.content.Clock;

/** The section {@code clock}. */
final class ClockSection {

  static final Key<Optional<YearMonth>> START =
      Key.month("start", "The first month, for example 2021-07.");

  static final Key<Optional<YearMonth>> END = Key.month("end", "The last month.");

  static final Section SECTION = Section.of("a map {start: 2021-07, end: 2026-12}", START, END);

  private ClockSection() {}

  /**
   * The months as far as they are known.
   *
   * @param start the first month
   * @param clock the clock, unless something about it is wrong
   */
  record Months(Optional<YearMonth> start, Optional<Clock> clock) {}

  static Months read(Fields fields) {
    if (!fields.map().members().isEmpty()) {
      fields.require(START.name(), "give the first month, for example 2021-07");
      fields.require(END.name(), "give the last month, for example 2026-12");
    }
    Given given = SECTION.read(fields);
    return new Months(given.get(START), clock(given));
  }

  private static Optional<Clock> clock(Given given) {
    Optional<YearMonth> start = given.get(START);
    Optional<YearMonth> end = given.get(END);
    if (start.isEmpty() || end.isEmpty()) {
      return Optional.empty();
    }
    if (end.get().isBefore(start.get())) {
      given.wrong(END, end.get() + " is before the start, " + start.get());
      return Optional.empty();
    }
    Clock clock = new Clock(start.get(), end.get());
    if (clock.months() > Clock.MOST_MONTHS) {
      given.wrong(
          END,
          "the clock has "
              + clock.months()
              + " months; at most "
              + Clock.MOST_MONTHS
              + " are possible");
      return Optional.empty();
    }
    return Optional.of(clock);
  }
}
