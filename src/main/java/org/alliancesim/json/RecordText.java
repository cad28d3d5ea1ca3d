package org.alliancesim.json;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.DefaultPrettyPrinter.Indenter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/**
 * A record as JSON that {@link JsonRecords} reads: keys in snake case, in the order of the record's
 * components, a line for each; the same bytes on every machine.
 */
public final class RecordText {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .build();

  private RecordText() {}

  /**
   * The text of a record whose lists stand on one line each, but for one long list, whose items
   * have lines of their own.
   *
   * @param longList the key of that list
   */
  public static String of(Record written, String longList) {
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter(Separators.createDefaultInstance().withArrayEmptySeparator(""))
            .withObjectIndenter(new DefaultIndenter("  ", "\n"))
            .withArrayIndenter(new LineForEach(longList));
    return JSON.writer().with(printer).writeValueAsString(written) + "\n";
  }

  /** Breaks the lines of one list and of none within it. */
  private record LineForEach(String key) implements Indenter {

    @Override
    public void writeIndentation(JsonGenerator generator, int level) {
      TokenStreamContext list = generator.streamWriteContext();
      if (key.equals(list.getParent().currentName())) {
        generator.writeRaw("\n" + "  ".repeat(level));
      }
    }

    @Override
    public boolean isInline() {
      return false;
    }
  }
}
