package org.alliancesim.experiment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.alliancesim.results.FigureOptions;
import org.alliancesim.results.Manifest;
import org.alliancesim.results.OutputException;
import org.alliancesim.results.RunManifest;
import org.alliancesim.scenario.ResolvedScenario;
import org.alliancesim.scenario.ScenarioSource;
import org.alliancesim.scenario.content.Posterior;
import org.alliancesim.scenario.text.ScenarioException;

/** Plans a run again that was done elsewhere, from what its folder keeps. */
public final class RepeatedRun {

  private RepeatedRun() {}

  /**
   * The run that a manifest tells of. It will have the same tables, and the same provenance but for
   * the command, the machine and the times.
   *
   * @param file the manifest, with the files beside it that it names
   * @param version the version of the program that is to run it
   * @param threads how many threads it gets, at least 1
   * @throws OutputException if it is no manifest of a run, or of one by another version, or what is
   *     beside it is not what was run
   * @throws ScenarioException if the scenario or the coefficients beside it cannot be read
   */
  public static PlannedRun of(Path file, String version, int threads) throws ScenarioException {
    Path folder = folderOf(file);
    if (!(Manifest.read(folder) instanceof RunManifest manifest)) {
      throw OutputException.missing(file, "is not the manifest of a run");
    }
    if (!manifest.version().equals(version)) {
      throw OutputException.missing(
          file,
          "is of version "
              + manifest.version()
              + ", and this is "
              + version
              + ", which may compute other numbers; take that version, or run "
              + folder.resolve(KeptScenario.FILE)
              + " with this one");
    }
    ScenarioSource source = KeptScenario.in(folder, manifest);
    ResolvedScenario scenario = source.read();
    Optional<Posterior> posterior = source.posterior();
    CoefficientSource drawn =
        CoefficientSource.of(posterior, manifest.behaviour().given(), List.of());
    require(
        scenario.digest().equals(manifest.scenario().digest()),
        folder.resolve(KeptScenario.FILE),
        "is not the scenario that was run");
    require(
        drawn.described().digest().equals(manifest.behaviour().digest()),
        file,
        "was run with other coefficients of behaviour than are there now");
    return new PlannedRun(
        source,
        scenario,
        manifest.scenario(),
        new CoefficientSource(manifest.behaviour(), drawn.files()),
        new KeptScenario(
            text(folder.resolve(KeptScenario.FILE)), text(folder.resolve(KeptScenario.ORIGINS))),
        manifest.seed(),
        manifest.replicates(),
        threads,
        manifest.selection());
  }

  /** What was asked of the figures of the run that a manifest tells of. */
  public static FigureOptions figures(Path file) {
    return FigureOptions.read(folderOf(file));
  }

  private static Path folderOf(Path file) {
    if (Files.isDirectory(file)) {
      return file;
    }
    if (!Files.exists(file)) {
      throw OutputException.missing(
          file, "is missing; name the " + Manifest.FILE_NAME + " of a run's folder");
    }
    if (!file.endsWith(Manifest.FILE_NAME)) {
      throw OutputException.missing(
          file, "is not called " + Manifest.FILE_NAME + "; name that file of a run's folder");
    }
    return Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file's folder");
  }

  private static void require(boolean condition, Path file, String otherwise) {
    if (!condition) {
      throw OutputException.missing(file, otherwise);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw OutputException.reading(file, e);
    }
  }
}
