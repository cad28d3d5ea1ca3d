package org.alliancesim.gui;

import java.awt.Font;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import javax.swing.JFrame;
import javax.swing.SwingUtilities;
import org.alliancesim.model.AllianceModel;
import org.alliancesim.report.Palette;
import org.alliancesim.scenario.content.Clock;
import org.alliancesim.world.StateVariable;
import org.alliancesim.world.World;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.title.Title;
import org.jfree.data.xy.XYSeries;
import org.jfree.ui.RectangleEdge;
import org.jfree.ui.RectangleInsets;
import sim.util.media.chart.TimeSeriesAttributes;
import sim.util.media.chart.TimeSeriesChartGenerator;

/** The charts of a history: rivalries, how the alliance stands, resentment, what became of bids. */
final class IndicatorCharts {

  /** Rivalries shown: the strongest at the start. */
  private static final int RIVALRIES = 6;

  private static final Font LETTERS = new Font(Font.SANS_SERIF, Font.PLAIN, 11);

  private final AllianceModelWithUI watched;
  private final TimeSeriesChartGenerator rivalry = chart("Rivalry", "rivalry R (0 to 1)");
  private final TimeSeriesChartGenerator standing =
      chart("Credibility and isolation", "K and \u03c3 (0 to 1)");
  private final TimeSeriesChartGenerator resentment =
      chart("Resentment of members", "resentment \u03c1 (0 to 10)");
  private final TimeSeriesChartGenerator bids =
      chart("Applications and admissions", "number since the start");
  private final List<JFrame> frames = new ArrayList<>();
  private List<Curve> curves = List.of();

  /** A history that was run again and is shown next. */
  private Optional<Replayed> replayed = Optional.empty();

  /**
   * The values of a history that was run again.
   *
   * @param curves what is drawn of it
   * @param values by month, the values of all curves
   */
  private record Replayed(List<Curve> curves, List<double[]> values) {}

  private record Curve(
      TimeSeriesChartGenerator chart, XYSeries series, ToDoubleFunction<AllianceModel> value) {}

  private record Dyad(int first, int second, double rivalry) {}

  IndicatorCharts(AllianceModelWithUI watched) {
    this.watched = watched;
    // or the curves would jump with every month that is higher than those before
    rivalry.setYAxisRange(0, 1);
    standing.setYAxisRange(0, 1);
    resentment.setYAxisRange(0, StateVariable.RESENTMENT.max());
    NumberAxis counts = (NumberAxis) bids.getChart().getXYPlot().getRangeAxis();
    counts.setStandardTickUnits(NumberAxis.createIntegerTickUnits(Locale.ROOT));
    for (TimeSeriesChartGenerator chart : charts()) {
      String suffix = chart.getTitle().toLowerCase(Locale.ROOT).replace(' ', '-');
      ChartPictures.in(
          chart,
          () -> watched.label().caption(),
          () -> watched.label().pictureName() + "-" + suffix);
      JFrame frame = chart.createFrame();
      frame.setTitle(chart.getTitle());
      frames.add(frame);
    }
    showYears();
  }

  private void showYears() {
    Clock clock = watched.scenario().clock();
    double start = AllianceModelWithUI.year(clock, 0);
    double end = AllianceModelWithUI.year(clock, clock.months());
    charts().forEach(chart -> chart.setXAxisRange(start, end));
  }

  private List<TimeSeriesChartGenerator> charts() {
    return List.of(rivalry, standing, resentment, bids);
  }

  private static TimeSeriesChartGenerator chart(String title, String symbol) {
    TimeSeriesChartGenerator chart = new TimeSeriesChartGenerator();
    chart.setTitle(title);
    chart.setXAxisLabel("year");
    chart.setYAxisLabel(symbol);
    // or half of the last year would be cut off
    chart.getChart().setPadding(new RectangleInsets(0, 0, 0, 16));
    lighten(chart.getChart());
    NumberAxis years = (NumberAxis) chart.getChart().getXYPlot().getDomainAxis();
    years.setStandardTickUnits(NumberAxis.createIntegerTickUnits(Locale.ROOT));
    years.setNumberFormatOverride(
        new DecimalFormat("0", DecimalFormatSymbols.getInstance(Locale.ROOT)));
    return chart;
  }

  /** So that a chart can be read where it is not high: small letters, the legend beside it. */
  private static void lighten(JFreeChart chart) {
    chart.getTitle().setFont(LETTERS.deriveFont(Font.BOLD, 13f));
    chart.getXYPlot().getDomainAxis().setLabelFont(LETTERS);
    chart.getXYPlot().getRangeAxis().setLabelFont(LETTERS);
    chart.getXYPlot().getDomainAxis().setTickLabelFont(LETTERS);
    chart.getXYPlot().getRangeAxis().setTickLabelFont(LETTERS);
    for (Object title : chart.getSubtitles()) {
      if (title instanceof LegendTitle legend) {
        legend.setItemFont(LETTERS);
        legend.setPosition(RectangleEdge.RIGHT);
      }
    }
  }

  /** The charts themselves, for panes that show them too. */
  List<JFreeChart> shown() {
    return charts().stream().map(TimeSeriesChartGenerator::getChart).toList();
  }

  /** Their windows, which the user opens from the console. */
  List<JFrame> frames() {
    return List.copyOf(frames);
  }

