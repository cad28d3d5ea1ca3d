package org.alliancesim.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.alliancesim.explanation.Story;
import org.alliancesim.institution.Stage;
import org.alliancesim.report.Answer;
import org.alliancesim.report.ChiefObjectors;
import org.alliancesim.report.LastStages;
import org.alliancesim.report.NewHolders;
import org.alliancesim.report.PairOrder;
import org.alliancesim.report.Percent;
import org.alliancesim.report.RecordWords;
import org.alliancesim.report.Share;
import org.alliancesim.results.MemberRow;
import org.alliancesim.results.Names;
import org.alliancesim.results.ObjectionRow;
import org.alliancesim.results.ProbabilityRow;
import org.alliancesim.results.RunTables;
import org.alliancesim.world.StateCode;

/** The outcome of a run as text. */
final class RunSummary {

  private static final String SHARE =
      "%: the share of this model's histories in which the state ever held the status, given";

  private static final String LEGEND =
      """
      inputs: where the probability lies, 5% to 95%, as the uncertain inputs vary; %: with the digits
      that this width supports, or a bound where there is none. 95% MC: Monte Carlo interval, at least
      about 95%, numerical only.
      not sought, else: the share of histories in which the state never wished for it; the commonest
      other last stage (ratifying: awaiting ratification). given gate: the share among histories in
      which a bid met the criteria. gain <0: of the histories in which the state held the status, the
      share in which it was worth less to it than what it had when it sought it; of both, where fewer
      than 20 histories count, how many (1/2). if bid: what the rules (gate) and then the members
      (vote) would make of a bid in the first month, whether or not the state would bid; opp: who
      would be likeliest to object. saving: on arms given the status,
      median (5–95%). objector: of the members with at least ten votes on the state's bids the one that
      objected most often, and its commonest largest concern; no vote: the ballots on these bids in
      which it had none, as when it had left: who is gone objects to nothing. new holders: how many
      gain the status, expected (the sum of the probabilities above, in full digits), and the share
      of histories in which nobody does.
      """;

  private static final String RECORD =
      """
      like it true: of past forecasts of five years in the same class (track-record.csv),
      how many came true; –: there were none, or a bound leaves the class open.
      """;

  /** Beside the tables, for who reads no further than the first screen. */
  private static final String KEY =
      "(given gate: if criteria are met; gain <0: worth less than before";

  private static final String KEY_RECORD = "; like it true: past forecasts come true";

  private static final String BANDLESS =
      "inputs –: too few events in this run to tell how far the inputs move the probability; it may"
          + " be little or much.";

  private final RunTables run;
  private final LastStages lastStages;
  private final ChiefObjectors objectors;

  RunSummary(RunTables run) {
    this.run = run;
    lastStages = new LastStages(run.tables());
    objectors = new ChiefObjectors(run.tables());
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(run.manifest().scenario().name());
    lines.add(
        String.format(
            Locale.ROOT,
            "%s to %s, %,d replicate%s, seed %d, behaviour: %s",
            run.manifest().start(),
            run.manifest().end(),
            run.manifest().replicates(),
            run.manifest().replicates() == 1 ? "" : "s",
            run.manifest().seed(),
            run.manifest().behaviour().label()));
    lines.addAll(AnswerText.lines(Answer.of(run)));
    lines.addAll(AskText.lines(run));
    List<ProbabilityRow> rows = run.tables().probabilities();
    String key = KEY + (run.record().isEmpty() ? "" : KEY_RECORD) + "; more below)";
    for (Map.Entry<String, List<ProbabilityRow>> status :
        PairOrder.of(run.manifest()).byStatus(rows).entrySet()) {
      lines.add("");
      lines.add("Ever " + run.manifest().names().status(status.getKey()));
      lines.addAll(candidates(status.getValue()));
      if (!lines.contains(key)) {
        lines.add(key);
      }
      lines.addAll(objections(status.getValue()));
    }
    if (!run.tables().holders().isEmpty()) {
      lines.add("");
      lines.addAll(holders());
    }
    if (!run.tables().members().isEmpty()) {
      lines.add("");
      lines.add("Members:");
      lines.addAll(members());
    }
    lines.add("");
    lines.add(SHARE);
    lines.add(run.manifest().behaviour().condition() + ".");
    Story.wrap(run.manifest().behaviour().levels(), 0, lines);
    LEGEND.lines().forEach(lines::add);
    if (!run.record().isEmpty()) {
      RECORD.lines().forEach(lines::add);
    }
    if (rows.stream().anyMatch(row -> row.parameterLow().isEmpty())) {
      lines.add(BANDLESS);
    }
    return lines;
  }

