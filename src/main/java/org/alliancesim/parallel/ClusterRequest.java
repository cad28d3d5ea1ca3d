package org.alliancesim.parallel;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What is asked of a cluster.
 *
 * @param master where it is, in the words of its kind
 * @param settings of its kind, by their names
 * @param program the files of this program that its processes need, the program itself first
 * @param version of this program, which they must have
 */
public record ClusterRequest(
    String master, Map<String, String> settings, List<Path> program, String version) {

  public ClusterRequest {
    settings = Map.copyOf(settings);
    program = List.copyOf(program);
  }
}
