package org.alliancesim.gui;

import java.awt.BorderLayout;
import java.awt.FlowLayout;
import java.awt.Rectangle;
import java.awt.event.ActionEvent;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.awt.event.HierarchyEvent;
import java.awt.event.KeyEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.swing.AbstractAction;
import javax.swing.DefaultListModel;
import javax.swing.JButton;
import javax.swing.JCheckBoxMenuItem;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JPopupMenu;
import javax.swing.JScrollPane;
import javax.swing.JSplitPane;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import javax.swing.ListSelectionModel;
import javax.swing.ScrollPaneConstants;
import javax.swing.SwingUtilities;
import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;
import org.alliancesim.explanation.Passage;
import org.alliancesim.explanation.PassageKind;

/**
 * The story of the history on the screen in the sentences of {@code sim explain}: a list that can
 * be filtered, and below it what is known of the passage that was chosen.
 */
final class StoryPane extends JPanel {

  private static final long serialVersionUID = 1L;

  private static final int GAP = 4;

  /** What is told unless the user asks for more: states think much more than they do. */
  private static final Set<PassageKind> USUAL =
      EnumSet.complementOf(EnumSet.of(PassageKind.WEIGHED, PassageKind.HELD_OVER));

  private final transient Consumer<Passage> chosen;
  private final DefaultListModel<Passage> passages = new DefaultListModel<>();
  private final JList<Passage> list = new JList<>(passages);
  private final JScrollPane scroll = new JScrollPane(list);
  private final JTextField words = new JTextField(12);
  private final JLabel count = new JLabel();
  private final PassageDetail detail = new PassageDetail();
  private final JPopupMenu kinds = new JPopupMenu();
  private final transient Set<PassageKind> told = EnumSet.copyOf(USUAL);
  private transient Optional<Course> course = Optional.empty();
  private int shown;

  /**
   * An empty story.
   *
   * @param chosen is told which passage the user chose
   */
  StoryPane(Consumer<Passage> chosen) {
    super(new BorderLayout());
    this.chosen = chosen;
    list.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
    list.setCellRenderer(new PassageCell(() -> scroll.getViewport().getWidth(), this::ahead));
    list.getAccessibleContext().setAccessibleName("Story");
    scroll.setHorizontalScrollBarPolicy(ScrollPaneConstants.HORIZONTAL_SCROLLBAR_NEVER);
    scroll
        .getViewport()
        .addComponentListener(
            new ComponentAdapter() {
              private int width;

              @Override
              public void componentResized(ComponentEvent event) {
                if (width != scroll.getViewport().getWidth()) {
                  width = scroll.getViewport().getWidth();
                  // the only way to have a list measure its cells anew
                  list.setFixedCellHeight(1);
                  list.setFixedCellHeight(-1);
                }
                SwingUtilities.invokeLater(StoryPane.this::bringInSight);
              }
            });
    addHierarchyListener(
        event -> {
          if ((event.getChangeFlags() & HierarchyEvent.SHOWING_CHANGED) != 0 && isShowing()) {
            SwingUtilities.invokeLater(this::bringInSight);
          }
        });
    choosing();
    JSplitPane split = new JSplitPane(JSplitPane.VERTICAL_SPLIT, scroll, detail);
    split.setResizeWeight(0.6);
    split.setBorder(null);
    add(filters(), BorderLayout.NORTH);
    add(split, BorderLayout.CENTER);
  }

  /** A click and Enter choose; what is reached with the arrow keys is only told. */
  private void choosing() {
    list.addListSelectionListener(
        event -> {
          if (!event.getValueIsAdjusting() && !list.isSelectionEmpty()) {
            course.ifPresent(of -> detail.tell(of, list.getSelectedValue()));
          }
        });
    list.addMouseListener(
        new MouseAdapter() {
          @Override
          public void mouseClicked(MouseEvent event) {
            int index = list.locationToIndex(event.getPoint());
            if (index >= 0 && list.getCellBounds(index, index).contains(event.getPoint())) {
              choose(passages.get(index));
            }
          }
        });
    list.getInputMap().put(KeyStroke.getKeyStroke(KeyEvent.VK_ENTER, 0), "choose");
    list.getActionMap()
        .put(
            "choose",
            new AbstractAction() {
              private static final long serialVersionUID = 1L;

              @Override
              public void actionPerformed(ActionEvent event) {
                if (!list.isSelectionEmpty()) {
                  choose(list.getSelectedValue());
                }
              }
            });
  }

