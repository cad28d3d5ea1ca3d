package org.alliancesim.experiment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.alliancesim.world.ScenarioPath;
import org.alliancesim.world.VariableCatalogue;
import org.alliancesim.world.VariableDefinition;

/** A made-up world with a shock on everything that may move during a history. */
final class MadeUpWorld {

  private static final Path WORLD =
      Path.of("src/test/resources/org/alliancesim/experiment/made-up.yaml");

  private MadeUpWorld() {}

  /** Writes it as a scenario of a folder. */
  static Path in(Path folder) throws IOException {
    StringBuilder text = new StringBuilder(Files.readString(WORLD)).append("shocks:\n");
    for (VariableCatalogue.Entry entry : VariableCatalogue.all()) {
      VariableDefinition variable = entry.variable().definition();
      if (variable.movable()) {
        for (String name : names(entry)) {
          shock(text, entry.path().replace(VariableCatalogue.ANY, name), variable);
        }
      }
    }
    for (String criterion : List.of("capacity", "free-press")) {
      strike(text, ScenarioPath.join("states.EEE.meets", criterion), "set: 0.5");
    }
    return Files.writeString(folder.resolve("made-up.yaml"), text);
  }

  /** Of whom a variable is moved; pairs of which something is said and of which nothing is. */
  private static List<String> names(VariableCatalogue.Entry entry) {
    return switch (entry.section()) {
      case "states" -> List.of("BBB", "DDD", "FFF");
      case "alliance.statuses" -> List.of("member", "partner");
      case "alliance.tracks" -> List.of("union", "assembly");
      default -> entry.named() ? List.of("BBB-DDD", "CCC-FFF") : List.of("");
    };
  }

  /** For good, and for a while by an amount that is uncertain; a switch is turned both ways. */
  private static void shock(StringBuilder text, String path, VariableDefinition variable) {
    if (variable.whole()) {
      strike(text, path, "set: 1");
      strike(text, path, "set: 0");
    } else {
      double range = Math.min(variable.max() - variable.min(), 2);
      strike(text, path, String.format(Locale.ROOT, "set: %.3f", variable.min() + range / 3));
      strike(text, path, "add: {uniform: [-0.2, 0.3]}, half-life: 6");
    }
  }

  private static void strike(StringBuilder text, String path, String effect) {
    text.append("  - {name: shock ")
        .append(text.length())
        .append(", rate: 0.5, recurring: true, effects: [{path: ")
        .append(path)
        .append(", ")
        .append(effect)
        .append("}]}\n");
  }
}
