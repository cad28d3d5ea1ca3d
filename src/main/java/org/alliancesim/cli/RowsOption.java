package org.alliancesim.cli;

import org.alliancesim.results.RowSelection;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Of which replicates a command writes rows of single events. */
final class RowsOption {

  @Option(
      names = "--rows",
      paramLabel = "all|none|sample:N",
      converter = SelectionConverter.class,
      description =
          "of which replicates ballots.csv, ratifications.csv and expectations.csv have rows (default: all, beyond"
              + " 100,000 replicates a sample of so many); every estimate is from all")
  private @Nullable RowSelection selection;

  static final class SelectionConverter implements ITypeConverter<RowSelection> {
    @Override
    public RowSelection convert(String text) {
      try {
        return RowSelection.parse(text);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(e.getMessage());
      }
    }
  }

  boolean given() {
    return selection != null;
  }

  /** What is wanted of n replicates. */
  RowSelection chosen(int replicates) {
    return selection == null ? RowSelection.usual(replicates) : selection.of(replicates);
  }
}
