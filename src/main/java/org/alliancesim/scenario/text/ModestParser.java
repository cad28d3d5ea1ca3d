package org.alliancesim.scenario.text;

import java.util.Optional;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.parser.Parser;

/**
 * Hands events on and refuses those of a text that is nested too deep, has too many aliases, or
 * goes on after its first document. Whoever composes from it nests no deeper than it lets through.
 */
final class ModestParser implements Parser {

  private static final int MAX_DEPTH = 30;

  /** Generators write one wherever an object recurs; what they stand for is limited apart. */
  static final int MAX_ALIASES = 10_000;

  private final Parser parser;
  private boolean looked;
  private int depth;
  private int documents;
  private int aliases;

  ModestParser(Parser parser) {
    this.parser = parser;
  }

  /** A text is refused; said at the place of an event. */
  static final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Optional<Mark> mark;
    private final String reason;

    private RefusedException(Event event, String reason) {
      super(reason);
      this.reason = reason;
      mark = event.getStartMark();
    }

    String reason() {
      return reason;
    }

    Optional<Mark> mark() {
      return mark;
    }
  }

  @Override
  public boolean hasNext() {
    return parser.hasNext();
  }

  @Override
  public boolean checkEvent(Event.ID choice) {
    return parser.hasNext() && peekEvent().getEventId() == choice;
  }

  @Override
  public Event peekEvent() {
    Event event = parser.peekEvent();
    if (!looked) {
      look(event);
      looked = true;
    }
    return event;
  }

  @Override
  public Event next() {
    Event event = peekEvent();
    parser.next();
    looked = false;
    return event;
  }

  private void look(Event event) {
    switch (event.getEventId()) {
      case DocumentStart -> documents++;
      case MappingStart, SequenceStart -> depth++;
      case Alias -> aliases++;
      case MappingEnd, SequenceEnd -> depth--;
      default -> {
        // other events do not nest
      }
    }
    if (depth > MAX_DEPTH) {
      throw new RefusedException(event, "is nested more than " + MAX_DEPTH + " levels deep");
    }
    if (aliases > MAX_ALIASES) {
      throw new RefusedException(
          event,
          "has more than "
              + MAX_ALIASES
              + " aliases (*); write the values out, or have the program that wrote the file do so"
              + " (PyYAML: a Dumper whose ignore_aliases is true)");
    }
    if (documents > 1) {
      throw new RefusedException(
          event,
          "a second YAML document begins here; a scenario is one document, remove the '---'");
    }
  }
}
