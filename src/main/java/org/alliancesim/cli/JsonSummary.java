package org.alliancesim.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alliancesim.institution.Stage;
import org.alliancesim.report.Answer;
import org.alliancesim.report.RecordWords;
import org.alliancesim.report.Share;
import org.alliancesim.results.ComparisonManifest;
import org.alliancesim.results.ComparisonTables;
import org.alliancesim.results.DiscoveryTables;
import org.alliancesim.results.FactorTable;
import org.alliancesim.results.Manifest;
import org.alliancesim.results.PowerRow;
import org.alliancesim.results.ProbabilityRow;
import org.alliancesim.results.RunTables;
import org.alliancesim.results.SensitivityTables;
import org.alliancesim.results.StudyManifest;
import org.alliancesim.results.StudyTables;
import org.alliancesim.results.SweepAskRow;
import org.alliancesim.results.SweepManifest;
import org.alliancesim.results.SweepRow;
import org.alliancesim.results.SweepTables;
import org.alliancesim.scenario.ResolvedScenario;
import org.alliancesim.world.StateCode;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * The outcome of a run or a comparison for other programs: the columns of probabilities.csv and
 * members.csv, or of compare.csv, with the words of the tables; null where a cell is empty.
 */
final class JsonSummary {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .addModule(
              new SimpleModule()
                  .addSerializer(new CodeSerializer())
                  .addSerializer(new StageSerializer()))
          .build();

  private JsonSummary() {}

  private static final class CodeSerializer extends StdSerializer<StateCode> {
    CodeSerializer() {
      super(StateCode.class);
    }

    @Override
    public void serialize(StateCode code, JsonGenerator json, SerializationContext context) {
      json.writeString(code.value());
    }
  }

  private static final class StageSerializer extends StdSerializer<Stage> {
    StageSerializer() {
      super(Stage.class);
    }

    @Override
    public void serialize(Stage stage, JsonGenerator json, SerializationContext context) {
      json.writeString(stage.key());
    }
  }

  static String of(RunTables run) {
    Map<String, Object> summary = new LinkedHashMap<>();
    summary.put("scenario", run.manifest().scenario().name());
    summary.put("digest", run.manifest().scenario().digest());
    summary.put("seed", run.manifest().seed());
    summary.put("replicates", run.manifest().replicates());
    summary.put("version", run.manifest().version());
    summary.put("results_digest", run.manifest().resultsDigest().orElse(""));
    summary.put("behaviour", behaviour(run.manifest()));
    summary.put("questions", Answer.of(run));
    summary.put("asks", AskText.json(run));
    summary.put("rare", run.tables().rare());
    summary.put("probabilities", List.copyOf(run.tables().probabilities()));
    summary.put("members", List.copyOf(run.tables().members()));
    if (!run.record().isEmpty()) {
      summary.put("track_record", record(run));
    }
    return MAPPER.writeValueAsString(summary);
  }

  /** The columns of {@code sim power --csv}. */
  static String of(ResolvedScenario scenario, List<PowerRow> rows) {
    Map<String, Object> summary = new LinkedHashMap<>();
    summary.put("scenario", scenario.name());
    summary.put("digest", scenario.digest());
    summary.put("power", rows);
    return MAPPER.writeValueAsString(summary);
  }

