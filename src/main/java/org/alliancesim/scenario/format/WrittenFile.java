package org.alliancesim.scenario.format;

import java.nio.file.Path;
import java.util.Optional;
import org.alliancesim.scenario.text.Origin;
import org.alliancesim.scenario.text.Problems;
import org.alliancesim.scenario.text.Tree;
import org.alliancesim.scenario.text.Tree.Kind;
import org.alliancesim.scenario.text.Tree.Leaf;
import org.alliancesim.scenario.text.Tree.Mapping;
import org.alliancesim.scenario.text.Tree.Member;

/**
 * One of the files that a scenario is written in.
 *
 * @param file its real path
 * @param name how messages name it
 * @param own what it says itself
 * @param inherited what it lies over
 * @param said the format that it names; empty if it names none
 * @param format that format or, if it names none, that of the file that extends it or else of what
 *     it inherits; empty if that is not known either
 */
public record WrittenFile(
    Path file,
    String name,
    Mapping own,
    Mapping inherited,
    Optional<Integer> said,
    Optional<Integer> format) {

  private static final String KEY = "format";

  /** The format that a file names, or empty with its mistake reported if it is none. */
  static Optional<Integer> said(Mapping own, Problems problems) {
    Tree written = own.get(KEY);
    if (written == null || (written instanceof Leaf leaf && leaf.isNull())) {
      return Optional.empty();
    }
    if (written instanceof Leaf leaf && leaf.whole().isPresent()) {
      for (int format = ScenarioFormat.FORMER; format <= ScenarioFormat.VERSION; format++) {
        if (leaf.whole().get().longValue() == format) {
          return Optional.of(format);
        }
      }
    }
    problems.add(
        written.origin(),
        KEY,
        "must be "
            + ScenarioFormat.VERSION
            + ", or "
            + ScenarioFormat.FORMER
            + " as version 0.1.0 wrote it, not "
            + written.described());
    return Optional.empty();
  }

  /** A file's tree as one of the format of now: all that follows need not know another one. */
  static Mapping current(Mapping own) {
    Tree written = own.get(KEY);
    if (written == null || (written instanceof Leaf leaf && leaf.isNull())) {
      return own;
    }
    String version = String.valueOf(ScenarioFormat.VERSION);
    Leaf format = new Leaf(written.origin(), written.provenance(), Kind.INTEGER, version);
    return own.with(KEY, new Member(own.originOf(KEY), format));
  }

  /** Whether it is of the format of version 0.1.0. */
  public boolean former() {
    return format.isPresent() && format.get() == ScenarioFormat.FORMER;
  }

  /** Whether it says itself that it is of the format of now. */
  boolean ofNow() {
    return said.isPresent() && said.get() == ScenarioFormat.VERSION;
  }

  /** Where it says its format, or where it begins. */
  Origin place() {
    Tree written = own.get(KEY);
    return written == null ? Origin.of(name) : written.origin();
  }
}
