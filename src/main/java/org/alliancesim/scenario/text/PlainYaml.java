package org.alliancesim.scenario.text;

import java.util.Map;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** YAML without places: plain maps, lists and scalars as text, and back. */
public final class PlainYaml {

  /**
   * The core schema of YAML. The library's own makes a new resolver, with all its patterns, each
   * time that it is asked for one, and is asked for every scalar that is written.
   */
  private static final class OneResolver extends CoreSchema {
    private final ScalarResolver resolver = super.getScalarResolver();

    @Override
    public ScalarResolver getScalarResolver() {
      return resolver;
    }
  }

  private static final CoreSchema SCHEMA = new OneResolver();

  private static final LoadSettings READING = LoadSettings.builder().setSchema(SCHEMA).build();

  private static final DumpSettings WRITING =
      DumpSettings.builder()
          .setSchema(SCHEMA)
          .setDefaultFlowStyle(FlowStyle.BLOCK)
          .setIndicatorIndent(2)
          .setIndentWithIndicator(true)
          .build();

  /** Maps and lists of mere scalars in braces and brackets on a line, as people write them. */
  private static final DumpSettings COMPACT =
      DumpSettings.builder()
          .setSchema(SCHEMA)
          .setDefaultFlowStyle(FlowStyle.AUTO)
          .setIndicatorIndent(2)
          .setIndentWithIndicator(true)
          .setWidth(110)
          .build();

  private PlainYaml() {}

  /** The text of a map, a key a line. */
  public static String write(Map<String, Object> map) {
    return new Dump(WRITING).dumpToString(map);
  }

  /** The same, with what is short on one line. */
  public static String writeCompactly(Map<String, Object> map) {
    return new Dump(COMPACT).dumpToString(map);
  }

  /** What a text that {@link YamlReader#value} has read before stands for. */
  public static Object read(String text) {
    return new Load(READING).loadFromString(text);
  }
}
