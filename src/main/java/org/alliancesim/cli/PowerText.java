package org.alliancesim.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.alliancesim.explanation.Story;
import org.alliancesim.institution.Charter;
import org.alliancesim.institution.Status;
import org.alliancesim.institution.Track;
import org.alliancesim.report.Percent;
import org.alliancesim.report.Share;
import org.alliancesim.results.PowerRow;
import org.alliancesim.scenario.ResolvedScenario;

/**
 * Who has how much power, as text.
 *
 * @param scenario whose rules
 * @param rows track by track
 * @param counted whether the votes of a run were counted
 */
record PowerText(ResolvedScenario scenario, List<PowerRow> rows, boolean counted) {

  private static final String INDICES =
      "Every voter consents or objects; abstaining is counted as the rule counts it only in the"
          + " columns from a run. Shapley-Shubik: share of the orders of voters in which this one is"
          + " pivotal. Banzhaf: share of the ways in which the others can vote where this vote"
          + " decides (absolute), and of all such cases (share). Prevents: share of the ballots that"
          + " pass which would not without this voter; initiates: of those that fail, which it would"
          + " carry (Coleman). What anybody wants plays no part in these.";

  private static final String COUNTED =
      "From the run: in how many votes it voted and objected, and in which share of them its objection"
          + " decided, with the 95% interval over histories. A bid voted on again counts again, and a"
          + " package once for each of its bids.";

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(scenario.name());
    if (rows.isEmpty()) {
      lines.add("");
      lines.add("Nobody votes at the start.");
      return lines;
    }
    for (Track track : scenario.charter().tracks()) {
      lines.add("");
      lines.addAll(track(track));
    }
    lines.add("");
    Story.wrap(INDICES, 0, lines);
    if (counted) {
      Story.wrap(COUNTED, 0, lines);
    }
    return lines;
  }

  private List<String> track(Track track) {
    List<PowerRow> voters = rows.stream().filter(row -> row.track().equals(track.id())).toList();
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(
            Locale.ROOT,
            "%s: %s, %d voter%s at the start; of all ways to vote %s%% pass (Coleman's power to act)",
            track.name(),
            track.rule(),
            voters.size(),
            voters.size() == 1 ? "" : "s",
            significant(100 * voters.get(0).passing())));
    TextTable table = new TextTable(counted ? "lrrrrrrrrR" : "lrrrrr");
    List<String> heads =
        new ArrayList<>(List.of("", "Shapley-Shubik", "Banzhaf", "share", "prevents", "initiates"));
    if (counted) {
      heads.addAll(List.of("votes", "objected", "decisive %", "95%"));
    }
    table.row(heads.toArray(String[]::new));
    for (PowerRow row : voters) {
      table.row(cells(row).toArray(String[]::new));
    }
    lines.addAll(table.lines());
    ratified(track).forEach(note -> Story.wrap(note, 0, lines));
    return lines;
  }

  private List<String> cells(PowerRow row) {
    List<String> cells =
        new ArrayList<>(
            List.of(
                scenario.stateName(row.member()),
                significant(row.shapleyShubik()),
                significant(row.banzhaf()),
                significant(row.banzhafShare()),
                significant(row.preventing()),
                significant(row.initiating())));
    if (counted) {
      cells.add(number(row.votes().orElse(0)));
      cells.add(number(row.objections().orElse(0)));
      if (row.blocking().isPresent()) {
        Share share =
            Share.ofChance(
                row.blocking().getAsDouble(),
                row.ciLow().getAsDouble(),
                row.ciHigh().getAsDouble());
        cells.addAll(List.of(share.estimate(), share.interval()));
      } else {
        cells.addAll(List.of(Percent.NOTHING, Percent.NOTHING));
      }
    }
    return cells;
  }

  /** Where the vote is not all: who must ratify holds a veto whatever the rule says. */
  private List<String> ratified(Track track) {
    Charter charter = scenario.charter();
    String names =
        charter.statuses().stream()
            .filter(status -> charter.tracks().get(status.track()).equals(track))
            .filter(Status::needsVote)
            .filter(Status::ratified)
            .map(Status::name)
            .collect(Collectors.joining(", "));
    return names.isEmpty()
        ? List.of()
        : List.of(
            "To be ratified by every voter after the vote: "
                + names
                + ". There each can still hold back alone, whatever the rule says.");
  }

  private static String significant(OptionalDouble value) {
    return value.isEmpty() ? Percent.NOTHING : significant(value.getAsDouble());
  }

  /** Three significant digits, as papers print indices. */
  private static String significant(double value) {
    if (value == 0) {
      return "0";
    }
    int decimals = Math.max(0, 2 - (int) Math.floor(Math.log10(value)));
    return String.format(Locale.ROOT, "%." + decimals + "f", value);
  }

  private static String number(int count) {
    return String.format(Locale.ROOT, "%,d", count);
  }
}
