package org.alliancesim.scenario.format;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alliancesim.scenario.text.Origin;
import org.alliancesim.scenario.text.Problem;
import org.alliancesim.scenario.text.Problems;
import org.alliancesim.scenario.text.ScenarioException;
import org.alliancesim.scenario.text.Tree;
import org.alliancesim.scenario.text.Tree.Leaf;
import org.alliancesim.scenario.text.Tree.Mapping;
import org.alliancesim.scenario.text.Tree.Member;
import org.alliancesim.scenario.text.Tree.Sequence;
import org.alliancesim.scenario.text.YamlEdit;
import org.alliancesim.scenario.text.YamlReader;
import org.alliancesim.world.RetiredCoefficient;
import org.alliancesim.world.ScenarioPath;

/**
 * A file of format 1 as one of the format of now: what was refused is taken out, and all else stays
 * as it is written, so that the file means what it is taken for anyway.
 *
 * @param text what the file would say; what it says if there is nothing to do
 * @param changes what is other in it, each at its place in the file as it was; none if there is
 *     nothing to do
 * @param lineAdded whether a line came in that names the format
 */
public record FormatUpgrade(String text, List<Problem> changes, boolean lineAdded) {

  private static final String FORMAT = "format";
  private static final String BEHAVIOUR = "behaviour";
  private static final String SHOCKS = "shocks";
  private static final String EFFECTS = "effects";
  private static final String PATH = "path";

  public FormatUpgrade {
    changes = List.copyOf(changes);
  }

  /**
   * What is to be said of a key that is no more, besides why.
   *
   * @param origin where it stands
   */
  static String advice(Origin origin) {
    return origin.equals(Origin.COMMAND_LINE)
        ? ""
        : "; '" + FormatNotes.UPGRADE + origin.file() + "' takes it out of the file";
  }

  /**
   * A mistake found in the new text, where the file as it is has it: a line that names the format
   * may have come in above.
   */
  public Problem inFileAsItIs(Problem found) {
    Origin origin = found.origin();
    for (Problem change : changes) {
      if (change.path().equals(FORMAT)
          && change.origin().file().equals(origin.file())
          && change.origin().line() < origin.line()
          && lineAdded) {
        return new Problem(
            new Origin(origin.file(), origin.line() - 1, origin.column()),
            found.path(),
            found.message());
      }
    }
    return found;
  }

  /**
   * The upgrade of a file.
   *
   * @param text what it says
   * @param name how messages name it
   * @throws ScenarioException if it is no scenario file, or what must be taken out cannot be
   */
  public static FormatUpgrade of(String text, String name) throws ScenarioException {
    if (!(YamlReader.read(text, name) instanceof Mapping file)) {
      throw new ScenarioException(
          Origin.of(name), "", "is no scenario: " + ScenarioFormat.SCENARIO.expected());
    }
    Problems problems = new Problems();
    Optional<Integer> said = WrittenFile.said(file, problems);
    problems.throwIfAny();
    if (said.filter(format -> format == ScenarioFormat.VERSION).isPresent()) {
      return new FormatUpgrade(text, List.of(), false);
    }
    return new Editing(text, name, file).upgrade();
  }

  /** One file on its way. */
  private static final class Editing {

    private final String name;
    private final Mapping file;
    private final YamlEdit edit;
    private final List<Problem> changes = new ArrayList<>();
    private final List<Tree> gone = new ArrayList<>();
    private boolean lineAdded;

    Editing(String text, String name, Mapping file) {
      this.name = name;
      this.file = file;
      this.edit = YamlEdit.of(text);
    }

    FormatUpgrade upgrade() throws ScenarioException {
      setFormat();
      if (file.get(BEHAVIOUR) instanceof Mapping behaviour) {
        for (RetiredCoefficient retired : RetiredCoefficient.values()) {
          Tree value = behaviour.get(retired.key());
          if (value != null) {
            String path = ScenarioPath.join(BEHAVIOUR, retired.key());
            takeOut(
                List.of(BEHAVIOUR, retired.key()),
                value,
                behaviour.originOf(retired.key()),
                path,
                retired);
          }
        }
      }
      if (file.get(SHOCKS) instanceof Sequence shocks) {
        for (int index = 0; index < shocks.items().size(); index++) {
          if (shocks.items().get(index) instanceof Mapping shock) {
            effects(shock, index);
          }
        }
      }
      changes.sort(null);
      return new FormatUpgrade(edited(), changes, lineAdded);
    }

