package org.alliancesim.scenario.format;

import java.util.ArrayList;
import java.util.List;
import org.alliancesim.scenario.content.Setting;
import org.alliancesim.scenario.text.Problem;
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

  /**
   * What of an older format its files say, and what of that is taken otherwise now; a line each.
   *
   * @param settings what was set in it; of a scenario of an older format they are judged alike
   * @param scenario all that it says with the settings over it
   */
  public List<Problem> notes(List<Setting> settings, Mapping scenario) {
    List<Problem> notes = new ArrayList<>();
    files.forEach(file -> notes.addAll(FormatNotes.of(file, scenario)));
    if (own().former()) {
      notes.addAll(FormatNotes.of(settings, scenario));
    }
    return notes;
  }
}
