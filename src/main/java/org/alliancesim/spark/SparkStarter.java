package org.alliancesim.spark;

import org.alliancesim.parallel.Cluster;
import org.alliancesim.parallel.ClusterRequest;

/** Reaches a cluster of Spark's; found by its name where Spark's classes are. */
public final class SparkStarter implements Cluster.Starter {

  @Override
  public Cluster start(ClusterRequest request) {
    return SparkCluster.start(request);
  }
}
