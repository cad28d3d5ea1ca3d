package org.alliancesim.scenario.format;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.alliancesim.scenario.content.Setting;
import org.alliancesim.scenario.text.Origin;
import org.alliancesim.scenario.text.Problem;
import org.alliancesim.scenario.text.ScenarioException;
import org.alliancesim.scenario.text.Tree;
import org.alliancesim.scenario.text.Tree.Leaf;
import org.alliancesim.scenario.text.Tree.Mapping;
import org.alliancesim.scenario.text.Tree.Sequence;
import org.alliancesim.scenario.text.YamlReader;
import org.alliancesim.world.ScenarioPath;
import org.jspecify.annotations.Nullable;

/**
 * Finds in files of format 1, and in settings of a scenario of that format, what is taken otherwise
 * since, and tells it: a line for each {@link FormerMeaning}, at the first place that has it.
 */
final class FormatNotes {

  /** The command that writes a file in the format of now, up to the file's name. */
  static final String UPGRADE = "sim upgrade ";

  private static final String SHOCKS = "shocks";
  private static final String EFFECTS = "effects";
  private static final String PATH = "path";

  private final Mapping scenario;
  private final Map<FormerMeaning, List<Place>> places = new EnumMap<>(FormerMeaning.class);

  /** Where something is that means something else. */
  private record Place(Origin origin, String path, String named) {}

  /**
   * Nothing found yet.
   *
   * @param scenario all that the scenario says
   */
  private FormatNotes(Mapping scenario) {
    this.scenario = scenario;
  }

  /**
   * What there is to tell of the files of a scenario.
   *
   * @param files the files, after those that they extend
   * @param scenario all that they say together
   */
  static List<Problem> ofFiles(List<WrittenFile> files, Mapping scenario) {
    List<Problem> found = new ArrayList<>();
    for (WrittenFile file : files) {
      List<Problem> changes = file.ofNow() ? List.of() : changes(file, scenario);
      if (file.former()) {
        found.addAll(changes);
      } else if (!changes.isEmpty()) {
        found.add(unsaid(changes.get(0)));
      }
    }
    List<WrittenFile> former = files.stream().filter(WrittenFile::former).toList();
    if (!former.isEmpty()) {
      found.add(0, heading(former, found.isEmpty()));
    }
    return found;
  }

  /**
   * Tells that files are of the former format.
   *
   * @param nothing whether nothing in them means something else
   */
  private static Problem heading(List<WrittenFile> former, boolean nothing) {
    WrittenFile last = former.get(former.size() - 1);
    int others = former.size() - 1;
    return new Problem(
        last.place(),
        "",
        "is of format "
            + ScenarioFormat.FORMER
            + (others == 0
                ? ""
                : ", with " + others + (others == 1 ? " file" : " files") + " that it extends,")
            + " and read as format "
            + ScenarioFormat.VERSION
            + (nothing
                ? "; nothing in it means something else now (defaults may be others); "
                : "; what means something else now follows; ")
            + "'"
            + UPGRADE
            + last.name()
            + "' writes it so");
  }

  /** A file without a format may be of either, and here it matters which. */
  private static Problem unsaid(Problem first) {
    return new Problem(
        first.origin(),
        first.path(),
        "the file names no format and is read as format "
            + ScenarioFormat.VERSION
            + ", in which this means something else than in format "
            + ScenarioFormat.FORMER
            + "; write 'format: "
            + ScenarioFormat.VERSION
            + "', or 'format: "
            + ScenarioFormat.FORMER
            + "' to be told what");
  }

  /** What in a file means something else than it did in format 1, whatever its format. */
  static List<Problem> changes(WrittenFile file, Mapping scenario) {
    FormatNotes notes = new FormatNotes(scenario);
    notes.look(ScenarioFormat.SCENARIO, file.own(), file.inherited(), "", file.place());
    return notes.told();
  }

