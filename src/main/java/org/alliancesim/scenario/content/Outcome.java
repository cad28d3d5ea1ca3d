package org.alliancesim.scenario.content;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;

/**
 * What came of a bid, in the codes of docs/past/coding-rules.md: the answer that a member's vote
 * has to explain, where a {@link PastCase} says only whether a status was gained.
 *
 * @param answer what the members made of it
 * @param blockedBy who or what stood in its way, most telling first: codes of members and words of
 *     {@link Obstacle}; none if nothing did
 * @param concern why the first member named was against it
 * @param entered how it came among the decisions
 */
public record Outcome(Answer answer, List<String> blockedBy, Ground concern, Entry entered)
    implements Serializable {

  public Outcome {
    blockedBy = List.copyOf(blockedBy);
  }

  /** The members that are named, as their codes. */
  public List<String> blockers() {
    return blockedBy.stream().filter(code -> !Obstacle.isWord(code)).toList();
  }

  /** What the members made of a bid. */
  public enum Answer {
    /** They gave it, and the state came to hold it. */
    LET_IN,
    /** It was asked for and not held at the end: a vote, a ratification, a door, a lower rung. */
    BLOCKED,
    /** The state took it back before it was answered. */
    WITHDRAWN,
    /** Nobody asked. */
    NEVER_ASKED;

    /** The word in a file. */
    public String key() {
      return word(this);
    }
  }

  /** What may stand in the way of a bid and is no member. */
  public enum Obstacle {
    /** A written criterion. */
    GATE,
    /** Nobody was admitted. */
    DOOR,
    /** Another status was to come first. */
    LADDER,
    /** The members together; none is named. */
    ALL,
    /** The state's own will. */
    WILL;

    /** The word in a file. */
    public String key() {
      return word(this);
    }

    static boolean isWord(String code) {
      for (Obstacle obstacle : values()) {
        if (obstacle.key().equals(code)) {
          return true;
        }
      }
      return false;
    }
  }

  /** Why a member was against a bid: the concerns of the model by their names, or none known. */
  public enum Ground {
    RIVALRY,
    RIVAL_OF_A_FRIEND,
    FRIEND_OF_A_RIVAL,
    RIVAL_BLOC,
    DISTANCE,
    STANCE,
    NONE;

    /** The word in a file. */
    public String key() {
      return word(this);
    }
  }

  /** How a decision was found. */
  public enum Entry {
    /** Somebody reported the bid. */
    NEWS,
    /** It was decided together with another one. */
    BATCH,
    /** It was asked of a neighbour of those that bid. */
    FRAME,
    /** It was sought out because it was refused. */
    REFUSAL,
    /** It was taken from a list of memberships, so because it was let in. */
    RECORD;

    /** The word in a file. */
    public String key() {
      return word(this);
    }
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