  /** What is drawn in all charts together. */
  List<XYSeries> series() {
    return curves.stream().map(Curve::series).toList();
  }

  /** Takes the months of a history that is run again, and shown by the next {@link #begin}. */
  Consumer<AllianceModel> replayed() {
    Replayed taken = new Replayed(new ArrayList<>(), new ArrayList<>());
    replayed = Optional.of(taken);
    return model -> {
      if (taken.values().isEmpty()) {
        taken.curves().addAll(curves(model));
      }
      taken
          .values()
          .add(
              taken.curves().stream()
                  .mapToDouble(curve -> curve.value().applyAsDouble(model))
                  .toArray());
    };
  }

  /** Empties the charts and enters how a history starts, and how it went if it was run again. */
  void begin() {
    if (replayed.isEmpty()) {
      begin(curves(watched.model()));
      sample();
      return;
    }
    Replayed taken = replayed.get();
    replayed = Optional.empty();
    if (!names(curves).equals(names(taken.curves()))) {
      begin(List.copyOf(taken.curves()));
    }
    List<Curve> filled = curves;
    SwingUtilities.invokeLater(() -> fill(filled, taken.values()));
  }

  private void begin(List<Curve> begun) {
    curves = begun;
    SwingUtilities.invokeLater(() -> show(begun));
  }

  private static List<Comparable<?>> names(List<Curve> named) {
    List<Comparable<?>> names = new ArrayList<>();
    named.forEach(curve -> names.add(curve.series().getKey()));
    return names;
  }

  /** Enters all months at one go: each number by itself would draw the chart anew. */
  private void fill(List<Curve> filled, List<double[]> values) {
    Clock clock = watched.scenario().clock();
    for (int curve = 0; curve < filled.size(); curve++) {
      XYSeries series = filled.get(curve).series();
      series.setNotify(false);
      series.clear();
      for (int month = 0; month < values.size(); month++) {
        series.add(AllianceModelWithUI.year(clock, month), values.get(month)[curve]);
      }
      series.setNotify(true);
    }
  }

  /** The curves of a history, none with a value yet. */
  private List<Curve> curves(AllianceModel model) {
    List<String> names =
        model.world().states().stream().map(watched.scenario()::stateName).toList();
    List<Curve> begun = new ArrayList<>();
    for (Dyad dyad : strongest(model.world())) {
      begun.add(
          curve(
              rivalry,
              names.get(dyad.first()) + "\u2013" + names.get(dyad.second()),
              now -> now.world().rivalry(dyad.first(), dyad.second())));
    }
    begun.add(curve(standing, "credibility K", now -> now.alliance().credibility()));
    begun.add(curve(standing, "isolation \u03c3", now -> now.alliance().isolation()));
    for (int state = 0; state < names.size(); state++) {
      if (model.alliance().full(state) && model.alliance().chairWeight(state) == 0) {
        int member = state;
        begun.add(
            curve(
                resentment,
                names.get(state),
                now -> now.world().get(StateVariable.RESENTMENT, member)));
      }
    }
    for (BidEvent event : BidEvent.values()) {
      begun.add(curve(bids, event.curve(), now -> ((WatchedHistory) now.observer()).count(event)));
    }
    return List.copyOf(begun);
  }

  /** Says in each chart what the user changed in its history; nothing if that is empty. */
  void label(String changes) {
    for (TimeSeriesChartGenerator generator : charts()) {
      JFreeChart chart = generator.getChart();
      List<Title> others = new ArrayList<>();
      for (Object title : chart.getSubtitles()) {
        if (!(title instanceof TextTitle)) {
          others.add((Title) title);
        }
      }
      if (!changes.isEmpty()) {
        others.add(0, new TextTitle(changes));
      }
      chart.setSubtitles(others);
    }
  }

  /** Enters the values of this month. Charts belong to Swing's thread, the model to another. */
  void sample() {
    double year = AllianceModelWithUI.year(watched.scenario().clock(), watched.model().month());
    for (Curve curve : curves) {
      double value = curve.value().applyAsDouble(watched.model());
      SwingUtilities.invokeLater(() -> curve.series().add(year, value));
    }
  }

  private static Curve curve(
      TimeSeriesChartGenerator chart, String name, ToDoubleFunction<AllianceModel> value) {
    return new Curve(chart, new XYSeries(name, false), value);
  }

  private void show(List<Curve> begun) {
    charts().forEach(TimeSeriesChartGenerator::removeAllSeries);
    showYears(); // of a history from a checkpoint they may be others
    for (Curve curve : begun) {
      int before = curve.chart().getSeriesCount();
      TimeSeriesAttributes line =
          (TimeSeriesAttributes) curve.chart().addSeries(curve.series(), null);
      line.setStrokeColor(Palette.CURVES.get(before % Palette.CURVES.size()));
    }
  }

  /** The strongest rivalries of which at least one side is no outside power. */
  private List<Dyad> strongest(World world) {
    return IntStream.range(0, world.size())
        .boxed()
        .flatMap(
            first ->
                IntStream.range(first + 1, world.size())
                    .filter(second -> !(watched.outside(first) && watched.outside(second)))
                    .mapToObj(second -> new Dyad(first, second, world.rivalry(first, second))))
        .filter(dyad -> dyad.rivalry() > 0)
        .sorted(Comparator.comparingDouble(Dyad::rivalry).reversed())
        .limit(RIVALRIES)
        .toList();
  }
}