  private List<String> candidates(List<ProbabilityRow> rows) {
    boolean record = !run.record().isEmpty();
    TextTable table = new TextTable("lRRRrLrrrRLr" + (record ? "r" : ""));
    table.row(
        columns("like it", "", "", "", "", "not", "", "given", "gain", "if", "bid", "", "saving"));
    table.row(
        columns(
            "true",
            "",
            "%",
            "inputs",
            "95% MC",
            "sought",
            "else",
            "gate",
            "<0",
            "gate",
            "vote",
            "opp",
            "US$ m/yr"));
    Names names = run.manifest().names();
    for (ProbabilityRow row : rows) {
      table.row(
          columns(
              RecordWords.cell(run.record(), Share.of(row)),
              names.state(row.state()),
              Share.of(row).estimate(),
              Share.of(row).band(),
              Share.of(row).interval(),
              Percent.share(lastStages.share(row, Stage.NOT_SOUGHT)),
              lastStages.otherwise(row),
              Percent.ofSoMany(row.givenGate(), row.gatePassed()),
              Percent.ofSoMany(row.againstGain(), row.held()),
              Percent.share(row.gateIfBid()),
              Percent.share(row.voteIfBid()),
              code(row.strongestOpponent()),
              saving(row)));
    }
    return table.lines();
  }

  /** Cells, and last that of the track record if there is one. */
  private String[] columns(String ofRecord, String... cells) {
    List<String> all = new ArrayList<>(List.of(cells));
    if (!run.record().isEmpty()) {
      all.add(ofRecord);
    }
    return all.toArray(String[]::new);
  }

  private List<String> holders() {
    TextTable table = new TextTable("lrrrrr");
    table.row("New holders of", "expected", "95% MC", "nobody %", "inputs", "95% MC");
    for (NewHolders row : NewHolders.of(run)) {
      table.row(
          row.status(),
          row.expected(),
          row.interval(),
          row.nobody().estimate(),
          row.nobody().band(),
          row.nobody().interval());
    }
    return table.lines();
  }

  private List<String> members() {
    List<String> events = run.tables().members().stream().map(MemberRow::event).distinct().toList();
    TextTable table = new TextTable("l" + "rrr".repeat(events.size()));
    List<String> header = new ArrayList<>(List.of(""));
    for (String event : events) {
      header.add(event + " %");
      header.add("inputs");
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
            Optional<Share> share = row.map(Share::of);
            cells.add(share.map(Share::estimate).orElse(Percent.NOTHING));
            cells.add(share.map(Share::band).orElse(Percent.NOTHING));
            cells.add(share.map(Share::interval).orElse(Percent.NOTHING));
          }
          table.row(cells.toArray(String[]::new));
        });
    return table.lines();
  }

  private static String saving(ProbabilityRow row) {
    if (row.savingMusd().isEmpty() || row.savingHigh().getAsDouble() == 0) {
      return Percent.NOTHING;
    }
    if (row.savingHigh().getAsDouble() < 1) {
      return "<1";
    }
    return String.format(
        Locale.ROOT,
        "%.0f (%.0f–%.0f)",
        row.savingMusd().getAsDouble(),
        row.savingLow().getAsDouble(),
        row.savingHigh().getAsDouble());
  }

  /** Who objects most to each candidate; nothing if nobody does, or too seldom to tell. */
  private List<String> objections(List<ProbabilityRow> rows) {
    TextTable table = new TextTable("lllrrr");
    table.row("", "objector", "concern", "objections", "of votes", "no vote");
    boolean anybody = false;
    for (ProbabilityRow row : rows) {
      Optional<ObjectionRow> objector = objectors.of(row);
      if (objector.isPresent()) {
        anybody = true;
        ObjectionRow chief = objector.get();
        table.row(
            run.manifest().names().state(row.state()),
            chief.member().value(),
            chief.topConcern().orElse(Percent.NOTHING).replace('-', ' '),
            count(chief.objections()),
            count(chief.votes()),
            count(chief.withoutVote()));
      }
    }
    return anybody ? table.lines() : List.of();
  }

  private static String count(int count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  private static String code(Optional<StateCode> state) {
    return state.map(StateCode::value).orElse(Percent.NOTHING);
  }
}
