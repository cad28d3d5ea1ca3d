package org.alliancesim.cli;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.alliancesim.institution.Criterion;
import org.alliancesim.institution.Stage;
import org.alliancesim.institution.StandardCriterion;
import org.alliancesim.model.RunHistory;
import org.alliancesim.results.MemberRow;
import org.alliancesim.results.Names;
import org.alliancesim.results.ReplicateRow;
import org.alliancesim.scenario.text.Suggestion;
import org.alliancesim.world.StateCode;

/**
 * What to look for among the rows of replicates.csv: {@code STATE STATUS [STAGE] [by REASON]}, for
 * example {@code AZE partner blocked by ARM}. A row matches if its columns are so; of several
 * reasons one is enough.
 *
 * @param text the query as given
 * @param state the candidate
 * @param status the status's id
 * @param stage how far the path led; empty for any stage
 * @param reason a member's code or a criterion's key among the reasons; empty for any reason
 */
record ReplicateQuery(
    String text, StateCode state, String status, Optional<Stage> stage, Optional<String> reason) {

  /** Of what is repeated in a message, in characters. */
  private static final int LONGEST_SHOWN = 200;

  private static final String FORM =
      "a query is STATE STATUS [STAGE] [by MEMBER or CRITERION], for example 'AZE partner blocked by ARM'";

  private static final String BY = "by";

  /** What else a bid that is blocked in the vote may be called. */
  private static final Set<String> REFUSED = Set.of("refused", "rejected", "vetoed");

  /**
   * Reads a query.
   *
   * @param names the states and statuses of the run
   * @param ownCriteria the names of criteria that its statuses have of their own
   * @throws IllegalArgumentException if a word is missing, unknown or one too many, naming it
   */
  static ReplicateQuery parse(String text, Names names, List<String> ownCriteria) {
    Words words = new Words(text);
    Collection<String> states = names.states().keySet();
    String state = words.next("state", states);
    Collection<String> statuses = new TreeSet<>(names.statuses().keySet());
    statuses.add(MemberRow.LEFT);
    String status = words.next("status", statuses);
    List<String> stages =
        Arrays.stream(Stage.values())
            .filter(stage -> stage != Stage.NOT_SOUGHT)
            .map(Stage::key)
            .toList();
    Optional<Stage> stage = Optional.empty();
    if (words.more() && !words.nextIs(BY)) {
      String key = words.next("stage", stages);
      stage = Arrays.stream(Stage.values()).filter(each -> each.key().equals(key)).findFirst();
    }
    Optional<String> reason = Optional.empty();
    if (words.more()) {
      words.next("'" + BY + "'", List.of(BY));
      List<String> reasons = new ArrayList<>(states);
      Arrays.stream(StandardCriterion.values()).map(Criterion::key).forEach(reasons::add);
      reasons.addAll(ownCriteria);
      reasons.addAll(List.of(RunHistory.DOOR, RunHistory.DECLINED));
      reason = Optional.of(words.next("member or criterion", reasons));
    }
    words.end();
    return new ReplicateQuery(text.strip(), StateCode.of(state), status, stage, reason);
  }

  /** The words of a query, taken one after the other. */
  private static final class Words {
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final String text;
    private final Deque<String> left;
    private int taken;

    Words(String text) {
      this.text = text.strip();
      left = new ArrayDeque<>(SPACE.splitAsStream(this.text).filter(w -> !w.isEmpty()).toList());
    }

    boolean more() {
      return !left.isEmpty();
    }

    boolean nextIs(String word) {
      return word.equalsIgnoreCase(left.peek());
    }

    /** The next word, which must be one of these; capitals do not count. */
    String next(String what, Collection<String> allowed) {
      if (!more()) {
        throw wrong("ends where a " + what + " is expected; " + FORM);
      }
      String word = left.remove();
      taken++;
      return allowed.stream()
          .filter(word::equalsIgnoreCase)
          .findFirst()
          .orElseThrow(
              () ->
                  wrong(
                      "word "
                          + taken
                          + ", '"
                          + shown(word)
                          + "', is no "
                          + what
                          + meant(word, allowed)
                          + String.join(", ", allowed)));
    }

    /** What was meant, if one can guess, before the words that are possible. */
    private static String meant(String word, Collection<String> allowed) {
      String blocked = Stage.BLOCKED.key();
      String suggestion =
          REFUSED.contains(word.toLowerCase(Locale.ROOT)) && allowed.contains(blocked)
              ? Suggestion.text(blocked)
              : Suggestion.of(word, allowed);
      return suggestion.isEmpty() ? "; possible: " : suggestion + " Possible: ";
    }

    void end() {
      if (more()) {
        throw wrong(
            "word " + (taken + 1) + ", '" + shown(left.remove()) + "', is one too many; " + FORM);
      }
    }

    private IllegalArgumentException wrong(String message) {
      return new IllegalArgumentException("--find '" + shown(text) + "': " + message);
    }

    /** What a user can recognise, however long it is. */
    private static String shown(String words) {
      return words.length() > LONGEST_SHOWN ? words.substring(0, LONGEST_SHOWN) + "…" : words;
    }
  }

  /** The rows that match. */
  List<ReplicateRow> matchingRows(List<ReplicateRow> rows) {
    return rows.stream().filter(this::matches).toList();
  }

  /** The numbers of the replicates that match, in ascending order. */
  List<Integer> matches(List<ReplicateRow> rows) {
    return matchingRows(rows).stream().map(ReplicateRow::replicate).distinct().sorted().toList();
  }

  private boolean matches(ReplicateRow row) {
    return concerns(row)
        && stage.map(row.stage()::equals).orElse(true)
        && reason
            .map(wanted -> row.reason().map(given -> names(given, wanted)).orElse(false))
            .orElse(true);
  }

  private boolean concerns(ReplicateRow row) {
    return row.state().equals(state) && row.status().equals(status);
  }

  private static boolean names(String reasons, String wanted) {
    return List.of(reasons.split(Pattern.quote(RunHistory.JOINT))).contains(wanted);
  }

  /** How far the path led instead, for who found nothing. */
  String alternatives(List<ReplicateRow> rows) {
    Map<Stage, Long> counts =
        rows.stream()
            .filter(this::concerns)
            .collect(
                Collectors.groupingBy(ReplicateRow::stage, TreeMap::new, Collectors.counting()));
    String path = state + " " + status;
    return counts.isEmpty()
        ? path + " was sought in none"
        : path
            + " ended "
            + counts.entrySet().stream()
                .map(
                    entry ->
                        String.format(
                            Locale.ROOT, "%s in %,d", entry.getKey().key(), entry.getValue()))
                .collect(Collectors.joining(", "));
  }
}
