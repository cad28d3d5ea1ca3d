package org.alliancesim.scenario.format;

import java.math.BigInteger;
import org.alliancesim.chance.SamplingDesign;
import org.alliancesim.scenario.content.ExperimentSettings;
import org.alliancesim.scenario.content.SourcedValue;
import org.alliancesim.scenario.format.Shape.Whole;

/** The section {@code experiment}. */
final class ExperimentSection {

  private static final ExperimentSettings USUAL = ExperimentSettings.DEFAULT;

  private static final Key<Long> REPLICATES =
      Key.whole(
              "replicates",
              Whole.between(1, ExperimentSettings.MOST_REPLICATES),
              USUAL.replicates(),
              "How many histories.")
          .naming();

  private static final Key<Long> SEED =
      Key.whole(
              "seed",
              new Whole(
                  "a whole number of 64 bits",
                  BigInteger.valueOf(Long.MIN_VALUE),
                  BigInteger.valueOf(Long.MAX_VALUE)),
              USUAL.seed(),
              "The master seed.")
          .naming();

  private static final Key<SamplingDesign> SAMPLING =
      Key.choice(
          "sampling",
          SamplingDesign.values(),
          SamplingDesign::key,
          USUAL.sampling(),
          "How the uncertain numbers are spread over the replicates.");

  private static final Key<Given> DESIGN =
      Key.map(
              "design",
              DesignSection.SECTION,
              "Which values of what 'sim sweep' runs: see docs/experiments.md.")
          .naming();

  static final Section SECTION =
      Section.of("a map {replicates: 10000, seed: 1}", REPLICATES, SEED, SAMPLING, DESIGN);

  private ExperimentSection() {}

  static ExperimentSettings read(Fields fields) {
    Given given = SECTION.read(fields);
    return new ExperimentSettings(
        given.get(REPLICATES).intValue(),
        given.get(SEED),
        given.get(SAMPLING),
        DesignSection.read(given.get(DESIGN)));
  }

  /** Not every design can spread as many uncertain numbers as a scenario can have. */
  static void requireInputsWithin(ExperimentSettings settings, Fields fields) {
    SamplingDesign sampling = settings.sampling();
    long inputs =
        fields.reading().values().all().values().stream()
            .filter(value -> value.quantity().uncertain())
            .map(SourcedValue::coordinate)
            .distinct()
            .count();
    if (inputs > sampling.mostInputs()) {
      fields.wrong(
          SAMPLING.name(),
          sampling.key()
              + " spreads at most "
              + sampling.mostInputs()
              + " uncertain numbers, and there are "
              + inputs
              + "; write latin-hypercube, or make some of them certain");
    }
  }
}
