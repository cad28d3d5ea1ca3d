package org.alliancesim.scenario;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.alliancesim.scenario.format.FormatUpgrade;
import org.alliancesim.scenario.format.Inheritance;
import org.alliancesim.scenario.format.ScenarioSection;
import org.alliancesim.scenario.format.WrittenFile;
import org.alliancesim.scenario.format.WrittenScenario;
import org.alliancesim.scenario.text.Origin;
import org.alliancesim.scenario.text.Problem;
import org.alliancesim.scenario.text.Problems;
import org.alliancesim.scenario.text.ScenarioException;
import org.alliancesim.scenario.text.SourceFile;

/**
 * A scenario file of an older format as one of the format of now, checked and not yet written. It
 * gives the same scenario: what the older file is taken for when it is read.
 *
 * @param file the file
 * @param text what it would say
 * @param changes what is other in it, each at its place in the file as it is; none if there is
 *     nothing to do
 * @param meanings what stays as it is written and means something else than in format 1, each at
 *     its place in the new text
 * @param piece whether it is no whole scenario, so that only its keys and values could be checked
 * @param others the files that it extends and that are not of the format of now
 */
public record ScenarioUpgrade(
    Path file,
    String text,
    List<Problem> changes,
    List<Problem> meanings,
    boolean piece,
    List<String> others) {

  public ScenarioUpgrade {
    changes = List.copyOf(changes);
    meanings = List.copyOf(meanings);
    others = List.copyOf(others);
  }

  /**
   * The upgrades of files, each to be written in its own place.
   *
   * @param files the files as the user named them; some may extend others
   * @throws ScenarioException with the mistakes of a file that is no scenario of a known format, or
   *     would not pass {@code sim check} afterwards
   */
  public static List<ScenarioUpgrade> of(List<Path> files) throws ScenarioException {
    Map<Path, Path> places = new LinkedHashMap<>();
    for (Path file : files) {
      places.put(file, real(file));
    }
    return of(places);
  }

  /**
   * The upgrade of a file, to be written elsewhere.
   *
   * @param target the new file, where nothing need be yet; what it extends is looked for from there
   */
  public static ScenarioUpgrade of(Path file, Path target) throws ScenarioException {
    Path place = target.toAbsolutePath().normalize();
    Path folder = real(Objects.requireNonNullElse(place.getParent(), place));
    return of(Map.of(file, folder.resolve(target.getFileName()))).get(0);
  }

  private static List<ScenarioUpgrade> of(Map<Path, Path> places) throws ScenarioException {
    Map<Path, FormatUpgrade> upgrades = new LinkedHashMap<>();
    Map<Path, String> drafts = new LinkedHashMap<>();
    for (Map.Entry<Path, Path> entry : places.entrySet()) {
      String name = entry.getKey().toString();
      FormatUpgrade upgrade = FormatUpgrade.of(SourceFile.read(entry.getKey(), name), name);
      upgrades.put(entry.getKey(), upgrade);
      drafts.put(entry.getValue(), upgrade.text());
    }
    List<ScenarioUpgrade> all = new ArrayList<>();
    for (Map.Entry<Path, Path> entry : places.entrySet()) {
      Path file = entry.getKey();
      FormatUpgrade upgrade = Objects.requireNonNull(upgrades.get(file));
      WrittenScenario written;
      try {
        written = checked(entry.getValue(), file, drafts);
      } catch (ScenarioException e) {
        throw new ScenarioException(e.problems().stream().map(upgrade::inFileAsItIs).toList());
      }
      boolean nothing = upgrade.changes().isEmpty();
      all.add(
          new ScenarioUpgrade(
              file,
              upgrade.text(),
              upgrade.changes(),
              nothing ? List.of() : written.changedMeanings(),
              written.isPiece(),
              written.notUpgraded().stream().map(WrittenFile::name).toList()));
    }
    return all;
  }

  /** Reads what would be written, which passes {@code sim check} as far as it can be checked. */
  private static WrittenScenario checked(Path place, Path file, Map<Path, String> drafts)
      throws ScenarioException {
    Problems problems = new Problems();
    WrittenScenario written = Inheritance.read(place, file.toString(), drafts, problems);
    if (written.isPiece()) {
      written.requireSound(problems);
    } else {
      String stem = SourceFile.stem(file.getFileName().toString());
      ScenarioSection.read(written.content(), stem, Optional.empty(), problems);
    }
    return written;
  }

  private static Path real(Path path) throws ScenarioException {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      throw new ScenarioException(Origin.of(path.toString()), "", "is not there");
    }
  }

  /** Whether the file is of the format of now already. */
  public boolean isCurrent() {
    return changes.isEmpty();
  }
}
