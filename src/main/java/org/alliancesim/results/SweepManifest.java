package org.alliancesim.results;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The manifest of a sweep.
 *
 * @param formatVersion the version of this file's format, {@value Manifest#FORMAT_VERSION}
 * @param kind {@code sweep}
 * @param complete whether every file is written
 * @param provenance where the results come from: the scenario that was varied, then each whole
 *     scenario that stood in its place
 * @param names what codes and ids stand for
 * @param design what was varied and how
 * @param notes what not all points share, in words
 * @param artefacts every other file of the folder; empty until the sweep is complete
 */
public record SweepManifest(
    int formatVersion,
    String kind,
    boolean complete,
    Provenance provenance,
    Names names,
    SweptDesign design,
    List<String> notes,
    List<Artefact> artefacts)
    implements Manifest {

  public SweepManifest {
    notes = List.copyOf(notes);
    artefacts = List.copyOf(artefacts);
    Manifest.check(formatVersion, kind, complete, provenance, Kind.SWEEP);
  }

  /** The manifest of a sweep whose files are not listed yet. */
  public static SweepManifest of(
      Provenance provenance, Names names, SweptDesign design, List<String> notes) {
    return of(provenance, names, design, notes, List.of());
  }

  private static SweepManifest of(
      Provenance provenance,
      Names names,
      SweptDesign design,
      List<String> notes,
      List<Artefact> artefacts) {
    return new SweepManifest(
        FORMAT_VERSION,
        Kind.SWEEP.key(),
        provenance.finished().isPresent(),
        provenance,
        names,
        design,
        notes,
        artefacts);
  }

  @Override
  public SweepManifest with(Provenance other, List<Artefact> files) {
    return of(other, names, design, notes, files);
  }

  /** The scenario that was varied. */
  public SimulatedScenario scenario() {
    return provenance.scenarios().get(0);
  }

  @Override
  public String furtherInputs() {
    return design.method() + "\n" + design.baseline() + "\n" + design.digest();
  }

  @Override
  public List<String> differencesFrom(Manifest existing) {
    SweepManifest other = (SweepManifest) existing;
    List<String> differences =
        provenance.inputs(scenario()).differencesFrom(other.provenance.inputs(other.scenario()));
    RunInputs.compare(differences, "the design is", other.design.inWords(), design.inWords());
    RunInputs.compare(
        differences, "the baseline is point", other.design.baseline(), design.baseline());
    if (differences.isEmpty() && !other.design.digest().equals(design.digest())) {
      differences.add(
          "a scenario or coefficients that are varied, or what is asked, have changed since");
    }
    return differences;
  }

  @Override
  public String cited() {
    return String.format(
        Locale.ROOT,
        "Sweep over %s (%s, %,d points) of scenario %s; coefficients of behaviour: %s; %,d"
            + " histories at each point, seed %d.",
        design.factors().stream().map(SweptFactor::written).collect(Collectors.joining(" and ")),
        design.method(),
        design.points(),
        scenario().cited(),
        behaviour().inFull(),
        replicates(),
        seed());
  }
}
