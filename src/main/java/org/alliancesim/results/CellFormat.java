package org.alliancesim.results;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.StringJoiner;
import java.util.function.Function;
import org.alliancesim.institution.Stage;
import org.alliancesim.world.StateCode;
import tools.jackson.core.io.NumberOutput;

/**
 * How values of one type are written in a cell and read back. Not applicable is an empty cell, and
 * only that: a text that is empty cannot be written.
 *
 * @param write the cell of a value
 * @param read the value of a cell; throws {@link IllegalArgumentException} saying what is allowed
 */
record CellFormat(Function<Object, String> write, Function<String, Object> read) {

  private static final String BETWEEN_ITEMS = "+";

  private static final CellFormat NUMBER = new CellFormat(CellFormat::shortest, CellFormat::number);

  private static final CellFormat WHOLE = new CellFormat(Object::toString, CellFormat::integer);
  private static final CellFormat FLAG =
      new CellFormat(value -> (Boolean) value ? "1" : "0", CellFormat::flag);

  private static final Map<Type, CellFormat> BY_TYPE =
      Map.ofEntries(
          Map.entry(int.class, WHOLE),
          Map.entry(Integer.class, WHOLE),
          Map.entry(double.class, NUMBER),
          Map.entry(Double.class, NUMBER),
          Map.entry(boolean.class, FLAG),
          Map.entry(Boolean.class, FLAG),
          Map.entry(String.class, new CellFormat(Object::toString, CellFormat::text)),
          Map.entry(StateCode.class, new CellFormat(Object::toString, StateCode::of)),
          Map.entry(Stage.class, new CellFormat(value -> ((Stage) value).key(), CellFormat::stage)),
          Map.entry(YearMonth.class, new CellFormat(Object::toString, CellFormat::month)),
          Map.entry(
              OptionalDouble.class,
              new CellFormat(CellFormat::optionalShortest, CellFormat::optionalNumber)));

  /** The format of a record component of this type. */
  static CellFormat of(Type type) {
    if (type instanceof ParameterizedType generic) {
      CellFormat item = of(generic.getActualTypeArguments()[0]);
      return generic.getRawType() == Optional.class ? item.optional() : item.list();
    }
    CellFormat format = BY_TYPE.get(type);
    if (format == null) {
      throw new IllegalArgumentException("a table cannot hold values of type " + type);
    }
    return format;
  }

  /** Whether values of this type stand in one cell. */
  static boolean isOne(Type type) {
    return BY_TYPE.containsKey(type);
  }

  /**
   * The shortest text that reads back as exactly this number. {@code Double.toString} gives it only
   * from Java 19 on; the digest of the results must not depend on the Java that wrote them.
   */
  static String shortest(Object value) {
    double number = (Double) value;
    Checks.finite("a number in a table", number);
    return NumberOutput.toString(number, true);
  }

  static double number(String cell) {
    try {
      double number = Double.parseDouble(cell);
      if (Double.isFinite(number)) {
        return number;
      }
    } catch (NumberFormatException e) {
      // said below, together with NaN and infinities, which parseDouble accepts
    }
    throw new IllegalArgumentException("'" + cell + "' is not a number");
  }

  static int integer(String cell) {
    try {
      return Integer.parseInt(cell);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("'" + cell + "' is not a whole number", e);
    }
  }

  private static String optionalShortest(Object value) {
    OptionalDouble number = (OptionalDouble) value;
    return number.isPresent() ? shortest(number.getAsDouble()) : "";
  }

  private static OptionalDouble optionalNumber(String cell) {
    return cell.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(number(cell));
  }

  private static Boolean flag(String cell) {
    return switch (cell) {
      case "0" -> false;
      case "1" -> true;
      default -> throw new IllegalArgumentException("'" + cell + "' is neither 0 nor 1");
    };
  }

  private static String text(String cell) {
    Checks.text("the cell", cell);
    return cell;
  }

  private static Stage stage(String cell) {
    return Arrays.stream(Stage.values())
        .filter(stage -> stage.key().equals(cell))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("'" + cell + "' is not a stage"));
  }

  private static YearMonth month(String cell) {
    try {
      return YearMonth.parse(cell);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("'" + cell + "' is not a month such as 2021-07", e);
    }
  }

  private CellFormat optional() {
    return new CellFormat(
        value -> ((Optional<?>) value).map(write).orElse(""),
        cell -> cell.isEmpty() ? Optional.empty() : Optional.of(read.apply(cell)));
  }

  private String joined(Object list) {
    StringJoiner items = new StringJoiner(BETWEEN_ITEMS);
    for (Object item : (List<?>) list) {
      items.add(write.apply(item));
    }
    return items.toString();
  }

  /** The format of a list of such values. */
  CellFormat list() {
    return new CellFormat(
        this::joined,
        cell ->
            cell.isEmpty()
                ? List.of()
                : Arrays.stream(cell.split("\\+", -1)).map(read).map(Object.class::cast).toList());
  }
}
