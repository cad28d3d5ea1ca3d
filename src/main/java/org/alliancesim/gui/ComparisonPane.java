package org.alliancesim.gui;

import java.awt.BorderLayout;
import java.awt.FlowLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import javax.swing.JButton;
import javax.swing.JPanel;
import javax.swing.JProgressBar;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import javax.swing.Timer;
import org.alliancesim.report.Difference;
import org.alliancesim.report.Palette;
import org.alliancesim.report.Percent;
import org.alliancesim.results.ComparisonRow;
import org.alliancesim.results.Names;

/**
 * The probabilities of two worlds as they form, pair by pair of histories under the same draws: A,
 * the scenario as written, and B, the one with what was moved. To be used on Swing's thread.
 */
final class ComparisonPane extends JPanel {

  private static final long serialVersionUID = 1L;

  static final String TITLE = "A against B";

  private static final int INTERVAL = 250;
  private static final int GAP = 8;
  private static final int NUMBER = 34;
  private static final int DIFFERENCE = 44;
  private static final int RANGE = 60;

  /** The length of the progress bar in steps. */
  private static final long FULL = 1000;

  private final transient BackgroundComparison comparison;
  private final transient Consumer<Beginning> open;
  private final JProgressBar progress = new JProgressBar(0, (int) FULL);
  private final JTextArea message =
      Words.paragraph(
          "Compare A and B runs every history twice under the same draws: in the scenario as"
              + " written (A) and with what was moved in the tab Model (B).");
  private final JButton show = new JButton("Show the first pair that parts");
  private final transient ReadingTable table =
      new ReadingTable(
          "Probabilities in A and B",
          ReadingTable.Column.words("State"),
          ReadingTable.Column.words("Ever holds"),
          ReadingTable.Column.numbers("A %", NUMBER),
          ReadingTable.Column.numbers("B %", NUMBER),
          ReadingTable.Column.numbers("B − A", DIFFERENCE),
          ReadingTable.Column.numbers("95% MC", RANGE));
  private transient List<ComparisonRow> rows = List.of();
  private transient Optional<ComparisonRow> chosen = Optional.empty();
  private final Timer timer = new Timer(INTERVAL, event -> refresh());

  /**
   * A pane with nothing compared yet.
   *
   * @param open shows a history of B
   */
  ComparisonPane(BackgroundComparison comparison, Consumer<Beginning> open) {
    super(new BorderLayout(GAP, GAP));
    this.comparison = comparison;
    this.open = open;
    progress.setStringPainted(true);
    progress.getAccessibleContext().setAccessibleName("Progress of the comparison");
    JPanel top = new JPanel(new BorderLayout(GAP, 0));
    top.add(progress, BorderLayout.NORTH);
    top.add(message, BorderLayout.CENTER);
    JScrollPane scroll = new JScrollPane(table.component());
    JPanel below = new JPanel(new FlowLayout(FlowLayout.LEADING, 0, 0));
    show.setToolTipText(
        "shows B in the first pair of histories in which the state holds the status in one of the"
            + " two worlds alone");
    show.addActionListener(pressed -> firstApart().ifPresent(this::open));
    Words.narrow(show);
    below.add(show);
    table.onSelection(
        line -> {
          chosen = Optional.of(rows.get(line));
          show.setEnabled(firstApart().isPresent());
        });
    add(top, BorderLayout.NORTH);
    add(scroll, BorderLayout.CENTER);
    add(below, BorderLayout.SOUTH);
    refresh();
  }

  /** A comparison has begun, or is broken off. */
  void follow() {
    timer.start();
    refresh();
  }

  /** Shows how things stand; rests when nothing can change any more. */
  private void refresh() {
    BackgroundComparison.View view = comparison.view();
    if (!view.phase().busy()) {
      timer.stop();
    }
    progress.setIndeterminate(view.phase() == BackgroundWork.Phase.READING);
    progress.setString(view.counts());
    progress.setValue(
        view.plan().map(plan -> (int) (FULL * view.pairs() / plan.pairs().wanted())).orElse(0));
    if (!view.message().isEmpty() && !message.getText().equals(view.message())) {
      message.setText(view.message());
      message.setForeground(view.failed() ? Words.WRONG : Palette.SECONDARY_TEXT);
    }
    rows = view.plan().map(ComparisonPane::sorted).orElse(List.of());
    table.show(view.plan().map(plan -> texts(plan.order().names())).orElse(List.of()));
    chosen.map(this::lineOf).filter(line -> line >= 0).ifPresent(table::select);
    show.setEnabled(firstApart().isPresent());
  }

  private static List<ComparisonRow> sorted(BackgroundComparison.Plan plan) {
    return plan.pairs().now().stream().sorted(plan.order().mostMovedFirst()).toList();
  }

  private List<List<String>> texts(Names names) {
    List<List<String>> texts = new ArrayList<>();
    for (ComparisonRow row : rows) {
      texts.add(
          List.of(
              names.state(row.state()),
              names.status(row.status()),
              Percent.share(row.probabilityA()),
              Percent.share(row.probabilityB()),
              Difference.of(row).estimate(),
              Difference.of(row).interval()));
    }
    return texts;
  }

  private int lineOf(ComparisonRow wanted) {
    for (int line = 0; line < rows.size(); line++) {
      ComparisonRow row = rows.get(line);
      if (row.state().equals(wanted.state()) && row.status().equals(wanted.status())) {
        return line;
      }
    }
    return -1;
  }

  /** The pair of histories that part first in what the chosen row is about. */
  private OptionalInt firstApart() {
    Optional<BackgroundComparison.Plan> plan = comparison.view().plan();
    return plan.isEmpty() || chosen.isEmpty()
        ? OptionalInt.empty()
        : plan.get().pairs().firstApart(chosen.get().state(), chosen.get().status());
  }

  private void open(int replicate) {
    BackgroundComparison.Plan plan = comparison.view().plan().orElseThrow();
    open.accept(
        new Beginning(
            plan.from().given(), plan.from().moved(), plan.pairs().b(), plan.seed(), replicate));
  }

  /** What is compared so far, in the order of the table. */
  List<ComparisonRow> rows() {
    return rows;
  }

  /** Chooses a row. */
  void choose(int line) {
    table.select(line);
  }
}
