package org.alliancesim.scenario;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.alliancesim.model.Change;
import org.alliancesim.model.Intervention;
import org.alliancesim.scenario.content.Setting;
import org.alliancesim.scenario.content.ShockRule;
import org.alliancesim.scenario.format.FixedMap;
import org.alliancesim.scenario.format.Inheritance;
import org.alliancesim.scenario.format.KeyedList;
import org.alliancesim.scenario.format.KeyedList.Naming;
import org.alliancesim.scenario.format.NamedMap;
import org.alliancesim.scenario.format.ScenarioFormat;
import org.alliancesim.scenario.format.Shape;
import org.alliancesim.scenario.format.ShockFormat;
import org.alliancesim.scenario.text.Origin;
import org.alliancesim.scenario.text.PlainYaml;
import org.alliancesim.scenario.text.ScenarioException;
import org.alliancesim.scenario.text.ShippedScenarios;
import org.jspecify.annotations.Nullable;

/**
 * A scenario that extends another one by what was changed in it: settings become values, and what a
 * user changed in the course of a history becomes shocks with a date.
 *
 * @param source the other scenario and the settings
 * @param resolved the same, read
 * @param interventions what was changed in the course of a history
 */
public record DerivedScenario(
    ScenarioSource source, ResolvedScenario resolved, List<Intervention> interventions) {

  private static final String ASSUMED = "assumption: set by a user of sim gui";

  private static final String SCHEMA = "schema.json";
  private static final String SHOCKS = "shocks";

  public DerivedScenario {
    interventions = List.copyOf(interventions);
  }

  /**
   * What was changed in the course of the history and can only be written as if it had held from
   * its start: rules of decision are no variables that a shock could move.
   */
  public List<String> heldFromStart() {
    return interventions.stream()
        .map(Intervention::change)
        .filter(change -> !(change instanceof Change.OfVariable))
        .map(Change::path)
        .distinct()
        .toList();
  }

  /**
   * The scenario as a file.
   *
   * @param target where the file will stand: in the folder tree of the other scenario, or anywhere
   *     if that one is shipped
   * @param comment the lines above it
   * @throws ScenarioException if the target lies in another tree or is one of the files that the
   *     new one would extend, or a setting names an item of a list without names, which files
   *     inherit as a whole
   */
  public String text(Path target, List<String> comment) throws ScenarioException {
    Path place = target.toAbsolutePath().normalize();
    Path folder = real(Objects.requireNonNullElse(place.getParent(), place));
    Path base = real(Path.of(source.file()));
    Path root = Inheritance.rootOf(folder.resolve(target.getFileName()));
    Optional<Path> shipped = ShippedScenarios.folder().filter(base::startsWith);
    if (!base.startsWith(root) && shipped.isEmpty()) {
      throw new ScenarioException(
          Origin.of(target.toString()),
          "",
          "cannot extend "
              + source.file()
              + ", for a scenario extends only files of its own folder tree; save it in the folder of"
              + " that file");
    }
    refuseToReplace(folder.resolve(target.getFileName()), base);
    Map<String, Object> file = new LinkedHashMap<>();
    if (Files.exists(root.resolve(SCHEMA))) {
      file.put("$schema", relative(folder, root.resolve(SCHEMA)));
    }
    file.put("format", ScenarioFormat.VERSION);
    file.put("name", resolved.name() + ", changed");
    file.put(
        ScenarioFormat.EXTENDS,
        base.startsWith(root)
            ? relative(folder, base)
            : ShippedScenarios.nameOf(shipped.orElseThrow(), base));
    List<Setting> settings = new ArrayList<>(source.settings());
    interventions.stream()
        .map(Intervention::change)
        .filter(change -> !(change instanceof Change.OfVariable))
        .map(change -> Setting.parse(change.toString()))
        .forEach(settings::add);
    for (Setting setting : settings) {
      put(ScenarioFormat.SCENARIO, file, setting, 0);
    }
    if (interventions.stream().anyMatch(each -> each.change() instanceof Change.OfVariable)) {
      list(file, SHOCKS).addAll(shocks());
    }
    String header = comment.stream().map(line -> "# " + line + "\n").collect(Collectors.joining());
    return header + PlainYaml.write(file);
  }

  /** A file in the place of one that it extends would lose what that says, and extend itself. */
  private static void refuseToReplace(Path target, Path base) throws ScenarioException {
    if (Files.exists(target) && Inheritance.filesOf(base).contains(real(target))) {
      throw new ScenarioException(
          Origin.of(target.toString()),
          "",
          "the scenario that was changed consists of this file, among others, and the new file"
              + " would extend it; save under another name");
    }
  }

  private static String relative(Path folder, Path file) {
    return folder.relativize(file).toString().replace('\\', '/');
  }

  private static Path real(Path path) throws ScenarioException {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      throw new ScenarioException(Origin.of(path.toString()), "", "is not there");
    }
  }

  /** Lays a setting into the map of a section; {@code shape} is the map's. */
  private static void put(Shape shape, Map<String, Object> map, Setting setting, int step)
      throws ScenarioException {
    String[] steps = setting.path().split("\\.", -1);
    String key = steps[step];
    Shape below = shape.child(key);
    if (step == steps.length - 1) {
      map.put(key, value(below, setting));
    } else if (below instanceof KeyedList list) {
      put(list.entry(), entry(list(map, key), list.naming(), steps[step + 1]), setting, step + 2);
    } else if (below instanceof FixedMap || below instanceof NamedMap) {
      put(below, map(map, key), setting, step + 1);
    } else {
      throw new ScenarioException(
          Origin.COMMAND_LINE,
          setting.path(),
          "cannot be saved, for a file inherits such a list as a whole; write it by hand");
    }
  }

  private static Object value(@Nullable Shape shape, Setting setting) {
    Object value = PlainYaml.read(setting.value());
    if (!(shape instanceof Shape.Numeric)) {
      return value;
    }
    Map<String, Object> sourced = new LinkedHashMap<>();
    if (value instanceof Map<?, ?> distribution) {
      distribution.forEach((key, part) -> sourced.put(key.toString(), part));
    } else {
      sourced.put("value", value);
    }
    sourced.putIfAbsent("source", ASSUMED);
    return sourced;
  }

  /** What was moved, month by month. */
  private List<Map<String, Object>> shocks() {
    Map<Integer, List<Object>> effects = new TreeMap<>();
    for (Intervention intervention : interventions) {
      if (intervention.change() instanceof Change.OfVariable moved) {
        Map<String, Object> effect = new LinkedHashMap<>();
        effect.put("path", moved.path());
        effect.put("set", moved.value());
        effects.computeIfAbsent(intervention.month(), month -> new ArrayList<>()).add(effect);
      }
    }
    Set<String> taken = resolved.shocks().stream().map(ShockRule::name).collect(Collectors.toSet());
    List<Map<String, Object>> shocks = new ArrayList<>();
    effects.forEach(
        (month, list) -> {
          YearMonth date = resolved.clock().start().plusMonths(month);
          Map<String, Object> shock = new LinkedHashMap<>();
          shock.put(KeyedList.NAME, free("set by a user in " + date, taken));
          shock.put("date", date.toString());
          shock.put(ShockFormat.EFFECTS, list);
          shock.put("source", ASSUMED);
          shocks.add(shock);
        });
    return shocks;
  }

  /** A scenario may have been saved before, and extended. */
  private static String free(String name, Set<String> taken) {
    String free = name;
    for (int number = 2; taken.contains(free); number++) {
      free = name + " (" + number + ")";
    }
    return free;
  }

  @SuppressWarnings("unchecked") // nothing but such maps is put there
  private static Map<String, Object> map(Map<String, Object> map, String key) {
    return (Map<String, Object>) map.computeIfAbsent(key, absent -> new LinkedHashMap<>());
  }

  @SuppressWarnings("unchecked") // nothing but such lists is put there
  private static List<Map<String, Object>> list(Map<String, Object> map, String key) {
    return (List<Map<String, Object>>) map.computeIfAbsent(key, absent -> new ArrayList<>());
  }

  /** The entry of a list with this name, new if there is none. */
  private static Map<String, Object> entry(
      List<Map<String, Object>> entries, Naming naming, String name) {
    Map<String, Object> names = names(naming, name);
    for (Map<String, Object> entry : entries) {
      if (entry.entrySet().containsAll(names.entrySet())) {
        return entry;
      }
    }
    entries.add(names);
    return names;
  }

  private static Map<String, Object> names(Naming naming, String name) {
    Map<String, Object> names = new LinkedHashMap<>();
    if (!naming.namesPair()) {
      names.put(KeyedList.NAME, name);
      return names;
    }
    String[] codes = name.split("-", -1);
    if (naming.directed()) {
      names.put(naming.keys().get(0), codes[0]);
      names.put(naming.keys().get(1), codes[1]);
    } else {
      names.put(KeyedList.BETWEEN, List.of(codes[0], codes[1]));
    }
    return names;
  }
}
