package org.alliancesim.results;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Every table of a run.
 *
 * @param probabilities how likely each candidate is to gain each status
 * @param curves the same by month
 * @param outcomes where applications end
 * @param objections who votes against whom
 * @param members who freezes membership, is suspended or leaves
 * @param replicates how far each candidate came in each history
 * @param ballots every vote of every history
 * @param ratifications every admission of every history that members were to ratify
 * @param twins what was gained in the twin histories
 * @param parameters the sampled inputs
 * @param convergence the estimates as replicates were added
 * @param bands how far the inputs move each probability, by month; a supplement
 * @param holders how many gain each status, and how likely it is that nobody does; a supplement
 * @param ratifiers how long members take to ratify, and how often they hold back; a supplement
 * @param expectations what candidates knew of their bids at the start; a supplement
 * @param asks how likely is what was asked; a supplement, none if nothing was
 * @param rare the same of what is rare, from weighed histories; a supplement, none unless wanted
 */
public record ResultTables(
    List<ProbabilityRow> probabilities,
    List<CurveRow> curves,
    List<OutcomeRow> outcomes,
    List<ObjectionRow> objections,
    List<MemberRow> members,
    List<ReplicateRow> replicates,
    List<BallotRow> ballots,
    List<RatificationRow> ratifications,
    List<TwinRow> twins,
    ParameterTable parameters,
    List<ConvergenceRow> convergence,
    List<BandRow> bands,
    List<HolderRow> holders,
    List<RatifierRow> ratifiers,
    List<ExpectationRow> expectations,
    List<AskRow> asks,
    List<RareRow> rare)
    implements ResultFiles {

  /** The result files, in the order in which the digest takes them. */
  public static final List<String> FILE_NAMES =
      List.of(
          ProbabilityRow.TABLE.fileName(),
          CurveRow.TABLE.fileName(),
          OutcomeRow.TABLE.fileName(),
          ObjectionRow.TABLE.fileName(),
          MemberRow.TABLE.fileName(),
          ReplicateRow.TABLE.fileName(),
          BallotRow.TABLE.fileName(),
          RatificationRow.TABLE.fileName(),
          TwinRow.TABLE.fileName(),
          ParameterTable.FILE_NAME,
          ConvergenceRow.TABLE.fileName());

  /** Those with rows of single replicates, but for the inputs, whose columns are the scenario's. */
  static final List<Table<?>> BY_REPLICATE =
      List.of(
          ReplicateRow.TABLE,
          BallotRow.TABLE,
          RatificationRow.TABLE,
          TwinRow.TABLE,
          ExpectationRow.TABLE);

  public ResultTables {
    probabilities = List.copyOf(probabilities);
    curves = List.copyOf(curves);
    outcomes = List.copyOf(outcomes);
    objections = List.copyOf(objections);
    members = List.copyOf(members);
    replicates = List.copyOf(replicates);
    ballots = List.copyOf(ballots);
    ratifications = List.copyOf(ratifications);
    twins = List.copyOf(twins);
    convergence = List.copyOf(convergence);
    bands = List.copyOf(bands);
    holders = List.copyOf(holders);
    ratifiers = List.copyOf(ratifiers);
    expectations = List.copyOf(expectations);
    asks = List.copyOf(asks);
    rare = List.copyOf(rare);
  }

  /** Tables of which nothing was asked. */
  public ResultTables(
      List<ProbabilityRow> probabilities,
      List<CurveRow> curves,
      List<OutcomeRow> outcomes,
      List<ObjectionRow> objections,
      List<MemberRow> members,
      List<ReplicateRow> replicates,
      List<BallotRow> ballots,
      List<RatificationRow> ratifications,
      List<TwinRow> twins,
      ParameterTable parameters,
      List<ConvergenceRow> convergence,
      List<BandRow> bands,
      List<HolderRow> holders,
      List<RatifierRow> ratifiers,
      List<ExpectationRow> expectations) {
    this(
        probabilities,
        curves,
        outcomes,
        objections,
        members,
        replicates,
        ballots,
        ratifications,
        twins,
        parameters,
        convergence,
        bands,
        holders,
        ratifiers,
        expectations,
        List.of(),
        List.of());
  }

  /** The same tables with other answers to what was asked. */
  public ResultTables withAsks(List<AskRow> answers) {
    return new ResultTables(
        probabilities,
        curves,
        outcomes,
        objections,
        members,
        replicates,
        ballots,
        ratifications,
        twins,
        parameters,
        convergence,
        bands,
        holders,
        ratifiers,
        expectations,
        answers,
        rare);
  }

  /** The same tables with other estimates of what is rare. */
  public ResultTables withRare(List<RareRow> estimates) {
    return new ResultTables(
        probabilities,
        curves,
        outcomes,
        objections,
        members,
        replicates,
        ballots,
        ratifications,
        twins,
        parameters,
        convergence,
        bands,
        holders,
        ratifiers,
        expectations,
        asks,
        estimates);
  }

  /** Tables without expectations: of a run by a version that made none. */
  public ResultTables(
      List<ProbabilityRow> probabilities,
      List<CurveRow> curves,
      List<OutcomeRow> outcomes,
      List<ObjectionRow> objections,
      List<MemberRow> members,
      List<ReplicateRow> replicates,
      List<BallotRow> ballots,
      List<RatificationRow> ratifications,
      List<TwinRow> twins,
      ParameterTable parameters,
      List<ConvergenceRow> convergence,
      List<BandRow> bands,
      List<HolderRow> holders,
      List<RatifierRow> ratifiers) {
    this(
        probabilities,
        curves,
        outcomes,
        objections,
        members,
        replicates,
        ballots,
        ratifications,
        twins,
        parameters,
        convergence,
        bands,
        holders,
        ratifiers,
        List.of());
  }

  /** Tables without supplements: of a run by a version that made none. */
  public ResultTables(
      List<ProbabilityRow> probabilities,
      List<CurveRow> curves,
      List<OutcomeRow> outcomes,
      List<ObjectionRow> objections,
      List<MemberRow> members,
      List<ReplicateRow> replicates,
      List<BallotRow> ballots,
      List<RatificationRow> ratifications,
      List<TwinRow> twins,
      ParameterTable parameters,
      List<ConvergenceRow> convergence) {
    this(
        probabilities,
        curves,
        outcomes,
        objections,
        members,
        replicates,
        ballots,
        ratifications,
        twins,
        parameters,
        convergence,
        List.of(),
        List.of(),
        List.of());
  }

  /**
   * Reads every table of a run's folder.
   *
   * @throws OutputException if one is missing or damaged
   */
  static ResultTables read(Path folder) {
    return new ResultTables(
        ProbabilityRow.TABLE.read(folder),
        CurveRow.TABLE.read(folder),
        OutcomeRow.TABLE.read(folder),
        ObjectionRow.TABLE.read(folder),
        MemberRow.TABLE.read(folder),
        ReplicateRow.TABLE.read(folder),
        BallotRow.TABLE.read(folder),
        RatificationRow.TABLE.read(folder),
        TwinRow.TABLE.read(folder),
        ParameterTable.read(folder),
        ConvergenceRow.TABLE.read(folder),
        supplement(BandRow.TABLE, folder),
        supplement(HolderRow.TABLE, folder),
        supplement(RatifierRow.TABLE, folder),
        supplement(ExpectationRow.TABLE, folder),
        supplement(AskRow.TABLE, folder),
        supplement(RareRow.TABLE, folder));
  }

  /** A table that only some folders have. */
  static <R extends Record> List<R> supplement(Table<R> table, Path folder) {
    return Files.exists(folder.resolve(table.fileName())) ? table.read(folder) : List.of();
  }

  /**
   * The same with the rows of single replicates.
   *
   * @param batches every batch of the run, in order
   * @param selection of which replicates the tables of single events get rows
   * @param n how many replicates the run has
   */
  public ResultTables withRows(List<BatchResults> batches, RowSelection selection, int n) {
    return new ResultTables(
        probabilities,
        curves,
        outcomes,
        objections,
        members,
        all(batches, BatchResults::replicates),
        selection.chosen(all(batches, BatchResults::ballots), BallotRow::replicate, n),
        selection.chosen(all(batches, BatchResults::ratifications), RatificationRow::replicate, n),
        all(batches, BatchResults::twins).stream().map(TwinGain::row).toList(),
        parameters,
        convergence,
        bands,
        holders,
        ratifiers,
        all(batches, BatchResults::expectations));
  }

  private static <R> List<R> all(List<BatchResults> batches, Function<BatchResults, List<R>> rows) {
    return batches.stream().flatMap(batch -> rows.apply(batch).stream()).toList();
  }

  @Override
  public Map<String, AtomicFile.Content> files() {
    Map<String, AtomicFile.Content> files = new LinkedHashMap<>();
    put(files, ProbabilityRow.TABLE, probabilities);
    put(files, CurveRow.TABLE, curves);
    put(files, OutcomeRow.TABLE, outcomes);
    put(files, ObjectionRow.TABLE, objections);
    put(files, MemberRow.TABLE, members);
    put(files, ReplicateRow.TABLE, replicates);
    put(files, BallotRow.TABLE, ballots);
    put(files, RatificationRow.TABLE, ratifications);
    put(files, TwinRow.TABLE, twins);
    files.put(ParameterTable.FILE_NAME, parameters::write);
    put(files, ConvergenceRow.TABLE, convergence);
    return files;
  }

  @Override
  public Map<String, AtomicFile.Content> supplements() {
    Map<String, AtomicFile.Content> files = new LinkedHashMap<>();
    put(files, BandRow.TABLE, bands);
    put(files, HolderRow.TABLE, holders);
    put(files, RatifierRow.TABLE, ratifiers);
    put(files, ExpectationRow.TABLE, expectations);
    if (!asks.isEmpty()) {
      put(files, AskRow.TABLE, asks);
    }
    if (!rare.isEmpty()) {
      put(files, RareRow.TABLE, rare);
    }
    return files;
  }

  /** Adds a table. */
  static <R extends Record> void put(
      Map<String, AtomicFile.Content> files, Table<R> table, List<R> rows) {
    files.put(table.fileName(), out -> table.write(rows, out));
  }
}
