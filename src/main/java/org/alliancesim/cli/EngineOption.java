package org.alliancesim.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.alliancesim.parallel.Cluster;
import org.alliancesim.parallel.ClusterEngine;
import org.alliancesim.parallel.ClusterRequest;
import org.alliancesim.parallel.Engine;
import org.alliancesim.results.Manifest;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Where histories are simulated: on threads of this process, or by Spark. */
final class EngineOption implements AutoCloseable {

  static final String NAME = "--engine";
  static final String MASTER = "--master";
  static final String SETTING = "--conf";

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = NAME,
      paramLabel = "threads|spark",
      defaultValue = "threads",
      description =
          "where histories are simulated: on threads of this machine, or by the Apache Spark in"
              + " SPARK_HOME; it changes no result (default: ${DEFAULT-VALUE}; docs/cluster.md)")
  private Kind kind;

  @Option(
      names = MASTER,
      paramLabel = "URL",
      description =
          "with --engine spark: the cluster, for example spark://node1:7077 (default: local[*], the"
              + " processors of this machine)")
  private @Nullable String master;

  @Option(
      names = SETTING,
      paramLabel = "KEY=VALUE",
      description =
          "with --engine spark: a setting of Spark's, for example spark.executor.memory=2g;"
              + " repeatable")
  private Map<String, String> settings = new LinkedHashMap<>();

  private Optional<Cluster> cluster = Optional.empty();

  /** The kinds of engine. */
  enum Kind {
    THREADS,
    SPARK
  }

  /** Throws {@link ParameterException} if something is asked of an engine that is not used. */
  void check() {
    if (kind == Kind.THREADS && (master != null || !settings.isEmpty())) {
      throw new ParameterException(
          spec.commandLine(), "--master and --conf are for Spark: add --engine spark");
    }
    for (String key : settings.keySet()) {
      if (!key.startsWith("spark.")) {
        throw new ParameterException(
            spec.commandLine(),
            "--conf "
                + key
                + " is no setting of Spark's; they begin with spark., for example"
                + " spark.executor.memory=2g");
      }
    }
  }

  /** Whether Spark is wanted. */
  boolean isSpark() {
    return kind == Kind.SPARK;
  }

  /**
   * Reaches Spark, if it is wanted, before a folder of results is begun or replaced: if it cannot
   * be reached, all stays as it is. Where a folder has results it is reached when it is needed.
   *
   * @param folder of the results
   * @param force whether what is there is to be replaced
   * @return this, to be closed when all is done
   */
  EngineOption reach(Path folder, boolean force) {
    if (kind == Kind.SPARK && (force || !Files.exists(folder.resolve(Manifest.FILE_NAME)))) {
      reached();
    }
    return this;
  }

  private Cluster reached() {
    if (cluster.isEmpty()) {
      cluster =
          Optional.of(
              SparkHome.starter()
                  .start(
                      new ClusterRequest(
                          master == null ? "" : master,
                          settings,
                          SparkHome.program(),
                          Version.number())));
    }
    return cluster.get();
  }

  /** Another engine than threads, if one is wanted. */
  Optional<Engine> elsewhere() {
    return kind == Kind.SPARK ? Optional.of(new ClusterEngine(reached())) : Optional.empty();
  }

  /** On what was simulated, to end a sentence with. */
  String told(int threads) {
    return cluster
        .map(Cluster::told)
        .orElseGet(() -> String.format(Locale.ROOT, "%d threads", threads));
  }

  @Override
  public void close() {
    cluster.ifPresent(Cluster::close);
    cluster = Optional.empty();
  }
}
