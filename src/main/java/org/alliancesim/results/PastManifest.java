package org.alliancesim.results;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The manifest of a hindcast or a calibration: work on worlds of the past.
 *
 * @param formatVersion the version of this file's format, {@value Manifest#FORMAT_VERSION}
 * @param kind {@code hindcast} or {@code calibration}
 * @param complete whether every file is written
 * @param provenance where the results come from, with every world; the digest of a world is made
 *     from its cases too
 * @param points how many points of the learned coefficients a round of a calibration has; empty for
 *     a hindcast
 * @param checked whether a calibration was checked on invented pasts
 * @param baseRate where the base rate of a hindcast is from: {@code cases}, {@code frame} or a
 *     probability within five years; empty for a calibration
 * @param artefacts every other file of the folder; empty until the results are complete
 */
public record PastManifest(
    int formatVersion,
    String kind,
    boolean complete,
    Provenance provenance,
    Optional<Integer> points,
    boolean checked,
    Optional<String> baseRate,
    List<Artefact> artefacts)
    implements Manifest {

  public PastManifest {
    artefacts = List.copyOf(artefacts);
    Manifest.check(formatVersion, kind, complete, provenance, Kind.HINDCAST, Kind.CALIBRATION);
    if (points.isPresent() != kind.equals(Kind.CALIBRATION.key())) {
      throw new IllegalArgumentException("a calibration has points, and a hindcast has none");
    }
    points.ifPresent(count -> Checks.atLeastOne("points", count));
  }

  /**
   * The manifest of a hindcast whose files are not listed yet.
   *
   * @param baseRate where the base rate is from
   */
  public static PastManifest ofHindcast(Provenance provenance, String baseRate) {
    return new PastManifest(
        FORMAT_VERSION,
        Kind.HINDCAST.key(),
        provenance.finished().isPresent(),
        provenance,
        Optional.empty(),
        false,
        Optional.of(baseRate),
        List.of());
  }

  /**
   * The manifest of a calibration whose files are not listed yet.
   *
   * @param points how many points a round has, at least 1
   * @param checked whether learning is checked on invented pasts too
   */
  public static PastManifest ofCalibration(Provenance provenance, int points, boolean checked) {
    return new PastManifest(
        FORMAT_VERSION,
        Kind.CALIBRATION.key(),
        provenance.finished().isPresent(),
        provenance,
        Optional.of(points),
        checked,
        Optional.empty(),
        List.of());
  }

  @Override
  public PastManifest with(Provenance other, List<Artefact> files) {
    return new PastManifest(
        formatVersion, kind, other.finished().isPresent(), other, points, checked, baseRate, files);
  }

  @Override
  public String furtherInputs() {
    return points.map(count -> count + " points, checked: " + checked).orElse("");
  }

  @Override
  public List<String> differencesFrom(Manifest existing) {
    PastManifest other = (PastManifest) existing;
    Map<String, String> here = worlds();
    Map<String, String> there = other.worlds();
    List<String> differences = new ArrayList<>();
    RunInputs.compare(differences, "the worlds are", named(there), named(here));
    here.forEach(
        (world, digest) -> {
          if (!digest.equals(there.getOrDefault(world, digest))) {
            differences.add("the world " + world + " is another there");
          }
        });
    RunInputs.compare(differences, "behaviour is", other.behaviourInWords(), behaviourInWords());
    RunInputs.compare(differences, "seed is", other.seed(), seed());
    RunInputs.compare(differences, "-n is", other.replicates(), replicates());
    RunInputs.compare(differences, "draws are", other.provenance.sampling(), provenance.sampling());
    RunInputs.compare(differences, "--points is", other.points.orElse(0), points.orElse(0));
    RunInputs.compare(
        differences, "--base-rate is", other.baseRate.orElse(""), baseRate.orElse(""));
    RunInputs.compare(differences, "--check is", given(other.checked), given(checked));
    RunInputs.compare(differences, "the program's version is", other.version(), version());
    return differences;
  }

  private Map<String, String> worlds() {
    Map<String, String> worlds = new LinkedHashMap<>();
    provenance.scenarios().forEach(world -> worlds.put(world.name(), world.digest()));
    return worlds;
  }

  private String behaviourInWords() {
    return behaviour().kind() + " (" + behaviour().digest() + ")";
  }

  private static String named(Map<String, String> worlds) {
    return worlds.keySet().stream().collect(Collectors.joining(", "));
  }

  private static String given(boolean option) {
    return option ? "given" : "not given";
  }
}
