package org.alliancesim.spark;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerExecutorRemoved;

/** Why processes of Spark's have ended, in Spark's words. */
final class Losses extends SparkListener {

  private final List<String> reasons = new CopyOnWriteArrayList<>();

  @Override
  public void onExecutorRemoved(SparkListenerExecutorRemoved removed) {
    reasons.add(removed.reason());
  }

  /** The reasons so far, the first one first. */
  List<String> reasons() {
    return reasons;
  }
}