    private void setFormat() {
      String version = String.valueOf(ScenarioFormat.VERSION);
      Tree written = file.get(FORMAT);
      if (written == null) {
        lineAdded = edit.putFirst(FORMAT, version);
        changes.add(new Problem(file.origin(), FORMAT, version + ", which was not said"));
      } else {
        edit.replace(FORMAT, version);
        changes.add(
            new Problem(written.origin(), FORMAT, version + " in place of " + written.described()));
      }
    }

    /** A shock that would move nothing any more goes as a whole. */
    private void effects(Mapping shock, int index) {
      if (!(shock.get(EFFECTS) instanceof Sequence effects)) {
        return;
      }
      String place = String.valueOf(index);
      List<Integer> doomed = new ArrayList<>();
      for (int number = 0; number < effects.items().size(); number++) {
        if (retired(effects.items().get(number)).isPresent()) {
          doomed.add(number);
        }
      }
      boolean all = doomed.size() == effects.items().size();
      for (int number : doomed) {
        Tree effect = effects.items().get(number);
        String path =
            ScenarioPath.path(
                SHOCKS,
                ShocksSection.SHAPE.nameOf(shock).orElse(""),
                EFFECTS,
                String.valueOf(number + 1));
        takeOut(
            all ? List.of(SHOCKS, place) : List.of(SHOCKS, place, EFFECTS, "" + number),
            all ? shock : effect,
            effect.origin(),
            path,
            retired(effect).orElseThrow());
      }
    }

    private static Optional<RetiredCoefficient> retired(Tree effect) {
      if (effect instanceof Mapping map && map.get(PATH) instanceof Leaf path) {
        for (RetiredCoefficient retired : RetiredCoefficient.values()) {
          if (path.text().strip().equals(ScenarioPath.join(BEHAVIOUR, retired.key()))) {
            return Optional.of(retired);
          }
        }
      }
      return Optional.empty();
    }

    private void takeOut(
        List<String> steps, Tree value, Origin origin, String path, RetiredCoefficient retired) {
      edit.takeOut(steps);
      if (!gone.contains(value)) {
        gone.add(value);
      }
      changes.add(new Problem(origin, path, "taken out: " + retired.reason()));
    }

    private String edited() throws ScenarioException {
      String edited;
      try {
        edited = edit.text();
      } catch (IllegalStateException e) {
        throw byHand(String.valueOf(e.getMessage()));
      }
      // what an alias or an odd layout would have made something else of is not written
      List<String> expected = facts(WrittenFile.current(file));
      gone.forEach(value -> facts(value).forEach(expected::remove));
      if (file.get(FORMAT) == null) {
        expected.add(String.valueOf(ScenarioFormat.VERSION));
      }
      List<String> found;
      try {
        found = facts(YamlReader.read(edited, name));
      } catch (ScenarioException e) {
        throw byHand("stands where it cannot be taken out by the program; do it by hand");
      }
      Collections.sort(expected);
      Collections.sort(found);
      if (!expected.equals(found)) {
        throw byHand("stands where it cannot be taken out by the program; do it by hand");
      }
      return edited;
    }

    private ScenarioException byHand(String why) {
      Problem first =
          changes.stream()
              .filter(change -> !change.path().equals(FORMAT))
              .findFirst()
              .orElse(changes.get(0));
      return new ScenarioException(first.origin(), first.path(), why);
    }

    /** All scalars below a place: taking out moves the places of others in lists. */
    private static List<String> facts(Tree tree) {
      List<String> facts = new ArrayList<>();
      if (tree instanceof Mapping map) {
        for (Map.Entry<String, Member> member : map.members().entrySet()) {
          facts(member.getValue().value()).forEach(facts::add);
        }
      } else if (tree instanceof Sequence list) {
        list.items().forEach(item -> facts.addAll(facts(item)));
      } else if (tree instanceof Leaf leaf) {
        facts.add(leaf.text());
      }
      return facts;
    }
  }
}
