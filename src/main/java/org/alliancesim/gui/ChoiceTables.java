package org.alliancesim.gui;

import java.awt.BorderLayout;
import java.util.List;
import javax.swing.JComponent;
import javax.swing.JPanel;
import org.alliancesim.explanation.StateSheet.Choice;

/** Two tables: what there is to be weighed, and below, term by term, the one that is selected. */
final class ChoiceTables {

  private static final int NUMBER = 46;
  private static final int CHANCE = 58;

  /** Wide enough for most names of states, of whom one may be the strongest opponent. */
  private static final int VALUE = 66;

  /** Two of them, small ones too: {@code 4.1e-03 : 1.00}. */
  private static final int PAIR = 92;

  private final ReadingTable choices;
  private final ReadingTable terms;
  private List<Choice> shown = List.of();

  /** The choice looked at; it keeps its place when others come and go. */
  private String selected = "";

  /**
   * Tables without rows.
   *
   * @param name of what is weighed
   * @param heading above the choices
   * @param sum above the numbers of the choices; with a colon if they are two each
   * @param chance above their probabilities
   * @param share above the third column of the terms
   */
  ChoiceTables(String name, String heading, String sum, String chance, String share) {
    choices =
        new ReadingTable(
            name,
            ReadingTable.Column.words(heading),
            ReadingTable.Column.numbers(sum, sum.contains(":") ? PAIR : NUMBER),
            ReadingTable.Column.numbers(chance, CHANCE));
    terms =
        new ReadingTable(
            name + ", term by term",
            ReadingTable.Column.words("Term by term"),
            ReadingTable.Column.numbers("value", VALUE),
            ReadingTable.Column.numbers(share, NUMBER));
    choices.onSelection(
        row -> {
          selected = shown.get(row).name();
          showTerms(row);
        });
  }

  JComponent component() {
    JPanel panel = new JPanel(new BorderLayout(0, 4));
    panel.add(choices.component(), BorderLayout.NORTH);
    panel.add(terms.component(), BorderLayout.CENTER);
    return panel;
  }

  /** Shows other choices; the one looked at stays selected if it is still among them. */
  void show(List<Choice> now) {
    String wanted = selected;
    shown = now;
    choices.show(
        now.stream().map(choice -> List.of(choice.name(), choice.sum(), choice.chance())).toList());
    if (!now.isEmpty()) {
      int row = Math.max(0, now.stream().map(Choice::name).toList().indexOf(wanted));
      choices.select(row);
      showTerms(row);
    }
  }

  private void showTerms(int row) {
    terms.show(
        shown.get(row).terms().stream()
            .map(term -> List.of(term.what(), term.value(), term.share()))
            .toList());
  }

  /** The rows of the upper table. */
  List<List<String>> rows() {
    return choices.rows();
  }

  /** The rows of the lower table. */
  List<List<String>> terms() {
    return terms.rows();
  }
}
