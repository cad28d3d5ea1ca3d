package org.alliancesim.scenario.text;

import java.util.Map;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** YAML without places: plain maps, lists and scalars as text, and back. */
public final class PlainYaml {

  private static final LoadSettings READING =
      LoadSettings.builder().setSchema(new CoreSchema()).build();

  private static final DumpSettings WRITING =
      DumpSettings.builder()
          .setSchema(new CoreSchema())
          .setDefaultFlowStyle(FlowStyle.BLOCK)
          .setIndicatorIndent(2)
          .setIndentWithIndicator(true)
          .build();

  private PlainYaml() {}

  /** The text of a map, a key a line. */
  public static String write(Map<String, Object> map) {
    return new Dump(WRITING).dumpToString(map);
  }

  /** What a text that {@link YamlReader#value} has read before stands for. */
  public static Object read(String text) {
    return new Load(READING).loadFromString(text);
  }
}
