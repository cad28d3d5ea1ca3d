package org.alliancesim.scenario;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alliancesim.scenario.Tree.Leaf;
import org.alliancesim.scenario.Tree.Mapping;
import org.alliancesim.scenario.Tree.Member;
import org.alliancesim.scenario.Tree.Provenance;
import org.alliancesim.scenario.Tree.Sequence;

/**
 * Reads a file and all that it extends, and merges them. Inherited files must lie in the folder
 * tree of the scenario: a shared scenario can then never read files of its reader.
 */
final class Inheritance {

  /** The folder that, as the nearest above a scenario, is the root of its tree. */
  private static final String ROOT_FOLDER = "scenarios";

  /** Far more than anybody needs, and few enough to be read one within the other. */
  private static final int LONGEST_CHAIN = 50;

  private final Path root;
  private final Problems problems;
  private final Map<Path, Mapping> merged = new HashMap<>();
  private final List<Step> chain = new ArrayList<>();
  private boolean complete = true;

  /** A file on the way from the scenario to a base file. */
  private record Step(Path file, String name) {}

  private Inheritance(Path root, Problems problems) {
    this.root = root;
    this.problems = problems;
  }

  /**
   * Reads a scenario.
   *
   * @param file the file, as the user named it
   * @param problems collects mistakes in it and in inherited files
   * @return the merged tree, with marks where values are deleted
   * @throws ScenarioException if the file itself cannot be read at all
   */
  static Mapping read(Path file, Problems problems) throws ScenarioException {
    String name = file.toString();
    String text = SourceFile.read(file, name);
    Path real = realPath(file, name);
    Inheritance inheritance = new Inheritance(rootOf(real), problems);
    Mapping scenario = inheritance.merged(real, name, text);
    if (!inheritance.complete) {
      problems.throwIfAny(); // the rest would be a list of what the missing file would give
    }
    return scenario;
  }

  /** A file, by its real path, and all that it extends. */
  static Set<Path> filesOf(Path real) throws ScenarioException {
    Inheritance inheritance = new Inheritance(rootOf(real), new Problems());
    inheritance.merged(real, real.toString(), SourceFile.read(real, real.toString()));
    return inheritance.merged.keySet();
  }

  private static Path realPath(Path file, String name) throws ScenarioException {
    try {
      return file.toRealPath();
    } catch (IOException e) {
      throw new ScenarioException(Origin.of(name), "", "cannot be read: " + e.getMessage());
    }
  }

  /** The folder in whose tree a file may extend others. */
  static Path rootOf(Path file) {
    Path own = file.getParent();
    for (Path folder = own; folder != null; folder = folder.getParent()) {
      if (folder.endsWith(ROOT_FOLDER)) {
        return folder;
      }
    }
    return own;
  }

  private Mapping merged(Path file, String name, String text) throws ScenarioException {
    Tree tree = YamlReader.read(text, name);
    if (!(tree instanceof Mapping own)) {
      throw new ScenarioException(tree.origin(), "", ScenarioFormat.SCENARIO.complaint(tree));
    }
    chain.add(new Step(file, name));
    reportRepeatedEntries(own);
    Mapping result = new Mapping(own.origin(), Provenance.NONE, Map.of());
    for (Leaf parent : parents(own)) {
      Mapping inherited = inherited(file, name, parent);
      if (inherited != null) {
        result = Merge.file(result, inherited);
      }
    }
    chain.remove(chain.size() - 1);
    result = Merge.file(result, withoutExtends(own));
    merged.put(file, result);
    return result;
  }

  private static Mapping withoutExtends(Mapping tree) {
    Map<String, Member> members = new LinkedHashMap<>(tree.members());
    members.remove(ScenarioFormat.EXTENDS);
    return new Mapping(tree.origin(), tree.provenance(), members);
  }

  private void reportRepeatedEntries(Mapping tree) {
    ScenarioFormat.keyedLists()
        .forEach(
            (section, list) -> {
              if (tree.get(section) instanceof Sequence sequence) {
                Map<String, Origin> seen = new HashMap<>();
                for (Tree item : sequence.items()) {
                  list.nameOf(item)
                      .ifPresent(name -> reportRepeated(seen, section, name, item.origin()));
                }
              }
            });
  }

