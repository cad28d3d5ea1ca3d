package org.alliancesim.gui;

import java.awt.Component;
import java.util.List;
import javax.swing.JOptionPane;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import org.alliancesim.scenario.text.Problem;
import org.alliancesim.scenario.text.ScenarioException;
import org.jspecify.annotations.Nullable;

/** What the user must be told or asked, in dialogs. */
final class Messages {

  private static final int COLUMNS = 60;
  private static final int MOST_ROWS = 12;

  private Messages() {}

  /** Tells every mistake of a scenario, with its place. */
  static void tell(@Nullable Component above, String heading, ScenarioException mistakes) {
    fail(above, heading, mistakes.problems().stream().map(Problem::toString).toList());
  }

  /** Tells what was done. */
  static void tell(@Nullable Component above, String heading, List<String> lines) {
    show(above, heading, lines, JOptionPane.INFORMATION_MESSAGE);
  }

  /** Tells that something was not done, and why. */
  static void fail(@Nullable Component above, String heading, List<String> lines) {
    show(above, heading, lines, JOptionPane.ERROR_MESSAGE);
  }

  private static void show(
      @Nullable Component above, String heading, List<String> lines, int kind) {
    JOptionPane.showMessageDialog(
        above, new Object[] {heading, text(lines)}, AllianceModelWithUI.getName(), kind);
  }

  private static JScrollPane text(List<String> lines) {
    JTextArea text = new JTextArea(String.join("\n", lines));
    text.setEditable(false);
    text.setLineWrap(true);
    text.setWrapStyleWord(true);
    text.setColumns(COLUMNS);
    text.setRows(Math.min(MOST_ROWS, 2 * lines.size()));
    return new JScrollPane(text);
  }

  /** Whether the user says yes. */
  static boolean confirm(Component above, String question) {
    return JOptionPane.showConfirmDialog(
            above, question, AllianceModelWithUI.getName(), JOptionPane.YES_NO_OPTION)
        == JOptionPane.YES_OPTION;
  }

  /**
   * Whether the user says yes, having read what there is to consider. Who only presses Enter: no.
   */
  static boolean confirm(@Nullable Component above, String question, List<String> lines) {
    String[] answers = {"Yes", "No"};
    return JOptionPane.showOptionDialog(
            above,
            new Object[] {text(lines), question},
            AllianceModelWithUI.getName(),
            JOptionPane.YES_NO_OPTION,
            JOptionPane.QUESTION_MESSAGE,
            null,
            answers,
            answers[1])
        == 0;
  }
}
