package org.alliancesim.scenario.format;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.alliancesim.scenario.content.SourcedValue;
import org.alliancesim.scenario.format.FixedMap.Field;
import org.alliancesim.scenario.format.Shape.Choice;
import org.alliancesim.scenario.format.Shape.Truth;
import org.alliancesim.scenario.format.Shape.Whole;
import org.alliancesim.scenario.text.Tree;
import org.alliancesim.scenario.text.Tree.Leaf;
import org.alliancesim.scenario.text.Tree.Sequence;
import org.alliancesim.world.Variable;
import org.alliancesim.world.VariableDefinition;

/**
 * One key of a {@link Section}: what it means, what may stand under it, how that is read, what
 * holds if it is left out, and what is told of it. Schema, messages, merging, {@code --set}, digest
 * and dump follow from this one declaration.
 *
 * @param <V> what is read; what the schema refuses counts as left out
 */
final class Key<V> {

  private static final String DEFAULT = " Default: ";

  private final Field field;
  private final Reader<V> reader;
  private final Told.Kind kind;
  private final Function<V, Optional<?>> line;
  private final String missing;

  /** How a key's value is read. */
  interface Reader<V> {
    V read(Fields fields, String key);
  }

  private Key(
      Field field,
      Reader<V> reader,
      Told.Kind kind,
      Function<V, Optional<?>> line,
      String missing) {
    this.field = field;
    this.reader = reader;
    this.kind = kind;
    this.line = line;
    this.missing = missing;
  }

  /** A key of which nothing is told unless the section does so itself. */
  private static <V> Key<V> untold(String name, String description, Shape shape, Reader<V> reader) {
    return new Key<>(
        new Field(name, description, shape), reader, Told.Kind.RULE, value -> Optional.empty(), "");
  }

  private Key<V> told(Function<V, Optional<?>> newLine) {
    return new Key<>(field, reader, kind, newLine, missing);
  }

  /** The key {@code name}: a text on one line, by which no result is changed. */
  static Key<String> name(String description, String otherwise) {
    return untold(
            "name", description, Notation.TEXT, (fields, key) -> oneLine(fields, key, otherwise))
        .told(Optional::of)
        .naming();
  }

  /** The same where the map's own key is the name if none is given. */
  static Key<String> name(String description) {
    return untold(
            "name", description, Notation.TEXT, (fields, key) -> oneLine(fields, key, fields.id()))
        .told(Optional::of)
        .naming();
  }

  private static String oneLine(Fields fields, String key, String otherwise) {
    return fields.text(key, otherwise).replaceAll("\\s+", " ");
  }

  /** A text. */
  static Key<String> text(String name, String description) {
    return untold(name, description, Notation.TEXT, (fields, key) -> fields.text(key, ""))
        .told(Optional::of);
  }

  /** A text on one line. */
  static Key<String> line(String name, String description) {
    return untold(name, description, Notation.TEXT, (fields, key) -> oneLine(fields, key, ""))
        .told(text -> text.isEmpty() ? Optional.empty() : Optional.of(text));
  }

  /** A yes or no that must be given. */
  static Key<Boolean> truth(String name, String description) {
    return untold(name, description, new Truth(), (fields, key) -> fields.truth(key, false))
        .told(Optional::of);
  }

  /** A yes or no with a default. */
  static Key<Boolean> truth(String name, boolean otherwise, String description) {
    return untold(
            name,
            description + DEFAULT + otherwise + ".",
            new Truth(),
            (fields, key) -> fields.truth(key, otherwise))
        .told(Optional::of);
  }

  /** A whole number that is no variable of the model. */
  static Key<Optional<Long>> whole(String name, Whole range, String description) {
    return untold(name, description, range, (fields, key) -> fields.whole(key, range));
  }

  /** The same with a default. */
  static Key<Long> whole(String name, Whole range, long otherwise, String description) {
    return untold(
            name,
            description + DEFAULT + otherwise + ".",
            range,
            (fields, key) -> fields.whole(key, range).orElse(otherwise))
        .told(Optional::of);
  }

  /** One of an enum's words that must be given. */
  static <E> Key<E> choice(
      String name, E[] constants, Function<E, String> word, String description) {
    return choice(name, constants, word, constants[0], description, "");
  }

  /** The same with a default. */
  static <E> Key<E> choice(
      String name, E[] constants, Function<E, String> word, E otherwise, String description) {
    return choice(
        name, constants, word, otherwise, description, DEFAULT + word.apply(otherwise) + ".");
  }

  private static <E> Key<E> choice(
      String name,
      E[] constants,
      Function<E, String> word,
      E otherwise,
      String description,
      String fallback) {
    return untold(
            name,
            description + fallback,
            new Choice(Arrays.stream(constants).map(word).toList()),
            (fields, key) ->
                Arrays.stream(constants)
                    .filter(constant -> word.apply(constant).equals(fields.text(key, "")))
                    .findFirst()
                    .orElse(otherwise))
        .told(constant -> Optional.of(word.apply(constant)));
  }

