package org.alliancesim.experiment.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.alliancesim.experiment.Pathway;
import org.alliancesim.experiment.sensitivity.ElementaryEffects;
import org.alliancesim.experiment.sensitivity.Interval;
import org.alliancesim.experiment.sensitivity.MorrisDesign;
import org.alliancesim.experiment.sensitivity.Outputs;
import org.alliancesim.experiment.sensitivity.PointDesign;
import org.alliancesim.experiment.sensitivity.SaltelliDesign;
import org.alliancesim.experiment.sensitivity.ShapleyDesign;
import org.alliancesim.experiment.sensitivity.ShapleyEffects;
import org.alliancesim.experiment.sensitivity.SobolIndices;
import org.alliancesim.model.BidForecast;
import org.alliancesim.results.EffectRow;
import org.alliancesim.results.Names;
import org.alliancesim.results.OutputRow;
import org.alliancesim.results.SensitivityTables;

/** What the points of a design say of its factors. */
public final class DesignSensitivity {

  private final DesignStudy study;
  private final DesignWords words;
  private final List<EffectRow> effects = new ArrayList<>();
  private final List<String> findings = new ArrayList<>();

  private DesignSensitivity(DesignStudy study, Names names) {
    this.study = study;
    this.words = new DesignWords(names, study);
  }

  /**
   * What a study says of some paths.
   *
   * @param rows what its points gave
   * @param paths those asked about
   */
  public static SensitivityTables of(
      DesignStudy study, List<OutputRow> rows, List<Pathway> paths, Names names) {
    DesignSensitivity sensitivity = new DesignSensitivity(study, names);
    sensitivity.findings.addAll(sensitivity.words.size());
    for (Pathway path : paths) {
      sensitivity.look(path, rows);
    }
    return new SensitivityTables(
        sensitivity.effects, List.of(), List.of(), rows, sensitivity.findings);
  }

  private void look(Pathway path, List<OutputRow> rows) {
    double[][] held = new double[study.design().points()][study.histories()];
    int events = 0;
    for (OutputRow row : rows) {
      if (row.state().equals(path.state()) && row.status().equals(path.status())) {
        for (int history = 0; history < study.histories(); history++) {
          boolean so = row.held().charAt(history) == '1';
          held[row.point()][history] = so ? 1 : 0;
          events += so ? 1 : 0;
        }
      }
    }
    long all = study.allHistories();
    boolean rare = Math.min(events, all - events) < RunSensitivity.FEWEST_EVENTS;
    findings.add(words.occurrence(path, events, all, rare));
    if (!rare) {
      estimate(path, EffectRow.HELD, new Outputs(held));
    } else {
      admission(path);
    }
  }

  /** Of what is too rare: how likely the members are to admit a bid in the first month. */
  private void admission(Pathway path) {
    int state = study.scenario().states().indexOf(path.state());
    boolean status =
        study.scenario().charter().statuses().stream()
            .anyMatch(each -> each.id().equals(path.status()) && each.needsVote());
    if (state < 0 || !status || study.scenario().leads(path.state())) {
      return;
    }
    int index = study.scenario().charter().statusIndex(path.status());
    double[] chances =
        IntStream.range(0, study.design().points())
            .parallel()
            .mapToDouble(
                point ->
                    BidForecast.of(study.scenario().initialWorld(study.inputs(point)))[state][index]
                        .vote())
            .toArray();
    Outputs outputs = Outputs.exact(chances);
    findings.add(words.smooth(path, outputs.mean()));
    estimate(path, EffectRow.ADMISSION, outputs);
  }

  private void estimate(Pathway path, String quantity, Outputs outputs) {
    PointDesign design = study.design();
    if (design instanceof SaltelliDesign saltelli) {
      Optional<SobolIndices> indices = SobolIndices.of(saltelli, outputs, study.seed());
      findings.addAll(words.told(path, quantity, indices));
      indices.ifPresent(found -> add(path, quantity, found));
    } else if (design instanceof MorrisDesign morris) {
      ElementaryEffects found = ElementaryEffects.of(morris, outputs, study.seed());
      findings.addAll(words.told(path, quantity, found));
      add(path, quantity, found);
    } else if (design instanceof ShapleyDesign shapley) {
      Optional<ShapleyEffects> found = ShapleyEffects.of(shapley, outputs, study.seed());
      findings.addAll(words.toldShapley(path, quantity, found));
      found.ifPresent(
          each -> {
            for (int factor = 0; factor < each.effects().size(); factor++) {
              add(path, quantity, factor, Measures.SHAPLEY, each.effects().get(factor));
            }
          });
    }
  }

  private void add(Pathway path, String quantity, SobolIndices indices) {
    for (int factor = 0; factor < indices.effects().size(); factor++) {
      add(path, quantity, factor, Measures.FIRST, indices.effects().get(factor).first());
      add(path, quantity, factor, Measures.TOTAL, indices.effects().get(factor).total());
    }
    for (SobolIndices.Interaction pair : indices.interactions()) {
      effects.add(
          row(
              path,
              quantity,
              pair.one(),
              Optional.of(study.design().factors().name(pair.other())),
              Measures.SECOND,
              pair.index()));
    }
  }

  private void add(Pathway path, String quantity, ElementaryEffects found) {
    for (int factor = 0; factor < found.effects().size(); factor++) {
      ElementaryEffects.Effect effect = found.effects().get(factor);
      add(path, quantity, factor, Measures.MU, effect.mean());
      add(path, quantity, factor, Measures.MU_STAR, effect.importance());
      addNumber(path, quantity, factor, Measures.SIGMA, effect.deviation());
      addNumber(path, quantity, factor, Measures.CHANCE, effect.chance());
    }
  }

  private void add(Pathway path, String quantity, int factor, String measure, Interval index) {
    effects.add(row(path, quantity, factor, Optional.empty(), measure, index));
  }

  private void addNumber(Pathway path, String quantity, int factor, String measure, double value) {
    OptionalDouble none = OptionalDouble.empty();
    effects.add(
        new EffectRow(
            path.state(),
            path.status(),
            quantity,
            study.design().factors().name(factor),
            Optional.empty(),
            measure,
            value,
            none,
            none,
            none));
  }

  private EffectRow row(
      Pathway path,
      String quantity,
      int factor,
      Optional<String> other,
      String measure,
      Interval index) {
    boolean known = Double.isFinite(index.low()) && Double.isFinite(index.high());
    return new EffectRow(
        path.state(),
        path.status(),
        quantity,
        study.design().factors().name(factor),
        other,
        measure,
        index.value(),
        known ? OptionalDouble.of(index.low()) : OptionalDouble.empty(),
        known ? OptionalDouble.of(index.high()) : OptionalDouble.empty(),
        OptionalDouble.empty());
  }
}
