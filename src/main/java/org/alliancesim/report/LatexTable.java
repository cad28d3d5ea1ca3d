package org.alliancesim.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A table for LaTeX with rules of the package booktabs: a float with caption, label and notes. All
 * text is given plain and escaped here.
 */
final class LatexTable {

  private final String name;
  private final String caption;
  private final String alignment;
  private final List<String> header = new ArrayList<>();
  private final List<String> body = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  /**
   * A table without rows.
   *
   * @param name the file's name without its ending, and what follows {@code tab:} in the label
   * @param caption a sentence without its full stop
   * @param alignment {@code l} or {@code r} for each column
   */
  LatexTable(String name, String caption, String alignment) {
    this.name = name;
    this.caption = caption;
    this.alignment = alignment;
  }

  String name() {
    return name;
  }

  /**
   * A line above the headings with one heading over the last columns.
   *
   * @param columns how many
   */
  void spanningLast(String heading, int columns) {
    int first = alignment.length() - columns + 1;
    header.add(
        "& ".repeat(first - 1)
            + "\\multicolumn{"
            + columns
            + "}{c@{}}{"
            + Latex.escaped(heading)
            + "} \\\\");
    header.add("\\cmidrule(l){" + first + "-" + alignment.length() + "}");
  }

  void headings(String... cells) {
    header.add(line(cells));
  }

  void row(String... cells) {
    body.add(line(cells));
  }

  /** A heading within the table, with space above unless it comes first. */
  void group(String heading) {
    if (!body.isEmpty()) {
      body.add("\\addlinespace");
    }
    body.add(
        "\\multicolumn{"
            + alignment.length()
            + "}{@{}l@{}}{\\textit{"
            + Latex.escaped(heading)
            + "}} \\\\");
  }

  /** Adds a sentence to the notes. */
  void note(String sentence) {
    notes.add(sentence);
  }

  private String line(String... cells) {
    if (cells.length != alignment.length()) {
      throw new IllegalArgumentException(
          "a row needs " + alignment.length() + " cells: " + Arrays.toString(cells));
    }
    return Arrays.stream(cells).map(Latex::escaped).collect(Collectors.joining(" & ")) + " \\\\";
  }

  /** The file's text. */
  String text() {
    String usage =
        "% \\usepackage{booktabs} in the preamble, then \\input{tables/"
            + name
            + "} where the table belongs\n";
    List<String> lines = new ArrayList<>();
    lines.add("\\begin{table}[tp]");
    lines.add("\\centering");
    lines.add("\\caption{" + Latex.escaped(caption) + ".}");
    lines.add("\\label{tab:" + name + "}");
    lines.add("\\smallskip");
    lines.add("\\footnotesize");
    lines.add("\\setlength{\\tabcolsep}{4pt}");
    lines.add("\\begin{tabular}{@{}" + alignment + "@{}}");
    lines.add("\\toprule");
    lines.addAll(header);
    lines.add("\\midrule");
    lines.addAll(body);
    lines.add("\\bottomrule");
    lines.add("\\end{tabular}");
    lines.add("");
    lines.add("\\smallskip");
    lines.add("\\parbox{\\linewidth}{\\textit{Notes.}");
    notes.forEach(note -> lines.add(Latex.escaped(note)));
    lines.add("}");
    lines.add("\\end{table}");
    String table = String.join("\n", lines) + "\n";
    return usage + LatexLetters.needs(table) + table;
  }
}
