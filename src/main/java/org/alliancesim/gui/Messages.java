package org.alliancesim.gui;

import java.awt.Component;
import java.util.List;
import javax.swing.JOptionPane;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import org.alliancesim.scenario.Problem;
import org.alliancesim.scenario.ScenarioException;
import org.jspecify.annotations.Nullable;

/** What the user must be told or asked, in dialogs. */
final class Messages {

  private static final int COLUMNS = 60;
  private static final int MOST_ROWS = 12;

  private Messages() {}

  /** Tells every mistake of a scenario, with its place. */
  static void tell(@Nullable Component above, String heading, ScenarioException mistakes) {
    tell(above, heading, mistakes.problems().stream().map(Problem::toString).toList());
  }

  static void tell(@Nullable Component above, String heading, List<String> lines) {
    JTextArea text = new JTextArea(String.join("\n", lines));
    text.setEditable(false);
    text.setLineWrap(true);
    text.setWrapStyleWord(true);
    text.setColumns(COLUMNS);
    text.setRows(Math.min(MOST_ROWS, 2 * lines.size()));
    JOptionPane.showMessageDialog(
        above,
        new Object[] {heading, new JScrollPane(text)},
        AllianceModelWithUI.getName(),
        JOptionPane.WARNING_MESSAGE);
  }

  /** Whether the user says yes. */
  static boolean confirm(Component above, String question) {
    return JOptionPane.showConfirmDialog(
            above, question, AllianceModelWithUI.getName(), JOptionPane.YES_NO_OPTION)
        == JOptionPane.YES_OPTION;
  }
}
