package org.alliancesim.explanation;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.alliancesim.world.StateCode;

/**
 * What a story tells at one go: an event, or what a user changed.
 *
 * @param month when
 * @param kind what kind of thing happened
 * @param institution the name of the track whose rules were at work; empty if none was
 * @param subject the state it is about, if it is about one: the candidate of a bid, else the first
 *     named
 * @param sentences what happened, then why
 * @param event the index of the event among those of its history; empty of what a user changed
 */
public record Passage(
    YearMonth month,
    PassageKind kind,
    String institution,
    Optional<StateCode> subject,
    List<String> sentences,
    Optional<Integer> event) {

  public Passage {
    sentences = List.copyOf(sentences);
  }

  /** What happened, in one sentence. */
  public String headline() {
    return sentences.get(0);
  }
}
