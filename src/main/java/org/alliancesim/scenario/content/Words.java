package org.alliancesim.scenario.content;

import java.io.Serializable;
import java.util.List;

/**
 * What a scenario says besides its numbers, each in the order of the canonical text.
 *
 * @param names what people read and no result depends on
 * @param rules what results depend on
 * @param others what has no line of its own in the canonical text: cases of the past, and that
 *     nobody leads or holds a status
 */
public record Words(List<Statement> names, List<Statement> rules, List<Statement> others)
    implements Serializable {

  public Words {
    names = List.copyOf(names);
    rules = List.copyOf(rules);
    others = List.copyOf(others);
  }
}
