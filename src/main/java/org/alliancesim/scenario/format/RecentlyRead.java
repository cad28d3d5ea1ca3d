package org.alliancesim.scenario.format;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alliancesim.scenario.text.ScenarioException;
import org.alliancesim.scenario.text.Tree;
import org.alliancesim.scenario.text.YamlReader;

/**
 * The trees of texts that were read a moment ago. A run reads its scenario to simulate it and again
 * to keep it, and the two sides of a comparison mostly extend the same files; to parse one takes
 * longer than to read it from the disk.
 */
final class RecentlyRead {

  /** More than a comparison of two scenarios has, and few enough to be no burden. */
  private static final int MOST = 16;

  private static final Map<List<String>, Tree> TREES =
      Collections.synchronizedMap(
          new LinkedHashMap<>(MOST, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<List<String>, Tree> eldest) {
              return size() > MOST;
            }
          });

  private RecentlyRead() {}

  /**
   * What {@link YamlReader#read} makes of a text.
   *
   * @throws ScenarioException each time, if it is no YAML
   */
  static Tree tree(String content, String name) throws ScenarioException {
    // messages name the file, so another name is another text
    List<String> text = List.of(content, name);
    Tree known = TREES.get(text);
    if (known != null) {
      return known;
    }
    Tree tree = YamlReader.read(content, name);
    TREES.put(text, tree);
    return tree;
  }
}
