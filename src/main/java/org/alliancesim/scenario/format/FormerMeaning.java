package org.alliancesim.scenario.format;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.alliancesim.scenario.text.Tree;
import org.alliancesim.scenario.text.Tree.Kind;
import org.alliancesim.scenario.text.Tree.Leaf;
import org.alliancesim.scenario.text.Tree.Mapping;
import org.alliancesim.world.ScenarioPath;

/**
 * What a file of format 1 says and is taken otherwise since. Notes of the commands, what {@code sim
 * upgrade} lists and the table of {@code scenarios/README.md} are made of these sentences. Keys
 * that are refused are {@link org.alliancesim.world.RetiredCoefficient}s.
 */
enum FormerMeaning {
  STEP(
      "costs a step that changes half of what binds, a larger one more and a smaller one less; it"
          + " was the cost of every step",
      "behaviour.kappa-step: 0 has it so",
      "behaviour.kappa"),
  SAVINGS(
      "is what the first 1% of the budget is worth at the margin, as in β·ln(1 + %); it was what"
          + " every 1% is worth",
      "", "behaviour.beta-gain"),
  NEIGHBOURS(
      "counts in full for a state next door and less with distance, by its nearness; it counted"
          + " for all alike",
      "nearness: 1 on each state has it so",
      "behaviour.beta-forum"),
  SEAT(
      "counts in full for a state next door and less with distance, by its nearness, and is part of"
          + " what a seat is in members' eyes; it counted for all alike, and not for members",
      "nearness: 1 on each state and behaviour.omega-f: 0 have it so",
      "alliance.statuses.*.forum"),
  GOODWILL(
      "is measured by a member's goodwill to any candidate, and only ratios to that count; it was"
          + " in the logits of a vote",
      "",
      "behaviour.gamma-aff",
      "behaviour.gamma-riv",
      "behaviour.gamma-patron",
      "behaviour.gamma-bloc",
      "behaviour.psi",
      "behaviour.cost"),
  ABSTENTION(
      "is the share by which a concern must fall short for consent in place of abstention; it was"
          + " half the width of a band of logits",
      "",
      "behaviour.nu"),
  FACE(
      "is what a refusal costs the candidate; the chair's loss is behaviour.phi-chair, in goodwill",
      "",
      "behaviour.phi") {
    @Override
    boolean concerns(String path, Tree value, Mapping scenario) {
      return true;
    }
  },
  SYMBOL(
      "is the symbolic part of a status for its holder alone; in members' eyes that is"
          + " behaviour.omega-b",
      "",
      "behaviour.omega") {
    @Override
    boolean concerns(String path, Tree value, Mapping scenario) {
      return true;
    }
  },
  CONTRARY(
      "asks for a tie below behaviour.b-star, which is drawn between 0.25 and 0.6 unless it is"
          + " given; it was 0.4",
      "behaviour.b-star: 0.4 has it so",
      "alliance.statuses.*.eligibility.no-contrary-obligations") {
    @Override
    boolean concerns(String path, Tree value, Mapping scenario) {
      return at(scenario, "behaviour", "b-star").isEmpty();
    }
  },
  UMBRELLA(
      "is what the patron would give without the alliance, and an umbrella that makes the alliance's"
          + " own promise worth less, also if the patron is a member; a member's counted for nothing",
      "",
      "guarantees.*.level") {
    @Override
    boolean concerns(String path, Tree value, Mapping scenario) {
      String patron =
          ScenarioPath.pairOf(ScenarioPath.steps(path).get(1)).orElse(List.of("")).get(0);
      return !isZero(value)
          && at(scenario, "states", patron, "outside").filter(FormerMeaning::isTrue).isEmpty();
    }
  },
  RATIFIED(
      "takes alliance.ratification months on average whatever the number of members, from the month"
          + " after the vote; who would object holds it back, and who comes to vote meanwhile is not"
          + " waited for",
      "newcomers-ratify: true has newcomers waited for",
      "alliance.statuses.*.ratified") {
    @Override
    boolean concerns(String path, Tree value, Mapping scenario) {
      return isTrue(value);
    }
  },
  LADDER(
      "is a place on a ladder, since a track of the scenario offers lower statuses; it ordered"
          + " reports alone",
      "offers-lower: false on the track has it so",
      "alliance.statuses.*.rank") {
    @Override
    boolean concerns(String path, Tree value, Mapping scenario) {
      return at(scenario, "alliance", "tracks").stream()
          .flatMap(FormerMeaning::children)
          .anyMatch(track -> at(track, "offers-lower").isPresent());
    }
  },
  EXCHANGE(
      "makes packages of any number of bids, each answered by itself with the others as its"
          + " counterweight; a package was two bids whose votes were added up",
      "",
      "alliance.tracks.*.packages") {
    @Override
    boolean concerns(String path, Tree value, Mapping scenario) {
      return isTrue(value);
    }
  },
  EMPTIED(
      "is empty, and so empties what the file inherits; it changed nothing",
      "without the key it changes nothing") {
    @Override
    boolean concerns(String path, Tree value, Mapping scenario) {
      return true;
    }

    @Override
    List<String> keysInWords() {
      return List.of("{} or [] over something inherited");
    }
  };

