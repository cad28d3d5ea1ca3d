package org.alliancesim.report.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.alliancesim.report.figure.SpanChart.Mark;
import org.alliancesim.report.figure.SpanChart.Panel;
import org.alliancesim.report.figure.SpanChart.Row;
import org.alliancesim.results.EffectRow;
import org.alliancesim.results.SensitivityTables;
import org.alliancesim.results.StudyManifest;
import org.alliancesim.world.InputName;

/** How much each factor matters, by whatever measure the method has. */
final class IndexFigure {

  private static final int MOST_FACTORS = 12;

  private IndexFigure() {}

  /**
   * What is drawn.
   *
   * @param measures the measures shown, that of the full dot last; factors are sorted by it
   * @param axis what they are
   * @param title of the figure
   * @param explanation how to read it
   * @param keys what the marks mean
   */
  private record Form(
      List<String> measures, String axis, String title, String explanation, List<Key> keys) {

    static Form of(String method) {
      return switch (method) {
        case "sobol" ->
            new Form(
                List.of("total", "first-order"),
                "Share of the variance that the inputs bring to the probability",
                "Which factors the variance of the probability comes from",
                "A full dot is the first-order index, what the factor brings alone; a hollow one the"
                    + " total index, with all that it does together with others.",
                List.of(
                    new Key(Ink.ESTIMATE, "first order"),
                    new Key(Ink.HOLLOW, "total"),
                    Key.note("lines: 95% bootstrap intervals")));
        case "morris" ->
            new Form(
                List.of("sigma", "mu-star"),
                "Change of the probability as one factor moves over its whole range",
                "How far each factor moves the probability",
                "A full dot is μ*, the mean size of elementary effects, with its 95% bootstrap"
                    + " interval; a hollow one σ, their standard deviation cleared of chance: how much"
                    + " the effect depends on where the others stand.",
                List.of(
                    new Key(Ink.ESTIMATE, "μ*, with its 95% interval"), new Key(Ink.HOLLOW, "σ")));
        case "shapley" ->
            new Form(
                List.of("shapley"),
                "Share of the variance that the inputs bring to the probability",
                "Shapley effects of the factors on the probability",
                "The shares add up to 100%: interactions are shared out evenly.",
                List.of(
                    new Key(Ink.ESTIMATE, "Shapley effect"),
                    Key.note("lines: 95% bootstrap intervals")));
        default ->
            new Form(
                List.of("share-of-variance"),
                "Share of the outcome's variance, chance included",
                "How much of each outcome's variance an input explains by itself",
                "The variance of the outcome's mean in ten bins of the input, cleared of chance; a"
                    + " hollow dot: it cannot be told from chance at the 5% level, adjusted for the"
                    + " number of inputs.",
                List.of(
                    new Key(Ink.ESTIMATE, "told from chance"),
                    new Key(Ink.HOLLOW, "not told from chance"),
                    Key.note("lines: 95% intervals")));
      };
    }

    String leading() {
      return measures.get(measures.size() - 1);
    }
  }

  static Figure of(StudyManifest manifest, SensitivityTables tables) {
    Form form = Form.of(manifest.method());
    Map<String, Map<String, List<EffectRow>>> groups = new LinkedHashMap<>();
    for (EffectRow row : tables.effects()) {
      if (form.measures().contains(row.measure()) && row.other().isEmpty()) {
        String heading =
            manifest.names().state(row.state())
                + ", "
                + manifest.names().status(row.status())
                + of(row.quantity());
        groups
            .computeIfAbsent(heading, key -> new LinkedHashMap<>())
            .computeIfAbsent(row.factor(), key -> new ArrayList<>())
            .add(row);
      }
    }
    List<Panel> panels = new ArrayList<>();
    double furthest = 0;
    for (Map.Entry<String, Map<String, List<EffectRow>>> group : groups.entrySet()) {
      int factors = group.getValue().size();
      List<List<EffectRow>> shown =
          group.getValue().values().stream()
              .sorted(
                  Comparator.comparingDouble((List<EffectRow> rows) -> value(rows, form.leading()))
                      .reversed())
              .limit(MOST_FACTORS)
              .toList();
      panels.add(
          new Panel(group.getKey(), shown.stream().map(rows -> row(rows, form, factors)).toList()));
      for (List<EffectRow> rows : shown) {
        for (EffectRow row : rows) {
          furthest = Math.max(furthest, row.ciHigh().orElse(row.value()));
        }
      }
    }
    return new Figure(
        "indices",
        "Indices",
        form.title(),
        List.of(
            form.explanation(),
            "At most "
                + MOST_FACTORS
                + " factors of each outcome. What reaches below 0 is cut there."),
        List.of(StudyFigures.origin(manifest)),
        new SpanChart(
            Axis.ofShares(form.axis(), Math.min(1, furthest)),
            OptionalDouble.empty(),
            "%",
            panels,
            form.keys(),
            "No outcome varied with the inputs, so there is nothing to draw."));
  }

  private static String of(String quantity) {
    return switch (quantity) {
      case EffectRow.HELD -> "";
      case EffectRow.GAIN -> ": what it is worth at the start";
      default -> ": admission of a bid at the start";
    };
  }

  private static double value(List<EffectRow> rows, String measure) {
    return rows.stream()
        .filter(row -> row.measure().equals(measure))
        .mapToDouble(EffectRow::value)
        .findFirst()
        .orElse(0);
  }

  private static Row row(List<EffectRow> rows, Form form, int factors) {
    List<Mark> marks = new ArrayList<>();
    List<String> numbers = new ArrayList<>();
    for (String measure : form.measures()) {
      for (EffectRow row : rows) {
        if (row.measure().equals(measure)) {
          marks.add(mark(row, measure.equals(form.leading()), factors));
          numbers.add(0, StudyFigures.percent(row.value()));
        }
      }
    }
    return new Row(
        InputName.of(rows.get(0).factor()), Optional.empty(), marks, String.join(" | ", numbers));
  }

  private static Mark mark(EffectRow row, boolean leading, int factors) {
    boolean told = row.p().isEmpty() || row.p().getAsDouble() * factors < 0.05;
    return new Mark(
        row.measure(),
        leading && told,
        row.value(),
        new Range(row.ciLow().orElse(row.value()), row.ciHigh().orElse(row.value())));
  }
}
