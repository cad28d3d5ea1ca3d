package org.alliancesim.scenario.format;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alliancesim.scenario.text.Tree;
import org.alliancesim.scenario.text.Tree.Kind;
import org.alliancesim.scenario.text.Tree.Leaf;
import org.alliancesim.scenario.text.Tree.Mapping;
import org.alliancesim.scenario.text.Tree.Sequence;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON Schema (draft 2020-12) of a scenario file: for editors, which then complete keys and
 * show what they mean, and for the reader itself.
 *
 * <p>It requires no key that a file may inherit, so that base files are valid too; the reader asks
 * for those once all files are merged.
 */
public final class ScenarioSchema {

  /** The name of the definition of a number written as a map. */
  static final String QUANTITY = "quantity";

  private static final JsonMapper JSON = new JsonMapper();
  private static final JsonNode DOCUMENT = JSON.valueToTree(document());
  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(DOCUMENT);

  private ScenarioSchema() {}

  /** The schema as indented JSON; the same text on every machine. */
  public static String text() {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
    return JSON.writer().with(printer).writeValueAsString(DOCUMENT) + "\n";
  }

  /** What the schema refuses in a scenario. */
  static List<Error> errors(Tree scenario) {
    return SCHEMA.validate(json(scenario));
  }

  private static Map<String, Object> document() {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    document.put("title", "alliance-sim scenario, format " + ScenarioFormat.VERSION);
    document.putAll(ScenarioFormat.SCENARIO.schema(false));
    Map<String, Object> definitions = new LinkedHashMap<>(Annotations.definitions());
    definitions.put(QUANTITY, ScenarioFormat.QUANTITY.schema(false));
    document.put("$defs", definitions);
    return document;
  }

  private static JsonNode json(Tree tree) {
    JsonNodeFactory factory = JsonNodeFactory.instance;
    if (tree instanceof Mapping mapping) {
      ObjectNode object = factory.objectNode();
      mapping.members().forEach((key, member) -> object.set(key, json(member.value())));
      return object;
    }
    if (tree instanceof Sequence sequence) {
      ArrayNode array = factory.arrayNode();
      sequence.items().forEach(item -> array.add(json(item)));
      return array;
    }
    return tree instanceof Leaf leaf ? json(leaf, factory) : factory.nullNode();
  }

  private static JsonNode json(Leaf leaf, JsonNodeFactory factory) {
    return switch (leaf.kind()) {
      case NULL -> factory.nullNode();
      case TRUTH -> factory.booleanNode(leaf.isTrue());
      case INTEGER, DECIMAL -> number(leaf, factory);
      case TEXT -> factory.stringNode(leaf.text());
    };
  }

  /**
   * JSON has no NaN and no infinity, and no number of the model has 400 digits: as texts, they are
   * refused where a number must stand.
   */
  private static JsonNode number(Leaf leaf, JsonNodeFactory factory) {
    double value = leaf.number().orElseThrow();
    if (!Double.isFinite(value)) {
      return factory.stringNode(leaf.text());
    }
    return leaf.kind() == Kind.INTEGER
        ? factory.numberNode(leaf.integer())
        : factory.numberNode(value);
  }
}
