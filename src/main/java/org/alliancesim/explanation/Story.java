package org.alliancesim.explanation;

import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.alliancesim.institution.Charter;
import org.alliancesim.world.StateCode;

/**
 * An explanation in sentences, month by month. Months in which nothing happened, or in which states
 * only reconsidered and stayed, are not told.
 */
public final class Story {

  /** Columns of a line. */
  private static final int WIDTH = 100;

  private static final String INDENT = "  ";

  private final Explanation explanation;
  private final Sentences sentences;

  /**
   * A story.
   *
   * @param explanation what happened
   * @param charter the alliance's rules, for the names of statuses and tracks
   * @param stateName the name of a state
   */
  public Story(Explanation explanation, Charter charter, Function<StateCode, String> stateName) {
    this.explanation = explanation;
    sentences = new Sentences(charter, stateName);
  }

  /** The story, line by line; empty if nothing happened. */
  public List<String> lines() {
    Map<YearMonth, List<Event>> months = new TreeMap<>();
    for (Event event : explanation.events()) {
      months.computeIfAbsent(event.month(), month -> new ArrayList<>()).add(event);
    }
    List<String> lines = new ArrayList<>();
    int untold = 0;
    for (Map.Entry<YearMonth, List<Event>> month : months.entrySet()) {
      List<Event> events = month.getValue();
      if (events.stream().allMatch(Event.Stay.class::isInstance)) {
        untold += events.stream().mapToInt(event -> ((Event.Stay) event).states().size()).sum();
      } else {
        if (!lines.isEmpty()) {
          lines.add("");
        }
        lines.add(name(month.getKey()));
        events.forEach(event -> tell(event, lines));
      }
    }
    if (untold > 0) {
      lines.add("");
      lines.add(
          untold == 1
              ? "In a month not told, one state reconsidered and stayed as it was."
              : "In the months not told, states reconsidered "
                  + untold
                  + " times and stayed as they were.");
    }
    return lines;
  }

  private void tell(Event event, List<String> lines) {
    int depth = 1;
    for (String sentence : sentences.of(event)) {
      wrap(sentence, depth, lines);
      depth = 2;
    }
  }

  /** Breaks a sentence into lines that fit the screen. */
  public static void wrap(String sentence, int depth, List<String> lines) {
    String margin = INDENT.repeat(depth);
    StringBuilder line = new StringBuilder(margin);
    for (String word : sentence.split(" ", -1)) {
      if (line.length() > margin.length() && line.length() + 1 + word.length() > WIDTH) {
        lines.add(line.toString());
        margin = INDENT.repeat(depth + 1);
        line = new StringBuilder(margin);
      }
      line.append(line.length() > margin.length() ? " " : "").append(word);
    }
    lines.add(line.toString());
  }

  private static String name(YearMonth month) {
    return month.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + month.getYear();
  }
}
