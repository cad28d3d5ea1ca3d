package org.alliancesim.world;

import java.util.List;
import java.util.Optional;

/**
 * Paths, by which scenarios, settings, shocks and tables name what a scenario says: {@code
 * states.AZE.western-ties}, {@code rivalries.ARM-AZE.level}. They are made and taken apart here
 * alone.
 */
public final class ScenarioPath {

  private static final String STEP = ".";
  private static final String BETWEEN = "-";

  private static final String ALLIANCE = "alliance";
  private static final String TRACKS = "alliance.tracks";

  private ScenarioPath() {}

  /**
   * The path of a variable of which there is one: of the alliance or of behaviour.
   *
   * @throws IllegalArgumentException if there are several
   */
  public static String of(Variable variable) {
    VariableCatalogue.Entry entry = VariableCatalogue.of(variable);
    if (entry.named()) {
      throw new IllegalArgumentException(entry.path() + " needs a name");
    }
    return entry.path();
  }

  /**
   * The path of a variable of something with a name.
   *
   * @param name the code of a state, the id of a status or the key of an organisation
   * @throws IllegalArgumentException if there is one such variable alone
   */
  public static String of(Variable variable, String name) {
    VariableCatalogue.Entry entry = VariableCatalogue.of(variable);
    if (!entry.named()) {
      throw new IllegalArgumentException(entry.path() + " has no name in it");
    }
    return join(join(entry.section(), name), variable.key());
  }

  /**
   * The path of what lies between two states.
   *
   * @param first the patron or holder of a directed variable, else either
   */
  public static String of(PairVariable variable, StateCode first, StateCode second) {
    return of(variable, pair(variable.symmetric(), first.value(), second.value()));
  }

  /** The path of a state's weight in the chair. */
  public static String chair(StateCode leader) {
    return join(join(ALLIANCE, "chair"), leader.value());
  }

  /** The path of a supplier's share in a state's arms imports. */
  public static String supplier(StateCode importer, StateCode supplier) {
    return join(join(join("states", importer.value()), "arms.suppliers"), supplier.value());
  }

  /** The path of the probability that a criterion of a status is waived. */
  public static String waiver(String status, String criterion) {
    return join(join(join("alliance.statuses", status), "eligibility"), join(criterion, "waiver"));
  }

  /** The path of the probability that a criterion of a status's own is waived. */
  public static String ownWaiver(String status, String criterion) {
    return join(join(join("alliance.statuses", status), "criteria"), join(criterion, "waiver"));
  }

  /** The path of the probability that a state meets such a criterion. */
  public static String meets(StateCode state, String criterion) {
    return join(join(join("states", state.value()), "meets"), criterion);
  }

  /** The path of a track's rule of decision. */
  public static String rule(String track) {
    return join(join(TRACKS, track), "rule");
  }

  /** The path of whether a track allows two bids in one vote. */
  public static String packages(String track) {
    return join(join(TRACKS, track), "packages");
  }

  /** The path of some steps. */
  public static String path(List<String> steps) {
    return String.join(STEP, steps);
  }

  /** The path of some steps. */
  public static String path(String... steps) {
    return path(List.of(steps));
  }

  /** The part of a path below another; empty if it does not lie below. */
  public static Optional<String> below(String above, String path) {
    return path.startsWith(above + STEP)
        ? Optional.of(path.substring(above.length() + STEP.length()))
        : Optional.empty();
  }

  /** The path one step further; either may be empty. */
  public static String join(String path, String step) {
    return path.isEmpty() || step.isEmpty() ? path + step : path + STEP + step;
  }

  /** The steps of a path; some are empty if it is malformed. */
  public static List<String> steps(String path) {
    return List.of(path.split("\\.", -1));
  }

  /**
   * How a path names a pair.
   *
   * @param symmetric whether the pair is the same the other way round, and so named in alphabetical
   *     order
   */
  public static String pair(boolean symmetric, String first, String second) {
    boolean swap = symmetric && first.compareTo(second) > 0;
    return swap ? second + BETWEEN + first : first + BETWEEN + second;
  }

  /** The two names of a pair in a path; empty if these are not two. */
  public static Optional<List<String>> pairOf(String step) {
    List<String> names = List.of(step.split(BETWEEN, -1));
    return names.size() == 2 ? Optional.of(names) : Optional.empty();
  }
}
