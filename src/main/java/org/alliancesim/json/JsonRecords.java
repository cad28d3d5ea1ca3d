package org.alliancesim.json;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.time.Instant;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/**
 * Records from JSON. Every component of a record needs its key, in snake case, and a value of its
 * own kind: nothing is taken for a missing value, no text is taken for a number. Keys that the
 * record does not know are left aside, so that later versions can add some.
 */
public final class JsonRecords {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .withCoercionConfig(
              LogicalType.Textual,
              config -> {
                config.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
                config.setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
                config.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
              })
          .addModule(
              new SimpleModule()
                  .addDeserializer(Instant.class, new Written<>(Instant.class, Instant::parse))
                  .addDeserializer(
                      YearMonth.class, new Written<>(YearMonth.class, YearMonth::parse)))
          .changeDefaultNullHandling(nulls -> JsonSetter.Value.forContentNulls(Nulls.FAIL))
          .build();

  private JsonRecords() {}

  /**
   * Reads one record.
   *
   * @param text the JSON
   * @param type the record's class; conditions that its constructor refuses with an {@link
   *     IllegalArgumentException} are mistakes of the text
   * @throws JsonMistake if the text is no JSON, or a key is missing, given twice or not of its kind
   */
  public static <R extends Record> R read(String text, Class<R> type) throws JsonMistake {
    try {
      R read = JSON.readValue(text, type);
      if (read == null) {
        throw new JsonMistake(1, 1, "must be " + kind(type) + ", not null", null);
      }
      return read;
    } catch (JacksonException e) {
      TokenStreamLocation at = e.getLocation();
      boolean known = at != null && at.getLineNr() > 0;
      throw new JsonMistake(
          known ? at.getLineNr() : 1, known ? Math.max(1, at.getColumnNr()) : 1, message(e), e);
    }
  }

  private static String message(JacksonException e) {
    if (e.getCause() instanceof IllegalArgumentException broken) {
      return broken.getMessage();
    }
    if (!(e instanceof DatabindException) && !(e instanceof InputCoercionException)) {
      return "is no valid JSON: " + inPlainWords(e.getOriginalMessage());
    }
    String key = path(e);
    return (key.isEmpty() ? "" : key + " ") + fault(e);
  }

  private static String fault(JacksonException e) {
    String reason = String.valueOf(e.getOriginalMessage());
    if (reason.startsWith("Missing creator property")) {
      return "is missing";
    }
    if (reason.startsWith("No content")) {
      return "is empty";
    }
    if (e instanceof InputCoercionException) {
      return "is too large or too small a number";
    }
    boolean isNull =
        e instanceof InvalidNullException
            || reason.startsWith("Null value")
            || reason.startsWith("Cannot map `null`");
    Class<?> wanted =
        e instanceof MismatchedInputException mismatch ? mismatch.getTargetType() : null;
    String found =
        e instanceof InvalidFormatException wrong ? ", not " + shortened(wrong.getValue()) : "";
    return isNull
        ? "must not be null"
        : "must be " + kind(wanted == null ? Object.class : wanted) + found;
  }

  /** The key with those above it, for example {@code names.states.ARM}; items count from 1. */
  private static String path(JacksonException e) {
    StringBuilder path = new StringBuilder();
    for (JacksonException.Reference step : e.getPath()) {
      if (step.getPropertyName() == null) {
        path.append('[').append(step.getIndex() + 1).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
      }
    }
    return path.toString();
  }

  private static String kind(Class<?> type) {
    if (type == int.class || type == long.class) {
      return "a whole number";
    }
    if (type == double.class || type == Double.class) {
      return "a number";
    }
    if (type == boolean.class) {
      return "true or false";
    }
    if (type == YearMonth.class) {
      return "a month such as \"2021-07\"";
    }
    if (type == Instant.class) {
      return "a time such as \"2021-07-01T12:00:00Z\"";
    }
    if (Collection.class.isAssignableFrom(type)) {
      return "a list [ … ]";
    }
    boolean keyed = type.isRecord() || Map.class.isAssignableFrom(type);
    return keyed ? "a map { … }" : "a text in quotes";
  }

  private static String shortened(Object value) {
    int longest = 40;
    String text = String.valueOf(value).replaceAll("\\s+", " ");
    String start = text.length() <= longest ? text : text.substring(0, longest) + "…";
    return value instanceof CharSequence ? "\"" + start + "\"" : start;
  }

  /** The parser's reason without where its source came from. */
  private static String inPlainWords(String reason) {
    return String.valueOf(reason)
        .lines()
        .findFirst()
        .orElse("")
        .replaceFirst(" \\(start marker.*", "");
  }

  /** A value that is written as a text; Jackson would take numbers and lists for it too. */
  private static final class Written<T> extends StdScalarDeserializer<T> {

    private static final long serialVersionUID = 1L;

    private final transient Function<String, T> parse;

    Written(Class<T> type, Function<String, T> parse) {
      super(type);
      this.parse = parse;
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) {
      if (parser.currentToken() != JsonToken.VALUE_STRING) {
        throw MismatchedInputException.from(parser, handledType(), "no text");
      }
      String text = parser.getString();
      try {
        return parse.apply(text);
      } catch (DateTimeParseException e) {
        throw InvalidFormatException.from(parser, "cannot be read", text, handledType());
      }
    }
  }
}
