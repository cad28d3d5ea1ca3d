package org.alliancesim.gui;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.FlowLayout;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JSplitPane;
import javax.swing.JTextArea;
import org.alliancesim.experiment.PlannedRun;
import org.alliancesim.report.Answer;
import org.alliancesim.report.PairOrder;
import org.alliancesim.report.Questions;
import org.alliancesim.results.ConvergenceRow;
import org.alliancesim.results.Names;
import org.jspecify.annotations.Nullable;

/**
 * What a batch says as it forms: the answers to what the scenario asks, the probabilities with
 * their intervals, how the chosen one settles, and the histories behind it. To be used on Swing's
 * thread.
 */
final class ProbabilitiesPane extends JPanel {

  private static final long serialVersionUID = 1L;

  static final String TITLE = "Probabilities";

  private static final int GAP = 8;
  private static final int MOST_LINES = 7;
  private static final int LEAST_LINES = 2;
  private static final int WIDTH = 400;
  private static final int TABLE_HEIGHT = 250;

  /** Of the table, in pixels: its headings and four lines. */
  private static final int LEAST_HEIGHT = 106;

  /** The same where there is room for more than numbers. */
  private static final int GOOD_HEIGHT = 146;

  private final transient BatchHistories histories;
  private final transient SettlingChart settling;
  private final JTextArea answer = new JTextArea(MOST_LINES, 0);
  private final JScrollPane answerPlace = Words.prose(answer);
  private final EstimateTable table = new EstimateTable();
  private final JScrollPane estimates = new JScrollPane(table);
  private final JSplitPane split = new JSplitPane(JSplitPane.VERTICAL_SPLIT);
  private final JComponent chart;
  private final JPanel middle = new JPanel(new BorderLayout());
  private final JPanel shows = new JPanel(new FlowLayout(FlowLayout.LEADING, GAP / 2, 0));
  private final JButton first = new JButton("Show the first history");
  private final JButton typical = new JButton("Show a typical one");
  private transient BackgroundRuns.@Nullable View shown;

  /**
   * A pane without numbers.
   *
   * @param replicates how many a batch is expected to have
   * @param open shows a history of a batch
   */
  ProbabilitiesPane(int replicates, Consumer<Beginning> open) {
    super(new BorderLayout(GAP, GAP));
    histories = new BatchHistories(open);
    settling = new SettlingChart(replicates);
    chart = settling.panel();
    answer.getAccessibleContext().setAccessibleName("Answers to what the scenario asks");
    answerPlace.setVisible(false);
    estimates.setPreferredSize(new Dimension(WIDTH, TABLE_HEIGHT));
    estimates.setMinimumSize(new Dimension(0, LEAST_HEIGHT));
    split.setResizeWeight(0.3);
    split.setBorder(null);
    Words.narrow(first, typical);
    shows.add(first);
    shows.add(typical);
    add(answerPlace, BorderLayout.NORTH);
    middle.add(estimates, BorderLayout.CENTER);
    add(middle, BorderLayout.CENTER);
    add(shows, BorderLayout.SOUTH);
    addComponentListener(
        new ComponentAdapter() {
          @Override
          public void componentResized(ComponentEvent event) {
            share();
          }
        });
    table.getSelectionModel().addListSelectionListener(event -> showChosen());
    table.whenOpened(() -> show(BatchHistories.Which.FIRST));
    first.addActionListener(event -> show(BatchHistories.Which.FIRST));
    first.setToolTipText(
        "shows the first history of the batch in which the state comes to hold the status; so does"
            + " a double click on its line, or Enter");
    typical.addActionListener(event -> show(BatchHistories.Which.TYPICAL));
    typical.setToolTipText("shows the history that is nearest to the mean of all in which it does");
  }

  /**
   * Shares the height: the table comes first, then the answers, of which few lines are seen and the
   * others scrolled to, then the chart, wholly or not at all.
   */
  private void share() {
    int line = answer.getFontMetrics(answer.getFont()).getHeight();
    int room = getHeight() - shows.getPreferredSize().height - 2 * GAP;
    int lines = answerPlace.isVisible() ? (room - GOOD_HEIGHT) / line : 0;
    answer.setRows(Math.max(LEAST_LINES, Math.min(MOST_LINES, lines)));
    int left =
        room
            - (answerPlace.isVisible() ? answerPlace.getPreferredSize().height : 0)
            - split.getDividerSize();
    boolean drawn = left >= GOOD_HEIGHT + SettlingChart.LEAST_HEIGHT;
    if (drawn && split.getTopComponent() == null) {
      middle.removeAll();
      split.setTopComponent(estimates);
      split.setBottomComponent(chart);
      middle.add(split, BorderLayout.CENTER);
    } else if (!drawn && split.getTopComponent() != null) {
      split.removeAll();
      middle.removeAll();
      middle.add(estimates, BorderLayout.CENTER);
    }
    revalidate();
  }

  /** Of which batch the numbers are. */
  BatchLabel label() {
    return BatchLabel.of(Optional.ofNullable(shown));
  }

  /** Shows how a batch stands. */
  void show(BackgroundRuns.View view) {
    if (view.plan().isPresent()) {
      shown = view;
      Names names = PlannedRun.names(view.plan().get().scenario());
      Questions questions = Questions.of(view.plan().get().described());
      table.show(view.estimates().orElseThrow().now(), new PairOrder(names, questions));
    } else {
      table.clear();
    }
    showChosen();
    showAnswers(view.answers());
  }

  /** What the scenario asks is answered above the table; one that asks nothing leaves no gap. */
  private void showAnswers(List<Answer> answers) {
    Words.tell(
        answer,
        answers.stream()
            .map(each -> each.question() + "\n" + each.what() + " " + each.why())
            .map(String::strip)
            .collect(Collectors.joining("\n\n")));
    if (answerPlace.isVisible() == answers.isEmpty()) {
      answerPlace.setVisible(!answers.isEmpty());
      share();
    }
  }

  /** How the chosen estimate settles; of the run that the table shows, not of one just begun. */
  private void showChosen() {
    Optional<ConvergenceRow> chosen = table.chosen();
    boolean happens = chosen.isPresent() && chosen.get().probability() > 0;
    first.setEnabled(happens);
    typical.setEnabled(happens);
    if (chosen.isEmpty()) {
      settling.clear();
      return;
    }
    ConvergenceRow row = chosen.get();
    BackgroundRuns.View run = Objects.requireNonNull(shown);
    PlannedRun plan = run.plan().orElseThrow();
    settling.show(
        PlannedRun.names(plan.scenario()).state(row.state())
            + ": "
            + PlannedRun.names(plan.scenario()).status(row.status()),
        run.estimates().orElseThrow().course(row.state(), row.status(), SettlingChart.POINTS),
        plan.replicates());
  }

  /** Shows a history of the batch in which the chosen line comes true. */
  private void show(BatchHistories.Which which) {
    BackgroundRuns.View run = shown;
    if (run != null && table.chosen().isPresent()) {
      histories.show(run, table.chosen().get(), which);
    }
  }
}
