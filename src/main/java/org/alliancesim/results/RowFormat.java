package org.alliancesim.results;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How records of a type are written in cells and read back.
 *
 * @param <R> the record, whose compact constructor says which values are possible
 */
final class RowFormat<R extends Record> {

  private static final Pattern CAPITAL = Pattern.compile("(?=[A-Z])");

  private final List<Component> components;
  private final Constructor<R> constructor;

  private RowFormat(List<Component> components, Constructor<R> constructor) {
    this.components = components;
    this.constructor = constructor;
  }

  /** A component of the record, in one cell or several. */
  private record Component(Method accessor, Cells cells) {

    Component {
      // or every call would look for who calls, which costs more than what it does
      accessor.setAccessible(true);
    }

    Object of(Object row) {
      try {
        return accessor.invoke(row);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("the accessor of a public record can be called", e);
      }
    }
  }

  /** The cells of a value. */
  private interface Cells {
    List<String> columns();

    /** Adds the cells of a value to a line. */
    void write(Object value, List<String> line);

    /**
     * Reads the value.
     *
     * @throws IllegalArgumentException naming the column, and saying what is allowed
     */
    Object read(List<String> cells);
  }

  private record Single(String column, CellFormat format) implements Cells {
    @Override
    public List<String> columns() {
      return List.of(column);
    }

    @Override
    public void write(Object value, List<String> line) {
      line.add(format.write().apply(value));
    }

    @Override
    public Object read(List<String> cells) {
      return inColumn(column, format, cells.get(0));
    }
  }

  /** A list of records: each of their components in a column, as a list. */
  private record Group<G extends Record>(RowFormat<G> item) implements Cells {
    @Override
    public List<String> columns() {
      return item.columns();
    }

    @Override
    public void write(Object value, List<String> line) {
      List<?> items = (List<?>) value;
      for (Component component : item.components) {
        List<Object> values = items.stream().map(component::of).toList();
        line.add(single(component).format().list().write().apply(values));
      }
    }

    @Override
    public Object read(List<String> cells) {
      List<List<?>> columns = new ArrayList<>();
      for (int index = 0; index < cells.size(); index++) {
        Single of = single(item.components.get(index));
        List<?> values = (List<?>) inColumn(of.column(), of.format().list(), cells.get(index));
        if (index > 0 && values.size() != columns.get(0).size()) {
          throw new IllegalArgumentException(
              String.format(
                  "%s: there must be as many as in %s, %d, not %d",
                  of.column(), item.columns().get(0), columns.get(0).size(), values.size()));
        }
        columns.add(values);
      }
      List<G> items = new ArrayList<>();
      for (int index = 0; index < columns.get(0).size(); index++) {
        int place = index;
        items.add(item.made(columns.stream().map(column -> (Object) column.get(place)).toList()));
      }
      return Collections.unmodifiableList(items);
    }

    private static Single single(Component component) {
      return (Single) component.cells();
    }
  }

  private static Object inColumn(String column, CellFormat format, String cell) {
    try {
      return format.read().apply(cell);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(column + ": " + e.getMessage(), e);
    }
  }

  /** Describes the records of a type. */
  static <R extends Record> RowFormat<R> of(Class<R> type) {
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      return new RowFormat<>(
          Arrays.stream(components)
              .map(component -> new Component(component.getAccessor(), layout(component)))
              .toList(),
          type.getDeclaredConstructor(types));
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("a record has a constructor of its components", e);
    }
  }

  private static Cells layout(RecordComponent component) {
    if (component.getGenericType() instanceof ParameterizedType generic
        && generic.getActualTypeArguments()[0] instanceof Class<?> item
        && item.isRecord()
        && !CellFormat.isOne(item)) {
      return new Group<>(of(item.asSubclass(Record.class)));
    }
    Heading heading = component.getAnnotation(Heading.class);
    String name =
        heading == null
            ? CAPITAL.matcher(component.getName()).replaceAll("_").toLowerCase(Locale.ROOT)
            : heading.value();
    return new Single(name, CellFormat.of(component.getGenericType()));
  }

  /** The header. */
  List<String> columns() {
    return components.stream().flatMap(component -> component.cells().columns().stream()).toList();
  }

  /** The cells of a record. */
  List<String> cells(R row) {
    List<String> cells = new ArrayList<>();
    for (Component component : components) {
      component.cells().write(component.of(row), cells);
    }
    return cells;
  }

  /**
   * The record of some cells.
   *
   * @throws IllegalArgumentException if there is none, naming the column if it is one's fault
   */
  R row(List<String> cells) {
    return row(
            cells,
            (cell, mistake) -> {
              throw mistake;
            })
        .orElseThrow();
  }

  /** Takes what is wrong with a cell. */
  interface Mistakes {
    /** The cell counts from 0; it is the first if no single one is at fault. */
    void take(int cell, IllegalArgumentException mistake);
  }

  /** The record of some cells, or all that is wrong with them. */
  Optional<R> row(List<String> cells, Mistakes mistakes) {
    List<Object> values = new ArrayList<>();
    int from = 0;
    for (Component component : components) {
      int to = from + component.cells().columns().size();
      try {
        values.add(component.cells().read(cells.subList(from, to)));
      } catch (IllegalArgumentException e) {
        mistakes.take(from, e);
      }
      from = to;
    }
    if (values.size() < components.size()) {
      return Optional.empty();
    }
    try {
      return Optional.of(made(values));
    } catch (IllegalArgumentException e) {
      mistakes.take(cell(e), e);
      return Optional.empty();
    }
  }

  /**
   * Which cell a mistake is about, from 0; the first if no single one is at fault. What is said of
   * a component begins with its name.
   */
  int cell(IllegalArgumentException mistake) {
    String firstWord = String.valueOf(mistake.getMessage()).split("[: ]", 2)[0];
    return Math.max(0, columns().indexOf(firstWord));
  }

  private R made(List<Object> values) {
    try {
      return constructor.newInstance(values.toArray());
    } catch (InvocationTargetException e) {
      Throwable cause = Objects.requireNonNullElse(e.getCause(), e);
      throw new IllegalArgumentException(String.valueOf(cause.getMessage()), cause);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the constructor of a public record can be called", e);
    }
  }
}
