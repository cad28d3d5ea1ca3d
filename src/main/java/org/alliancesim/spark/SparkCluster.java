package org.alliancesim.spark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.alliancesim.parallel.Cluster;
import org.alliancesim.parallel.ClusterException;
import org.alliancesim.parallel.ClusterRequest;
import org.alliancesim.parallel.Errand;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkExecutorInfo;
import org.apache.spark.api.java.JavaFutureAction;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;

/**
 * A Spark that is reached. A bundle of tasks is a job of one task of Spark's, which sends it where
 * there is room and sends it again if it is lost there; many jobs are under way at a time.
 */
final class SparkCluster implements Cluster {

  private static final String LOCAL = "local[*]";
  private static final String JARS = "spark.jars";
  private static final String MASTER = "spark.master";

  /** How long to wait for a first process, in Spark's own words, and unless the user says. */
  private static final String WAITING = "spark.scheduler.maxRegisteredResourcesWaitingTime";

  private static final String LONGEST = "60s";

  /** What a master's name begins with that is this process. */
  private static final String LOCALLY = "local";

  /** Milliseconds between looks whether a first process is there. */
  private static final long PAUSE = 200;

  /** Milliseconds without a further process after which no other is waited for. */
  private static final long SETTLED = 1000;

  /** So many processes that end before they have done anything are no accident. */
  private static final int FRUITLESS = 3;

  /** What Spark is told unless the user says otherwise. */
  private static final Map<String, String> USUAL =
      Map.of(
          // nobody looks at a page of a command
          "spark.ui.enabled",
          "false",
          "spark.ui.showConsoleProgress",
          "false",
          // this program's libraries before Spark's of the same name
          "spark.executor.userClassPathFirst",
          "true",
          // a process that runs out of memory takes down all tasks that it has, at any time
          "spark.task.maxFailures",
          "8",
          WAITING,
          LONGEST);

  private final JavaSparkContext context;
  private final String master;
  private final Map<Errand, Bundle> bundles = new HashMap<>();

  private SparkCluster(JavaSparkContext context, String master) {
    this.context = context;
    this.master = master;
  }

  /**
   * Reaches it.
   *
   * @throws ClusterException if it does not answer, or gives no process that can do tasks
   */
  static SparkCluster start(ClusterRequest request) {
    SparkConf conf = new SparkConf().setAppName("alliance-sim");
    USUAL.forEach(conf::setIfMissing);
    request.settings().forEach(conf::set);
    if (!request.master().isEmpty()) {
      conf.set(MASTER, request.master());
    }
    String master = conf.get(MASTER, LOCAL);
    conf.setMaster(master);
    if (!master.startsWith(LOCALLY)) {
      conf.setIfMissing(
          JARS,
          request.program().stream()
              .map(Path::toUri)
              .map(Object::toString)
              .collect(Collectors.joining(",")));
    }
    Masters.requireAnswer(master);
    LookingBeside looking = new LookingBeside();
    try (looking) {
      SparkCluster cluster = new SparkCluster(new JavaSparkContext(conf), master);
      try {
        cluster.probe(request.version(), conf.getTimeAsMs(WAITING, LONGEST));
        return cluster;
      } catch (ClusterException | InterruptedException e) {
        cluster.close();
        throw e;
      } catch (RuntimeException e) {
        // whoever asks one that has given up meanwhile is thrown anything
        boolean gone = cluster.context.sc().isStopped();
        cluster.close();
        throw gone ? SparkFailure.gone(master, e) : e;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted while Spark was started");
    } catch (ClusterException e) {
      throw e;
    } catch (Exception e) {
      throw SparkFailure.atStart(master, request.settings(), e);
    }
  }

  /** Sees that a process is given, and that it can do tasks. */
  private void probe(String version, long milliseconds) throws InterruptedException {
    Losses losses = new Losses();
    context.sc().addSparkListener(losses);
    long begun = System.nanoTime();
    JavaFutureAction<List<String>> asked = asked(version);
    while (true) {
      try {
        for (String wrong : asked.get(PAUSE, TimeUnit.MILLISECONDS)) {
          if (!wrong.isEmpty()) {
            throw new ClusterException("a worker of Spark at " + master + " " + wrong);
          }
        }
        context.sc().removeSparkListener(losses);
        awaitOthers();
        return;
      } catch (ExecutionException e) {
        // of one that has given up meanwhile anything may be thrown
        throw context.sc().isStopped()
            ? SparkFailure.gone(master, e)
            : SparkFailure.atStart(master, e);
      } catch (TimeoutException e) {
        if (context.sc().isStopped()) {
          // it may have given up before it was asked, and then never answers
          throw SparkFailure.gone(master, e);
        }
        if (losses.reasons().size() >= FRUITLESS) {
          asked.cancel(true);
          throw SparkFailure.noneLives(master, losses.reasons());
        }
        if (TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun) > milliseconds) {
          asked.cancel(true);
          throw SparkFailure.noProcess(master, context.getConf(), milliseconds);
        }
      }
    }
  }

  private JavaFutureAction<List<String>> asked(String version) {
    int questions = 2 * slots();
    return context
        .parallelize(IntStream.range(0, questions).boxed().toList(), questions)
        .map(new Probe(version))
        .collectAsync();
  }

  /** Processes that are given at the same time are not there at the same moment. */
  private void awaitOthers() throws InterruptedException {
    int known;
    do {
      known = slots();
      Thread.sleep(master.startsWith(LOCALLY) ? 0 : SETTLED);
    } while (slots() > known);
  }

  @Override
  public int slots() {
    SparkExecutorInfo[] processes = context.statusTracker().getExecutorInfos();
    return Math.max(Math.max(1, processes.length - 1), context.defaultParallelism());
  }

  @Override
  public String told() {
    return "Spark " + context.version() + " at " + master;
  }

  @Override
  public List<byte[]> run(Errand errand, List<Long> numbers) throws InterruptedException {
    JavaFutureAction<List<List<byte[]>>> future = begun(errand, numbers);
    try {
      return future.get().get(0);
    } catch (InterruptedException e) {
      future.cancel(true);
      throw e;
    } catch (ExecutionException e) {
      throw SparkFailure.of(master, e);
    }
  }

  private JavaFutureAction<List<List<byte[]>>> begun(Errand errand, List<Long> numbers) {
    LookingBeside looking = new LookingBeside();
    try (looking) {
      return context
          .parallelize(List.<List<Long>>of(new ArrayList<>(numbers)), 1)
          .map(bundle(errand))
          .collectAsync();
    } catch (IllegalStateException e) {
      // it was shut down
      throw SparkFailure.of(master, e);
    }
  }

  private synchronized Bundle bundle(Errand errand) {
    return bundles.computeIfAbsent(
        errand,
        each -> {
          byte[] bytes = Carried.bytes(each);
          Broadcast<byte[]> sent = context.broadcast(bytes);
          return new Bundle(Carried.name(bytes), sent);
        });
  }

  @Override
  public void close() {
    LookingBeside looking = new LookingBeside();
    try (looking) {
      context.close();
    }
  }

  /** While it is open Spark finds its classes, which it looks for by the thread that calls it. */
  private static final class LookingBeside implements AutoCloseable {
    private final Thread thread = Thread.currentThread();
    private final ClassLoader before = thread.getContextClassLoader();

    LookingBeside() {
      thread.setContextClassLoader(SparkCluster.class.getClassLoader());
    }

    @Override
    public void close() {
      thread.setContextClassLoader(before);
    }
  }
}
