package org.alliancesim.institution;

import java.util.Locale;
import org.alliancesim.world.StateVariable;
import org.alliancesim.world.World;

/** The criteria that the model knows the meaning of, in the order of {@code docs/odd.md}. */
public enum StandardCriterion implements Criterion {
  /** The candidate is a member of the United Nations. */
  UN_MEMBER("it is not a member of the United Nations") {
    @Override
    public boolean met(World world, int candidate, boolean[] full, double contraryFrom) {
      return world.get(StateVariable.UN_MEMBER, candidate) > 0;
    }
  },
  /** It has diplomatic relations with every full member, frozen ones included. */
  RELATIONS_WITH_ALL_MEMBERS("it lacks diplomatic relations with a member") {
    @Override
    public boolean met(World world, int candidate, boolean[] full, double contraryFrom) {
      for (int member = 0; member < full.length; member++) {
        if (full[member] && !world.relations(candidate, member)) {
          return false;
        }
      }
      return true;
    }
  },
  /** It supports the settlement of disputes by peaceful means. */
  PEACEFUL_SETTLEMENT("it does not support peaceful settlement of disputes") {
    @Override
    public boolean met(World world, int candidate, boolean[] full, double contraryFrom) {
      return world.get(StateVariable.PEACEFUL_SETTLEMENT, candidate) > 0;
    }
  },
  /** Its tie to a rival bloc stays below the threshold: B_i &lt; B*. */
  NO_CONTRARY_OBLIGATIONS("its security obligations run contrary to the treaties") {
    @Override
    public boolean met(World world, int candidate, boolean[] full, double contraryFrom) {
      return world.blocTie(candidate, full) < contraryFrom;
    }
  },
  /** There is no armed conflict on its territory. */
  NO_CONFLICT("there is armed conflict on its territory") {
    @Override
    public boolean met(World world, int candidate, boolean[] full, double contraryFrom) {
      return world.get(StateVariable.CONFLICT, candidate) == 0;
    }
  },
  /** It is not under sanctions of the UN Security Council. */
  NOT_UNDER_UN_SANCTIONS("it is under sanctions of the UN Security Council") {
    @Override
    public boolean met(World world, int candidate, boolean[] full, double contraryFrom) {
      return world.get(StateVariable.UN_SANCTIONS, candidate) == 0;
    }
  };

  private final String failure;
  private final String key;

  StandardCriterion(String failure) {
    this.failure = failure;
    key = name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * Whether a candidate meets the criterion.
   *
   * @param world the world of the month
   * @param candidate the candidate's index
   * @param full by state index, who is a full member
   * @param contraryFrom B*, the tie to a rival bloc from which obligations count as contrary
   */
  public abstract boolean met(World world, int candidate, boolean[] full, double contraryFrom);

  @Override
  public String failure() {
    return failure;
  }

  @Override
  public String key() {
    return key;
  }
}
