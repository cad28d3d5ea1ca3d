package org.alliancesim.draft;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.alliancesim.scenario.format.FixedMap;
import org.alliancesim.scenario.format.ScenarioFormat;
import org.alliancesim.scenario.format.Shape;
import org.alliancesim.world.VariableDefinition;
import org.jspecify.annotations.Nullable;

/**
 * Writes a scenario so that it explains itself: above a key, the first time, what the format says
 * of it; behind a number its unit and range.
 */
final class ExplainedYaml {

  private static final int WIDTH = 100;
  private static final int INDENT = 2;

  /** A text that means itself without quotes, in a list or map on one line too. */
  private static final Pattern PLAIN =
      Pattern.compile("\\d{4}-\\d{2}|[A-Za-z/.][A-Za-z0-9 .'()/+_-]*|shipped:[A-Za-z0-9./_-]+");

  /** Words that YAML, or an older YAML, takes for something else than text. */
  private static final Pattern NO_TEXT =
      Pattern.compile("(?i)true|false|null|yes|no|on|off|y|n|\\.inf|\\.nan");

  private final StringBuilder out = new StringBuilder();

  /** What has been explained. */
  private final Set<FixedMap.Field> told = new HashSet<>();

  /** Goes on with a scenario. */
  ExplainedYaml add(Map<String, ?> scenario) {
    block(scenario, ScenarioFormat.SCENARIO, 0);
    return this;
  }

  /** Goes on with lines that a program does not read. */
  ExplainedYaml comment(String text) {
    comment(text, 0);
    return this;
  }

  ExplainedYaml emptyLine() {
    out.append('\n');
    return this;
  }

  String text() {
    return out.toString();
  }

  /** A scenario of which nothing holds until its lines are uncommented. */
  static String commented(Map<String, ?> scenario) {
    return new ExplainedYaml()
        .add(scenario)
        .text()
        .lines()
        .map(line -> "# " + line + "\n")
        .collect(Collectors.joining());
  }

  private void block(Map<String, ?> map, @Nullable Shape shape, int depth) {
    map.forEach(
        (key, value) -> {
          explain(shape, key, depth);
          Shape below = shape == null ? null : shape.child(key);
          out.append(" ".repeat(depth)).append(key).append(':');
          value(value, below, depth);
        });
  }

  private void value(Object value, @Nullable Shape shape, int depth) {
    if (value instanceof Map<?, ?> map && !isShort(map, shape)) {
      out.append('\n');
      block(keyed(map), shape, depth + INDENT);
    } else if (value instanceof List<?> list && list.stream().anyMatch(Map.class::isInstance)) {
      out.append('\n');
      for (Object item : list) {
        explainBelow(item, shape == null ? null : shape.item(), depth + INDENT);
        out.append(" ".repeat(depth + INDENT)).append("- ").append(flow(item)).append('\n');
      }
    } else {
      out.append(' ').append(flow(value)).append(range(shape)).append('\n');
    }
  }

  /** A number with its distribution and source, or a few words that belong together. */
  private static boolean isShort(Map<?, ?> map, @Nullable Shape shape) {
    return map.isEmpty()
        || shape instanceof Shape.Numeric
        || map.values().stream().noneMatch(Map.class::isInstance) && flow(map).length() < WIDTH / 2;
  }

  private void explain(@Nullable Shape shape, String key, int depth) {
    if (shape instanceof FixedMap map) {
      map.fields().stream()
          .filter(field -> field.key().equals(key))
          .filter(told::add)
          .forEach(field -> comment(field.description(), depth));
    }
  }

  /** What stands on one line is explained above it. */
  private void explainBelow(Object item, @Nullable Shape shape, int depth) {
    if (item instanceof Map<?, ?> map && shape instanceof FixedMap fixed) {
      fixed.fields().stream()
          .filter(field -> map.containsKey(field.key()))
          .filter(told::add)
          .forEach(field -> comment(field.key() + ": " + field.description(), depth));
    }
  }

  private void comment(String text, int depth) {
    String before = " ".repeat(depth) + "# ";
    StringBuilder line = new StringBuilder(before);
    for (String word : text.split(" ", -1)) {
      if (line.length() > before.length() && line.length() + word.length() > WIDTH) {
        out.append(line.toString().stripTrailing()).append('\n');
        line.setLength(0);
        line.append(before);
      }
      line.append(word).append(' ');
    }
    out.append(line.toString().stripTrailing()).append('\n');
  }

  private static String range(@Nullable Shape shape) {
    if (!(shape instanceof Shape.Numeric numeric)) {
      return "";
    }
    VariableDefinition definition = numeric.definition();
    List<String> parts = new ArrayList<>();
    if (!definition.unit().equals("1")) {
      parts.add(definition.unit());
    }
    if (!definition.whole()) {
      parts.add(number(definition.min()) + " to " + number(definition.max()));
    }
    return "   # " + String.join(", ", parts);
  }

  private static Map<String, ?> keyed(Map<?, ?> map) {
    @SuppressWarnings("unchecked") // drafts are made of such maps
    Map<String, ?> keyed = (Map<String, ?>) map;
    return keyed;
  }

  private static String flow(Object value) {
    if (value instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .map(entry -> entry.getKey() + ": " + flow(entry.getValue()))
          .collect(Collectors.joining(", ", "{", "}"));
    }
    if (value instanceof List<?> list) {
      return list.stream().map(ExplainedYaml::flow).collect(Collectors.joining(", ", "[", "]"));
    }
    if (value instanceof String text) {
      boolean plain =
          PLAIN.matcher(text).matches()
              && !NO_TEXT.matcher(text).matches()
              && text.equals(text.strip());
      return plain ? text : "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
    return value instanceof Double number ? number(number) : value.toString();
  }

  private static String number(double number) {
    return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }
}
