package org.alliancesim.gui;

import java.util.List;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JSlider;
import javax.swing.JSplitPane;
import javax.swing.JTabbedPane;
import javax.swing.JTable;
import javax.swing.JTextField;
import javax.swing.JTextPane;
import javax.swing.SwingUtilities;
import org.alliancesim.report.MapWindow;

/**
 * Begins what a window needs whatever it shows, on threads of its own, while the scenario is still
 * being read: on two processors the window is there sooner by what this takes.
 */
public final class EarlyStart {

  /** Whichever country: the outlines of all are read with the first. */
  private static final String ANY_COUNTRY = "ARM";

  private EarlyStart() {}

  /** Begins, and returns at once. To be called where there is a display. */
  public static void begin() {
    Thread outlines = new Thread(() -> MapWindow.middle(ANY_COUNTRY), "outlines");
    outlines.setDaemon(true);
    outlines.start();
    SwingUtilities.invokeLater(EarlyStart::meetSwing);
  }

  /** Lays a window out that nobody sees: of each kind of control that a session has, one. */
  private static void meetSwing() {
    List<JComponent> controls =
        List.of(
            new JTable(1, 1),
            new JTextPane(),
            new JComboBox<>(new String[] {""}),
            new JSlider(),
            new JTextField());
    JPanel all = new JPanel();
    controls.forEach(control -> all.add(new JScrollPane(control)));
    JTabbedPane tabs = new JTabbedPane();
    tabs.addTab("", all);
    JFrame frame = new JFrame();
    frame.add(new JSplitPane(JSplitPane.VERTICAL_SPLIT, tabs, new JPanel()));
    frame.pack();
    frame.dispose();
  }
}
