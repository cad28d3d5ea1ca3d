package org.alliancesim.scenario.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import org.alliancesim.scenario.text.Tree.Kind;
import org.alliancesim.scenario.text.Tree.Leaf;
import org.alliancesim.scenario.text.Tree.Mapping;
import org.alliancesim.scenario.text.Tree.Member;
import org.alliancesim.scenario.text.Tree.Provenance;
import org.alliancesim.scenario.text.Tree.Sequence;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * YAML text to a {@link Tree}. Limits keep a hostile or damaged file from taking all memory or
 * stack: depth, aliases, and the number of values once aliases are expanded.
 */
public final class YamlReader {

  private static final int MAX_VALUES = 100_000;

  /** No number needs more, and reading millions of digits takes minutes. */
  private static final int MAX_DIGITS = 400;

  private static final String SOURCE = "source";
  private static final String NOTE = "note";

  static final LoadSettings SETTINGS =
      LoadSettings.builder()
          .setSchema(new CoreSchema())
          .setAllowNonScalarKeys(true) // they are refused here, with their place
          .setMaxAliasesForCollections(ModestParser.MAX_ALIASES)
          .setCodePointLimit(SourceFile.LIMIT)
          .build();

  private final Function<Optional<Mark>, Origin> place;
  private final Set<Node> ancestors = Collections.newSetFromMap(new IdentityHashMap<>());
  private int values;

  private YamlReader(Function<Optional<Mark>, Origin> place) {
    this.place = place;
  }

  /**
   * Reads a file's text.
   *
   * @param text the text
   * @param file its name, for the places
   */
  public static Tree read(String text, String file) throws ScenarioException {
    Function<Optional<Mark>, Origin> place =
        mark ->
            mark.map(at -> new Origin(file, at.getLine() + 1, at.getColumn() + 1))
                .orElse(Origin.of(file));
    Tree tree = new YamlReader(place).read(text, Provenance.NONE);
    if (tree instanceof Leaf leaf && leaf.isNull()) {
      throw new ScenarioException(
          Origin.of(file),
          "",
          "is empty; a scenario says 'format: 2', or 'extends:' a file that does");
    }
    return tree;
  }

  /**
   * Reads a value that stands in no file.
   *
   * @param text the value in YAML
   * @param origin the place of all its parts
   * @param source its source unless it gives one itself
   */
  public static Tree value(String text, Origin origin, String source) throws ScenarioException {
    return new YamlReader(mark -> origin).read(text, new Provenance(source, ""));
  }

  private Tree read(String text, Provenance provenance) throws ScenarioException {
    try {
      StreamReader characters = new StreamReader(SETTINGS, text);
      ModestParser events = new ModestParser(new ParserImpl(SETTINGS, characters));
      Optional<Node> root = new Composer(SETTINGS, events).getSingleNode();
      if (root.isEmpty()) {
        return new Leaf(place.apply(Optional.empty()), provenance, Kind.NULL, "");
      }
      return tree(root.get(), provenance);
    } catch (ModestParser.RefusedException e) {
      throw mistake(e.mark(), e.reason());
    } catch (YamlEngineException e) {
      throw YamlMistake.of(e, text, place);
    }
  }

  private Tree tree(Node node, Provenance inherited) throws ScenarioException {
    if (++values > MAX_VALUES) {
      throw mistake(
          node.getStartMark(),
          "the file holds more than "
              + MAX_VALUES
              + " values once its aliases (*) are expanded; write fewer aliases");
    }
    if (!ancestors.add(node)) {
      throw mistake(node.getStartMark(), "an alias (*) refers to the value it stands in");
    }
    try {
      if (node instanceof MappingNode map) {
        return mapping(map, inherited);
      }
      if (node instanceof SequenceNode list) {
        requireTag(node, Tag.SEQ);
        List<Tree> items = new ArrayList<>();
        for (Node item : list.getValue()) {
          items.add(tree(item, inherited));
        }
        return new Sequence(originOf(node), inherited, items);
      }
      return leaf((ScalarNode) node, inherited);
    } finally {
      ancestors.remove(node);
    }
  }

  private Mapping mapping(MappingNode map, Provenance inherited) throws ScenarioException {
    requireTag(map, Tag.MAP);
    Provenance provenance = provenance(map, inherited);
    requireNoSplitNumber(map);
    Map<String, Member> members = new LinkedHashMap<>();
    for (NodeTuple tuple : map.getValue()) {
      if (!(tuple.getKeyNode() instanceof ScalarNode keyNode)) {
        throw mistake(tuple.getKeyNode().getStartMark(), "a key must be a plain word");
      }
      requirePrintable(keyNode);
      String key = keyNode.getValue();
      Member earlier = members.get(key);
      if (earlier != null) {
        throw mistake(
            keyNode.getStartMark(),
            "the key '" + key + "' is given twice; first at line " + earlier.keyOrigin().line());
      }
      members.put(key, new Member(originOf(keyNode), tree(tuple.getValueNode(), provenance)));
    }
    return new Mapping(originOf(map), provenance, members);
  }

