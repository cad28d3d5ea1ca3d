package org.alliancesim.gui;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.event.ActionEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.List;
import javax.swing.AbstractAction;
import javax.swing.BorderFactory;
import javax.swing.DefaultListCellRenderer;
import javax.swing.DefaultListModel;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.KeyStroke;
import javax.swing.ListSelectionModel;
import org.alliancesim.model.Change;

/**
 * All that has been moved, each with what is written; a double click, or the Delete key, takes one
 * back. Nothing is seen of it while nothing is moved.
 */
final class MovedList extends JPanel {

  private static final long serialVersionUID = 1L;

  /** So that words break into lines on a narrow console, in units of HTML. */
  private static final int WIDE = 210;

  private static final String TAKE_BACK = "take back";

  private final transient AllianceModelWithUI watched;
  private final transient Runnable tookBack;
  private final DefaultListModel<Change> changes = new DefaultListModel<>();
  private final JList<Change> list = new JList<>(changes);

  /**
   * A list that is empty as yet.
   *
   * @param tookBack is called when the user has taken something back
   */
  MovedList(AllianceModelWithUI watched, Runnable tookBack) {
    super(new BorderLayout());
    this.watched = watched;
    this.tookBack = tookBack;
    setAlignmentX(LEFT_ALIGNMENT);
    setBorder(BorderFactory.createTitledBorder("Moved"));
    list.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
    list.setCellRenderer(new Line());
    list.getAccessibleContext().setAccessibleName("What has been moved");
    list.getAccessibleContext().setAccessibleDescription("Delete takes the chosen one back");
    list.addMouseListener(
        new MouseAdapter() {
          @Override
          public void mouseClicked(MouseEvent clicked) {
            if (clicked.getClickCount() == 2) {
              takeBack();
            }
          }
        });
    list.getInputMap(JComponent.WHEN_FOCUSED).put(KeyStroke.getKeyStroke("DELETE"), TAKE_BACK);
    list.getActionMap()
        .put(
            TAKE_BACK,
            new AbstractAction() {
              private static final long serialVersionUID = 1L;

              @Override
              public void actionPerformed(ActionEvent pressed) {
                takeBack();
              }
            });
    add(list);
    JLabel hint = new JLabel("A double click, or Delete, takes one back.");
    hint.setFont(KnobPane.FONT);
    add(hint, BorderLayout.SOUTH);
    setVisible(false);
  }

  private void takeBack() {
    Change chosen = list.getSelectedValue();
    if (chosen != null) {
      watched.moves().takeBack(chosen.path());
      tookBack.run();
    }
  }

  /** Shows what has been moved by now. */
  void refresh() {
    List<Change> all = watched.moves().all();
    for (int line = 0; line < all.size(); line++) {
      if (line == changes.size()) {
        changes.addElement(all.get(line));
      } else if (!changes.get(line).equals(all.get(line))) {
        changes.set(line, all.get(line));
      }
    }
    if (changes.size() > all.size()) {
      changes.removeRange(all.size(), changes.size() - 1);
    }
    setVisible(!all.isEmpty());
  }

  /** A line: what was moved, to what, and what is written; the path in its tooltip. */
  private final class Line extends DefaultListCellRenderer {

    private static final long serialVersionUID = 1L;

    @Override
    public Component getListCellRendererComponent(
        JList<?> all, Object value, int index, boolean selected, boolean focused) {
      Change change = (Change) value;
      super.getListCellRendererComponent(all, "", index, selected, focused);
      setFont(KnobPane.FONT);
      setText(
          "<html><div style='width: "
              + WIDE
              + "px'>"
              + KnobLabel.escaped(MoveWords.about(change, watched.scenario()))
              + ": <b>"
              + KnobLabel.escaped(MoveWords.value(change))
              + "</b>, written "
              + KnobLabel.escaped(MoveWords.value(watched.moves().written(change)))
              + "</div></html>");
      setToolTipText(change.toString());
      return this;
    }
  }
}
