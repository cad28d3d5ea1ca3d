package org.alliancesim.scenario.format;

import static org.alliancesim.scenario.Draft.write;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import org.alliancesim.scenario.Draft;
import org.alliancesim.scenario.text.ScenarioException;
import org.alliancesim.scenario.text.YamlReader;
import org.alliancesim.world.VariableCatalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The schema that editors use. */
class ScenarioSchemaTest {

  private static final JsonNode SCHEMA = new JsonMapper().readTree(ScenarioSchema.text());

  @TempDir private Path folder;

  @Test
  void itIsAValidSchemaOfItsDraft() {
    Schema metaschema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(SchemaLocation.of(SpecificationVersion.DRAFT_2020_12.getDialectId()));

    assertThat(metaschema.validate(ScenarioSchema.text(), InputFormat.JSON)).isEmpty();
  }

  @Test
  void itsTextEndsLinesAlikeEverywhere() {
    assertThat(ScenarioSchema.text()).endsWith("}\n").doesNotContain("\r");
  }

  @Test
  void everyVariableThatCanBeSetIsThereWithItsRangeAndDefault() {
    for (VariableCatalogue.Entry entry : VariableCatalogue.all()) {
      JsonNode node = find(entry);
      if (!entry.variable().definition().written()) {
        assertThat(node.isMissingNode()).as(entry.path()).isTrue();
        continue;
      }
      String description = node.path("description").asString();
      assertThat(description).as(entry.path()).isNotEmpty();
      String fallback = entry.variable().definition().defaultValue();
      if (!fallback.isEmpty()) {
        assertThat(description).as(entry.path()).contains("Default: " + fallback);
      }
      if (!entry.variable().definition().whole()) {
        assertThat(node.path("else").path("minimum").asDouble())
            .as(entry.path())
            .isEqualTo(entry.variable().min());
      }
    }
  }

  private static JsonNode find(VariableCatalogue.Entry entry) {
    JsonNode node = SCHEMA;
    for (String section : entry.section().split("\\.")) {
      node = node.path("properties").path(section);
    }
    if (node.has("items")) {
      node = node.path("items");
    } else if (entry.named()) {
      node =
          node.has("patternProperties")
              ? node.path("patternProperties").iterator().next()
              : node.path("additionalProperties");
    }
    for (String key : entry.variable().key().split("\\.")) {
      node = node.path("properties").path(key);
    }
    return node;
  }

  @Test
  void unknownKeysAreRefusedEverywhere() {
    Deque<JsonNode> open = new ArrayDeque<>();
    open.add(SCHEMA);
    while (!open.isEmpty()) {
      JsonNode node = open.remove();
      boolean describesMap = node.has("properties") && node.has("type") && !node.has("$ref");
      if (node.has("propertyNames")) {
        assertThat(node.path("propertyNames").has("pattern")).as(node.toString()).isTrue();
      } else if (describesMap || node.has("patternProperties")) {
        assertThat(node.path("additionalProperties").isBoolean()).as(node.toString()).isTrue();
        assertThat(node.path("additionalProperties").asBoolean()).isFalse();
      }
      node.forEach(open::add);
    }
  }

  /** What ajv's strict mode asks for; {@code .ci/validate-scenarios} tries another validator. */
  @Test
  void noValidatorNeedsMoreThanEveryOneHas() {
    Deque<JsonNode> open = new ArrayDeque<>();
    open.add(SCHEMA);
    while (!open.isEmpty()) {
      JsonNode node = open.remove();
      JsonNode type = node.path("type");
      if (type.isArray()) {
        assertThat(type).as(node.toString()).hasSize(2).map(JsonNode::asString).contains("null");
      }
      assertThat(node.path("pattern").asString("")).doesNotContain("(?");
      for (String names : node.path("patternProperties").propertyNames()) {
        assertThat(names).doesNotContain("(?");
        node.path("properties")
            .propertyNames()
            .forEach(key -> assertThat(key).doesNotContainPattern(names));
      }
      if (node.path("required").isArray()) {
        for (JsonNode key : node.path("required")) {
          assertThat(node.path("properties").has(key.asString())).as(node.toString()).isTrue();
        }
      }
      node.forEach(open::add);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "states: {AZE: null}",
        "states: {AZE: {cinc: null, arms: null}}",
        "rivalries: null",
        "rivalries: [{between: [ARM, AZE], level: null}]",
        "extends: base.yaml\nname: Part",
        "extends: [a.yaml, b.yaml]",
        "behaviour: {kappa: {beta: [1, 2], min: 0, max: 9, source: x, note: y}}",
        "states: {AZE: {conflict: true, source: s, note: n}, source: s}",
        "source: all of it",
      })
  void partsAndDeletionsThatFilesMayHoldAreValid(String text) throws ScenarioException {
    assertThat(ScenarioSchema.errors(YamlReader.read(text, "part.yaml"))).isEmpty();
  }

  @Test
  void whatTheReaderAcceptsTheSchemaAccepts() throws ScenarioException {
    Draft.read(write(folder, "small.yaml", Draft.SMALL));

    assertThat(ScenarioSchema.errors(YamlReader.read(Draft.SMALL, "small.yaml"))).isEmpty();
  }
}