  /** In braces, a comma ends an entry: {replicates: 1,000} has a key 000 without a value. */
  private void requireNoSplitNumber(MappingNode map) throws ScenarioException {
    Node before = null;
    for (NodeTuple tuple : map.getValue()) {
      if (before instanceof ScalarNode first
          && tuple.getKeyNode() instanceof ScalarNode rest
          && tuple.getValueNode() instanceof ScalarNode value
          && value.getValue().isEmpty()
          && Respelling.splits(first.getValue(), rest.getValue())
          && adjoin(first, rest)) {
        throw mistake(
            first.getStartMark(), Respelling.ofSplit(first.getValue() + "," + rest.getValue()));
      }
      before = tuple.getValueNode();
    }
  }

  /** Whether nothing but one character, the comma, stands between two values. */
  private static boolean adjoin(Node first, Node second) {
    return first.getEndMark().isPresent()
        && second.getStartMark().isPresent()
        && second.getStartMark().get().getIndex() == first.getEndMark().get().getIndex() + 1;
  }

  /** A source covers everything below it; a note only what stands beside it. */
  private static Provenance provenance(MappingNode map, Provenance inherited) {
    String source = inherited.source();
    String note = "";
    for (NodeTuple tuple : map.getValue()) {
      if (tuple.getKeyNode() instanceof ScalarNode key
          && tuple.getValueNode() instanceof ScalarNode text
          && !text.getTag().equals(Tag.NULL)) {
        if (key.getValue().equals(SOURCE)) {
          source = text.getValue().strip();
        } else if (key.getValue().equals(NOTE)) {
          note = text.getValue().strip();
        }
      }
    }
    return new Provenance(source, note);
  }

  private Leaf leaf(ScalarNode node, Provenance inherited) throws ScenarioException {
    requirePrintable(node);
    String text = node.getValue();
    return new Leaf(originOf(node), inherited, kind(node, text), text);
  }

  /** Whether a character steers a terminal, or turns the direction of whatever follows it. */
  private static boolean commands(int character) {
    boolean turns =
        (character >= 0x202A && character <= 0x202E)
            || (character >= 0x2066 && character <= 0x2069);
    return turns || (Character.isISOControl(character) && character != '\n' && character != '\t');
  }

  /** A text could else move the cursor, change the colours or turn the text of what shows it. */
  private void requirePrintable(ScalarNode node) throws ScenarioException {
    OptionalInt control = node.getValue().codePoints().filter(YamlReader::commands).findFirst();
    if (control.isPresent()) {
      throw mistake(
          node.getStartMark(),
          String.format(
              "the control character U+%04X cannot stand in a text; remove it",
              control.getAsInt()));
    }
  }

  private Kind kind(ScalarNode node, String text) throws ScenarioException {
    Tag tag = node.getTag();
    if (tag.equals(Tag.STR)) {
      return Kind.TEXT;
    }
    if (tag.equals(Tag.NULL)) {
      return Kind.NULL;
    }
    if (tag.equals(Tag.BOOL)) {
      return Kind.TRUTH;
    }
    boolean whole = tag.equals(Tag.INT);
    if (!whole && !tag.equals(Tag.FLOAT)) {
      requireTag(node, Tag.STR);
    }
    if (text.length() > MAX_DIGITS) {
      return Kind.TEXT;
    }
    Kind kind = whole ? Kind.INTEGER : Kind.DECIMAL;
    try {
      // an explicit tag (!!int word) can promise a number that is none
      OptionalDouble number = new Leaf(Origin.BUILT_IN, Provenance.NONE, kind, text).number();
      boolean vanishes = number.orElse(0) == 0 && Respelling.isNotZero(text);
      return vanishes ? Kind.TEXT : kind;
    } catch (NumberFormatException e) {
      return Kind.TEXT;
    }
  }

  private void requireTag(Node node, Tag tag) throws ScenarioException {
    if (!node.getTag().equals(tag)) {
      throw mistake(
          node.getStartMark(), "the tag " + node.getTag() + " has no meaning here; remove it");
    }
  }

  private Origin originOf(Node node) {
    return place.apply(node.getStartMark());
  }

  private ScenarioException mistake(Optional<Mark> mark, String message) {
    return new ScenarioException(place.apply(mark), "", message);
  }
}