  private void choose(Passage passage) {
    chosen.accept(passage);
  }

  private JPanel filters() {
    JLabel label = new JLabel("Only with");
    label.setLabelFor(words);
    words.getAccessibleContext().setAccessibleName("Words of the story");
    words.addActionListener(entered -> list.requestFocusInWindow());
    words.setToolTipText("tells only what has these words: a state, an institution, a month");
    words
        .getDocument()
        .addDocumentListener(
            new DocumentListener() {
              @Override
              public void insertUpdate(DocumentEvent event) {
                fill();
              }

              @Override
              public void removeUpdate(DocumentEvent event) {
                fill();
              }

              @Override
              public void changedUpdate(DocumentEvent event) {
                fill();
              }
            });
    for (PassageKind kind : PassageKind.values()) {
      JCheckBoxMenuItem item = new JCheckBoxMenuItem(kind.plural(), told.contains(kind));
      item.addActionListener(
          pressed -> {
            if (item.isSelected()) {
              told.add(kind);
            } else {
              told.remove(kind);
            }
            fill();
          });
      kinds.add(item);
    }
    JButton choose = new JButton("Kinds…");
    choose.setMnemonic(KeyEvent.VK_K);
    choose.setToolTipText("chooses what the story tells: bids, refusals, clashes and so on");
    choose.addActionListener(pressed -> kinds.show(choose, 0, choose.getHeight()));
    JPanel filters = new JPanel(new FlowLayout(FlowLayout.LEADING, GAP, GAP));
    filters.add(label);
    filters.add(words);
    filters.add(choose);
    filters.add(count);
    return filters;
  }

  /** Tells another history; empty while it is being worked out. */
  void show(Optional<Course> newCourse) {
    course = newCourse;
    detail.clear();
    fill();
  }

  private void fill() {
    List<String> wanted =
        List.of(words.getText().strip().toLowerCase(Locale.ROOT).split("\\s+", -1));
    List<Passage> all = course.map(of -> of.chronicle().passages()).orElse(List.of());
    Passage selected = list.getSelectedValue();
    List<Passage> matching =
        all.stream()
            .filter(passage -> told.contains(passage.kind()))
            .filter(passage -> wanted.stream().allMatch(text(passage)::contains))
            .collect(Collectors.toList());
    passages.clear();
    passages.addAll(matching);
    count.setText(matching.size() + " of " + all.size());
    if (selected != null && matching.contains(selected)) {
      list.setSelectedValue(selected, true);
    } else {
      follow();
    }
  }

  private static String text(Passage passage) {
    String month = Months.words(passage.month()) + " " + passage.month();
    return (month + " " + passage.institution() + " " + String.join(" ", passage.sentences()))
        .toLowerCase(Locale.ROOT);
  }

  private boolean ahead(Passage passage) {
    return course.map(of -> of.monthsOver(passage.month()) > shown).orElse(false);
  }

  /** So many months are over on the screen; what comes is told in grey. */
  void mark(int months) {
    if (shown != months) {
      shown = months;
      list.repaint();
      follow();
    }
  }

  /** Scrolls to the last passage that has happened, unless one of that month was chosen. */
  private void follow() {
    Passage selected = list.getSelectedValue();
    if (course.isPresent()
        && !passages.isEmpty()
        && (selected == null || course.get().monthsOver(selected.month()) != shown)) {
      list.clearSelection();
      bringInSight();
    }
  }

  /** Scrolls to the passage that is selected, else to the last that has happened. */
  private void bringInSight() {
    int wanted = list.getSelectedIndex();
    if (list.isSelectionEmpty()) {
      wanted = 0;
      while (wanted + 1 < passages.size() && !ahead(passages.get(wanted + 1))) {
        wanted++;
      }
    }
    // as high as its cells are by now
    scroll.validate();
    Rectangle place = list.getCellBounds(wanted, wanted);
    if (place != null) {
      list.scrollRectToVisible(place);
    }
  }

  /** The list. */
  JList<Passage> listed() {
    return list;
  }

  /** Where the words are typed by which it is filtered. */
  JTextField words() {
    return words;
  }

  /** What is told of the chosen passage. */
  PassageDetail detail() {
    return detail;
  }
}