  /** What settings of a scenario of format 1 set that means something else. */
  static List<Problem> ofSettings(List<Setting> settings, Mapping scenario) {
    FormatNotes notes = new FormatNotes(scenario);
    for (Setting setting : settings) {
      try {
        Tree value = YamlReader.value(setting.value(), Origin.COMMAND_LINE, "");
        notes.look(shape(setting.path()), value, null, setting.path(), Origin.COMMAND_LINE);
      } catch (ScenarioException e) {
        throw new IllegalArgumentException("the scenario was read with " + setting, e);
      }
    }
    return notes.told();
  }

  private static @Nullable Shape shape(String path) {
    @Nullable Shape shape = ScenarioFormat.SCENARIO;
    for (String step : ScenarioPath.steps(path)) {
      if (shape == null) {
        return null;
      }
      Shape item = shape.item();
      shape = item == null ? shape.child(step) : item;
    }
    return shape;
  }

  /**
   * Looks at what stands at a path and below.
   *
   * @param over what it lies over; null if nothing is there
   * @param key where its key stands
   */
  private void look(
      @Nullable Shape shape, Tree tree, @Nullable Tree over, String path, Origin key) {
    if (tree instanceof Leaf leaf && leaf.isNull()) {
      return;
    }
    FormerMeaning.of(path).ifPresent(meaning -> note(meaning, tree, path, path, key));
    if (tree instanceof Mapping map) {
      if (map.members().isEmpty() && over instanceof Mapping below && !below.members().isEmpty()) {
        note(FormerMeaning.EMPTIED, tree, path, path, key);
      }
      map.members()
          .forEach(
              (name, member) ->
                  look(
                      shape == null ? null : shape.child(name),
                      member.value(),
                      over instanceof Mapping below ? below.get(name) : null,
                      ScenarioPath.join(path, name),
                      member.keyOrigin()));
    }
    if (tree instanceof Sequence list) {
      boolean named = shape instanceof KeyedList;
      if (named
          && list.items().isEmpty()
          && over instanceof Sequence below
          && !below.items().isEmpty()) {
        note(FormerMeaning.EMPTIED, tree, path, path, key);
      }
      for (int index = 0; index < list.items().size(); index++) {
        Tree item = list.items().get(index);
        String name =
            shape instanceof KeyedList keyed
                ? keyed.nameOf(item).orElse("")
                : String.valueOf(index + 1);
        look(
            shape == null ? null : shape.item(),
            item,
            null,
            ScenarioPath.join(path, name),
            item.origin());
      }
    }
    effect(tree, path);
  }

  /** The effect of a shock means what its path does. */
  private void effect(Tree tree, String path) {
    List<String> steps = ScenarioPath.steps(path);
    if (tree instanceof Leaf leaf
        && steps.size() > 3
        && steps.get(0).equals(SHOCKS)
        && steps.get(steps.size() - 1).equals(PATH)
        && steps.get(steps.size() - 3).equals(EFFECTS)) {
      String target = leaf.text().strip();
      FormerMeaning.of(target)
          .ifPresent(meaning -> note(meaning, tree, target, path, leaf.origin()));
    }
  }

  private void note(FormerMeaning meaning, Tree value, String path, String named, Origin origin) {
    if (meaning.concerns(path, value, scenario)) {
      String told = path.equals(named) ? path : named + " (" + path + ")";
      places
          .computeIfAbsent(meaning, first -> new ArrayList<>())
          .add(new Place(origin, path, told));
    }
  }

  private List<Problem> told() {
    List<Problem> told = new ArrayList<>();
    places.forEach(
        (meaning, found) -> {
          Place first = found.get(0);
          told.add(new Problem(first.origin(), first.named(), also(found) + meaning.sentence()));
        });
    told.sort(null);
    return told;
  }

  /** The other places, each by what it has that the first one has not. */
  private static String also(List<Place> found) {
    if (found.size() == 1) {
      return "";
    }
    return found.stream()
        .skip(1)
        .map(place -> place.named() + line(place.origin()))
        .collect(Collectors.joining(", ", "(also ", ") "));
  }

  private static String line(Origin origin) {
    return Optional.of(origin)
        .filter(place -> place.line() > 0)
        .map(place -> " in line " + place.line())
        .orElse("");
  }
}
