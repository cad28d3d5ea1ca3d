package org.alliancesim.experiment.attribution;

/** The words of the column {@code measure} of {@code sensitivity.csv}. */
public final class Measures {

  /** Of the whole variance of the outcome, chance included, from 0 to 1. */
  public static final String SHARE_OF_VARIANCE = "share-of-variance";

  /** Of the variance that all inputs together bring. */
  public static final String SHARE_OF_INPUTS = "share-of-inputs";

  /** What all inputs together explain of the whole variance; the factor is {@value #ALL}. */
  public static final String ALL_INPUTS = "all-inputs";

  /** The factor of rows about all inputs. */
  public static final String ALL = "all inputs";

  /** Spearman's rank correlation of input and outcome. */
  public static final String RANK_CORRELATION = "rank-correlation";

  /** The Sobol index of first order. */
  public static final String FIRST = "first-order";

  /** The total Sobol index. */
  public static final String TOTAL = "total";

  /** The Sobol index of second order. */
  public static final String SECOND = "second-order";

  /** The mean elementary effect. */
  public static final String MU = "mu";

  /** The mean size of elementary effects. */
  public static final String MU_STAR = "mu-star";

  /** The standard deviation of elementary effects, cleared of chance. */
  public static final String SIGMA = "sigma";

  /** What chance alone brings to an elementary effect, as a standard deviation. */
  public static final String CHANCE = "chance";

  /** The Shapley effect. */
  public static final String SHAPLEY = "shapley";

  private Measures() {}
}
