package org.alliancesim.scenario;

import java.nio.file.Path;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A scenario as one text that needs no other, and the files that it was written in.
 *
 * @param text the scenario with all that it extends and all settings
 * @param files its own file and all that it extends, by names that hold on every machine
 */
public record SelfContained(String text, SortedMap<String, Path> files) {

  public SelfContained {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
  }
}
