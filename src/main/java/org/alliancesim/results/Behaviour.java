package org.alliancesim.results;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What coefficients of behaviour were drawn from, before a scenario says otherwise of single ones.
 *
 * @param kind {@value #PRIORS}: what is assumed of every coefficient; or {@value #POSTERIOR}: what
 *     was learned of some from past cases, and priors for the others
 * @param given what the user asked for with {@code --behaviour}; empty if nothing
 * @param digest the SHA-256 of the text that has the numbers: of the posterior's file, or of the
 *     priors as {@code sim show} prints them
 * @param learned how the coefficients were learned; empty with priors
 */
public record Behaviour(
    String kind, Optional<String> given, String digest, Optional<Learning> learned) {

  private static final int SHOWN_DIGITS = 8;

  /** Nothing learned. */
  public static final String PRIORS = "priors";

  /** Some coefficients learned. */
  public static final String POSTERIOR = "posterior";

  public Behaviour {
    if (!kind.equals(learned.isPresent() ? POSTERIOR : PRIORS)) {
      throw new IllegalArgumentException(
          "behaviour is of the kind "
              + POSTERIOR
              + " if something was learned and else "
              + PRIORS
              + ", not "
              + kind);
    }
    Checks.text("the behaviour's digest", digest);
  }

  /** What it is called where there is little room: {@code posterior 1a2b3c4d}. */
  public String label() {
    return kind + " " + shortDigest();
  }

  /** What a probability rests on besides the scenario, as the end of "given …". */
  public String condition() {
    return learned.isPresent()
        ? "what past cases taught (" + label() + "), the other priors and the shocks"
        : "the priors (" + shortDigest() + ") and the shocks";
  }

  /**
   * Which levels rest on what was learned and which are assumed, and in what the scenario lies
   * outside of what was learned from, in sentences.
   */
  public String levels() {
    return learned
        .map(
            learning ->
                "Learned from past cases: "
                    + String.join(", ", learning.coefficients())
                    + "; all other coefficients of behaviour are assumed (priors)."
                    + learning.outside().stream()
                        .map(sentence -> " " + sentence)
                        .collect(Collectors.joining()))
        .orElse(
            "No coefficient of behaviour was learned: all levels are assumed (priors), and"
                + " differences between scenarios say more than levels.");
  }

  /** In full, for who wants to have the same again. */
  public String inFull() {
    return learned
            .map(
                learning ->
                    "learned from past cases ("
                        + String.join(", ", learning.coefficients())
                        + "), priors for the others; posterior")
            .orElse("priors")
        + ", digest "
        + digest;
  }

  private String shortDigest() {
    return digest.substring(0, Math.min(SHOWN_DIGITS, digest.length()));
  }

  /**
   * How coefficients were learned, and where their values are.
   *
   * @param madeBy the program and the command that learned them
   * @param worlds the worlds of the past that they were learned from
   * @param effectiveSampleSize how many independent points the points are worth
   * @param coefficients the keys of the learned coefficients; all others have priors
   * @param points how many equally likely points there are
   * @param file the file of the folder that holds every point, as {@code --behaviour} reads it
   * @param values prior and posterior of each learned coefficient side by side
   * @param outside in what the scenario lies outside of what they were learned from, in sentences;
   *     none if it lies within
   */
  public record Learning(
      String madeBy,
      List<String> worlds,
      double effectiveSampleSize,
      List<String> coefficients,
      int points,
      String file,
      List<LearnedValue> values,
      List<String> outside) {

    public Learning {
      worlds = List.copyOf(worlds);
      coefficients = List.copyOf(coefficients);
      values = List.copyOf(values);
      outside = List.copyOf(outside);
      Checks.atLeastOne("points", points);
    }
  }
}
