package org.alliancesim.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.alliancesim.institution.Stage;
import org.alliancesim.results.MemberRow;
import org.alliancesim.results.Names;
import org.alliancesim.results.OutcomeRow;
import org.alliancesim.results.ProbabilityRow;
import org.alliancesim.results.RunTables;
import org.alliancesim.world.StateCode;

/** The outcome of a run as text. */
final class RunSummary {

  private static final String NOTHING = "–";

  private static final List<String> LEGEND =
      List.of(
          "%: the share of this model's histories, given these priors and shocks, in which the state"
              + " ever held the status.",
          "95% MC: Monte Carlo interval, at least about 95%, numerical only. inputs: where the"
              + " probability lies, 5% to 95%, as the",
          "uncertain inputs vary; – where the run cannot tell. stops at: the two commonest last stages"
              + " short of the status, with their",
          "shares of all histories. given gate: the share among histories in which a bid met the"
              + " criteria. gate if bid, vote if bid: what",
          "the rules and then the members would make of a bid in the first month, whether or not the"
              + " state would bid; opponent: who",
          "would value it lowest. objector, main concern: who objected most often in the histories, and"
              + " why. saving: on arms given the",
          "status, US$ m/yr, median (5% to 95%).");

  private final RunTables run;

  RunSummary(RunTables run) {
    this.run = run;
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(run.manifest().scenario().name());
    lines.add(
        String.format(
            Locale.ROOT,
            "%s to %s, %,d replicates, seed %d",
            run.manifest().start(),
            run.manifest().end(),
            run.manifest().replicates(),
            run.manifest().seed()));
    for (String status : statuses()) {
      lines.add("");
      lines.add("Ever " + run.manifest().names().status(status));
      lines.addAll(candidates(status));
    }
    if (!run.tables().members().isEmpty()) {
      lines.add("");
      lines.add("Members:");
      lines.addAll(members());
    }
    lines.add("");
    lines.addAll(LEGEND);
    return lines;
  }

  private List<String> statuses() {
    return run.manifest().names().statuses().keySet().stream()
        .filter(
            id -> run.tables().probabilities().stream().anyMatch(row -> row.status().equals(id)))
        .toList();
  }

  private List<String> candidates(String status) {
    TextTable table = new TextTable("lrrrlrrrlllr");
    table.row(
        "",
        "%",
        "95% MC",
        "inputs",
        "stops at",
        "given gate",
        "gate if bid",
        "vote if bid",
        "opponent",
        "objector",
        "main concern",
        "saving");
    Names names = run.manifest().names();
    run.tables().probabilities().stream()
        .filter(row -> row.status().equals(status))
        .sorted(
            Comparator.comparingDouble(ProbabilityRow::probability)
                .reversed()
                .thenComparing(ProbabilityRow::state))
        .forEach(
            row ->
                table.row(
                    names.state(row.state()),
                    percent(row.probability()),
                    range(row.ciLow(), row.ciHigh()),
                    band(row.parameterLow(), row.parameterHigh()),
                    stops(row),
                    percent(row.givenGate()),
                    percent(row.gateIfBid()),
                    percent(row.voteIfBid()),
                    code(row.strongestOpponent()),
                    code(row.mainObjector()),
                    row.mainConcern().map(concern -> concern.replace('-', ' ')).orElse(NOTHING),
                    saving(row)));
    return table.lines();
  }

  /** The two commonest last stages short of holding the status, with their shares. */
  private String stops(ProbabilityRow row) {
    Map<Stage, Double> shares = new EnumMap<>(Stage.class);
    for (OutcomeRow outcome : run.tables().outcomes()) {
      if (outcome.state().equals(row.state())
          && outcome.status().equals(row.status())
          && outcome.stage() != Stage.HELD) {
        shares.merge(outcome.stage(), outcome.share(), Double::sum);
      }
    }
    return shares.entrySet().stream()
        .sorted(Map.Entry.<Stage, Double>comparingByValue().reversed())
        .limit(2)
        .map(stop -> stop.getKey().label() + " " + percent(stop.getValue()))
        .collect(Collectors.joining(", "));
  }

  private List<String> members() {
    List<String> events = run.tables().members().stream().map(MemberRow::event).distinct().toList();
    TextTable table = new TextTable("l" + "rr".repeat(events.size()));
    List<String> header = new ArrayList<>(List.of(""));
    for (String event : events) {
      header.add(event + " %");
      header.add("95% MC");
    }
    table.row(header.toArray(String[]::new));
    Map<String, List<MemberRow>> byState =
        run.tables().members().stream()
            .collect(
                Collectors.groupingBy(
                    row -> run.manifest().names().state(row.state()),
                    java.util.TreeMap::new,
                    Collectors.toList()));
    byState.forEach(
        (name, rows) -> {
          List<String> cells = new ArrayList<>(List.of(name));
          for (String event : events) {
            // A member that starts frozen has no row for freezing.
            Optional<MemberRow> row =
                rows.stream().filter(candidate -> candidate.event().equals(event)).findFirst();
            cells.add(row.map(found -> percent(found.probability())).orElse(NOTHING));
            cells.add(row.map(found -> range(found.ciLow(), found.ciHigh())).orElse(NOTHING));
          }
          table.row(cells.toArray(String[]::new));
        });
    return table.lines();
  }

  private static String saving(ProbabilityRow row) {
    if (row.savingMusd().isEmpty() || row.savingHigh().getAsDouble() == 0) {
      return NOTHING;
    }
    return String.format(
        Locale.ROOT,
        "%.1f (%.1f–%.1f)",
        row.savingMusd().getAsDouble(),
        row.savingLow().getAsDouble(),
        row.savingHigh().getAsDouble());
  }

  private static String code(Optional<StateCode> state) {
    return state.map(StateCode::value).orElse(NOTHING);
  }

  private static String percent(OptionalDouble share) {
    return share.isEmpty() ? NOTHING : percent(share.getAsDouble());
  }

  private static String band(OptionalDouble low, OptionalDouble high) {
    return low.isEmpty() || high.isEmpty() ? NOTHING : range(low.getAsDouble(), high.getAsDouble());
  }

  private static String range(double low, double high) {
    return percent(low) + "–" + percent(high);
  }

  /** Two decimals below one per cent, where the differences are. */
  static String percent(double share) {
    double percent = 100 * share;
    return String.format(Locale.ROOT, percent > 0 && percent < 1 ? "%.2f" : "%.1f", percent);
  }
}
