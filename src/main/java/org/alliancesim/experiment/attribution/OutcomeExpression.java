package org.alliancesim.experiment.attribution;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.alliancesim.institution.Stage;
import org.alliancesim.results.MemberRow;
import org.alliancesim.results.Names;
import org.alliancesim.results.ReplicateRow;
import org.alliancesim.scenario.text.Suggestion;
import org.alliancesim.world.StateCode;

/**
 * An outcome that is asked about, in the grammar of docs/experiments.md:
 *
 * <pre>
 * outcome   = event [ "|" event ]        the second is the condition
 * event     = term { "and" term }
 * term      = [ "not" ] STATE STATUS [ STAGE ]
 * </pre>
 *
 * Without a stage the status must have been held; with one it is the furthest that was reached.
 * Capitals do not count.
 *
 * @param text as it was given
 * @param event what is asked about
 * @param condition among which replicates; empty for all
 */
public record OutcomeExpression(String text, List<Term> event, List<Term> condition) {

  private static final Pattern WORDS = Pattern.compile("\\||[^\\s|]+");
  private static final String BAR = "|";
  private static final String AND = "and";
  private static final String NOT = "not";

  public OutcomeExpression {
    event = List.copyOf(event);
    condition = List.copyOf(condition);
  }

  /**
   * Something that a replicate did or did not do.
   *
   * @param negated whether it must not have done so
   * @param state the state
   * @param status the status's id, or {@code left}
   * @param stage the furthest stage that must have been reached
   */
  public record Term(boolean negated, StateCode state, String status, Stage stage) {
    boolean matches(ReplicateRow row) {
      return row.state().equals(state) && row.status().equals(status) && row.stage() == stage;
    }
  }

  /**
   * Which replicates are asked about.
   *
   * @param counted by replicate, whether the condition holds
   * @param happened by replicate, whether the event occurred
   */
  record Occurrences(boolean[] counted, boolean[] happened) {}

  /**
   * Reads an outcome.
   *
   * @throws IllegalArgumentException saying which word is wrong and what may be meant
   */
  public static OutcomeExpression parse(String text, Names names) {
    Reader reader = new Reader(text, names);
    List<Term> event = reader.event();
    List<Term> condition = reader.takes(BAR) ? reader.event() : List.of();
    reader.end();
    return new OutcomeExpression(text.strip(), event, condition);
  }

  Occurrences in(List<ReplicateRow> rows, int replicates) {
    return new Occurrences(all(condition, rows, replicates), all(event, rows, replicates));
  }

  private static boolean[] all(List<Term> terms, List<ReplicateRow> rows, int replicates) {
    boolean[] all = new boolean[replicates];
    Arrays.fill(all, true);
    for (Term term : terms) {
      boolean[] matched = new boolean[replicates];
      for (ReplicateRow row : rows) {
        if (term.matches(row)) {
          matched[row.replicate()] = true;
        }
      }
      for (int replicate = 0; replicate < replicates; replicate++) {
        all[replicate] &= matched[replicate] != term.negated();
      }
    }
    return all;
  }

  /** The words, taken one after the other. */
  private static final class Reader {
    private final String text;
    private final Names names;
    private final Deque<String> left;

    Reader(String text, Names names) {
      this.text = text;
      this.names = names;
      left = new ArrayDeque<>(WORDS.matcher(text).results().map(MatchResult::group).toList());
    }

    List<Term> event() {
      List<Term> terms = new ArrayList<>();
      do {
        terms.add(term());
      } while (takes(AND));
      return terms;
    }

    private Term term() {
      boolean negated = takes(NOT);
      String state = next("state", names.states().keySet());
      Collection<String> statuses = new TreeSet<>(names.statuses().keySet());
      statuses.add(MemberRow.LEFT);
      String status = next("status", statuses);
      Stage stage = Stage.HELD;
      if (!left.isEmpty() && !Stream.of(BAR, AND).anyMatch(left.peek()::equalsIgnoreCase)) {
        List<Stage> stages =
            Arrays.stream(Stage.values()).filter(each -> each != Stage.NOT_SOUGHT).toList();
        String key = next("stage", stages.stream().map(Stage::key).toList());
        stage = stages.stream().filter(each -> each.key().equals(key)).findFirst().orElse(stage);
      }
      return new Term(negated, StateCode.of(state), status, stage);
    }

    boolean takes(String word) {
      boolean next = word.equalsIgnoreCase(left.peek());
      if (next) {
        left.remove();
      }
      return next;
    }

    private String next(String what, Collection<String> possible) {
      Optional<String> word = Optional.ofNullable(left.poll());
      if (word.isEmpty()) {
        throw wrong("ends where a " + what + " is expected, as in \"AZE partner\"");
      }
      return possible.stream()
          .filter(word.get()::equalsIgnoreCase)
          .findFirst()
          .orElseThrow(
              () ->
                  wrong(
                      "'"
                          + word.get()
                          + "' is no "
                          + what
                          + " here"
                          + Suggestion.orKnown(word.get(), List.copyOf(possible))));
    }

    void end() {
      if (!left.isEmpty()) {
        throw wrong("'" + left.peek() + "' is one too many; terms are joined by 'and' or '|'");
      }
    }

    private IllegalArgumentException wrong(String message) {
      return new IllegalArgumentException("--outcome \"" + text.strip() + "\": " + message);
    }
  }
}
