package org.alliancesim.scenario.format;

import java.util.ArrayList;
import java.util.List;
import org.alliancesim.scenario.content.Setting;
import org.alliancesim.scenario.text.Problem;
import org.alliancesim.scenario.text.Problems;
import org.alliancesim.scenario.text.ScenarioException;
import org.alliancesim.scenario.text.Tree.Mapping;

/**
 * A scenario as its files have it.
 *
 * @param content what they say together, with marks where values are deleted
 * @param files each of them, after those that it extends; the scenario's own is the last
 */
public record WrittenScenario(Mapping content, List<WrittenFile> files) {

  public WrittenScenario {
    files = List.copyOf(files);
  }

  /** The scenario's own file. */
  public WrittenFile own() {
    return files.get(files.size() - 1);
  }

  /** Whether it lacks what every scenario has, and so is a piece that others extend. */
  public boolean isPiece() {
    return ScenarioSection.REQUIRED.stream().anyMatch(key -> content.get(key) == null);
  }

  /**
   * Makes sure of what can be known of a piece.
   *
   * @throws ScenarioException with every key of its own that has no meaning and every value that no
   *     scenario can have
   */
  public void requireSound(Problems problems) throws ScenarioException {
    problems.addAll(SchemaProblems.in(WrittenFile.current(own().own())));
    problems.throwIfAny();
  }

  /**
   * What in its own file means something else than it did in format 1.
   *
   * @return a line each
   */
  public List<Problem> changedMeanings() {
    return FormatNotes.changes(own(), content);
  }

  /** Its other files that do not say that they are of the format of now, as messages name them. */
  public List<WrittenFile> notUpgraded() {
    return files.stream().filter(file -> !file.equals(own()) && !file.ofNow()).toList();
  }

  /**
   * What of an older format its files say, and what of that is taken otherwise now; a line each.
   *
   * @param settings what was set in it; of a scenario of an older format they are judged alike
   * @param scenario all that it says with the settings over it
   */
  public List<Problem> notes(List<Setting> settings, Mapping scenario) {
    List<Problem> notes = new ArrayList<>(FormatNotes.ofFiles(files, scenario));
    if (own().former()) {
      notes.addAll(FormatNotes.ofSettings(settings, scenario));
    }
    return notes;
  }
}
