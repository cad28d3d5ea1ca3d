package org.alliancesim.spark;

import java.util.ArrayList;
import java.util.List;
import org.alliancesim.parallel.Errand;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.broadcast.Broadcast;

/** Does some tasks of an errand where Spark has sent them. */
final class Bundle implements Function<List<Long>, List<byte[]>> {

  private static final long serialVersionUID = 1L;

  private final String name;
  private final Broadcast<byte[]> errand;

  Bundle(String name, Broadcast<byte[]> errand) {
    this.name = name;
    this.errand = errand;
  }

  @Override
  public List<byte[]> call(List<Long> numbers) {
    Errand.Doing doing = Carried.begun(name, errand.value());
    List<byte[]> results = new ArrayList<>(numbers.size());
    for (long number : numbers) {
      results.add(doing.task(number));
    }
    return results;
  }
}
