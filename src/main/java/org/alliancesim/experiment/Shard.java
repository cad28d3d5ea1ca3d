package org.alliancesim.experiment;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One of several shares of the same work, each of which some process does by itself: of P parts,
 * share i of k has those from ⌊P(i−1)/k⌋ to ⌊Pi/k⌋ − 1, so that all shares together have each part
 * once.
 *
 * @param number i, from 1
 * @param of k, how many shares there are
 */
public record Shard(int number, int of) {

  /** More processes than any cluster gives to one job. */
  private static final int MOST = 100_000;

  private static final Pattern FORM = Pattern.compile("(\\d{1,6})/(\\d{1,6})");

  public Shard {
    if (of < 1 || of > MOST || number < 1 || number > of) {
      throw new IllegalArgumentException(
          "must be I/N with I from 1 to N and N at most "
              + MOST
              + ", for example 3/10, not '"
              + number
              + "/"
              + of
              + "'");
    }
  }

  /**
   * Reads {@code 3/10}.
   *
   * @throws IllegalArgumentException saying what is possible, if it is no share
   */
  public static Shard parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw new IllegalArgumentException(
          "must be I/N with I from 1 to N, for example 3/10, not '" + text + "'");
    }
    return new Shard(Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2)));
  }

  /** Whether a part is in this share. */
  public boolean holds(long part, long parts) {
    return part >= parts * (number - 1) / of && part < parts * number / of;
  }

  /** What the name of its folder ends in. */
  public String ending() {
    return "-shard-" + number + "-of-" + of;
  }

  /** As it is given. */
  @Override
  public String toString() {
    return number + "/" + of;
  }
}
