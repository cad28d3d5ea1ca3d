package org.alliancesim.report;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.alliancesim.results.Names;
import org.alliancesim.results.ObjectionRow;
import org.alliancesim.results.ProbabilityRow;
import org.alliancesim.results.RunTables;
import org.alliancesim.world.StateCode;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;

/** Who votes against whom, and why: a matrix of candidates and members. */
final class ObjectionPlot {

  static final String NAME = "objections";

  private static final String TITLE = "Who objects to whom, and the main concern";
  private static final String NOTHING = "No candidate came to a vote in any history";

  private static final int LINE_HEIGHT = 30;
  private static final int MAX_LINES = 29;
  private static final int HEIGHT_AROUND_ROWS = 142;

  /** A cell of more members than these is too narrow for a name or a concern. */
  private static final int MOST_IN_WORDS = 6;

  private static final int MOST_MEMBERS = 10;

  /** Members with fewer are left out if others have more: most are newcomers. */
  private static final int FEWEST_VOTES = ChiefObjectors.FEWEST_VOTES;

  private static final double HALF_CELL = 0.5;
  private static final Shape SWATCH = new Rectangle2D.Double(-6, -5, 12, 10);
  private static final double[] SHADES = {0, 0.25, 0.5, 0.75, 1};

  private record Pair(StateCode state, String status) {}

  private final RunTables run;
  private final Names names;
  private final Map<Pair, Map<StateCode, ObjectionRow>> votes = new HashMap<>();

  /** The most frequent objector first. */
  private final List<StateCode> members;

  private final int leftOut;
  private final List<String> concerns;

  private ObjectionPlot(RunTables run) {
    this.run = run;
    names = run.manifest().names();
    Map<StateCode, Integer> votesOf = new HashMap<>();
    Map<StateCode, Integer> objectionsOf = new HashMap<>();
    TreeSet<String> found = new TreeSet<>();
    for (ObjectionRow row : run.tables().objections()) {
      votes
          .computeIfAbsent(new Pair(row.state(), row.status()), pair -> new HashMap<>())
          .put(row.member(), row);
      votesOf.merge(row.member(), row.votes(), Integer::sum);
      objectionsOf.merge(row.member(), row.objections(), Integer::sum);
      row.topConcern().ifPresent(found::add);
    }
    boolean telling = votesOf.values().stream().anyMatch(count -> count >= FEWEST_VOTES);
    members =
        votesOf.keySet().stream()
            .filter(member -> !telling || votesOf.getOrDefault(member, 0) >= FEWEST_VOTES)
            .sorted(
                Comparator.comparing((StateCode member) -> objectionsOf.getOrDefault(member, 0))
                    .thenComparing(member -> votesOf.getOrDefault(member, 0))
                    .reversed()
                    .thenComparing(names::state))
            .limit(MOST_MEMBERS)
            .toList();
    leftOut = votesOf.size() - members.size();
    concerns = List.copyOf(found);
  }

  static List<Figure> figures(RunTables run) {
    return figures(run, NAME);
  }

  /** The same under another name, for one side of a comparison. */
  static List<Figure> figures(RunTables run, String name) {
    return new ObjectionPlot(run).figures(name);
  }

  private List<Figure> figures(String name) {
    List<ProbabilityRow> voted =
        run.tables().probabilities().stream()
            .filter(row -> votes.containsKey(new Pair(row.state(), row.status())))
            .toList();
    List<RowPage<ProbabilityRow>> pages =
        RowPage.paginate(voted, names, PairOrder.likeliestFirst(names), NOTHING, MAX_LINES);
    List<Figure> figures = new ArrayList<>();
    for (int page = 1; page <= pages.size(); page++) {
      figures.add(figure(name, pages.get(page - 1), page, pages.size()));
    }
    return figures;
  }

