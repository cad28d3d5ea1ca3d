package org.alliancesim.results;

import java.util.ArrayList;
import java.util.List;

/**
 * The manifest of a comparison.
 *
 * @param formatVersion the version of this file's format, {@value Manifest#FORMAT_VERSION}
 * @param kind {@code comparison}
 * @param complete whether every file is written
 * @param provenance where the results come from, with A, what is compared with, and B, what is
 *     compared
 * @param names what codes and ids stand for
 * @param notes what the two scenarios do not share, in words
 * @param rows of which replicates the tables of single events have rows: {@code all}, {@code none}
 *     or {@code sample:N}
 * @param artefacts every other file of the folder; empty until the comparison is complete
 */
public record ComparisonManifest(
    int formatVersion,
    String kind,
    boolean complete,
    Provenance provenance,
    Names names,
    List<String> notes,
    String rows,
    List<Artefact> artefacts)
    implements Manifest {

  public ComparisonManifest {
    notes = List.copyOf(notes);
    artefacts = List.copyOf(artefacts);
    RowSelection.parse(rows);
    Manifest.check(formatVersion, kind, complete, provenance, Kind.COMPARISON);
    if (provenance.scenarios().size() != 2) {
      throw new IllegalArgumentException(
          "a comparison has 2 scenarios, not " + provenance.scenarios().size());
    }
  }

  /** The manifest of a comparison whose files are not listed yet. */
  public static ComparisonManifest of(
      Provenance provenance, Names names, List<String> notes, RowSelection rows) {
    return of(provenance, names, notes, rows.toString(), List.of());
  }

  /** The same with the rows of every replicate. */
  public static ComparisonManifest of(Provenance provenance, Names names, List<String> notes) {
    return of(provenance, names, notes, RowSelection.ALL);
  }

  private static ComparisonManifest of(
      Provenance provenance,
      Names names,
      List<String> notes,
      String rows,
      List<Artefact> artefacts) {
    return new ComparisonManifest(
        FORMAT_VERSION,
        Kind.COMPARISON.key(),
        provenance.finished().isPresent(),
        provenance,
        names,
        notes,
        rows,
        artefacts);
  }

  @Override
  public ComparisonManifest with(Provenance other, List<Artefact> files) {
    return of(other, names, notes, rows, files);
  }

  /** What is compared with. */
  public SimulatedScenario scenarioA() {
    return provenance.scenarios().get(0);
  }

  /** What is compared. */
  public SimulatedScenario scenarioB() {
    return provenance.scenarios().get(1);
  }

  /**
   * What B is called beside A: its name or, if it is A with other values, these values without
   * those that A has too.
   *
   * @return for example {@code behaviour.psi=0}
   */
  public String labelOfB() {
    List<String> ofB = new ArrayList<>(scenarioB().overrides());
    ofB.removeAll(scenarioA().overrides());
    return scenarioB().name().equals(scenarioA().name()) && !ofB.isEmpty()
        ? String.join(", ", ofB)
        : scenarioB().name();
  }

  @Override
  public List<String> differencesFrom(Manifest existing) {
    ComparisonManifest other = (ComparisonManifest) existing;
    List<String> inA = inputs(scenarioA()).differencesFrom(other.inputs(other.scenarioA()));
    List<String> inB = inputs(scenarioB()).differencesFrom(other.inputs(other.scenarioB()));
    List<String> differences = new ArrayList<>();
    inA.forEach(change -> differences.add(inB.contains(change) ? change : "of A, " + change));
    inB.stream()
        .filter(change -> !inA.contains(change))
        .forEach(change -> differences.add("of B, " + change));
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

  private RunInputs inputs(SimulatedScenario scenario) {
    return provenance.inputs(scenario);
  }

  /** The manifest of A as if it were a run by itself, under a name that tells it from B. */
  RunManifest ofA() {
    return ofRun("A: " + scenarioA().name(), scenarioA());
  }

  /** The same of B. */
  RunManifest ofB() {
    return ofRun("B: " + labelOfB(), scenarioB());
  }

  private RunManifest ofRun(String name, SimulatedScenario scenario) {
    return RunManifest.of(provenance.of(scenario.named(name)), names, selection());
  }
}