  /** A month. */
  static Key<Optional<YearMonth>> month(String name, String description) {
    return untold(name, description, Notation.MONTH, Fields::month).told(month -> month);
  }

  /** A number that is no variable and needs no source. */
  static Key<Optional<Double>> plain(String name, Shape.Plain number, String description) {
    return untold(
        name,
        description,
        number,
        (fields, key) ->
            fields.get(key) instanceof Leaf leaf && leaf.number().isPresent()
                ? Optional.of(leaf.number().getAsDouble())
                : Optional.empty());
  }

  /** A scalar that the section around it understands. */
  static Key<Optional<Leaf>> leaf(String name, Shape shape, String description) {
    return untold(
        name,
        description,
        shape,
        (fields, key) ->
            fields.get(key) instanceof Leaf leaf ? Optional.of(leaf) : Optional.empty());
  }

  /** A list of texts; what is told of it is the section's to say. */
  static Key<List<Leaf>> texts(String name, Shape list, String description) {
    return untold(name, description, list, Fields::texts);
  }

  /** A text or a list of texts; what is told of it is the section's to say. */
  static Key<List<Leaf>> oneOrMany(String name, Shape.OneOrMany shape, String description) {
    return untold(name, description, shape, Fields::oneOrMany);
  }

  /** A list of anything. */
  static Key<List<Tree>> items(String name, Shape list, String description) {
    return untold(
        name,
        description,
        list,
        (fields, key) -> fields.get(key) instanceof Sequence found ? found.items() : List.of());
  }

  /** A number of the model, plain or a distribution, with its range and default. */
  static Key<Optional<SourcedValue>> number(VariableDefinition definition) {
    return number(definition, definition.key());
  }

  /**
   * The same.
   *
   * @param name the key, which may be a part of the variable's
   */
  static Key<Optional<SourcedValue>> number(VariableDefinition definition, String name) {
    return untold(
        name,
        Notation.described(definition),
        new Shape.Numeric(definition),
        (fields, key) ->
            fields.reading().values().take(fields.pathOf(key), definition, fields.get(key)));
  }

  /** A number of a scenario's structure with a default that its meaning tells. */
  static Key<Optional<SourcedValue>> number(VariableDefinition definition, double otherwise) {
    return untold(
        definition.key(),
        Notation.described(definition),
        new Shape.Numeric(definition),
        (fields, key) ->
            fields
                .reading()
                .values()
                .take(fields.pathOf(key), definition, fields.get(key), otherwise));
  }

  /** A variable of which there is one, of behaviour or the alliance: it may have been learned. */
  static Key<Optional<SourcedValue>> learnable(Variable variable) {
    return untold(
        variable.key(),
        Notation.described(variable.definition()),
        new Shape.Numeric(variable.definition()),
        (fields, key) ->
            fields.reading().values().take(fields.pathOf(key), variable, fields.get(key)));
  }

  /** A map with known keys, which is read with the one around it. */
  static Key<Given> map(String name, Section section, String description) {
    return untold(
        name, description, section.shape(), (fields, key) -> section.read(fields.below(key)));
  }

  /** Whatever else may stand there, which the section around it reads itself. */
  static Key<Fields> open(String name, Shape shape, String description) {
    return untold(name, description, shape, Fields::below);
  }

  /** The same key, of which nothing is told unless the section does so itself. */
  Key<V> untold() {
    return new Key<>(field, reader, kind, value -> Optional.empty(), missing);
  }

  /** The same key, on which no result depends. */
  Key<V> naming() {
    return new Key<>(field, reader, Told.Kind.NAME, line, missing);
  }

  /** The same key, of which the canonical text has no line. */
  Key<V> apart() {
    return new Key<>(field, reader, Told.Kind.OTHER, line, missing);
  }

  /**
   * The same key, which some file must give.
   *
   * @param advice what to do if none does
   */
  Key<V> required(String advice) {
    return new Key<>(field, reader, kind, line, advice);
  }

  /** The key as it is written. */
  String name() {
    return field.key();
  }

  Field field() {
    return field;
  }

  Told.Kind kind() {
    return kind;
  }

  /**
   * Reads the key, complains if it is missing, and tells what there is to tell.
   *
   * @param place where it is told
   */
  V read(Fields fields, Told.Place place) {
    if (!missing.isEmpty()) {
      fields.require(name(), missing);
    }
    V value = reader.read(fields, name());
    line.apply(value)
        .ifPresent(told -> place.tell(fields.pathOf(name()), told, fields.get(name())));
    return value;
  }
}
