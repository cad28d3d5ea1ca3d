package org.alliancesim.scenario.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.CollectionNode;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Changes single places of a YAML text. Everything else stays as it is: comments, order, quotes,
 * layout, ends of lines. What is taken out of a block stays as a comment; from between braces it is
 * removed. A map or list that would be left empty goes with it, for an empty one has a meaning.
 *
 * <p>Places are paths of keys and, in lists, of numbers from 0. Who changes a text reads the result
 * again to see that it says what was meant: aliases may join places that look apart.
 */
public final class YamlEdit {

  private final String text;
  private final MappingNode root;
  private final Set<List<String>> doomed = new HashSet<>();
  private final List<Replacement> replacements = new ArrayList<>();

  /** A part of the text, from a place up to another one, and what stands there instead. */
  private record Replacement(int from, int to, String instead) {}

  /** An entry of a map or an item of a list. */
  private record Entry(String step, Node start, Node value) {}

  /** What taking out leaves of a node: nothing, or the node with these replacements. */
  private record Outcome(boolean gone, List<Replacement> replacements) {
    static final Outcome GONE = new Outcome(true, List.of());
  }

  private YamlEdit(String text, MappingNode root) {
    this.text = text;
    this.root = root;
  }

  /**
   * The beginning of changes.
   *
   * @param text a text that {@link YamlReader} reads as a map
   */
  public static YamlEdit of(String text) {
    try {
      Optional<Node> node = new Compose(YamlReader.SETTINGS).composeString(text);
      if (node.isPresent() && node.get() instanceof MappingNode map) {
        return new YamlEdit(text, map);
      }
    } catch (YamlEngineException e) {
      throw new IllegalArgumentException("the text is no YAML", e);
    }
    throw new IllegalArgumentException("the text is no map");
  }

  /** Replaces the scalar under a key of the whole map. */
  public void replace(String key, String scalar) {
    Node value =
        entries(root).stream()
            .filter(entry -> entry.step().equals(key))
            .findFirst()
            .orElseThrow()
            .value();
    replacements.add(new Replacement(start(value), end(value), scalar));
  }

  /**
   * Puts a key with a scalar before all others.
   *
   * @return whether it gets a line of its own
   */
  public boolean putFirst(String key, String scalar) {
    boolean flow = root.getFlowStyle() == FlowStyle.FLOW;
    int place = start(root) + (flow ? 1 : 0);
    String entry = key + ": " + scalar + (flow ? ", " : lineEnd());
    replacements.add(new Replacement(place, place, entry));
    return !flow;
  }

  /** Takes out an entry of a map or an item of a list, with all that it holds. */
  public void takeOut(List<String> path) {
    doomed.add(List.copyOf(path));
  }

  /**
   * The text with all changes.
   *
   * @throws IllegalStateException if something to be taken out is an alias, or shares its line with
   *     something that stays, outside of braces
   */
  public String text() {
    List<Replacement> all = new ArrayList<>(replacements);
    all.addAll(without(root, List.of()).replacements());
    // from the end, so that places stay; of two at one place the first comes to stand first
    Collections.reverse(all);
    all.sort(Comparator.comparingInt(Replacement::from).reversed());
    StringBuilder changed = new StringBuilder(text);
    all.forEach(each -> changed.replace(each.from(), each.to(), each.instead()));
    return changed.toString();
  }

  private Outcome without(Node node, List<String> path) {
    List<Entry> entries = entries(node);
    List<Replacement> within = new ArrayList<>();
    List<Integer> gone = new ArrayList<>();
    for (int index = 0; index < entries.size(); index++) {
      List<String> below = new ArrayList<>(path);
      below.add(entries.get(index).step());
      Outcome outcome =
          doomed.contains(below) ? Outcome.GONE : without(entries.get(index).value(), below);
      if (outcome.gone()) {
        gone.add(index);
      }
      within.addAll(outcome.replacements());
    }
    if (!gone.isEmpty() && gone.size() == entries.size()) {
      return Outcome.GONE;
    }
    boolean flow =
        node instanceof CollectionNode<?> collection && collection.getFlowStyle() == FlowStyle.FLOW;
    for (int index : gone) {
      if (flow) {
        within.add(between(entries, index));
      } else {
        within.addAll(asComment(entries.get(index)));
      }
    }
    return new Outcome(false, within);
  }

