package org.alliancesim.gui;

import java.util.List;
import java.util.stream.Collectors;
import javax.swing.JEditorPane;
import javax.swing.JScrollPane;
import sim.display.Console;

/** The console's first tab: what is played, how to play it, how to cite it, whose outlines. */
final class AboutPage {

  /** Where MASON puts its own. */
  private static final int TAB = 0;

  private static final String TEXT =
      """
      <html><head><style>
      body { font-family: sans-serif; font-size: 10px; margin: 6px }
      h2 { font-size: 12px; margin: 0 0 2px 0 }
      h3 { font-size: 10px; margin: 8px 0 2px 0 }
      p { margin: 0 0 4px 0 }
      </style></head><body>
      <h2>One history, month by month</h2>
      <p><b>%s</b>, %s</p>
      %s
      <p>What you see is the history that <i>sim run</i> and <i>sim explain</i> have under the same scenario,
      seed and number, however often it is played, until you change something in the tab
      <i>Model</i>. MASON's own seed changes nothing.</p>
      <h3>How to play</h3>
      <p>The triangle below plays and, in a pause, goes on by a month; the next button pauses and
      resumes; the square stops. Pace: tab <i>Console</i>. Charts and the council's votes: tab
      <i>Displays</i>.</p>
      <p>Above the map: the stack of sheets switches layers, the film camera records a numbered
      picture of every month, the camera saves the map as PNG or PDF.</p>
      <h3>How to cite</h3>
      <p>%s</p>
      <p>Name scenario, seed and replicate too; CITATION.cff has the entry.</p>
      <h3>Map</h3>
      <p>Outlines: Natural Earth (public domain), by way of world-atlas (ISC licence, copyright
      2013&ndash;2019 Michael Bostock). Borders are as the source draws them and imply no opinion.
      Abkhazia and South Ossetia are points.</p>
      <p>alliance-sim: Apache-2.0. MASON: Academic Free Licence 3.0.</p>
      </body></html>
      """;

  private AboutPage() {}

  /**
   * Puts it in the place of MASON's.
   *
   * @param questions what the scenario asks, in sentences
   */
  static void show(
      Console console, String scenario, String title, List<String> questions, String citation) {
    console.getTabPane().setComponentAt(TAB, pane(scenario, title, questions, citation));
  }

  private static JScrollPane pane(
      String scenario, String title, List<String> questions, String citation) {
    JEditorPane page =
        new JEditorPane(
            "text/html",
            TEXT.formatted(escaped(scenario), escaped(title), asked(questions), escaped(citation)));
    page.setEditable(false);
    page.setCaretPosition(0);
    return new JScrollPane(page);
  }

  private static String asked(List<String> questions) {
    return questions.isEmpty()
        ? ""
        : "<h3>What the scenario asks</h3>"
            + questions.stream()
                .map(question -> "<p><b>" + escaped(question) + "</b></p>")
                .collect(Collectors.joining())
            + "<p>One history is one of many answers: the window <i>"
            + MonteCarloPanel.TITLE
            + "</i> (tab <i>Displays</i>) says how likely it is, and what stops it.</p>";
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
