package org.alliancesim.scenario.format;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alliancesim.scenario.text.Origin;
import org.alliancesim.scenario.text.Problems;
import org.alliancesim.scenario.text.ScenarioException;
import org.alliancesim.scenario.text.ShippedScenarios;
import org.alliancesim.scenario.text.SourceFile;
import org.alliancesim.scenario.text.Suggestion;
import org.alliancesim.scenario.text.Tree;
import org.alliancesim.scenario.text.Tree.Leaf;
import org.alliancesim.scenario.text.Tree.Mapping;
import org.alliancesim.scenario.text.Tree.Member;
import org.alliancesim.scenario.text.Tree.Provenance;
import org.alliancesim.scenario.text.Tree.Sequence;
import org.alliancesim.world.ScenarioPath;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file and all that it extends, and merges them. Inherited files must lie in the folder
 * tree of the scenario or among the shipped ones: a shared scenario can then never read files of
 * its reader.
 */
public final class Inheritance {

  /** The folder that, as the nearest above a scenario, is the root of its tree. */
  private static final String ROOT_FOLDER = "scenarios";

  private static final String EXAMPLE = ShippedScenarios.PREFIX + "base/csto.yaml";

  /** Far more than anybody needs, and few enough to be read one within the other. */
  private static final int LONGEST_CHAIN = 50;

  private final Problems problems;
  private final Map<Path, String> drafts;
  private final Map<Met, Merged> merged = new HashMap<>();
  private final Map<Path, WrittenFile> written = new LinkedHashMap<>();
  private final List<Step> chain = new ArrayList<>();
  private boolean complete = true;

  /**
   * A file on the way from the scenario to a base file.
   *
   * @param file its real path
   * @param name how messages name it
   * @param root the folder in whose tree it may extend others
   */
  private record Step(Path file, String name, Path root) {}

  /** A file as it was met: one that names no format has that of the file which extends it. */
  private record Met(Path file, Optional<Integer> extending) {}

  /** All that a file says with all that it extends, and the format that it has. */
  private record Merged(Mapping content, Optional<Integer> format) {}

  private Inheritance(Problems problems, Map<Path, String> drafts) {
    this.problems = problems;
    this.drafts = drafts;
  }

  /**
   * Reads a scenario.
   *
   * @param file the file, as the user named it
   * @param problems collects mistakes in it and in inherited files
   * @return what they say together, with marks where values are deleted
   * @throws ScenarioException if the file itself cannot be read at all
   */
  public static WrittenScenario read(Path file, Problems problems) throws ScenarioException {
    String name = file.toString();
    String text = SourceFile.read(file, name);
    return read(realPath(file, name), name, Map.of(realPath(file, name), text), problems);
  }

  /**
   * Reads a scenario of which some files would be others.
   *
   * @param real the scenario's file, by its real path, where nothing need be yet
   * @param name how messages name it
   * @param drafts texts in place of those of files, by their real paths, the scenario's own among
   *     them
   */
  public static WrittenScenario read(
      Path real, String name, Map<Path, String> drafts, Problems problems)
      throws ScenarioException {
    Inheritance inheritance = new Inheritance(problems, drafts);
    String text = Objects.requireNonNull(drafts.get(real), name);
    Mapping scenario =
        inheritance.merged(new Step(real, name, rootOf(real)), text, Optional.empty()).content();
    if (!inheritance.complete) {
      problems.throwIfAny(); // the rest would be a list of what the missing file would give
    }
    return new WrittenScenario(scenario, List.copyOf(inheritance.written.values()));
  }

  /** A file, by its real path, and all that it extends. */
  public static Set<Path> filesOf(Path real) throws ScenarioException {
    Inheritance inheritance = new Inheritance(new Problems(), Map.of());
    inheritance.merged(
        new Step(real, real.toString(), rootOf(real)),
        SourceFile.read(real, real.toString()),
        Optional.empty());
    return inheritance.written.keySet();
  }

  /**
   * The same by names that hold on every machine: paths in the scenario's folder tree, or behind
   * {@value ShippedScenarios#PREFIX} in that of the shipped scenarios.
   */
  public static SortedMap<String, Path> namedFilesOf(Path file) throws ScenarioException {
    return named(file, filesOf(realPath(file, file.toString())));
  }

  /**
   * The files of a scenario by names that hold on every machine.
   *
   * @param file the scenario's own
   * @param all it and all that it extends, by their real paths
   */
  public static SortedMap<String, Path> named(Path file, Collection<Path> all)
      throws ScenarioException {
    Path root = rootOf(realPath(file, file.toString()));
    SortedMap<String, Path> named = new TreeMap<>();
    for (Path each : all) {
      String name =
          each.startsWith(root)
              ? root.relativize(each).toString().replace('\\', '/')
              : ShippedScenarios.nameOf(ShippedScenarios.folder().orElseThrow(), each);
      named.put(name, each);
    }
    return named;
  }

  private static Path realPath(Path file, String name) throws ScenarioException {
    try {
      return file.toRealPath();
    } catch (IOException e) {
      throw new ScenarioException(Origin.of(name), "", "cannot be read: " + e.getMessage());
    }
  }

  /** The folder in whose tree a file may extend others. */
  public static Path rootOf(Path file) {
    Path own = Objects.requireNonNullElse(file.getParent(), file);
    for (@Nullable Path folder = own; folder != null; folder = folder.getParent()) {
      if (folder.endsWith(ROOT_FOLDER)) {
        return folder;
      }
    }
    return own;
  }

