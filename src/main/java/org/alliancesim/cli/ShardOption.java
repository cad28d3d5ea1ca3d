package org.alliancesim.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.alliancesim.experiment.Shard;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Which share of the work is done here. */
final class ShardOption {

  static final String NAME = "--shard";

  @Option(
      names = NAME,
      paramLabel = "I/N",
      converter = ShardConverter.class,
      description =
          "does share I of N alone, for example 3/10, each in a folder of its own; 'sim merge' puts"
              + " the shares together to what one run gives (docs/cluster.md)")
  private @Nullable Shard shard;

  static final class ShardConverter implements ITypeConverter<Shard> {
    @Override
    public Shard convert(String text) {
      try {
        return Shard.parse(text);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(e.getMessage());
      }
    }
  }

  Optional<Shard> chosen() {
    return Optional.ofNullable(shard);
  }

  /** The folder of the share beside that of the whole. */
  Path folder(Path whole) {
    return shard == null ? whole : whole.resolveSibling(whole.getFileName() + shard.ending());
  }

  /** What to do next. */
  String told(Path folder) {
    return "Share "
        + shard
        + " is done, in "
        + folder
        + "; when all "
        + (shard == null ? 1 : shard.of())
        + " are, put them together with: sim merge FOLDER...";
  }
}
