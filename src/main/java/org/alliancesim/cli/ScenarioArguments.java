package org.alliancesim.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.alliancesim.scenario.ResolvedScenario;
import org.alliancesim.scenario.ScenarioSource;
import org.alliancesim.scenario.content.Setting;
import org.alliancesim.scenario.text.ScenarioException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** The scenario a command works on. */
final class ScenarioArguments {

  @Parameters(
      paramLabel = "SCENARIO",
      description =
          "the scenario file, for example scenarios/2021.yaml, or from anywhere shipped:2021.yaml")
  private Path file;

  @Option(
      names = "--set",
      paramLabel = "PATH=VALUE",
      converter = SettingConverter.class,
      description = {
        "changes a value of the scenario, for example states.AZE.western-ties=0.4 or"
            + " 'behaviour.kappa={uniform: [4, 6]}', as a file that extends it would: a number, a"
            + " text or a list is replaced; a map changes the keys that it names and keeps the"
            + " others, {} empties it, null deletes; repeatable."
            + " The rule of a track (alliance.tracks.csto.rule=simple-majority) holds for votes:"
            + " where a status is ratified, every voting member must still ratify"
            + " (alliance.statuses.member.ratified=false)"
      })
  private List<Setting> settings = new ArrayList<>();

  @Option(
      names = "--behaviour",
      paramLabel = "posterior|prior|FILE",
      description = {
        "coefficients of behaviour: a posterior of 'sim calibrate', the word prior for none learned,"
            + " or the word posterior for what the past has taught and ships with the program, the"
            + " default (docs/validation.md)"
      })
  private String behaviour = ScenarioSource.USUAL;

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

  /** Where the scenario comes from. */
  ScenarioSource source() {
    return source(file, settings);
  }

  /** Where another scenario comes from, with the same settings. */
  ScenarioSource source(Path other) {
    return source(other, settings);
  }

  /** Another scenario with other changes, and the same coefficients of behaviour. */
  ScenarioSource source(Path other, List<Setting> changes) {
    return new ScenarioSource(other.toString(), changes, behaviour);
  }

  /** What the user asked to be other than the files have it, in words. */
  List<String> overrides() {
    return source().overrides();
  }

  /** Whether something was asked to be other than the files have it. */
  boolean change() {
    return !settings.isEmpty() || !behaviour.equals(ScenarioSource.USUAL);
  }

  Path file() {
    return file;
  }

  List<Setting> settings() {
    return settings;
  }
}