  private static final String ANY = "*";

  private final String now;
  private final String before;

  @SuppressWarnings("ImmutableEnumChecker") // from List.of
  private final List<String> keys;

  FormerMeaning(String now, String before, String... keys) {
    this.now = now;
    this.before = before;
    this.keys = List.of(keys);
  }

  /** What it means now and what it meant, as the end of a sentence that begins with its path. */
  String now() {
    return now;
  }

  /** What has it as before, as a clause; empty if nothing has. */
  String before() {
    return before;
  }

  /** Both. */
  String sentence() {
    return now + (before.isEmpty() ? "" : "; " + before);
  }

  /** The paths of what means something else, {@code *} for any name. */
  List<String> keysInWords() {
    return keys;
  }

  /**
   * Whether what stands at such a path is taken otherwise in this scenario; nothing of something is
   * nothing in any unit.
   */
  boolean concerns(String path, Tree value, Mapping scenario) {
    return !isZero(value);
  }

  /** What became of what stands at a path; empty if it means what it meant. */
  static Optional<FormerMeaning> of(String path) {
    List<String> steps = ScenarioPath.steps(path);
    return Arrays.stream(values())
        .filter(meaning -> meaning.keys.stream().anyMatch(key -> matches(key, steps)))
        .findFirst();
  }

  private static boolean matches(String key, List<String> steps) {
    List<String> wanted = ScenarioPath.steps(key);
    if (wanted.size() != steps.size()) {
      return false;
    }
    for (int step = 0; step < steps.size(); step++) {
      if (!wanted.get(step).equals(ANY) && !wanted.get(step).equals(steps.get(step))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isZero(Tree value) {
    Tree number = at(value, ScenarioFormat.VALUE).orElse(value);
    return number instanceof Leaf leaf && leaf.number().orElse(1) == 0;
  }

  private static boolean isTrue(Tree value) {
    return value instanceof Leaf leaf && leaf.kind() == Kind.TRUTH && leaf.isTrue();
  }

  private static Optional<Tree> at(Tree tree, String... keys) {
    Optional<Tree> found = Optional.of(tree);
    for (String key : keys) {
      found =
          found.flatMap(
              map ->
                  map instanceof Mapping mapping
                      ? Optional.ofNullable(mapping.get(key))
                      : Optional.empty());
    }
    return found;
  }

  private static Stream<Tree> children(Tree tree) {
    return tree instanceof Mapping map
        ? map.members().values().stream().map(member -> Objects.requireNonNull(member.value()))
        : Stream.empty();
  }
}
