package org.alliancesim.results;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Every table of a comparison.
 *
 * @param differences how much each probability differs
 * @param convergence the same as pairs of histories were added
 * @param a the tables of A, those of a run without twins
 * @param b the tables of B
 * @param asks how much the probability of what was asked differs; a supplement, none if nothing was
 */
public record PairedTables(
    List<ComparisonRow> differences,
    List<DifferenceConvergenceRow> convergence,
    ResultTables a,
    ResultTables b,
    List<AskContrastRow> asks)
    implements ResultFiles {

  /** The folder, within a comparison's, of the tables of A. */
  public static final String FOLDER_A = "a";

  /** The folder of the tables of B. */
  public static final String FOLDER_B = "b";

  /** The result files, in the order in which the digest takes them. */
  public static final List<String> FILE_NAMES =
      Stream.of(
              Stream.of(ComparisonRow.TABLE.fileName(), DifferenceConvergenceRow.TABLE.fileName()),
              ResultTables.FILE_NAMES.stream().map(name -> FOLDER_A + "/" + name),
              ResultTables.FILE_NAMES.stream().map(name -> FOLDER_B + "/" + name))
          .flatMap(names -> names)
          .toList();

  public PairedTables {
    differences = List.copyOf(differences);
    convergence = List.copyOf(convergence);
    asks = List.copyOf(asks);
  }

  /** Tables of which nothing was asked. */
  public PairedTables(
      List<ComparisonRow> differences,
      List<DifferenceConvergenceRow> convergence,
      ResultTables a,
      ResultTables b) {
    this(differences, convergence, a, b, List.of());
  }

  /** The same tables with other answers to what was asked. */
  public PairedTables withAsks(List<AskContrastRow> answers) {
    return new PairedTables(differences, convergence, a, b, answers);
  }

  /**
   * Reads every table of a comparison's folder.
   *
   * @throws OutputException if one is missing or damaged
   */
  static PairedTables read(Path folder) {
    return new PairedTables(
        ComparisonRow.TABLE.read(folder),
        DifferenceConvergenceRow.TABLE.read(folder),
        ResultTables.read(folder.resolve(FOLDER_A)),
        ResultTables.read(folder.resolve(FOLDER_B)),
        ResultTables.supplement(AskContrastRow.TABLE, folder));
  }

  @Override
  public Map<String, AtomicFile.Content> files() {
    Map<String, AtomicFile.Content> files = new LinkedHashMap<>();
    files.put(ComparisonRow.TABLE.fileName(), out -> ComparisonRow.TABLE.write(differences, out));
    files.put(
        DifferenceConvergenceRow.TABLE.fileName(),
        out -> DifferenceConvergenceRow.TABLE.write(convergence, out));
    a.files().forEach((name, content) -> files.put(FOLDER_A + "/" + name, content));
    b.files().forEach((name, content) -> files.put(FOLDER_B + "/" + name, content));
    return files;
  }

  /**
   * How many gain each status on either side, and who ratifies, and what candidates reckoned with;
   * bands by month take twins, and there are none. What was asked of both.
   */
  @Override
  public Map<String, AtomicFile.Content> supplements() {
    Map<String, AtomicFile.Content> files = new LinkedHashMap<>();
    putSupplements(files, FOLDER_A, a);
    putSupplements(files, FOLDER_B, b);
    if (!asks.isEmpty()) {
      ResultTables.put(files, AskContrastRow.TABLE, asks);
    }
    return files;
  }

  private static void putSupplements(
      Map<String, AtomicFile.Content> files, String folder, ResultTables side) {
    files.put(
        folder + "/" + HolderRow.TABLE.fileName(),
        out -> HolderRow.TABLE.write(side.holders(), out));
    files.put(
        folder + "/" + RatifierRow.TABLE.fileName(),
        out -> RatifierRow.TABLE.write(side.ratifiers(), out));
    files.put(
        folder + "/" + ExpectationRow.TABLE.fileName(),
        out -> ExpectationRow.TABLE.write(side.expectations(), out));
  }
}
