package org.alliancesim.cli;

import java.util.Optional;
import org.alliancesim.experiment.Precision;
import org.alliancesim.experiment.StoppingRule;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** How well what is asked is to be known. */
final class UntilOption {

  @Option(
      names = "--until-ci",
      paramLabel = "PRECISION",
      converter = PrecisionConverter.class,
      description =
          "goes on until the 95%% interval of everything asked is that much to either side: 0.005, or"
              + " 10%% of the probability; -n is then the most replicates (default: 100000)")
  private @Nullable Precision precision;

  static final class PrecisionConverter implements ITypeConverter<Precision> {
    @Override
    public Precision convert(String text) {
      try {
        return Precision.parse(text);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(e.getMessage());
      }
    }
  }

  boolean isGiven() {
    return precision != null;
  }

  /** When to stop; empty if the number of replicates is given. */
  Optional<StoppingRule> rule(BatchOptions options) {
    return Optional.ofNullable(precision)
        .map(wanted -> new StoppingRule(wanted, options.replicates(StoppingRule.USUAL_LIMIT)));
  }
}
