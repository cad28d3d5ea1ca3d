package org.alliancesim.results;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;

/**
 * The manifest of a run.
 *
 * @param formatVersion the version of this file's format, {@value Manifest#FORMAT_VERSION}
 * @param kind {@code run}
 * @param complete whether every file is written
 * @param provenance where the results come from, with the one scenario that was simulated
 * @param names what codes and ids stand for
 * @param rows of which replicates the tables of single events have rows: {@code all}, {@code none}
 *     or {@code sample:N}
 * @param artefacts every other file of the folder; empty until the run is complete
 */
public record RunManifest(
    int formatVersion,
    String kind,
    boolean complete,
    Provenance provenance,
    Names names,
    String rows,
    List<Artefact> artefacts)
    implements Manifest {

  public RunManifest {
    artefacts = List.copyOf(artefacts);
    RowSelection.parse(rows);
    Manifest.check(formatVersion, kind, complete, provenance, Kind.RUN);
  }

  /** The manifest of a run whose files are not listed yet. */
  public static RunManifest of(Provenance provenance, Names names, RowSelection rows) {
    return of(provenance, names, rows.toString(), List.of());
  }

  /** The same with the rows of every replicate. */
  public static RunManifest of(Provenance provenance, Names names) {
    return of(provenance, names, RowSelection.ALL);
  }

  private static RunManifest of(
      Provenance provenance, Names names, String rows, List<Artefact> artefacts) {
    return new RunManifest(
        FORMAT_VERSION,
        Kind.RUN.key(),
        provenance.finished().isPresent(),
        provenance,
        names,
        rows,
        artefacts);
  }

  @Override
  public RunManifest with(Provenance other, List<Artefact> files) {
    return of(other, names, rows, files);
  }

  @Override
  public List<String> differencesFrom(Manifest existing) {
    RunManifest other = (RunManifest) existing;
    List<String> differences = inputs().differencesFrom(other.inputs());
    RunInputs.compare(differences, "--rows is", other.rows, rows);
    return differences;
  }

  @Override
  public String furtherInputs() {
    return selection().furtherInputs();
  }

  /** Of which replicates the tables of single events have rows. */
  public RowSelection selection() {
    return RowSelection.parse(rows);
  }

  /** The scenario that was simulated. */
  public SimulatedScenario scenario() {
    return provenance.scenarios().get(0);
  }

  /** The first month. */
  public YearMonth start() {
    return scenario().start();
  }

  /** The last month simulated. */
  public YearMonth end() {
    return scenario().end();
  }

  /** The number of months, at least 1. */
  public int months() {
    return scenario().months();
  }

  /** What decides whether another run would give the same results. */
  public RunInputs inputs() {
    return provenance.inputs(scenario());
  }

  /**
   * Reads the manifest of a run's folder.
   *
   * @throws OutputException if there is none, or it is damaged or of another format version
   */
  public static RunManifest read(Path folder) {
    return JsonFile.read(folder.resolve(FILE_NAME), RunManifest.class);
  }
}
