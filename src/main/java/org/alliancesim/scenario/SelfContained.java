package org.alliancesim.scenario;

import java.nio.file.Path;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.alliancesim.scenario.format.SelfContainedText;
import org.alliancesim.scenario.text.Tree.Mapping;

/**
 * A scenario with all that it extends and all settings, to be written as one text that needs no
 * other, and the files that it was written in.
 *
 * @param merged its tree
 * @param stem what it is called if it has no name
 * @param files its own file and all that it extends, by names that hold on every machine
 */
public record SelfContained(Mapping merged, String stem, SortedMap<String, Path> files) {

  public SelfContained {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
  }

  /** The text, written anew. */
  public String text() {
    return SelfContainedText.of(merged, stem);
  }
}
