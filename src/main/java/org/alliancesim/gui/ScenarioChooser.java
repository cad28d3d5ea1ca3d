package org.alliancesim.gui;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Cursor;
import java.awt.Dimension;
import java.awt.FlowLayout;
import java.awt.Font;
import java.awt.Frame;
import java.awt.event.KeyEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import javax.swing.BorderFactory;
import javax.swing.DefaultListCellRenderer;
import javax.swing.DefaultListModel;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.JFileChooser;
import javax.swing.JFormattedTextField;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JSpinner;
import javax.swing.JTextArea;
import javax.swing.KeyStroke;
import javax.swing.ListSelectionModel;
import javax.swing.SpinnerNumberModel;
import javax.swing.SwingWorker;
import org.alliancesim.report.Palette;
import org.alliancesim.scenario.ResolvedScenario;
import org.alliancesim.scenario.content.ExperimentSettings;
import org.alliancesim.scenario.text.ScenarioException;

/**
 * Asks which history to show: a list of scenarios, any other file or the folder of a run, and the
 * number of the replicate. What cannot be opened stays in question, with what is wrong with it.
 *
 * @param <T> what is opened
 */
public final class ScenarioChooser<T> {

  private static final String TITLE = "Choose a scenario";

  /** In the place of the name of a scenario that has still to be read. */
  static final String UNREAD = "…";

  private static final int GAP = 10;
  private static final int WIDTH = 620;
  private static final int LIST_HEIGHT = 220;
  private static final int TEXT_HEIGHT = 130;

  private final List<Path> files;
  private final Reading reading;
  private final Opening<T> opening;
  private final JDialog dialog = new JDialog((Frame) null, TITLE, true);
  private final DefaultListModel<Entry> entries = new DefaultListModel<>();
  private final JList<Entry> list = new JList<>(entries);
  private final JTextArea text = new JTextArea();
  private final JSpinner number =
      new JSpinner(new SpinnerNumberModel(0, 0, ExperimentSettings.MOST_REPLICATES - 1, 1));
  private Optional<T> opened = Optional.empty();

  /** Reads a scenario, to tell what it is about. */
  public interface Reading {

    /** Reads one; throws what is wrong with it. */
    ResolvedScenario read(Path file) throws ScenarioException;
  }

  /**
   * Opens what was chosen.
   *
   * @param <T> what is opened
   */
  public interface Opening<T> {

    /**
     * Opens it.
     *
     * @param chosen a scenario file or the folder of a run
     * @param replicate the number of the history, from 0
     * @throws ScenarioException with every mistake in the file
     * @throws IllegalArgumentException if it cannot be opened for another reason, which the message
     *     tells
     */
    T open(Path chosen, int replicate) throws ScenarioException;
  }

  /**
   * A line of the list.
   *
   * @param about what the scenario asks, or what is wrong with it
   */
  private record Entry(Path file, String name, String about, boolean usable) {}

  /**
   * A question that has not been put. Needs a display.
   *
   * @param files the files to be listed, in this order
   */
  public ScenarioChooser(List<Path> files, Reading reading, Opening<T> opening) {
    this.files = List.copyOf(files);
    this.reading = reading;
    this.opening = opening;
  }

  /**
   * Puts the question and waits for the answer. To be called on Swing's thread.
   *
   * @param replicate the number that stands in the field at first
   * @return what was opened; empty if the user opened nothing
   */
  public Optional<T> ask(int replicate) {
    number.setValue(replicate);
    dialog.setContentPane(content());
    dialog.setDefaultCloseOperation(JDialog.DISPOSE_ON_CLOSE);
    dialog
        .getRootPane()
        .registerKeyboardAction(
            event -> dialog.dispose(),
            KeyStroke.getKeyStroke(KeyEvent.VK_ESCAPE, 0),
            JComponent.WHEN_IN_FOCUSED_WINDOW);
    dialog.pack();
    dialog.setLocationRelativeTo(null);
    SwingWorker<Void, Entry> search = search();
    search.execute();
    dialog.setVisible(true);
    search.cancel(true);
    return opened;
  }

  /** Reads the files one by one, while the list can be used already. */
  private SwingWorker<Void, Entry> search() {
    return new SwingWorker<>() {
      @Override
      protected Void doInBackground() {
        for (Path file : files) {
          if (isCancelled()) {
            break;
          }
          publish(entry(file));
        }
        return null;
      }

      @Override
      protected void process(List<Entry> read) {
        read.forEach(ScenarioChooser.this::replace);
      }
    };
  }

  private void replace(Entry read) {
    int index = files.indexOf(read.file());
    entries.set(index, read);
    if (list.getSelectedIndex() == index) {
      show(read);
    }
  }

  private Entry entry(Path file) {
    try {
      ResolvedScenario scenario = reading.read(file);
      return new Entry(file, scenario.name(), scenario.description(), true);
    } catch (ScenarioException e) {
      return new Entry(file, "cannot be used as it is", e.getMessage(), false);
    }
  }

