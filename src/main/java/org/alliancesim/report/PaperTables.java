package org.alliancesim.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.alliancesim.institution.Stage;
import org.alliancesim.results.AtomicFile;
import org.alliancesim.results.ComparisonManifest;
import org.alliancesim.results.ComparisonRow;
import org.alliancesim.results.ComparisonTables;
import org.alliancesim.results.Manifest;
import org.alliancesim.results.MemberRow;
import org.alliancesim.results.Names;
import org.alliancesim.results.ObjectionRow;
import org.alliancesim.results.OutputException;
import org.alliancesim.results.ProbabilityRow;
import org.alliancesim.results.RunManifest;
import org.alliancesim.results.RunTables;
import org.alliancesim.results.StatusRow;

/**
 * Typesets the tables of a run or a comparison for LaTeX: the numbers of the screen and the
 * figures, a file for each status.
 */
public final class PaperTables {

  /** How many objectors a candidate has a line for. */
  private static final int OBJECTORS = 3;

  private PaperTables() {}

  /**
   * Writes the tables of a run into a folder, which is made if need be. The same results give the
   * same bytes on any machine.
   *
   * @return the files written: for each status {@code probabilities-STATUS.tex} and, if somebody
   *     objected, {@code objections-STATUS.tex}; {@code members.tex} if there are members
   * @throws OutputException if a file cannot be written
   */
  public static List<Path> write(RunTables run, Path folder) {
    List<LatexTable> tables = new ArrayList<>();
    Names names = run.manifest().names();
    StatusFiles files = files(names, run.tables().probabilities());
    PairOrder.of(run.manifest())
        .byStatus(run.tables().probabilities())
        .forEach(
            (status, rows) -> {
              tables.add(probabilities(run, files.name("probabilities", status), status, rows));
              objections(run, files.name("objections", status), status, rows)
                  .ifPresent(tables::add);
            });
    if (!run.tables().members().isEmpty()) {
      tables.add(members(run));
    }
    return write(tables, folder);
  }

  /**
   * Writes the tables of a comparison in the same way.
   *
   * @return the files written: {@code differences-STATUS.tex} for each status and members' event;
   *     for each status that somebody objected to {@code objections-a-STATUS.tex} and {@code
   *     objections-b-STATUS.tex}
   * @throws OutputException if a file cannot be written
   */
  public static List<Path> write(ComparisonTables comparison, Path folder) {
    List<LatexTable> tables = new ArrayList<>();
    Names names = comparison.manifest().names();
    List<StatusRow> all = new ArrayList<>(comparison.rows());
    all.addAll(comparison.a().tables().probabilities());
    all.addAll(comparison.b().tables().probabilities());
    StatusFiles files = files(names, all);
    PairOrder order = PairOrder.of(comparison.manifest());
    Shares inA = Shares.ofA(comparison);
    Shares inB = Shares.ofB(comparison);
    order
        .byStatus(comparison.rows(), order.mostGainedFirst())
        .forEach(
            (status, rows) ->
                tables.add(
                    differences(
                        comparison.manifest(),
                        files.name("differences", status),
                        status,
                        rows,
                        List.of(inA, inB))));
    addObjections(tables, comparison.a(), files, "objections-a");
    addObjections(tables, comparison.b(), files, "objections-b");
    return write(tables, folder);
  }

  private static void addObjections(
      List<LatexTable> tables, RunTables side, StatusFiles files, String kind) {
    PairOrder.of(side.manifest())
        .byStatus(side.tables().probabilities())
        .forEach(
            (status, rows) ->
                objections(side, files.name(kind, status), status, rows).ifPresent(tables::add));
  }

