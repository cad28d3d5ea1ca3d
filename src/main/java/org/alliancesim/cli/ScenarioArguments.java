package org.alliancesim.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alliancesim.scenario.Posterior;
import org.alliancesim.scenario.ResolvedScenario;
import org.alliancesim.scenario.ScenarioException;
import org.alliancesim.scenario.ScenarioReader;
import org.alliancesim.scenario.Setting;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** The scenario a command works on. */
final class ScenarioArguments {

  private static final String PRIOR = "prior";

  /** How an override says which coefficients were used. */
  private static final String BEHAVIOUR = "--behaviour ";

  @Parameters(
      paramLabel = "SCENARIO",
      description = "the scenario file, for example scenarios/2021.yaml")
  private Path file;

  @Option(
      names = "--set",
      paramLabel = "PATH=VALUE",
      converter = SettingConverter.class,
      description = {
        "replaces a value of the scenario, for example states.AZE.western-ties=0.4 or"
            + " 'behaviour.kappa={uniform: [4, 6]}'; repeatable"
      })
  private List<Setting> settings = new ArrayList<>();

  @Option(
      names = "--behaviour",
      paramLabel = "FILE|prior",
      description = {
        "coefficients learned by 'sim calibrate', or the word prior for what was assumed before"
            + " (default: as learned from the shipped past cases, docs/validation.md)"
      })
  private String behaviour;

  static final class SettingConverter implements ITypeConverter<Setting> {
    @Override
    public Setting convert(String text) {
      try {
        return Setting.parse(text);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(e.getMessage());
      }
    }
  }

  ResolvedScenario read() throws ScenarioException {
    return read(file, settings);
  }

  /** Another scenario, with the same coefficients of behaviour. */
  ResolvedScenario read(Path other, List<Setting> changes) throws ScenarioException {
    return ScenarioReader.read(other, changes, posterior(behaviour));
  }

  /** A scenario as an earlier command read it, which left these {@link #overrides} in words. */
  static ResolvedScenario readAgain(Path file, List<String> overrides) throws ScenarioException {
    String behaviour = null;
    List<Setting> settings = new ArrayList<>();
    for (String override : overrides) {
      if (override.startsWith(BEHAVIOUR)) {
        behaviour = override.substring(BEHAVIOUR.length());
      } else {
        settings.add(Setting.parse(override));
      }
    }
    return ScenarioReader.read(file, settings, posterior(behaviour));
  }

  private static Optional<Posterior> posterior(String behaviour) throws ScenarioException {
    if (behaviour == null) {
      return Optional.of(Posterior.shipped());
    }
    return behaviour.equals(PRIOR)
        ? Optional.empty()
        : Optional.of(Posterior.read(Path.of(behaviour)));
  }

  /** What the user asked to be other than the files have it, in words. */
  List<String> overrides() {
    return overrides(settings);
  }

  /** The same with other settings. */
  List<String> overrides(List<Setting> changes) {
    List<String> overrides = new ArrayList<>();
    if (behaviour != null) {
      overrides.add(BEHAVIOUR + behaviour);
    }
    changes.forEach(setting -> overrides.add(setting.toString()));
    return overrides;
  }

  Path file() {
    return file;
  }

  List<Setting> settings() {
    return settings;
  }

  /** The file's name without its ending. */
  String baseName() {
    return baseName(file);
  }

  static String baseName(Path file) {
    String name = file.getFileName().toString();
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }
}