  private Figure figure(String name, RowPage<ProbabilityRow> page, int number, int pages) {
    XYPlot plot = RowPlot.of(page, axis(), List.of());
    plot.setRangeAxisLocation(AxisLocation.TOP_OR_LEFT);
    plot.setRangeGridlinesVisible(false);
    // without one the strips behind the headings are not drawn
    plot.setRenderer(new XYLineAndShapeRenderer());
    plot.addAnnotation(new ObjectionCells(cells(page)));
    JFreeChart chart =
        ChartStyle.chart(TITLE, ChartStyle.subtitle(run.manifest(), number, pages), plot);
    if (!members.isEmpty()) {
      ChartStyle.addLegend(chart, legend());
    }
    int height = LINE_HEIGHT * page.lines().size() + HEIGHT_AROUND_ROWS;
    return new Figure(ChartStyle.nameOfPage(name, number), TITLE, chart, height);
  }

  private SymbolAxis axis() {
    String[] symbols =
        members.stream()
            .map(member -> inWords() ? names.state(member) : member.value())
            .toArray(String[]::new);
    SymbolAxis axis = new SymbolAxis(null, symbols);
    axis.setGridBandsVisible(false);
    ChartStyle.style(axis);
    axis.setRange(-HALF_CELL, Math.max(1, symbols.length) - HALF_CELL);
    return axis;
  }

  private boolean inWords() {
    return members.size() <= MOST_IN_WORDS;
  }

  private List<ObjectionCells.Cell> cells(RowPage<ProbabilityRow> page) {
    List<ObjectionCells.Cell> cells = new ArrayList<>();
    for (int line = 0; line < page.lines().size(); line++) {
      Optional<ProbabilityRow> row = page.lines().get(line).row();
      for (int column = 0; row.isPresent() && column < members.size(); column++) {
        Pair pair = new Pair(row.get().state(), row.get().status());
        ObjectionRow found = votes.getOrDefault(pair, Map.of()).get(members.get(column));
        if (found != null && found.votes() > 0) {
          cells.add(cell(line, column, found));
        }
      }
    }
    return cells;
  }

  private ObjectionCells.Cell cell(int line, int column, ObjectionRow row) {
    double share = (double) row.objections() / row.votes();
    String percent = row.objections() == 0 ? "0" : Percent.share(share) + "%";
    String of = "of " + ChartStyle.count(row.votes());
    String concern = row.topConcern().map(this::written).orElse("");
    return inWords()
        ? new ObjectionCells.Cell(line, column, share, percent + " " + of, concern)
        : new ObjectionCells.Cell(line, column, share, (percent + " " + concern).trim(), of);
  }

  /** The concern itself or, where cells are narrow, a letter that the legend explains. */
  private String written(String concern) {
    return inWords() ? words(concern) : letter(concern);
  }

  private static String words(String concern) {
    return concern.replace('-', ' ');
  }

  private String letter(String concern) {
    return String.valueOf((char) ('a' + concerns.indexOf(concern)));
  }

  private LegendItemCollection legend() {
    LegendItemCollection items = new LegendItemCollection();
    for (double shade : SHADES) {
      items.add(swatch(Math.round(ChartStyle.percent(shade)) + "%", shade));
    }
    items.add(
        ChartStyle.note("share of the member's votes, over all histories, that were objections"));
    items.add(
        ChartStyle.note("blank: had no vote, for example having left; most objections first"));
    if (!inWords()) {
      concerns.forEach(
          concern -> items.add(ChartStyle.note(letter(concern) + ": " + words(concern))));
    }
    if (leftOut > 0) {
      items.add(
          ChartStyle.note(
              (leftOut == 1 ? "1 other member" : leftOut + " other members")
                  + " with fewer objections, or fewer than "
                  + FEWEST_VOTES
                  + " votes, "
                  + (leftOut == 1 ? "is" : "are")
                  + " left out"));
    }
    return items;
  }

  private static LegendItem swatch(String text, double share) {
    Color color = Palette.ofObjections(share);
    return new LegendItem(
        text, null, null, null, SWATCH, color, ChartStyle.HAIRLINE, Palette.SECONDARY_TEXT);
  }
}
