package org.alliancesim.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.alliancesim.results.Names;
import org.alliancesim.results.RunManifest.SimulatedScenario;
import org.alliancesim.scenario.ResolvedScenario;
import org.alliancesim.scenario.ScenarioException;
import org.alliancesim.scenario.ScenarioSource;
import org.alliancesim.scenario.Setting;
import org.alliancesim.world.StateCode;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** The scenario a command works on. */
final class ScenarioArguments {

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
  private String behaviour = ScenarioSource.SHIPPED;

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
    return source().read();
  }

  /** Another scenario, with the same coefficients of behaviour. */
  ResolvedScenario read(Path other, List<Setting> changes) throws ScenarioException {
    return source(other, changes).read();
  }

  /** Where the scenario comes from. */
  ScenarioSource source() {
    return source(file, settings);
  }

  /** Where another scenario comes from, with the same settings. */
  ScenarioSource source(Path other) {
    return source(other, settings);
  }

  private ScenarioSource source(Path other, List<Setting> changes) {
    return new ScenarioSource(other.toString(), changes, behaviour);
  }

  /** What the user asked to be other than the files have it, in words. */
  List<String> overrides() {
    return source().overrides();
  }

  /** The same with other settings. */
  List<String> overrides(List<Setting> changes) {
    return source(file, changes).overrides();
  }

  /** A scenario as the manifest of what is run keeps it. */
  SimulatedScenario simulated(ResolvedScenario scenario, Path from, List<Setting> changes) {
    return new SimulatedScenario(
        scenario.name(),
        from.toString(),
        scenario.digest(),
        scenario.canonicalText(),
        overrides(changes));
  }

  /** What the codes and ids of a scenario stand for. */
  static Names names(ResolvedScenario scenario) {
    Map<StateCode, String> states = new TreeMap<>();
    scenario.states().forEach(code -> states.put(code, scenario.stateName(code)));
    return Names.of(scenario.charter(), states);
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
