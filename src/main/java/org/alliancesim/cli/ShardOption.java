package org.alliancesim.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.alliancesim.experiment.ExperimentRunner;
import org.alliancesim.experiment.MonteCarlo;
import org.alliancesim.experiment.Shard;
import org.alliancesim.results.Kind;
import org.alliancesim.results.Manifest;
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
    Shard done = shard == null ? new Shard(1, 1) : shard;
    return "Share "
        + done
        + " is done, in "
        + folder
        + "; when all "
        + done.of()
        + " are, put them together with: "
        + KeptShare.merge(folder, done);
  }

  /** Warns, unless the user wants silence, if the work has not enough parts for all shares. */
  void warn(Manifest work, BatchOptions options) {
    if (shard == null || options.quiet()) {
      return;
    }
    int parts = KeptShare.names(work).size();
    if (parts < shard.of()) {
      options.complain(
          String.format(
              Locale.ROOT,
              "warning: the work has %d part%s (%s), so only %d of %d shares have work%s; cut it into"
                  + " %d shares at most (%s I/%d)",
              parts,
              parts == 1 ? "" : "s",
              part(Kind.of(work)),
              parts,
              shard.of(),
              hasNone(shard, parts) ? ", and share " + shard + " has none" : "",
              parts,
              NAME,
              parts));
    }
  }

  private static boolean hasNone(Shard shard, int parts) {
    return IntStream.range(0, parts).noneMatch(part -> shard.holds(part, parts));
  }

  private static String part(Kind kind) {
    return switch (kind) {
      case RUN -> "batches of " + MonteCarlo.BATCH + " replicates";
      case SWEEP ->
          "each at most "
              + ExperimentRunner.replicates(0, Integer.MAX_VALUE)
              + " histories of a point";
      default -> "groups of points";
    };
  }
}