  private static LatexTable probabilities(
      RunTables run, String name, String status, List<ProbabilityRow> rows) {
    Names names = run.manifest().names();
    LatexTable table =
        new LatexTable(
            name,
            Terms.capitalised(names.status(status))
                + ": estimated probability of ever gaining the status by "
                + Terms.month(run.manifest().end()),
            "lrrrrlrr");
    table.spanningLast("if bid, %", 2);
    table.headings("", "%", "inputs", "95% MC", "not sought", "else", "gate", "vote");
    LastStages lastStages = new LastStages(run.tables());
    for (ProbabilityRow row : rows) {
      table.row(
          names.state(row.state()),
          Share.of(row).estimate(),
          Share.of(row).band(),
          Share.of(row).interval(),
          Percent.share(lastStages.share(row, Stage.NOT_SOUGHT)),
          lastStages.otherwise(row),
          Percent.share(row.gateIfBid()),
          Percent.share(row.voteIfBid()));
    }
    table.note(
        "%: share of the model's histories, given "
            + run.manifest().behaviour().condition()
            + ", in which the state ever held the status.");
    noteIntervals(table, rows.stream().anyMatch(row -> row.parameterLow().isEmpty()));
    table.note(
        "Not sought, else: share of histories in which the state never wished for it, and the"
            + " commonest other last stage (ratifying: awaiting ratification), in %.");
    table.note(
        "If bid: probability that a bid in the first month meets the written criteria (gate), and"
            + " that the members then admit it (vote), whether or not the state would bid.");
    noteOrigin(table, run.manifest());
    return table;
  }

  private static void noteIntervals(LatexTable table, boolean bandless) {
    table.note(
        "Inputs: where the probability lies, 5% to 95%, as the uncertain inputs vary"
            + (bandless ? " (–: too few events in this run to tell; < and > are bounds)." : ".")
            + " The number has the digits that this width supports.");
    table.note("95% MC: Monte Carlo interval of that share, at least about 95%, numerical only.");
  }

  private static void noteOrigin(LatexTable table, RunManifest manifest) {
    table.note(
        origin(manifest.scenario().name(), Terms.histories(manifest.replicates()), manifest));
  }

  private static String origin(String what, String histories, Manifest manifest) {
    return String.format(
        Locale.ROOT,
        "%s: %s, seed %d, %s, %s %s.",
        what,
        histories,
        manifest.seed(),
        manifest.behaviour().label(),
        manifest.program(),
        manifest.version());
  }

  private static Optional<LatexTable> objections(
      RunTables run, String name, String status, List<ProbabilityRow> candidates) {
    Names names = run.manifest().names();
    LatexTable table =
        new LatexTable(
            name, Terms.capitalised(names.status(status)) + ": who objects, and why", "llrrrrl");
    table.headings("Candidate", "member", "votes", "objections", "%", "decisive", "main concern");
    boolean anybody = false;
    for (ProbabilityRow candidate : candidates) {
      String candidateName = names.state(candidate.state());
      for (ObjectionRow row : objectors(run, candidate)) {
        String concern = row.topConcern().orElse(Percent.NOTHING);
        table.row(
            candidateName,
            names.state(row.member()),
            Terms.count(row.votes()),
            Terms.count(row.objections()),
            Percent.share((double) row.objections() / row.votes()),
            Terms.count(row.decisive()),
            concern.replace('-', ' '));
        candidateName = "";
        anybody = true;
      }
    }
    if (!anybody) {
      return Optional.empty();
    }
    table.note(
        "For each candidate the members that objected most often, at most "
            + OBJECTORS
            + "; nobody objected to the others.");
    table.note(
        "Votes: ballots on the candidate, over all histories, in which the member had a vote.");
    table.note("%: share of them that were objections.");
    table.note("Decisive: objections without which the ballot would have passed.");
    table.note("Main concern: what weighed most in most of the member's objections.");
    noteOrigin(table, run.manifest());
    return Optional.of(table);
  }

