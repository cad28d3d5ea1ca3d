package org.alliancesim.experiment.rare;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.alliancesim.experiment.Asks;
import org.alliancesim.experiment.Intervals;
import org.alliancesim.query.QueryReader;
import org.alliancesim.results.Estimate;
import org.alliancesim.results.RareRow;
import org.alliancesim.scenario.ResolvedScenario;
import org.alliancesim.scenario.ScenarioReader;
import org.alliancesim.scenario.content.Setting;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The estimator of rare events against very many plain histories: an hour of processor time, so it
 * runs only if asked for ({@code mvn test -Prare}). It prints the figures of docs/asking.md. Fewer
 * with {@code -Drare.plain=} and {@code -Drare.repeats=}, one with {@code "-Drare.only=AZE
 * partner"} and {@code -Drare.end=2023-12}.
 */
@Tag("rare")
class RareVerificationTest {

  private static final int PLAIN = Integer.getInteger("rare.plain", 1_000_000);
  private static final int REPEATS = Integer.getInteger("rare.repeats", 200);
  private static final int HISTORIES = Integer.getInteger("rare.histories", 5000);

  @Test
  void itIsUnbiasedCoversAndIsNarrower() throws Exception {
    String only = System.getProperty("rare.only", "");
    if (!only.isEmpty()) {
      verify("clock.end=" + System.getProperty("rare.end", "2026-12"), only);
      return;
    }
    verify("clock.end=2023-12", "AZE partner", "PAK partner");
    verify("clock.end=2026-12", "AZE partner", "PAK partner", "AFG partner", "IRN partner");
  }

  private static void verify(String end, String... asks) throws Exception {
    ResolvedScenario scenario =
        ScenarioReader.read(Path.of("scenarios/2021.yaml"), List.of(Setting.parse(end)));
    List<RareEvent> events = Arrays.stream(asks).map(ask -> event(scenario, ask)).toList();
    PlainHistories.hits(scenario, events, 1000); // for the compiler to warm up
    double before = processor();
    int[] plain = PlainHistories.hits(scenario, events, PLAIN);
    double milliseconds = (processor() - before) / PLAIN;
    for (int each = 0; each < events.size(); each++) {
      double p = (double) plain[each] / PLAIN;
      double ofPlain = Math.sqrt(p * (1 - p) / PLAIN);
      double sum = 0;
      double squares = 0;
      double width = 0;
      int held = 0;
      double begun = processor();
      for (int repeat = 0; repeat < REPEATS; repeat++) {
        RareRow row =
            new RareRun(scenario, 10_000 + repeat, events.get(each), HISTORIES, 1, done -> {})
                .run()
                .orElseThrow();
        sum += row.probability();
        squares += row.probability() * row.probability();
        width += row.ciHigh() - row.ciLow();
        held += row.ciLow() <= p && p <= row.ciHigh() ? 1 : 0;
      }
      double cost = (processor() - begun) / REPEATS / milliseconds;
      double mean = sum / REPEATS;
      double sd = Math.sqrt((squares - sum * mean) / (REPEATS - 1));
      double z = (mean - p) / Math.hypot(sd / Math.sqrt(REPEATS), ofPlain);
      Estimate asMuch = Intervals.wilson(p, cost);
      System.out.printf(
          Locale.ROOT,
          "%s to %s: plain %.5f%% (%d of %d), weighed %.5f%%, z %.2f, coverage %.1f%%; a repeat costs %.0f"
              + " plain histories: standard error %.2f times, interval %.2f times narrower than theirs%n",
          asks[each],
          end.substring(end.indexOf('=') + 1),
          100 * p,
          plain[each],
          PLAIN,
          100 * mean,
          z,
          100.0 * held / REPEATS,
          cost,
          Math.sqrt(p * (1 - p) / cost) / sd,
          (asMuch.high() - asMuch.low()) / (width / REPEATS));
      assertThat(Math.abs(z)).as(asks[each]).isLessThan(3);
    }
  }

  private static RareEvent event(ResolvedScenario scenario, String ask) {
    try {
      return RareEvent.of(scenario, QueryReader.read(ask, Asks.vocabulary(scenario))).orElseThrow();
    } catch (Exception e) {
      throw new IllegalArgumentException(ask, e);
    }
  }

  /** Milliseconds of processor time of this thread and, as tasks run on others, of all of them. */
  private static double processor() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
            .getProcessCpuTime()
        / 1e6;
  }
}