  /** Of each probability, what became of past forecasts in its class. */
  private static List<Map<String, Object>> record(RunTables run) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (ProbabilityRow row : run.tables().probabilities()) {
      RecordWords.like(run.record(), Share.of(row))
          .ifPresent(
              found -> {
                Map<String, Object> entry = new LinkedHashMap<>();
                entry.put("state", row.state());
                entry.put("status", row.status());
                entry.put("from", found.from());
                entry.put("to", found.to());
                entry.put("forecasts", found.forecasts());
                entry.put("came_true", found.cameTrue());
                entry.put("ci_low", found.ciLow());
                entry.put("ci_high", found.ciHigh());
                rows.add(entry);
              });
    }
    return rows;
  }

  static String of(StudyManifest manifest, StudyTables tables) {
    Map<String, Object> summary = new LinkedHashMap<>();
    summary.put("scenario", manifest.scenario().name());
    summary.put("digest", manifest.scenario().digest());
    summary.put("seed", manifest.seed());
    summary.put("replicates", manifest.replicates());
    summary.put("version", manifest.version());
    summary.put("results_digest", manifest.resultsDigest().orElse(""));
    summary.put("behaviour", behaviour(manifest));
    summary.put("method", manifest.method());
    summary.put("settings", manifest.settings());
    summary.put("findings", tables.findings());
    if (tables instanceof SensitivityTables sensitivity) {
      summary.put("effects", sensitivity.effects());
      summary.put("cutoffs", sensitivity.cutoffs());
    } else if (tables instanceof DiscoveryTables discovery) {
      summary.put("box", discovery.bounds());
      summary.put("trajectory", discovery.trajectory());
      summary.put("tree", discovery.tree());
    }
    return MAPPER.writeValueAsString(summary);
  }

  /** The columns of sweep.csv, with the values of the factors under {@code factors}. */
  static String of(SweepTables sweep) {
    SweepManifest manifest = sweep.manifest();
    Map<String, Object> summary = new LinkedHashMap<>();
    summary.put("scenario", manifest.scenario().name());
    summary.put("digest", manifest.scenario().digest());
    summary.put("seed", manifest.seed());
    summary.put("replicates", manifest.replicates());
    summary.put("version", manifest.version());
    summary.put("results_digest", manifest.resultsDigest().orElse(""));
    summary.put("behaviour", behaviour(manifest));
    summary.put("design", manifest.design());
    summary.put("notes", manifest.notes());
    List<String> keys = manifest.design().keys();
    List<Map<String, Object>> rows = new ArrayList<>();
    for (FactorTable.Row<SweepRow> row : sweep.rows()) {
      Map<String, Object> known = new LinkedHashMap<>();
      known.put("point", row.point());
      known.put("factors", factors(keys, row.values()));
      known.put("estimate", row.known());
      rows.add(known);
    }
    summary.put("rows", rows);
    List<Map<String, Object>> asks = new ArrayList<>();
    for (FactorTable.Row<SweepAskRow> row : sweep.asks()) {
      Map<String, Object> known = new LinkedHashMap<>();
      known.put("point", row.point());
      known.put("factors", factors(keys, row.values()));
      known.put("estimate", row.known());
      asks.add(known);
    }
    summary.put("asks", asks);
    return MAPPER.writeValueAsString(summary);
  }

  private static Map<String, String> factors(List<String> keys, List<String> values) {
    Map<String, String> factors = new LinkedHashMap<>();
    for (int index = 0; index < keys.size(); index++) {
      factors.put(keys.get(index), values.get(index));
    }
    return factors;
  }

  private static Map<String, String> behaviour(Manifest manifest) {
    Map<String, String> behaviour = new LinkedHashMap<>();
    behaviour.put("kind", manifest.behaviour().kind());
    behaviour.put("digest", manifest.behaviour().digest());
    return behaviour;
  }

  static String of(ComparisonTables comparison) {
    ComparisonManifest manifest = comparison.manifest();
    Map<String, Object> summary = new LinkedHashMap<>();
    summary.put("scenario_a", manifest.scenarioA().name());
    summary.put("digest_a", manifest.scenarioA().digest());
    summary.put("scenario_b", manifest.scenarioB().name());
    summary.put("digest_b", manifest.scenarioB().digest());
    summary.put("overrides_b", manifest.scenarioB().overrides());
    summary.put("seed", manifest.seed());
    summary.put("replicates", manifest.replicates());
    summary.put("version", manifest.version());
    summary.put("results_digest", manifest.resultsDigest().orElse(""));
    summary.put("behaviour", behaviour(manifest));
    summary.put("notes", manifest.notes());
    summary.put("questions", Answer.of(comparison));
    summary.put("asks", AskText.json(comparison));
    summary.put("differences", comparison.rows());
    return MAPPER.writeValueAsString(summary);
  }
}
