package org.alliancesim.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * The manifest of a study of inputs: which of them matter, or under which conditions something
 * happens.
 *
 * @param formatVersion the version of this file's format, {@value Manifest#FORMAT_VERSION}
 * @param kind {@code sensitivity} or {@code discovery}
 * @param complete whether every file is written
 * @param provenance where the results come from, with the one scenario
 * @param names what codes and ids stand for
 * @param method how it is done, for example {@code sobol}
 * @param settings what else was asked for, each {@code option value}
 * @param run the results digest of the run that is read; empty if histories were run for it
 * @param artefacts every other file of the folder; empty until the results are complete
 */
public record StudyManifest(
    int formatVersion,
    String kind,
    boolean complete,
    Provenance provenance,
    Names names,
    String method,
    List<String> settings,
    Optional<String> run,
    List<Artefact> artefacts)
    implements Manifest {

  /** The setting that says how many points a design has begins so. */
  public static final String POINTS = "--points ";

  public StudyManifest {
    settings = List.copyOf(settings);
    artefacts = List.copyOf(artefacts);
    Checks.text("method", method);
    Manifest.check(formatVersion, kind, complete, provenance, Kind.SENSITIVITY, Kind.DISCOVERY);
  }

  /** The manifest of a study whose files are not listed yet. */
  public static StudyManifest of(
      Kind kind,
      Provenance provenance,
      Names names,
      String method,
      List<String> settings,
      Optional<String> run) {
    return new StudyManifest(
        FORMAT_VERSION,
        kind.key(),
        provenance.finished().isPresent(),
        provenance,
        names,
        method,
        settings,
        run,
        List.of());
  }

  @Override
  public StudyManifest with(Provenance other, List<Artefact> files) {
    return new StudyManifest(
        formatVersion,
        kind,
        other.finished().isPresent(),
        other,
        names,
        method,
        settings,
        run,
        files);
  }

  /** The scenario. */
  public SimulatedScenario scenario() {
    return provenance.scenarios().get(0);
  }

  /** How many points its design has; empty if it reads a run. */
  public OptionalInt points() {
    return settings.stream()
        .filter(setting -> setting.startsWith(POINTS))
        .mapToInt(setting -> Integer.parseInt(setting.substring(POINTS.length())))
        .findFirst();
  }

  @Override
  public String furtherInputs() {
    return method + "\n" + String.join("\n", settings) + "\n" + run.orElse("");
  }

  @Override
  public String cited() {
    List<String> how = new ArrayList<>(List.of(method));
    how.addAll(settings);
    return String.format(
        Locale.ROOT,
        "%s (%s) of %sscenario %s; coefficients of behaviour: %s; %,d histories%s, seed %d.",
        kind.equals(Kind.DISCOVERY.key()) ? "Discovery of conditions" : "Analysis of sensitivity",
        String.join(", ", how),
        run.isPresent() ? "a run of " : "",
        scenario().cited(),
        behaviour().inFull(),
        replicates(),
        run.isPresent() ? "" : " at each point",
        seed());
  }

  @Override
  public List<String> differencesFrom(Manifest existing) {
    StudyManifest other = (StudyManifest) existing;
    List<String> differences =
        new ArrayList<>(
            provenance
                .inputs(scenario())
                .differencesFrom(other.provenance.inputs(other.scenario())));
    RunInputs.compare(differences, "the method is", other.method, method);
    if (!settings.equals(other.settings)) {
      differences.add(
          "it was made with " + asked(other.settings) + ", and now given is " + asked(settings));
    }
    if (!run.equals(other.run)) {
      differences.add("the run that is read has other results");
    }
    return differences;
  }

  private static String asked(List<String> settings) {
    return settings.isEmpty()
        ? "no such option (the paths that the scenario asks for, or else every one)"
        : settings.stream().map(StudyManifest::given).collect(Collectors.joining(" "));
  }

  /** An option as it is given in a shell. */
  private static String given(String setting) {
    int space = setting.indexOf(' ');
    return space < 0
        ? setting
        : setting.substring(0, space) + " " + ShellCommand.of(setting.substring(space + 1));
  }
}
