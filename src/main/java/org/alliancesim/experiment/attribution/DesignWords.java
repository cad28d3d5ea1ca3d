package org.alliancesim.experiment.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.alliancesim.experiment.Pathway;
import org.alliancesim.experiment.sensitivity.ElementaryEffects;
import org.alliancesim.experiment.sensitivity.Interval;
import org.alliancesim.experiment.sensitivity.ShapleyEffects;
import org.alliancesim.experiment.sensitivity.SobolIndices;
import org.alliancesim.results.EffectRow;
import org.alliancesim.results.Names;
import org.alliancesim.world.InputName;

/**
 * What a design says of its factors, in sentences, and where it is too small to say it.
 *
 * @param names what codes stand for
 * @param study what was run
 */
record DesignWords(Names names, DesignStudy study) {

  private static final int MOST_TOLD = 5;

  /** Of Sobol indices fewer rows seldom give intervals that tell anything. */
  private static final int FEW_ROWS = 64;

  /** Of trajectories 10 to 50 are usual (Saltelli et al. 2008). */
  private static final int FEW_TRAJECTORIES = 10;

  /** Above this width an interval leaves open whether a factor matters. */
  private static final double WIDE = 0.2;

  /** By so much a sum of shares may exceed 1 before it is called too large. */
  private static final double SLACK = 0.05;

  /** The least that is told of a share below 0, in the digits that shares have. */
  private static final double TOLD = 0.0005;

  List<String> size() {
    int rows = study.design().rows();
    List<String> told = new ArrayList<>();
    told.add(
        format(
            "%,d points of %d histories: %,d %s of %d factors.",
            study.design().points(),
            study.histories(),
            rows,
            study.method() == Method.MORRIS
                ? "trajectories"
                : study.method() == Method.SOBOL ? "rows of Saltelli's design" : "walks",
            study.design().factors().size()));
    int few = study.method() == Method.MORRIS ? FEW_TRAJECTORIES : FEW_ROWS;
    if (rows < few) {
      told.add(
          format(
              "The sample is small: %d of them, and fewer than %d seldom tell anything; for as many"
                  + " take --points %,d, or fewer factors.",
              rows, few, (long) few * study.design().pointsInRow()));
    }
    return told;
  }

  String occurrence(Pathway path, int events, long all, boolean rare) {
    return format("%s: held in %,d of %,d histories", path.inWords(names), events, all)
        + (rare
            ? "; too few of either kind to tell factors apart."
            : format(" (%s).", RunWords.percent((double) events / all)));
  }

  String smooth(Pathway path, double mean) {
    return format(
        "%s: instead, how likely the members are to admit a bid in the first month, the gate once"
            + " passed: %s on average.",
        path.inWords(names), RunWords.percent(mean));
  }

  private String begin(Pathway path, String quantity) {
    return path.inWords(names)
        + (quantity.equals(EffectRow.HELD) ? "" : ", admission at the start");
  }

  private String nothing(Pathway path, String quantity) {
    return begin(path, quantity) + ": varies no more than by chance, so no factor can be told.";
  }

  List<String> told(Pathway path, String quantity, Optional<SobolIndices> found) {
    if (found.isEmpty()) {
      return List.of(nothing(path, quantity));
    }
    SobolIndices indices = found.get();
    List<String> told = new ArrayList<>();
    if (indices.chance() > 0) {
      told.add(
          format(
              "%s: the inputs bring %s of the variance of a single history, chance the rest; what"
                  + " follows are shares of what the inputs bring.",
              begin(path, quantity),
              RunWords.percent(indices.variance() / (indices.variance() + indices.chance()))));
    }
    for (int factor : order(indices.effects(), effect -> effect.total().value())) {
      SobolIndices.Effect effect = indices.effects().get(factor);
      if (effect.total().low() > 0 && told.size() <= MOST_TOLD) {
        told.add(
            format(
                "%s: %s alone %s (%s), with all it does together with others %s (%s).",
                begin(path, quantity),
                name(factor),
                RunWords.percent(effect.first().value()),
                between(effect.first()),
                RunWords.percent(effect.total().value()),
                between(effect.total())));
      }
    }
    indices.interactions().stream()
        .filter(pair -> pair.index().low() > 0)
        .sorted(
            Comparator.comparingDouble((SobolIndices.Interaction pair) -> pair.index().value())
                .reversed())
        .limit(MOST_TOLD)
        .forEach(
            pair ->
                told.add(
                    format(
                        "%s: %s and %s together %s (%s) beyond what each does alone.",
                        begin(path, quantity),
                        name(pair.one()),
                        name(pair.other()),
                        RunWords.percent(pair.index().value()),
                        between(pair.index()))));
    told.addAll(doubts(path, quantity, indices));
    return told;
  }

