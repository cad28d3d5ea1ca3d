package org.alliancesim.scoring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which cases belong together, in the order in which clusters are first met.
 *
 * @param members of each cluster, the indices of its cases
 * @param size how many cases there are
 */
record Clusters(List<int[]> members, int size) {

  /** Of the name of each case's cluster. */
  static Clusters of(List<String> names) {
    Map<String, List<Integer>> byName = new LinkedHashMap<>();
    for (int index = 0; index < names.size(); index++) {
      byName.computeIfAbsent(names.get(index), first -> new ArrayList<>()).add(index);
    }
    return new Clusters(
        byName.values().stream()
            .map(indices -> indices.stream().mapToInt(Integer::intValue).toArray())
            .toList(),
        names.size());
  }

  /** G. */
  int count() {
    return members.size();
  }

  /** Of each cluster the sum of its cases' values. */
  double[] sums(double[] values) {
    double[] sums = new double[count()];
    for (int cluster = 0; cluster < sums.length; cluster++) {
      for (int index : members.get(cluster)) {
        sums[cluster] += values[index];
      }
    }
    return sums;
  }

  /** Of each cluster how many cases it has. */
  double[] sizes() {
    return members.stream().mapToDouble(indices -> indices.length).toArray();
  }
}
