package org.alliancesim.report.html;

import com.samskivert.mustache.DefaultCollector;
import com.samskivert.mustache.Mustache;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Optional;

/**
 * The templates of the report. They are logic-less: what is shown is decided in Java, how it looks
 * in the template. Every value is escaped, since scenarios may come from anywhere.
 */
final class Templates {

  private static final Mustache.Compiler COMPILER =
      Mustache.compiler()
          .escapeHTML(true)
          .strictSections(true)
          .emptyStringIsFalse(true)
          .withFormatter(Templates::text)
          .withCollector(new OptionalsAsLists())
          .withLoader(Templates::open);

  private Templates() {}

  /**
   * What stands for a value. A section asks too, to see whether it is empty: that of a record never
   * is, and to put its components into words, a whole map's, would only take time.
   */
  private static String text(Object value) {
    return value instanceof Record ? value.getClass().getSimpleName() : String.valueOf(value);
  }

  /** Shows a section for an optional value once, with the value, or not at all. */
  private static final class OptionalsAsLists extends DefaultCollector {

    @Override
    public Iterator<?> toIterator(Object value) {
      return value instanceof Optional<?> optional
          ? optional.stream().iterator()
          : super.toIterator(value);
    }
  }

  /**
   * Fills a template.
   *
   * @param name the resource's name without its ending
   * @param values a record whose components the template names
   */
  static String fill(String name, Record values) {
    try (Reader template = open(name)) {
      return COMPILER.compile(template).execute(values);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Reader open(String name) {
    InputStream in = Templates.class.getResourceAsStream(name + ".mustache");
    if (in == null) {
      throw new IllegalArgumentException("there is no template '" + name + "'");
    }
    return new InputStreamReader(in, StandardCharsets.UTF_8);
  }
}
