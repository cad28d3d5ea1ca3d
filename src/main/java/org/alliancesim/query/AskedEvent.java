package org.alliancesim.query;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * An event whose probability is asked for, perhaps among some histories alone.
 *
 * @param event what is asked about
 * @param given among which histories; empty for all
 */
public record AskedEvent(Condition event, Optional<Condition> given) {

  /** Whether a history is one of those among which the event is counted. */
  public boolean counts(List<Passage> history) {
    return given.map(condition -> condition.holds(history)).orElse(true);
  }

  /** Whether the event occurs in a history that counts. */
  public boolean occurs(List<Passage> history) {
    return counts(history) && event.holds(history);
  }

  /**
   * The month in which the event came about in a history, or in which the path that it is about
   * came where it ended; empty if it comes about in no one month.
   */
  public Optional<YearMonth> since(List<Passage> history) {
    return event.happens() || event instanceof Condition.Path
        ? event.since(history)
        : Optional.empty();
  }

  /** The one path that it is about; empty if it is about none, or several. */
  public Optional<Condition.Path> path() {
    List<Condition> atoms = event.atoms().toList();
    Condition first = atoms.get(0);
    return first instanceof Condition.Path path && atoms.stream().allMatch(path::isOfThatPath)
        ? Optional.of(path)
        : Optional.empty();
  }

  /** Whether it is a share among some histories alone. */
  public boolean isConditional() {
    return given.isPresent();
  }

  /**
   * The events that lead up to this one, each of which takes the one before, and this one last: to
   * seek a status, to bid for it, to pass the gate, to be admitted, to hold it. This one alone if
   * it is anything else than that a state comes to hold a status.
   */
  public List<Condition> stages() {
    return isConditional()
            || !(event instanceof Condition.Path path)
            || path.mark() != Mark.HELD
            || path.by().isPresent()
        ? List.of(event)
        : Mark.LADDER.stream()
            .map(
                mark ->
                    (Condition) new Condition.Path(path.state(), path.status(), mark, path.by()))
            .toList();
  }

  /** The atoms of event and condition. */
  public Stream<Condition> atoms() {
    return Stream.concat(event.atoms(), given.stream().flatMap(Condition::atoms));
  }

  /** Whether it can be told from who gained what, and when, alone: all that twin histories keep. */
  public boolean ofGainsAlone() {
    return atoms()
        .allMatch(
            atom ->
                atom instanceof Condition.Path path
                    ? path.mark() == Mark.HELD && path.by().isEmpty()
                    : atom instanceof Condition.Several several
                        && several.mark() == Mark.HELD
                        && several.by().isEmpty());
  }

  /** Whether it matters in which months things happen. */
  public boolean ofMonths() {
    return Stream.concat(Stream.of(event), given.stream())
        .anyMatch(
            condition ->
                anyPart(
                    condition,
                    part -> part instanceof Condition.Until || part instanceof Condition.Order));
  }

  /** Whether the event, or a part of it, has to happen by a month that is named. */
  public boolean isDated() {
    return anyPart(event, Condition.Until.class::isInstance);
  }

  private static boolean anyPart(Condition condition, Predicate<Condition> wanted) {
    return wanted.test(condition)
        || parts(condition).stream().anyMatch(part -> anyPart(part, wanted));
  }

  private static List<Condition> parts(Condition condition) {
    if (condition instanceof Condition.Not not) {
      return List.of(not.part());
    }
    if (condition instanceof Condition.Both both) {
      return both.parts();
    }
    if (condition instanceof Condition.Either either) {
      return either.parts();
    }
    if (condition instanceof Condition.Order order) {
      return List.of(order.first(), order.second());
    }
    return List.of();
  }

  /** As {@link QueryReader} reads it, and one text for each event. */
  @Override
  public String toString() {
    return event + given.map(condition -> " | " + condition).orElse("");
  }
}
