package org.alliancesim.scenario;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Supplier;
import org.alliancesim.scenario.content.Posterior;
import org.alliancesim.scenario.content.Setting;
import org.alliancesim.scenario.format.Inheritance;
import org.alliancesim.scenario.text.ScenarioException;
import org.alliancesim.scenario.text.ShippedScenarios;
import org.alliancesim.scenario.text.SourceFile;

/**
 * Where a scenario comes from: all that it takes to read it again.
 *
 * @param file the scenario's file
 * @param settings values that replace the scenario's; the last of a path wins
 * @param behaviour which coefficients were learned: a file of {@code sim calibrate}, {@value
 *     #PRIOR} for none, or {@value #POSTERIOR} for what was learned and ships with the program, or
 *     {@value #USUAL} if nobody said
 */
public record ScenarioSource(String file, List<Setting> settings, String behaviour)
    implements Serializable {

  /** Nobody said: what was learned and ships with the program. */
  public static final String USUAL = "";

  /** What was learned and ships with the program. */
  public static final String POSTERIOR = "posterior";

  /** Nothing learned: every coefficient has its prior. */
  public static final String PRIOR = "prior";

  /** How an override says which coefficients were used. */
  private static final String BEHAVIOUR = "--behaviour ";

  public ScenarioSource {
    settings = List.copyOf(settings);
  }

  /** The source of a scenario that was read with these {@link #overrides}. */
  public static ScenarioSource of(String file, List<String> overrides) {
    String behaviour = USUAL;
    List<Setting> settings = new ArrayList<>();
    for (String override : overrides) {
      if (override.startsWith(BEHAVIOUR)) {
        behaviour = override.substring(BEHAVIOUR.length());
      } else {
        settings.add(Setting.parse(override));
      }
    }
    return new ScenarioSource(file, settings, behaviour);
  }

  /**
   * Reads the scenario.
   *
   * @throws ScenarioException with every mistake found
   */
  public ResolvedScenario read() throws ScenarioException {
    return ScenarioReader.read(Path.of(file), settings, learned());
  }

  /** What was learned, to be asked for after the files are read: what ships is read meanwhile. */
  private Supplier<Optional<Posterior>> learned() throws ScenarioException {
    if (behaviour.equals(USUAL) || behaviour.equals(POSTERIOR)) {
      Posterior.readShippedAhead();
      return Posterior::shipped;
    }
    Optional<Posterior> learned = posterior();
    return () -> learned;
  }

  /**
   * The scenario with all that it extends and all settings, as the text of one file that needs no
   * other. Reading it, with the same coefficients of behaviour, gives the same scenario; only the
   * places of its values are others.
   *
   * @throws ScenarioException with every mistake found
   */
  public String selfContained() throws ScenarioException {
    return ScenarioReader.selfContained(Path.of(file), settings);
  }

  /**
   * The same, with the files that the scenario is written in, of one that was {@link #read} before:
   * they are gone through once, and mistakes are not looked for again.
   *
   * @throws ScenarioException if a file cannot be read any more
   */
  public SelfContained kept() throws ScenarioException {
    return ScenarioReader.kept(Path.of(file), settings);
  }

  /**
   * The files that the scenario is written in: its own and all that it extends, by names that hold
   * on every machine.
   *
   * @throws ScenarioException if one cannot be read
   */
  public SortedMap<String, Path> files() throws ScenarioException {
    return Inheritance.namedFilesOf(Path.of(file));
  }

  /**
   * What was learned of behaviour; empty if every coefficient has its prior.
   *
   * @throws ScenarioException if it is to be read from a file and that is no posterior
   */
  public Optional<Posterior> posterior() throws ScenarioException {
    return switch (behaviour) {
      case PRIOR -> Optional.empty();
      case USUAL, POSTERIOR -> Posterior.shipped();
      default -> Optional.of(Posterior.read(Path.of(behaviour)));
    };
  }

  /** The same with these settings over it. */
  public ScenarioSource with(List<Setting> more) {
    List<Setting> all = new ArrayList<>(settings);
    all.addAll(more);
    return new ScenarioSource(file, all, behaviour);
  }

  /** The same as the files have it. */
  public ScenarioSource withoutSettings() {
    return new ScenarioSource(file, List.of(), behaviour);
  }

  /** Whether scenario and coefficients both ship with the program, whatever is set over them. */
  public boolean isShipped() {
    boolean learnedByUser = !Set.of(USUAL, POSTERIOR, PRIOR).contains(behaviour);
    return !learnedByUser && ShippedScenarios.hold(Path.of(file));
  }

  /** What is other than the files have it, in words that {@link #of} reads again. */
  public List<String> overrides() {
    List<String> overrides = new ArrayList<>();
    if (!behaviour.equals(USUAL)) {
      overrides.add(BEHAVIOUR + behaviour);
    }
    settings.forEach(setting -> overrides.add(setting.toString()));
    return overrides;
  }

  /** The file's name without its ending, after which results are called. */
  public String stem() {
    return SourceFile.stem(Path.of(file).getFileName().toString());
  }
}
