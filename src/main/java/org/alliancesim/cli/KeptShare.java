package org.alliancesim.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.alliancesim.experiment.KeptBatches;
import org.alliancesim.experiment.Shard;
import org.alliancesim.experiment.Sweep;
import org.alliancesim.experiment.attribution.KeptPoints;
import org.alliancesim.results.KeptWork;
import org.alliancesim.results.Kind;
import org.alliancesim.results.Manifest;
import org.alliancesim.results.OutputException;
import org.alliancesim.results.RunManifest;
import org.alliancesim.results.ShellCommand;
import org.alliancesim.results.StudyManifest;
import org.alliancesim.results.SweepManifest;
import org.alliancesim.results.UnfinishedResults;

/**
 * A folder in which a share of a work is done.
 *
 * @param folder where
 * @param manifest that of the whole work, not complete
 * @param shard which share
 */
record KeptShare(Path folder, Manifest manifest, Shard shard) {

  /** The share that a folder's command names; empty if it names none. */
  static Optional<KeptShare> of(Path folder, Manifest manifest) {
    List<String> words = ShellCommand.words(manifest.commandLine());
    for (int place = 0; place < words.size(); place++) {
      String word = words.get(place);
      String given =
          word.startsWith(ShardOption.NAME + "=")
              ? word.substring(ShardOption.NAME.length() + 1)
              : word.equals(ShardOption.NAME) && place + 1 < words.size()
                  ? words.get(place + 1)
                  : "";
      if (!given.isEmpty()) {
        return Optional.of(new KeptShare(folder, manifest, Shard.parse(given)));
      }
    }
    return Optional.empty();
  }

  /** What to say where complete results are asked for, also of a share, which is never complete. */
  static String told(OutputException failure) {
    return failure instanceof UnfinishedResults unfinished
        ? of(unfinished.folder(), unfinished.manifest())
            .filter(KeptShare::isDone)
            .map(KeptShare::told)
            .orElse(failure.getMessage())
        : failure.getMessage();
  }

  private String told() {
    return folder
        + " holds a finished share, "
        + shard
        + " of "
        + Kind.of(manifest).words()
        + ": put it and the other "
        + (shard.of() - 1)
        + " together with: "
        + merge(folder, shard);
  }

  /** The command that puts all shares together. */
  static String merge(Path folder, Shard shard) {
    String name = folder.toString();
    // the pattern stands outside of quotation marks, for the shell to fill in
    return name.endsWith(shard.ending())
        ? ShellCommand.of(
                "sim", "merge", name.substring(0, name.length() - shard.ending().length()))
            + "-shard-*-of-"
            + shard.of()
        : ShellCommand.of("sim", "merge", name) + " OTHER_FOLDERS -o FOLDER";
  }

  /** Whether every part of the share is there. */
  boolean isDone() {
    Set<String> there = KeptWork.in(folder, manifest).parts();
    return there.containsAll(parts());
  }

  private List<String> parts() {
    List<String> all = names(manifest);
    return IntStream.range(0, all.size())
        .filter(part -> shard.holds(part, all.size()))
        .mapToObj(all::get)
        .toList();
  }

  /** What the parts of a work are called. */
  static List<String> names(Manifest manifest) {
    if (manifest instanceof RunManifest run) {
      return KeptBatches.names(run.replicates());
    }
    if (manifest instanceof SweepManifest sweep) {
      return Sweep.names(sweep.design().points(), sweep.replicates());
    }
    if (manifest instanceof StudyManifest study && study.points().isPresent()) {
      return KeptPoints.names(study.points().getAsInt());
    }
    throw new OutputException(Kind.of(manifest).words() + " has no shares that could be merged");
  }

  /**
   * Which shares parts are of that are in no folder: those that nobody named, and those that are
   * not done.
   *
   * @param shares all folders that were named
   * @param missing the names of the parts
   * @return in words; empty unless all folders are shares of the same division
   */
  static Optional<String> missing(List<KeptShare> shares, List<String> missing) {
    if (shares.isEmpty()
        || shares.stream().map(share -> share.shard.of()).distinct().count() != 1) {
      return Optional.empty();
    }
    int of = shares.get(0).shard.of();
    List<String> all = names(shares.get(0).manifest);
    Set<String> lacking = Set.copyOf(missing);
    int[] places =
        IntStream.range(0, all.size()).filter(part -> lacking.contains(all.get(part))).toArray();
    List<String> words = new ArrayList<>();
    for (int number = 1; number <= of; number++) {
      Shard wanted = new Shard(number, of);
      if (IntStream.of(places).anyMatch(part -> wanted.holds(part, all.size()))) {
        words.add(
            shares.stream()
                .filter(each -> each.shard.equals(wanted))
                .findFirst()
                .map(
                    each ->
                        "share "
                            + wanted
                            + " in "
                            + each.folder
                            + " is not done; go on with it by its own command: "
                            + each.manifest.commandLine())
                .orElse("share " + wanted + " is not named"));
      }
    }
    return Optional.of(MergeCommand.some(words));
  }
}
