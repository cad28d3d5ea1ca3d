package org.alliancesim.gui;

import java.awt.Toolkit;
import java.awt.event.KeyEvent;
import java.util.List;
import java.util.Optional;
import javax.swing.Action;
import javax.swing.JFrame;
import javax.swing.JMenu;
import javax.swing.JMenuBar;
import javax.swing.JMenuItem;
import javax.swing.JOptionPane;
import javax.swing.KeyStroke;
import org.alliancesim.scenario.content.ExperimentSettings;
import sim.display.Console;

/** The menus of the window, through which everything is reached that has no place in it. */
final class WindowMenus {

  private static final List<String> KEYS =
      List.of(
          "Space: play and pause",
          "Right and left arrow: one month on, one month back",
          "Home and End: to the start, to the end",
          "R: begin anew, with what was moved from the start",
          "1 to 9: the layers of the map on and off",
          "C: the next number by which the map is coloured; Alt+C: to the choice of it",
          "Plus, minus and 0: the map larger, smaller, and all of it; shift and an arrow move it",
          "F: find a state, or words of the story; Enter looks",
          "In the rows of Statuses: the arrows move the frame, Page Up and Page Down by a year, Enter"
              + " goes to its month and state",
          "Tab: to the next control; F8: to the divider of the panes around it, which the arrows then move",
          "F10: to the menus");

  private final HistoryWindow window;
  private final AllianceModelWithUI watched;
  private final SessionWindows windows;
  private final WindowActions actions;

  WindowMenus(
      HistoryWindow window,
      AllianceModelWithUI watched,
      SessionWindows windows,
      WindowActions actions) {
    this.window = window;
    this.watched = watched;
    this.windows = windows;
    this.actions = actions;
  }

  private Console console() {
    return (Console) watched.controller;
  }

  JMenuBar bar() {
    JMenuBar bar = new JMenuBar();
    bar.add(file());
    bar.add(history());
    bar.add(map());
    bar.add(windows());
    bar.add(help());
    return bar;
  }

  private static JMenu menu(String name, int mnemonic) {
    JMenu menu = new JMenu(name);
    menu.setMnemonic(mnemonic);
    return menu;
  }

  private static JMenuItem item(String name, Runnable doing) {
    JMenuItem item = new JMenuItem(name);
    item.addActionListener(chosen -> doing.run());
    return item;
  }

  private static JMenuItem item(String name, int key, Runnable doing) {
    JMenuItem item = item(name, doing);
    item.setAccelerator(
        KeyStroke.getKeyStroke(key, Toolkit.getDefaultToolkit().getMenuShortcutKeyMaskEx()));
    return item;
  }

  private JMenu file() {
    JMenu menu = menu("File", KeyEvent.VK_I);
    menu.add(item("Open scenario or run…", watched::chooseScenario));
    menu.add(item("Open session…", KeyEvent.VK_O, () -> console().doOpen()));
    menu.add(item("Save session", KeyEvent.VK_S, () -> console().doSave()));
    menu.add(item("Save session as…", () -> console().doSaveAs()));
    menu.addSeparator();
    menu.add(item("Close", KeyEvent.VK_W, () -> console().doClose()));
    return menu;
  }

  private JMenu history() {
    JMenu menu = menu("History", KeyEvent.VK_H);
    for (Action action :
        List.of(
            actions.play(),
            actions.step(),
            actions.back(),
            actions.first(),
            actions.last(),
            actions.anew(),
            actions.find())) {
      menu.add(keyed(action));
    }
    menu.addSeparator();
    menu.add(
        item("Next replicate", KeyEvent.VK_PERIOD, () -> watched.showReplicate(replicate() + 1)));
    menu.add(
        item(
            "Previous replicate", KeyEvent.VK_COMMA, () -> watched.showReplicate(replicate() - 1)));
    menu.add(item("Replicate…", KeyEvent.VK_G, this::askForReplicate));
    return menu;
  }

  private int replicate() {
    return watched.beginning().replicate();
  }

  private void askForReplicate() {
    String typed =
        JOptionPane.showInputDialog(
            window,
            "Which replicate, from 0 to " + (ExperimentSettings.MOST_REPLICATES - 1) + "?",
            String.valueOf(replicate()));
    if (typed != null) {
      wholeNumber(typed).ifPresentOrElse(watched::showReplicate, () -> refuse(typed));
    }
  }

  private static Optional<Integer> wholeNumber(String typed) {
    try {
      int number = Integer.parseInt(typed.strip());
      return Optional.of(number)
          .filter(each -> each >= 0 && each < ExperimentSettings.MOST_REPLICATES);
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private void refuse(String typed) {
    Messages.fail(
        window,
        "There is no such replicate",
        List.of("It must be a whole number from 0, not '" + typed + "'."));
  }

  private JMenu map() {
    JMenu menu = menu("Map", KeyEvent.VK_M);
    actions.zooms().forEach(action -> menu.add(keyed(action)));
    return menu;
  }

  /**
   * An entry with its key beside it. The key itself is the window's, which leaves it to a text that
   * is typed; as the menu's accelerator it would be taken from that.
   */
  private static JMenuItem keyed(Action action) {
    JMenuItem item = new JMenuItem(action);
    item.setText(
        "<html>"
            + action.getValue(Action.NAME)
            + "&nbsp;&nbsp;<font color='#5a5a5a'>"
            + action.getValue(WindowActions.KEY)
            + "</font></html>");
    item.getAccessibleContext().setAccessibleName((String) action.getValue(Action.NAME));
    return item;
  }

  private JMenu windows() {
    JMenu menu = menu("Windows", KeyEvent.VK_W);
    menu.add(item("MASON's console", () -> show(console())));
    windows.charts().frames().forEach(frame -> menu.add(item(frame.getTitle(), () -> show(frame))));
    menu.addSeparator();
    menu.add(item("Forget sizes, layers and colours", window::forget));
    return menu;
  }

  private static void show(JFrame frame) {
    frame.setVisible(true);
    frame.toFront();
  }

  private JMenu help() {
    JMenu menu = menu("Help", KeyEvent.VK_P);
    menu.add(
        item(
            "Keys",
            () ->
                JOptionPane.showMessageDialog(
                    window, String.join("\n", KEYS), "Keys", JOptionPane.INFORMATION_MESSAGE)));
    menu.add(
        item(
            "About this history",
            () -> {
              console().getTabPane().setSelectedIndex(0);
              show(console());
            }));
    return menu;
  }
}