  private List<String> doubts(Pathway path, String quantity, SobolIndices indices) {
    List<String> doubts = new ArrayList<>();
    double widest =
        indices.effects().stream()
            .flatMap(effect -> List.of(effect.first(), effect.total()).stream())
            .mapToDouble(Interval::width)
            .max()
            .orElse(0);
    addWidth(path, quantity, widest, doubts);
    if (indices.sumOfFirst() > 1 + SLACK) {
      doubts.add(
          format(
              "%s: the first-order indices add up to %s, and cannot exceed 100%%: the sample is too"
                  + " small for them.",
              begin(path, quantity), RunWords.percent(indices.sumOfFirst())));
    }
    List<String> negative =
        IntStream.range(0, indices.effects().size())
            .filter(
                factor ->
                    Math.min(
                            indices.effects().get(factor).first().value(),
                            indices.effects().get(factor).total().value())
                        <= -TOLD)
            .mapToObj(this::name)
            .toList();
    if (!negative.isEmpty()) {
      doubts.add(
          format(
              "%s: indices of %s came out below 0, which no share can be: the sample is too small"
                  + " for them.",
              begin(path, quantity), String.join(", ", negative)));
    }
    return doubts;
  }

  private void addWidth(Pathway path, String quantity, double widest, List<String> doubts) {
    if (widest > 1) {
      doubts.add(
          begin(path, quantity)
              + ": intervals are wider than the whole range of a share, so the sample is far too small"
              + " for it.");
    } else if (widest > WIDE) {
      doubts.add(
          format(
              "%s: intervals are up to %.0f percentage points wide; half as wide takes about four"
                  + " times as many points.",
              begin(path, quantity), 100 * widest));
    }
  }

  List<String> told(Pathway path, String quantity, ElementaryEffects found) {
    List<String> told = new ArrayList<>();
    double chance =
        found.effects().stream().mapToDouble(ElementaryEffects.Effect::chance).max().orElse(0);
    for (int factor : order(found.effects(), effect -> effect.importance().value())) {
      ElementaryEffects.Effect effect = found.effects().get(factor);
      if (told.size() < MOST_TOLD && effect.importance().value() > 0) {
        told.add(
            format(
                "%s: %s moves it by %.1f percentage points over its range on average (μ*; 95%%"
                    + " %.1f–%.1f), μ %+.1f, σ %.1f.",
                begin(path, quantity),
                name(factor),
                100 * effect.importance().value(),
                100 * effect.importance().low(),
                100 * effect.importance().high(),
                100 * effect.mean().value(),
                100 * effect.deviation()));
      }
    }
    if (told.isEmpty()) {
      return List.of(nothing(path, quantity));
    }
    if (chance > 0) {
      told.add(
          format(
              "%s: chance alone brings up to %.1f points to a single effect (standard deviation), so"
                  + " μ* of a factor without effect is above 0; more histories a point (-n) lower it.",
              begin(path, quantity), 100 * chance));
    }
    return told;
  }

  List<String> toldShapley(Pathway path, String quantity, Optional<ShapleyEffects> found) {
    if (found.isEmpty()) {
      return List.of(nothing(path, quantity));
    }
    ShapleyEffects effects = found.get();
    List<String> told = new ArrayList<>();
    for (int factor : order(effects.effects(), Interval::value)) {
      Interval effect = effects.effects().get(factor);
      if (effect.low() > 0 && told.size() < MOST_TOLD) {
        told.add(
            format(
                "%s: %s brings %s (%s) of what the inputs bring, interactions shared out.",
                begin(path, quantity),
                name(factor),
                RunWords.percent(effect.value()),
                between(effect)));
      }
    }
    if (told.isEmpty()) {
      told.add(begin(path, quantity) + ": no factor's share can be told from nothing.");
    }
    addWidth(
        path,
        quantity,
        effects.effects().stream().mapToDouble(Interval::width).max().orElse(0),
        told);
    return told;
  }

  private interface Size<T> {
    double of(T effect);
  }

  /** The places from the largest to the smallest. */
  private static <T> List<Integer> order(List<T> effects, Size<T> size) {
    return IntStream.range(0, effects.size())
        .boxed()
        .sorted(Comparator.comparingDouble((Integer place) -> -size.of(effects.get(place))))
        .toList();
  }

  private String name(int factor) {
    return InputName.of(study.design().factors().name(factor));
  }

  private static String between(Interval interval) {
    String low = format("%.0f", 100 * interval.low()).replace('-', '−');
    String high = format("%.0f", 100 * interval.high()).replace('-', '−');
    return low + (low.startsWith("−") ? "% to " : "–") + high + "%";
  }

  private static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }
}
