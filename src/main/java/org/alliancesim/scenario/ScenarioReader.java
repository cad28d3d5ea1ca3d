package org.alliancesim.scenario;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.alliancesim.scenario.content.Posterior;
import org.alliancesim.scenario.content.ScenarioContent;
import org.alliancesim.scenario.content.Setting;
import org.alliancesim.scenario.format.Inheritance;
import org.alliancesim.scenario.format.Merge;
import org.alliancesim.scenario.format.ScenarioSection;
import org.alliancesim.scenario.format.SettingsLayer;
import org.alliancesim.scenario.format.WrittenFile;
import org.alliancesim.scenario.format.WrittenScenario;
import org.alliancesim.scenario.text.Origin;
import org.alliancesim.scenario.text.Problems;
import org.alliancesim.scenario.text.ScenarioException;
import org.alliancesim.scenario.text.SourceFile;
import org.alliancesim.scenario.text.Tree.Mapping;
import org.alliancesim.scenario.text.YamlReader;

/** Reads scenario files. */
public final class ScenarioReader {

  private ScenarioReader() {}

  /**
   * Reads a scenario and all that it extends.
   *
   * @param file the file; messages name it as it is given here
   * @param settings values that replace the scenario's, the last of a path wins
   * @throws ScenarioException with every mistake found; a file that is no YAML ends the search at
   *     its first mistake
   */
  public static ResolvedScenario read(Path file, List<Setting> settings) throws ScenarioException {
    return read(file, settings, Optional.empty());
  }

  /**
   * Reads a scenario and all that it extends, with coefficients as they were learned. What the
   * scenario or a setting says of a coefficient goes before what was learned.
   *
   * @param posterior what was learned; if empty, coefficients have their priors
   */
  public static ResolvedScenario read(
      Path file, List<Setting> settings, Optional<Posterior> posterior) throws ScenarioException {
    return read(file, settings, () -> posterior);
  }

  /**
   * The same, with what was learned asked for after the files are read.
   *
   * @param posterior gives what was learned, once
   */
  static ResolvedScenario read(
      Path file, List<Setting> settings, Supplier<Optional<Posterior>> posterior)
      throws ScenarioException {
    Problems problems = new Problems();
    WrittenScenario written = Inheritance.read(file, problems);
    Mapping merged = withSettings(written.content(), settings, problems);
    ScenarioContent content = ScenarioSection.read(merged, stem(file), posterior.get(), problems);
    return new ResolvedScenario(content, written.notes(settings, merged));
  }

  /** Reads a scenario as it is, with the priors of coefficients. */
  public static ResolvedScenario read(Path file) throws ScenarioException {
    return read(file, List.of());
  }

  /**
   * Reads a scenario that stands in no file yet and extends none.
   *
   * @param name what messages call it
   * @throws ScenarioException with every mistake found
   */
  public static ResolvedScenario ofText(String text, String name) throws ScenarioException {
    if (!(YamlReader.read(text, name) instanceof Mapping scenario)) {
      throw new ScenarioException(Origin.of(name), "", "is no map of sections");
    }
    return ofTree(scenario, SourceFile.stem(name), Optional.empty());
  }

  /**
   * Reads a scenario that was put together in the memory and extends none: by the same classes as
   * one from a file.
   *
   * @param tree its sections
   * @param stem what it is called if it has no name
   * @param posterior what was learned; if empty, coefficients have their priors
   * @throws ScenarioException with every mistake found, at the places that the tree says
   */
  public static ResolvedScenario ofTree(Mapping tree, String stem, Optional<Posterior> posterior)
      throws ScenarioException {
    return new ResolvedScenario(
        ScenarioSection.read(tree, stem, posterior, new Problems()), List.of());
  }

  /**
   * A scenario with all that it extends and the settings over it, as the text of one file that
   * needs no other.
   *
   * @throws ScenarioException if it is no scenario that can be run
   */
  static String selfContained(Path file, List<Setting> settings) throws ScenarioException {
    read(file, settings);
    return kept(file, settings).text();
  }

  /**
   * The same, and the files that it was written in, of a scenario that was read before: its
   * mistakes are not looked for again.
   */
  static SelfContained kept(Path file, List<Setting> settings) throws ScenarioException {
    Problems problems = new Problems();
    WrittenScenario written = Inheritance.read(file, problems);
    Mapping merged =
        Merge.withoutDeleted(withSettings(written.content(), settings, problems), problems);
    return new SelfContained(
        merged,
        stem(file),
        Inheritance.named(file, written.files().stream().map(WrittenFile::file).toList()));
  }

  private static String stem(Path file) {
    return SourceFile.stem(file.getFileName().toString());
  }

  private static Mapping withSettings(Mapping written, List<Setting> settings, Problems problems) {
    Mapping merged = written;
    for (Setting setting : settings) {
      try {
        merged = SettingsLayer.applied(merged, setting);
      } catch (ScenarioException e) {
        problems.addAll(e);
      }
    }
    return merged;
  }
}