  private JPanel content() {
    files.forEach(file -> entries.addElement(new Entry(file, UNREAD, "", true)));
    list.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
    list.setCellRenderer(new Line());
    list.addListSelectionListener(
        event -> {
          if (!list.isSelectionEmpty()) {
            show(list.getSelectedValue());
          }
        });
    list.addMouseListener(
        new MouseAdapter() {
          @Override
          public void mouseClicked(MouseEvent event) {
            if (event.getClickCount() == 2) {
              openSelected();
            }
          }
        });
    list.setSelectedIndex(0);
    text.setEditable(false);
    text.setLineWrap(true);
    text.setWrapStyleWord(true);
    text.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, text.getFont().getSize()));
    text.setBackground(list.getBackground());
    JPanel middle = new JPanel(new BorderLayout(0, GAP));
    middle.add(scrolled(list, LIST_HEIGHT), BorderLayout.CENTER);
    middle.add(scrolled(text, TEXT_HEIGHT), BorderLayout.SOUTH);
    JPanel content = new JPanel(new BorderLayout(0, GAP));
    content.setBorder(BorderFactory.createEmptyBorder(GAP, GAP, GAP, GAP));
    content.add(new JLabel("Which history shall be shown?"), BorderLayout.NORTH);
    content.add(middle, BorderLayout.CENTER);
    content.add(buttons(), BorderLayout.SOUTH);
    return content;
  }

  private static JScrollPane scrolled(JComponent inside, int height) {
    JScrollPane pane = new JScrollPane(inside);
    pane.setPreferredSize(new Dimension(WIDTH, height));
    return pane;
  }

  private JPanel buttons() {
    number.setEditor(new JSpinner.NumberEditor(number, "0"));
    // or what is no number would silently become the last one that was
    digits().setFocusLostBehavior(JFormattedTextField.PERSIST);
    JLabel label = new JLabel("Replicate, from 0:");
    label.setLabelFor(number);
    label.setDisplayedMnemonic(KeyEvent.VK_R);
    JPanel left = new JPanel(new FlowLayout(FlowLayout.LEADING, GAP, 0));
    left.add(label);
    left.add(number);
    JButton other = new JButton("Other file or run…");
    other.addActionListener(event -> openOther());
    JButton cancel = new JButton("Cancel");
    cancel.addActionListener(event -> dialog.dispose());
    JButton open = new JButton("Open");
    open.addActionListener(event -> openSelected());
    dialog.getRootPane().setDefaultButton(open);
    JPanel right = new JPanel(new FlowLayout(FlowLayout.TRAILING, GAP, 0));
    right.add(other);
    right.add(cancel);
    right.add(open);
    JPanel row = new JPanel(new BorderLayout());
    row.add(left, BorderLayout.WEST);
    row.add(right, BorderLayout.EAST);
    return row;
  }

  private static final class Line extends DefaultListCellRenderer {
    private static final long serialVersionUID = 1L;

    @Override
    public Component getListCellRendererComponent(
        JList<?> list, Object value, int index, boolean selected, boolean focused) {
      super.getListCellRendererComponent(list, value, index, selected, focused);
      Entry entry = (Entry) value;
      setText(entry.name() + "   –   " + entry.file());
      setFont(getFont().deriveFont(Font.PLAIN));
      if (!entry.usable() && !selected) {
        setForeground(Palette.SECONDARY_TEXT);
      }
      return this;
    }
  }

  private void show(Entry entry) {
    say(entry.usable() ? entry.about() : mistakes(entry.file(), entry.about()));
  }

  private static String mistakes(Path chosen, String wrong) {
    return chosen + " cannot be opened:\n" + wrong;
  }

  private void say(String words) {
    text.setText(words);
    text.setCaretPosition(0);
  }

  private void openOther() {
    JFileChooser browser = new JFileChooser(Path.of("").toAbsolutePath().toFile());
    browser.setFileSelectionMode(JFileChooser.FILES_AND_DIRECTORIES);
    browser.setDialogTitle("A scenario file or the folder of a run");
    if (browser.showOpenDialog(dialog) == JFileChooser.APPROVE_OPTION) {
      open(browser.getSelectedFile().toPath());
    }
  }

  private void openSelected() {
    if (!list.isSelectionEmpty()) {
      open(list.getSelectedValue().file());
    }
  }

  /** What stands in the field; empty, and the user has been told why, if that is none. */
  private OptionalInt replicate() {
    String typed = digits().getText().strip();
    try {
      int replicate = Integer.parseInt(typed);
      if (replicate >= 0 && replicate < ExperimentSettings.MOST_REPLICATES) {
        return OptionalInt.of(replicate);
      }
    } catch (NumberFormatException e) {
      // told below, with the range
    }
    say(
        String.format(
            Locale.ROOT,
            "Replicate must be a whole number from 0 to %,d, not '%s'.",
            ExperimentSettings.MOST_REPLICATES - 1,
            typed));
    return OptionalInt.empty();
  }

  private JFormattedTextField digits() {
    return ((JSpinner.NumberEditor) number.getEditor()).getTextField();
  }

  private void open(Path chosen) {
    OptionalInt replicate = replicate();
    if (replicate.isEmpty()) {
      number.requestFocusInWindow();
      return;
    }
    dialog.setCursor(Cursor.getPredefinedCursor(Cursor.WAIT_CURSOR));
    try {
      opened = Optional.of(opening.open(chosen, replicate.getAsInt()));
      dialog.dispose();
    } catch (ScenarioException | IllegalArgumentException e) {
      say(mistakes(chosen, String.valueOf(e.getMessage())));
    } finally {
      dialog.setCursor(Cursor.getDefaultCursor());
    }
  }
}
