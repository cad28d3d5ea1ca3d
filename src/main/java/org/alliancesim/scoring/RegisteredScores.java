package org.alliancesim.scoring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import org.alliancesim.results.KnownOutcomeRow;
import org.alliancesim.results.RegisteredRow;
import org.alliancesim.results.RegisteredScoreRow;

/**
 * What became of registered forecasts.
 *
 * @param byYear the scores of each year of which something is resolved
 * @param all those of all years
 * @param unresolved forecasts whose year is not over, as far as the outcomes tell
 * @param missing state and status of forecasts of which no outcome tells, in words
 * @param unasked outcomes of what nobody forecast, in words
 */
public record RegisteredScores(
    List<RegisteredScoreRow> byYear,
    RegisteredScoreRow all,
    int unresolved,
    List<String> missing,
    List<String> unasked) {

  public RegisteredScores {
    byYear = List.copyOf(byYear);
    missing = List.copyOf(missing);
    unasked = List.copyOf(unasked);
  }

  private record Path(String organisation, String state, String status) {

    static Path of(RegisteredRow row) {
      return new Path(row.organisation(), row.state().value(), row.status());
    }

    static Path of(KnownOutcomeRow row) {
      return new Path(row.organisation(), row.state().value(), row.status());
    }

    String words() {
      return organisation + ": " + state + " " + status;
    }
  }

  private record Resolved(RegisteredRow forecast, boolean happened) {}

  /**
   * Judges forecasts.
   *
   * @throws IllegalArgumentException if two outcomes are about the same state and status
   */
  public static RegisteredScores of(List<RegisteredRow> forecasts, List<KnownOutcomeRow> outcomes) {
    Map<Path, KnownOutcomeRow> known = new HashMap<>();
    for (KnownOutcomeRow outcome : outcomes) {
      if (known.put(Path.of(outcome), outcome) != null) {
        throw new IllegalArgumentException("there are two outcomes of " + Path.of(outcome).words());
      }
    }
    TreeSet<String> missing = new TreeSet<>();
    List<Resolved> resolved = new ArrayList<>();
    int unresolved = 0;
    for (RegisteredRow forecast : forecasts) {
      KnownOutcomeRow outcome = known.get(Path.of(forecast));
      if (outcome == null) {
        missing.add(Path.of(forecast).words());
      } else {
        Optional<Boolean> answer = answer(forecast, outcome);
        answer.ifPresent(happened -> resolved.add(new Resolved(forecast, happened)));
        unresolved += answer.isEmpty() ? 1 : 0;
      }
    }
    Map<Integer, List<Resolved>> years = new TreeMap<>();
    resolved.forEach(
        each ->
            years.computeIfAbsent(each.forecast().year(), first -> new ArrayList<>()).add(each));
    List<RegisteredScoreRow> byYear = new ArrayList<>();
    years.forEach((year, rows) -> byYear.add(row(OptionalInt.of(year), rows)));
    TreeSet<String> asked = new TreeSet<>();
    forecasts.forEach(forecast -> asked.add(Path.of(forecast).words()));
    return new RegisteredScores(
        byYear,
        row(OptionalInt.empty(), resolved),
        unresolved,
        List.copyOf(missing),
        known.keySet().stream()
            .map(Path::words)
            .filter(words -> !asked.contains(words))
            .sorted()
            .toList());
  }

  /** Yes from when it happened on; no if it had not by the end of the year; else nobody knows. */
  private static Optional<Boolean> answer(RegisteredRow forecast, KnownOutcomeRow outcome) {
    boolean inTime = !outcome.month().isAfter(forecast.end());
    if (outcome.happened()) {
      return Optional.of(inTime);
    }
    return outcome.month().isBefore(forecast.end()) ? Optional.empty() : Optional.of(false);
  }

  private static RegisteredScoreRow row(OptionalInt year, List<Resolved> rows) {
    ToDoubleFunction<Resolved> brier =
        each -> ProperScore.BRIER.of(each.forecast().probability(), each.happened());
    ToDoubleFunction<Resolved> log =
        each -> ProperScore.LOG.of(each.forecast().probability(), each.happened());
    return new RegisteredScoreRow(
        year,
        rows.size(),
        (int) rows.stream().filter(Resolved::happened).count(),
        rows.stream().mapToDouble(each -> each.forecast().probability()).sum(),
        rows.stream().mapToDouble(brier).average(),
        rows.stream().mapToDouble(log).average());
  }
}
