package org.alliancesim.gui;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.FlowLayout;
import java.awt.Font;
import java.util.function.Consumer;
import javax.swing.Action;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JSlider;
import javax.swing.JTextField;
import org.alliancesim.report.Palette;

/** The bar below: play, step, back, pace, the month, find. */
final class PlayBar extends JPanel {

  private static final long serialVersionUID = 1L;

  private static final int GAP = 4;
  private static final int FASTEST = 20;

  /** Between two months, for each step of the pace from the fastest, in ms. */
  private static final int PAUSE = 50;

  private static final int PACE_WIDTH = 110;
  private static final int MONTH_WIDTH = 190;

  private final JButton play;
  private final JLabel month = new JLabel();
  private final JLabel said = new JLabel(" ");
  private final JTextField find = new JTextField(14);
  private final JSlider pace = new JSlider(0, FASTEST);

  /**
   * A bar.
   *
   * @param doings what its buttons do
   * @param pauses is told how long to wait between two months, in ms
   * @param pause how long that is at first, in ms
   * @param found is told what the user looks for
   */
  PlayBar(WindowActions doings, Consumer<Long> pauses, long pause, Consumer<String> found) {
    super(new BorderLayout());
    setBorder(BorderFactory.createEmptyBorder(GAP, GAP, GAP, GAP));
    JPanel left = new JPanel(new FlowLayout(FlowLayout.LEADING, GAP, 0));
    left.add(button(doings.first(), PlayIcon.FIRST));
    left.add(button(doings.back(), PlayIcon.BACK));
    play = button(doings.play(), PlayIcon.PLAY);
    left.add(play);
    left.add(button(doings.step(), PlayIcon.STEP));
    left.add(button(doings.last(), PlayIcon.LAST));
    JLabel slow = new JLabel("Pace");
    slow.setLabelFor(pace);
    pace.setValue((int) (FASTEST - pause / PAUSE));
    pace.setPreferredSize(new Dimension(PACE_WIDTH, pace.getPreferredSize().height));
    pace.setToolTipText("how fast the months follow one another");
    pace.getAccessibleContext().setAccessibleName("Pace");
    pace.addChangeListener(moved -> pauses.accept((long) PAUSE * (FASTEST - pace.getValue())));
    left.add(slow);
    left.add(pace);
    month.setFont(month.getFont().deriveFont(Font.BOLD, 15f));
    month.setPreferredSize(
        new Dimension(MONTH_WIDTH, month.getFontMetrics(month.getFont()).getHeight()));
    month.getAccessibleContext().setAccessibleName("Month");
    left.add(month);
    JPanel right = new JPanel(new FlowLayout(FlowLayout.TRAILING, GAP, 0));
    JLabel label = new JLabel("Find");
    label.setLabelFor(find);
    find.setToolTipText("a state, or words of the story; Enter looks for them");
    find.getAccessibleContext().setAccessibleName("Find");
    find.addActionListener(entered -> found.accept(find.getText().strip()));
    right.add(label);
    right.add(find);
    said.getAccessibleContext().setAccessibleName("Messages");
    add(left, BorderLayout.WEST);
    add(said, BorderLayout.CENTER);
    add(right, BorderLayout.EAST);
  }

  private static JButton button(Action action, PlayIcon icon) {
    JButton button = new JButton(action);
    button.setHideActionText(true);
    button.setIcon(icon);
    button.getAccessibleContext().setAccessibleName((String) action.getValue(Action.NAME));
    // the space bar plays, whichever button was pressed last
    button.setRequestFocusEnabled(false);
    return button;
  }

  /** Shows which month is on the screen and whether the months follow one another. */
  void show(String named, boolean playing) {
    month.setText(named);
    play.setIcon(playing ? PlayIcon.PAUSE : PlayIcon.PLAY);
    play.getAccessibleContext().setAccessibleName(playing ? "Pause" : "Play");
  }

  /** Which month is on the screen, in words. */
  String month() {
    return month.getText();
  }

  /** Says that something was not found. */
  void complain(String what) {
    say(what);
    said.setForeground(Words.WRONG);
  }

  /** Says what was found or done. */
  void say(String what) {
    said.setForeground(Palette.TEXT);
    said.setText(what.isEmpty() ? " " : what);
    said.setToolTipText(what.isEmpty() ? null : what);
  }

  /** Where the user types what to find. */
  JTextField find() {
    return find;
  }

  /** The button that plays and pauses. */
  JButton play() {
    return play;
  }
}
