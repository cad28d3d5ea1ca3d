package org.alliancesim.report.figure;

import java.util.List;

/**
 * A figure: what it shows and says, but not how it looks.
 *
 * @param name the name of its files without their endings, and of its section on the page
 * @param shortTitle for a list of figures
 * @param title what it shows
 * @param explanation how to read it, in sentences
 * @param onScreen how to read what is shown on the screen alone
 * @param origin what was simulated and how often, in lines
 * @param chart what is drawn
 */
public record Figure(
    String name,
    String shortTitle,
    String title,
    List<String> explanation,
    List<String> onScreen,
    List<String> origin,
    Chart chart) {

  public Figure {
    explanation = List.copyOf(explanation);
    onScreen = List.copyOf(onScreen);
    origin = List.copyOf(origin);
  }

  /** A figure that shows the same on the screen and in print. */
  Figure(
      String name,
      String shortTitle,
      String title,
      List<String> explanation,
      List<String> origin,
      Chart chart) {
    this(name, shortTitle, title, explanation, List.of(), origin, chart);
  }

  /** A caption to be set below the figure. */
  public String caption() {
    StringBuilder caption = new StringBuilder(title).append('.');
    List<String> headings = chart.headings();
    if (headings.size() > 1) {
      for (int panel = 0; panel < headings.size(); panel++) {
        caption.append(panel == 0 ? " " : "; ");
        caption.append(Chart.letter(panel)).append(' ').append(headings.get(panel));
      }
      caption.append('.');
    }
    explanation.forEach(sentence -> caption.append(' ').append(sentence));
    caption.append(chart.scale());
    origin.forEach(line -> caption.append(' ').append(line).append('.'));
    return caption.append('\n').toString();
  }
}