  private Merged merged(Step step, String text, Optional<Integer> extending)
      throws ScenarioException {
    Tree tree = RecentlyRead.tree(text, step.name());
    if (!(tree instanceof Mapping own)) {
      throw new ScenarioException(tree.origin(), "", ScenarioFormat.SCENARIO.complaint(tree));
    }
    chain.add(step);
    reportRepeatedEntries(own);
    Optional<Integer> said = WrittenFile.said(own, problems);
    Optional<Integer> known = said.or(() -> extending);
    Optional<Integer> format = known;
    Mapping inherited = new Mapping(own.origin(), Provenance.NONE, Map.of());
    for (Leaf parent : parents(own)) {
      Merged base = inherited(step, parent, known);
      if (base != null) {
        inherited = Merge.file(inherited, base.content());
        format = known.or(base::format);
      }
    }
    chain.remove(chain.size() - 1);
    Mapping content = Merge.file(inherited, withoutExtends(WrittenFile.current(own)));
    Merged result = new Merged(content, format);
    merged.put(new Met(step.file(), extending), result);
    WrittenFile met = new WrittenFile(step.file(), step.name(), own, inherited, said, format);
    // one that is met from files of two formats counts as the older
    written.merge(step.file(), met, (one, other) -> one.former() ? one : other);
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
          ScenarioPath.join(section, name),
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
            item.origin(), ScenarioFormat.EXTENDS, ScenarioSection.PARENTS.complaint(item));
      }
    }
    return parents;
  }

  /** What a file inherits from one other, or null if that cannot be had. */
  private @Nullable Merged inherited(Step from, Leaf parent, Optional<Integer> extending) {
    try {
      Step base = base(from, parent);
      if (base == null) {
        return null;
      }
      if (chain.stream().anyMatch(step -> step.file().equals(base.file()))) {
        refuse(parent, "the files extend each other: " + loop(base));
        return null;
      }
      if (chain.size() >= LONGEST_CHAIN) {
        refuse(parent, "more than " + LONGEST_CHAIN + " files extend one another here");
        return null;
      }
      Merged known = merged.get(new Met(base.file(), extending));
      return known != null ? known : merged(base, text(base), extending);
    } catch (InvalidPathException e) {
      refuse(parent, parent.described() + " cannot be the name of a file");
      return null;
    } catch (IOException e) {
      refuse(parent, "cannot be read: " + e.getMessage());
      return null;
    } catch (ScenarioException e) {
      complete = false;
      problems.addAll(e);
      return null;
    }
  }

  private String text(Step step) throws ScenarioException {
    String draft = drafts.get(step.file());
    return draft != null ? draft : SourceFile.read(step.file(), step.name());
  }

  /** The file that a parent names, or null if it names none that may be read. */
  private @Nullable Step base(Step from, Leaf parent) throws IOException {
    boolean shipped = ShippedScenarios.isNamedBy(parent.text());
    if (shipped && ShippedScenarios.folder().isEmpty()) {
      refuse(parent, ShippedScenarios.MOVED);
      return null;
    }
    Path root = shipped ? ShippedScenarios.folder().get() : from.root();
    Path beside =
        shipped ? root : Objects.requireNonNull(from.file().getParent(), "a file's folder");
    String prefix = shipped ? ShippedScenarios.PREFIX : "";
    String written = parent.text().substring(prefix.length());
    Path path = Path.of(written);
    if (path.isAbsolute() || written.matches("[/\\\\].*|\\s*")) {
      String expected =
          shipped ? "name a file such as " + EXAMPLE : "be a path relative to this file";
      refuse(parent, "must " + expected + ", not " + parent.described());
      return null;
    }
    Path target = beside.resolve(path).normalize();
    if (!target.startsWith(root)) {
      refuse(parent, outside(parent, root));
      return null;
    }
    if (!Files.exists(target)) {
      List<String> candidates =
          SourceFile.yamlFilesBelow(root).stream()
              .filter(found -> !found.equals(from.file()))
              .map(found -> prefix + beside.relativize(found).toString().replace('\\', '/'))
              .toList();
      refuse(
          parent,
          "there is no file " + parent.described() + alternative(prefix, written, candidates));
      return null;
    }
    Path real = target.toRealPath();
    if (!real.startsWith(root)) {
      refuse(parent, outside(parent, root));
      return null;
    }
    String name =
        shipped || ShippedScenarios.isNamedBy(from.name())
            ? ShippedScenarios.nameOf(root, target)
            : Path.of(from.name()).resolveSibling(path).normalize().toString();
    return new Step(real, name, root);
  }

  /** A file of the same name in another folder, or a shipped one, or one with a similar path. */
  private static String alternative(String prefix, String missing, List<String> candidates) {
    return candidates.stream()
        .filter(candidate -> SourceFile.stem(candidate).equals(SourceFile.stem(missing)))
        .findFirst()
        .or(() -> ShippedScenarios.nameOf(missing))
        .or(() -> SourceFile.nearest(prefix, missing, candidates))
        .map(Suggestion::text)
        .orElse("");
  }

  /** Reports a parent that cannot be had. */
  private void refuse(Leaf parent, String message) {
    complete = false;
    problems.add(parent.origin(), ScenarioFormat.EXTENDS, message);
  }

  private static String outside(Leaf parent, Path root) {
    return parent.described()
        + (ShippedScenarios.isNamedBy(parent.text())
            ? " leads out of the folder of the shipped scenarios"
            : " leads out of the folder '"
                + root.getFileName()
                + "'; a scenario may only extend files in it, or shipped ones as "
                + EXAMPLE);
  }

  private String loop(Step base) {
    Stream<String> names =
        chain.stream().dropWhile(step -> !step.file().equals(base.file())).map(Step::name);
    return Stream.concat(names, Stream.of(base.name())).collect(Collectors.joining(" → "));
  }
}
