package org.alliancesim.cli;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.alliancesim.experiment.TypicalMatch.Trait;
import org.alliancesim.explanation.Summary;
import org.alliancesim.scenario.ResolvedScenario;

/**
 * The page with which a history begins.
 *
 * @param scenario whose history
 * @param found how it was found; empty if it was named
 * @param summary how it ended, and why so
 */
record SummaryText(
    ResolvedScenario scenario, Optional<HistorySearch.Found> found, Summary summary) {

  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("Summary");
    found.ifPresent(match -> lines.addAll(match(match)));
    lines.addAll(summary.lines(scenario.charter(), scenario::stateName));
    return lines;
  }

  private List<String> match(HistorySearch.Found match) {
    List<String> lines = new ArrayList<>();
    lines.add("  " + match.count() + ".");
    lines.add("  R" + match.choice().substring(1) + ".");
    if (match.matches().matches() == 1) {
      return lines;
    }
    lines.add(
        "  How typical it is: its values, and their percentiles among the "
            + match.matches().matches()
            + " that match:");
    for (Trait trait : match.matches().traits(match.replicate())) {
      lines.add(
          String.format(
              Locale.ROOT, "    %-34s %14s  %3.0f", name(trait), value(trait), trait.percentile()));
    }
    return lines;
  }

  private static String name(Trait trait) {
    return switch (trait.name()) {
      case "changes" -> "statuses gained or given up";
      case "bids" -> "bids made";
      case "month" -> "what is asked came about in";
      default -> trait.name();
    };
  }

  private String value(Trait trait) {
    return switch (trait.name()) {
      case "changes", "bids" -> String.format(Locale.ROOT, "%.0f", trait.value());
      case "month" -> MONTH.format(scenario.clock().start().plusMonths((long) trait.value()));
      default -> String.format(Locale.ROOT, "%.3g", trait.value());
    };
  }
}
