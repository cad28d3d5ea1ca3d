package org.alliancesim.scenario.text;

import java.util.List;
import java.util.stream.Collectors;

/** A scenario cannot be used; the message has one line for each mistake, sorted by place. */
public final class ScenarioException extends Exception {

  private static final long serialVersionUID = 1L;

  private final List<Problem> problems;

  public ScenarioException(List<Problem> problems) {
    super(
        problems.stream()
            .sorted()
            .distinct()
            .map(Problem::toString)
            .collect(Collectors.joining("\n")));
    this.problems = problems.stream().sorted().distinct().toList();
  }

  public ScenarioException(Origin origin, String path, String message) {
    this(List.of(new Problem(origin, path, message)));
  }

  /** The message, which is never missing. */
  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }

  /** All mistakes, sorted by place. */
  public List<Problem> problems() {
    return problems;
  }
}