  private static List<ObjectionRow> objectors(RunTables run, ProbabilityRow candidate) {
    return run.tables().objections().stream()
        .filter(row -> row.state().equals(candidate.state()))
        .filter(row -> row.status().equals(candidate.status()) && row.objections() > 0)
        .sorted(
            Comparator.comparingInt(ObjectionRow::objections)
                .thenComparingInt(ObjectionRow::decisive)
                .reversed()
                .thenComparing(ObjectionRow::member))
        .limit(OBJECTORS)
        .toList();
  }

  private static LatexTable members(RunTables run) {
    Names names = run.manifest().names();
    LatexTable table =
        new LatexTable(
            "members",
            "What becomes of the members by " + Terms.month(run.manifest().end()),
            "lrrrr");
    table.headings("", "%", "inputs", "95% MC", "median month");
    Map<String, List<MemberRow>> byEvent = new LinkedHashMap<>();
    run.tables().members().stream()
        .sorted(Comparator.comparing(row -> names.state(row.state())))
        .forEach(row -> byEvent.computeIfAbsent(row.event(), event -> new ArrayList<>()).add(row));
    byEvent.forEach(
        (event, rows) -> {
          table.group(Terms.capitalised(names.status(event)));
          for (MemberRow row : rows) {
            table.row(
                names.state(row.state()),
                Share.of(row).estimate(),
                Share.of(row).band(),
                Share.of(row).interval(),
                row.medianMonth().map(Object::toString).orElse(Percent.NOTHING));
          }
        });
    table.note(
        "%: share of the model's histories, given "
            + run.manifest().behaviour().condition()
            + ", in which it happened at least once.");
    noteIntervals(
        table, run.tables().members().stream().anyMatch(row -> row.parameterLow().isEmpty()));
    table.note("Median month: of those in which it first happened.");
    noteOrigin(table, run.manifest());
    return table;
  }

  private static LatexTable differences(
      ComparisonManifest manifest,
      String name,
      String status,
      List<ComparisonRow> rows,
      List<Shares> sides) {
    Names names = manifest.names();
    LatexTable table =
        new LatexTable(
            name,
            Terms.capitalised(names.status(status)) + ": difference between two scenarios",
            "lrrrrrrr");
    table.headings("", "A %", "B %", "B − A", "95%", "only A", "only B", "narrower");
    for (ComparisonRow row : rows) {
      table.row(
          names.state(row.state()),
          sides.get(0).of(row).estimate(),
          sides.get(1).of(row).estimate(),
          Difference.of(row).estimate(),
          Difference.of(row).interval(),
          Terms.count(row.onlyA()),
          Terms.count(row.onlyB()),
          Percent.narrower(row));
    }
    table.note("A: " + manifest.scenarioA().name() + ".");
    table.note("B: " + manifest.labelOfB() + ".");
    table.note(
        "A %, B %: share of each one's histories in which it ever happened; B − A: their difference"
            + " in percentage points.");
    table.note(
        "95%: its interval from pairs of histories with the same random numbers, numerical only,"
            + " each by itself: of twenty differences that are nothing, one interval may leave out"
            + " 0.");
    table.note("Only A, only B: pairs in which it happened in one alone.");
    table.note(
        "Narrower: how many times wider the interval of two runs without common random numbers"
            + " would be.");
    table.note(origin("A and B", Terms.histories(manifest.replicates()) + " of each", manifest));
    return table;
  }

  private static StatusFiles files(Names names, List<? extends StatusRow> rows) {
    List<String> ids = new ArrayList<>(names.statuses().keySet());
    rows.forEach(row -> ids.add(row.status()));
    return new StatusFiles(ids);
  }

  private static List<Path> write(List<LatexTable> tables, Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw OutputException.writing(folder, e);
    }
    List<Path> written = new ArrayList<>();
    for (LatexTable table : tables) {
      Path file = folder.resolve(table.name() + ".tex");
      byte[] text = table.text().getBytes(StandardCharsets.UTF_8);
      AtomicFile.write(file, out -> out.write(text));
      written.add(file);
    }
    return written;
  }
}
