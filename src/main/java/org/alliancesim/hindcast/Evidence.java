package org.alliancesim.hindcast;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.alliancesim.hindcast.CaseBank.Patterns;
import org.alliancesim.institution.Charter;
import org.alliancesim.model.Accession;
import org.alliancesim.scenario.content.PastCase;
import org.alliancesim.scenario.content.PastCase.Certainty;
import org.alliancesim.scenario.content.PastCase.Ratification;
import org.alliancesim.world.AllianceVariable;
import org.apache.commons.math3.util.FastMath;

/**
 * What answers say about points of the learned coefficients: their likelihood, up to the noise of
 * the replicates. Whole histories are scored: for a cluster of dependent cases it is the mean over
 * replicates of Π(1−ε if the replicate agrees with the case, else ε), and clusters multiply.
 */
public final class Evidence {

  /** ε of a certain answer: the chance that the record or the coding of the case is wrong. */
  public static final double DOUBT_CERTAIN = 0.01;

  /** ε of a likely one. */
  public static final double DOUBT_LIKELY = 0.1;

  private final List<Cluster> clusters = new ArrayList<>();
  private final List<Wait> waits = new ArrayList<>();

  /**
   * A cluster's part in a world.
   *
   * @param world the world's index in the bank
   * @param certain the cases whose answers are certain, as bits
   * @param likely those whose answers are likely
   * @param factors [wrong certain answers][wrong likely answers], the product of 1−ε and ε
   */
  private record Cluster(int world, long certain, long likely, double[][] factors) {

    static Cluster of(int index, PastWorld world, String name) {
      long cases = world.cluster(name);
      long certain = 0;
      for (int each = 0; each < world.cases().size(); each++) {
        boolean sure = world.cases().get(each).certainty() == Certainty.CERTAIN;
        certain |= sure ? 1L << each : 0;
      }
      certain &= cases;
      long likely = cases & ~certain;
      int sure = Long.bitCount(certain);
      int unsure = Long.bitCount(likely);
      double[][] factors = new double[sure + 1][unsure + 1];
      for (int a = 0; a <= sure; a++) {
        for (int b = 0; b <= unsure; b++) {
          factors[a][b] =
              FastMath.pow(1 - DOUBT_CERTAIN, sure - a)
                  * FastMath.pow(DOUBT_CERTAIN, a)
                  * FastMath.pow(1 - DOUBT_LIKELY, unsure - b)
                  * FastMath.pow(DOUBT_LIKELY, b);
        }
      }
      return new Cluster(index, certain, likely, factors);
    }

    double logLikelihood(Patterns patterns, long happened) {
      double sum = 0;
      int replicates = 0;
      for (int index = 0; index < patterns.answers().length; index++) {
        long wrong = patterns.answers()[index] ^ happened;
        int count = patterns.counts()[index];
        sum += count * factors[Long.bitCount(wrong & certain)][Long.bitCount(wrong & likely)];
        replicates += count;
      }
      return FastMath.log(sum / replicates);
    }
  }

  /** How long ratification by so many members took, in months, the first one included. */
  private record Wait(int members, int months) {

    /**
     * The log-probability that the last of n members ratifies in month t; members that have
     * admitted a candidate are taken to have nothing against it.
     */
    double logLikelihood(double[] levels) {
      int ratification = Learned.COEFFICIENTS.indexOf(AllianceVariable.RATIFICATION);
      double meanMonths = Learned.value(ratification, levels[ratification]);
      return FastMath.log(
          Math.max(Double.MIN_NORMAL, Accession.lasts(members, months, meanMonths)));
    }
  }

  /**
   * The evidence of some of a bank's worlds.
   *
   * @param worlds all worlds of the bank
   * @param included which of them speak
   */
  public Evidence(List<PastWorld> worlds, Predicate<PastWorld> included) {
    for (int index = 0; index < worlds.size(); index++) {
      PastWorld world = worlds.get(index);
      if (included.test(world)) {
        int place = index;
        world.cases().stream()
            .map(PastCase::cluster)
            .distinct()
            .forEach(name -> clusters.add(Cluster.of(place, world, name)));
        for (PastCase each : world.cases()) {
          each.ratification().ifPresent(took -> waits.add(wait(world, each, took)));
        }
      }
    }
  }

  private static Wait wait(PastWorld world, PastCase candidate, Ratification took) {
    Charter charter = world.scenario().charter();
    long members =
        world.scenario().holders().entrySet().stream()
            .filter(holder -> !holder.getKey().equals(candidate.state()))
            .filter(
                holder ->
                    holder.getValue().stream()
                        .mapToInt(charter::statusIndex)
                        .anyMatch(status -> charter.statuses().get(status).full()))
            .count();
    long months = took.admitted().until(took.inForce(), ChronoUnit.MONTHS) + 1;
    return new Wait((int) members, (int) months);
  }

  /** How many independent clusters there are. */
  public int clusters() {
    return clusters.size();
  }

  /**
   * The log-likelihood of what happened, for every point of a bank.
   *
   * @param waited whether known times of ratification count too
   */
  public double[] logLikelihoods(CaseBank bank, boolean waited) {
    long[] happened = bank.worlds().stream().mapToLong(PastWorld::happened).toArray();
    double[] sums = logLikelihoods(bank, happened);
    if (waited) {
      for (int point = 0; point < sums.length; point++) {
        for (Wait wait : waits) {
          sums[point] += wait.logLikelihood(bank.points()[point]);
        }
      }
    }
    return sums;
  }

  /**
   * The log-likelihood of any answers, for every point of a bank.
   *
   * @param happened the answers by world, each as of {@link PastWorld#happenedIn}
   */
  public double[] logLikelihoods(CaseBank bank, long[] happened) {
    double[] sums = new double[bank.points().length];
    for (int point = 0; point < sums.length; point++) {
      for (Cluster cluster : clusters) {
        sums[point] +=
            cluster.logLikelihood(
                bank.patterns()[point][cluster.world()], happened[cluster.world()]);
      }
    }
    return sums;
  }
}