  private static List<Entry> entries(Node node) {
    List<Entry> entries = new ArrayList<>();
    if (node instanceof MappingNode map) {
      for (NodeTuple tuple : map.getValue()) {
        String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
        entries.add(new Entry(key, tuple.getKeyNode(), tuple.getValueNode()));
      }
    } else if (node instanceof SequenceNode list) {
      for (Node item : list.getValue()) {
        entries.add(new Entry(String.valueOf(entries.size()), item, item));
      }
    }
    return entries;
  }

  /**
   * Removes an entry from between braces, with one of its commas and a line that it leaves bare.
   */
  private Replacement between(List<Entry> entries, int index) {
    requireInPlace(entries.get(index));
    int from = start(entries.get(index).start());
    int to = end(entries.get(index).value());
    int comma = skipped(to, "\\s*");
    if (comma < text.length() && text.charAt(comma) == ',') {
      to = skipped(comma + 1, "[ \\t]*");
    } else if (index > 0) {
      int before = end(entries.get(index - 1).value());
      from = text.substring(before, from).isBlank() || isComma(before, from) ? before : from;
    }
    int line = lineStart(from);
    int rest = skipped(to, "[ \\t]*");
    boolean bare = text.substring(line, from).isBlank() && isLineEnd(rest);
    return bare && line > 0
        ? new Replacement(line, lineEndAfter(rest), "")
        : new Replacement(from, to, "");
  }

  /** What an alias stands for is written elsewhere. */
  private void requireInPlace(Entry entry) {
    if (end(entry.value()) < start(entry.start())) {
      throw byHand("is an alias");
    }
  }

  private static IllegalStateException byHand(String why) {
    return new IllegalStateException(
        why + " and cannot be taken out by the program; do it by hand");
  }

  private boolean isComma(int from, int to) {
    return text.substring(from, to).strip().equals(",");
  }

  /** Puts a # before each line of an entry that has its lines for itself. */
  private List<Replacement> asComment(Entry entry) {
    int first = lineStart(start(entry.start()));
    int column = skipped(first, "[ \\t]*");
    String before = text.substring(column, start(entry.start()));
    int end = end(entry.value());
    requireInPlace(entry);
    if (!before.matches("(-[ \\t]+)?") || !restOfLine(end).matches("[ \\t]*(#.*)?")) {
      throw byHand("shares its line with something else");
    }
    int indentation = column - first;
    List<Replacement> marks = new ArrayList<>();
    for (int line = first; line < Math.max(end, first + 1); line = lineEndAfter(line)) {
      int content = skipped(line, "[ \\t]*");
      boolean plain = !isLineEnd(content) && text.charAt(content) != '#';
      if (plain) {
        int place = Math.min(line + indentation, content);
        marks.add(new Replacement(place, place, "# "));
      }
    }
    return marks;
  }

  private String restOfLine(int from) {
    int to = from;
    while (!isLineEnd(to)) {
      to++;
    }
    return text.substring(from, to);
  }

  /** The end of what matches at a place. */
  private int skipped(int from, String pattern) {
    Matcher matcher = Pattern.compile(pattern).matcher(text).region(from, text.length());
    return matcher.lookingAt() ? matcher.end() : from;
  }

  private boolean isLineEnd(int place) {
    return place >= text.length() || text.charAt(place) == '\n' || text.charAt(place) == '\r';
  }

  private int lineStart(int place) {
    return text.lastIndexOf('\n', place - 1) + 1;
  }

  /** The beginning of the next line. */
  private int lineEndAfter(int place) {
    int end = text.indexOf('\n', place);
    return end < 0 ? text.length() : end + 1;
  }

  private String lineEnd() {
    return text.contains("\r\n") ? "\r\n" : "\n";
  }

  private int start(Node node) {
    return place(node.getStartMark());
  }

  /** Where a node's own text ends: the mark of a block stands where the next thing begins. */
  private int end(Node node) {
    boolean block =
        node instanceof CollectionNode<?> collection && collection.getFlowStyle() != FlowStyle.FLOW;
    List<Entry> entries = entries(node);
    if (block && !entries.isEmpty()) {
      return end(entries.get(entries.size() - 1).value());
    }
    int end = place(node.getEndMark());
    boolean literal =
        node instanceof ScalarNode scalar
            && (scalar.getScalarStyle() == ScalarStyle.LITERAL
                || scalar.getScalarStyle() == ScalarStyle.FOLDED);
    return literal ? text.substring(0, end).stripTrailing().length() : end;
  }

  private int place(Optional<Mark> mark) {
    return text.offsetByCodePoints(0, mark.orElseThrow().getIndex());
  }
}