  private void reportRepeated(
      Map<String, Origin> seen, String section, String name, Origin origin) {
    Origin first = seen.putIfAbsent(name, origin);
    if (first != null) {
      problems.add(
          origin,
          SchemaProblems.join(section, name),
          "is given twice in this file; first at line " + first.line());
    }
  }

  private List<Leaf> parents(Mapping tree) {
    Tree written = tree.get(ScenarioFormat.EXTENDS);
    if (written == null) {
      return List.of();
    }
    List<Tree> items = written instanceof Sequence list ? list.items() : List.of(written);
    List<Leaf> parents = new ArrayList<>();
    for (Tree item : items) {
      if (item instanceof Leaf leaf && leaf.kind() == Tree.Kind.TEXT && !leaf.text().isBlank()) {
        parents.add(leaf);
      } else {
        problems.add(
            item.origin(),
            ScenarioFormat.EXTENDS,
            ScenarioFormat.SCENARIO.child(ScenarioFormat.EXTENDS).complaint(item));
      }
    }
    return parents;
  }

  /** What a file inherits from one other, or null if that cannot be had. */
  private Mapping inherited(Path file, String name, Leaf parent) {
    try {
      Path written = Path.of(parent.text());
      if (written.isAbsolute() || parent.text().startsWith("/") || parent.text().startsWith("\\")) {
        return refused(parent, "must be a path relative to this file, not " + parent.described());
      }
      Path target = file.resolveSibling(written).normalize();
      if (!target.startsWith(root)) {
        return refused(parent, outside(parent));
      }
      if (!Files.exists(target)) {
        return refused(
            parent, "there is no file " + parent.described() + alternative(file, parent.text()));
      }
      Path real = target.toRealPath();
      if (!real.startsWith(root)) {
        return refused(parent, outside(parent));
      }
      String parentName = Path.of(name).resolveSibling(written).normalize().toString();
      if (chain.stream().anyMatch(step -> step.file().equals(real))) {
        return refused(parent, "the files extend each other: " + loop(real, parentName));
      }
      if (chain.size() >= LONGEST_CHAIN) {
        return refused(parent, "more than " + LONGEST_CHAIN + " files extend one another here");
      }
      Mapping known = merged.get(real);
      return known != null ? known : merged(real, parentName, SourceFile.read(real, parentName));
    } catch (InvalidPathException e) {
      return refused(parent, parent.described() + " cannot be the name of a file");
    } catch (IOException e) {
      return refused(parent, "cannot be read: " + e.getMessage());
    } catch (ScenarioException e) {
      complete = false;
      problems.addAll(e);
      return null;
    }
  }

  /** A file of the tree with a similar path, or else of the same name in another folder. */
  private String alternative(Path file, String missing) {
    Path folder = file.getParent();
    List<String> candidates =
        SourceFile.yamlFilesBelow(root).stream()
            .filter(found -> !found.equals(file))
            .map(found -> folder.relativize(found).toString().replace('\\', '/'))
            .toList();
    String similar = Suggestion.of(missing, candidates);
    return similar.isEmpty()
        ? candidates.stream()
            .filter(candidate -> SourceFile.stem(candidate).equals(SourceFile.stem(missing)))
            .findFirst()
            .map(Suggestion::text)
            .orElse("")
        : similar;
  }

  private Mapping refused(Leaf parent, String message) {
    complete = false;
    problems.add(parent.origin(), ScenarioFormat.EXTENDS, message);
    return null;
  }

  private String outside(Leaf parent) {
    return parent.described()
        + " leads out of the folder '"
        + root.getFileName()
        + "'; a scenario may only extend files in it";
  }

  private String loop(Path real, String name) {
    Stream<String> names =
        chain.stream().dropWhile(step -> !step.file().equals(real)).map(Step::name);
    return Stream.concat(names, Stream.of(name)).collect(Collectors.joining(" → "));
  }
}
