package org.alliancesim.results;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Every table of a run. One is made from {@link #EMPTY} by naming the tables that have rows: lists
 * in a row are easily taken for each other.
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

  /** All but the inputs. */
  private static final List<Table<?>> TABLES =
      List.of(
          ProbabilityRow.TABLE,
          CurveRow.TABLE,
          OutcomeRow.TABLE,
          ObjectionRow.TABLE,
          MemberRow.TABLE,
          ReplicateRow.TABLE,
          BallotRow.TABLE,
          RatificationRow.TABLE,
          TwinRow.TABLE,
          ConvergenceRow.TABLE,
          BandRow.TABLE,
          HolderRow.TABLE,
          RatifierRow.TABLE,
          ExpectationRow.TABLE,
          AskRow.TABLE,
          RareRow.TABLE);

  /** The tables of a run of which nothing is known. */
  public static final ResultTables EMPTY =
      of(ResultTables::none, new ParameterTable(List.of(), List.of()));

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

  /** Where the rows of tables come from. */
  private interface Rows {
    <R extends Record> List<R> of(Table<R> table);
  }

  private static <R extends Record> List<R> none(Table<R> table) {
    return List.of();
  }

  /** Every table with the rows of one place. */
  private static ResultTables of(Rows rows, ParameterTable parameters) {
    return new ResultTables(
        rows.of(ProbabilityRow.TABLE),
        rows.of(CurveRow.TABLE),
        rows.of(OutcomeRow.TABLE),
        rows.of(ObjectionRow.TABLE),
        rows.of(MemberRow.TABLE),
        rows.of(ReplicateRow.TABLE),
        rows.of(BallotRow.TABLE),
        rows.of(RatificationRow.TABLE),
        rows.of(TwinRow.TABLE),
        parameters,
        rows.of(ConvergenceRow.TABLE),
        rows.of(BandRow.TABLE),
        rows.of(HolderRow.TABLE),
        rows.of(RatifierRow.TABLE),
        rows.of(ExpectationRow.TABLE),
        rows.of(AskRow.TABLE),
        rows.of(RareRow.TABLE));
  }

  /**
   * The same with other rows in one table.
   *
   * @throws IllegalArgumentException if no run has such a table
   */
  public <R extends Record> ResultTables withRows(Table<R> table, List<R> rows) {
    if (!TABLES.contains(table)) {
      throw new IllegalArgumentException(table.fileName() + " is no table of a run");
    }
    Given<R> given = new Given<>(table, rows);
    return new ResultTables(
        given.or(ProbabilityRow.TABLE, probabilities),
        given.or(CurveRow.TABLE, curves),
        given.or(OutcomeRow.TABLE, outcomes),
        given.or(ObjectionRow.TABLE, objections),
        given.or(MemberRow.TABLE, members),
        given.or(ReplicateRow.TABLE, replicates),
        given.or(BallotRow.TABLE, ballots),
        given.or(RatificationRow.TABLE, ratifications),
        given.or(TwinRow.TABLE, twins),
        parameters,
        given.or(ConvergenceRow.TABLE, convergence),
        given.or(BandRow.TABLE, bands),
        given.or(HolderRow.TABLE, holders),
        given.or(RatifierRow.TABLE, ratifiers),
        given.or(ExpectationRow.TABLE, expectations),
        given.or(AskRow.TABLE, asks),
        given.or(RareRow.TABLE, rare));
  }

  /** The same with other sampled inputs. */
  public ResultTables withParameters(ParameterTable inputs) {
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
        inputs,
        convergence,
        bands,
        holders,
        ratifiers,
        expectations,
        asks,
        rare);
  }

  /** Rows for one of the tables. */
  private record Given<R extends Record>(Table<R> table, List<R> rows) {

    /** These rows if they are of this table, else those that are there. */
    @SuppressWarnings("unchecked") // a table is equal to itself alone, and has one type of rows
    <T extends Record> List<T> or(Table<T> own, List<T> there) {
      return table.equals(own) ? (List<T>) rows : there;
    }
  }

  /**
   * Reads every table of a run's folder.
   *
   * @throws OutputException if one is missing or damaged
   */
  static ResultTables read(Path folder) {
    return of(new InFolder(folder), ParameterTable.read(folder));
  }

  /** Rows of a run's folder, in which supplements may be missing. */
  private record InFolder(Path folder) implements Rows {
    @Override
    public <R extends Record> List<R> of(Table<R> table) {
      return FILE_NAMES.contains(table.fileName()) ? table.read(folder) : supplement(table, folder);
    }
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
    return withRows(ReplicateRow.TABLE, all(batches, BatchResults::replicates))
        .withRows(
            BallotRow.TABLE,
            selection.chosen(all(batches, BatchResults::ballots), BallotRow::replicate, n))
        .withRows(
            RatificationRow.TABLE,
            selection.chosen(
                all(batches, BatchResults::ratifications), RatificationRow::replicate, n))
        .withRows(
            TwinRow.TABLE, all(batches, BatchResults::twins).stream().map(TwinGain::row).toList())
        .withRows(ExpectationRow.TABLE, all(batches, BatchResults::expectations));
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
