package org.alliancesim.tables;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.alliancesim.scenario.text.Problems;

/** What stands before the decimals of a file's numbers: a point, or a comma where it may. */
final class DecimalMark {

  private DecimalMark() {}

  private record Cell(int line, int index, String text) {}

  /**
   * Whether numbers have decimal commas, as they may where something else separates columns.
   *
   * @param header where in a line the columns stand that are read
   * @param problems is told of the first number that may be read in two ways
   */
  static boolean isComma(Csv csv, Map<Column, Integer> header, Problems problems) {
    if (csv.separator() == ',') {
      return false;
    }
    List<Integer> columns =
        header.entrySet().stream()
            .filter(entry -> entry.getKey().type().numeric())
            .map(Map.Entry::getValue)
            .toList();
    boolean comma = cells(csv, columns).anyMatch(cell -> Numbers.hasComma(cell.text()));
    if (comma) {
      ambiguous(csv, columns)
          .ifPresent(
              cell ->
                  problems.add(
                      csv.origin(cell.line(), cell.index()),
                      csv.header().get(cell.index()),
                      "'" + cell.text() + "' " + why(cell)));
    }
    return comma;
  }

  /** 1,234 beside 1.5 is a thousand; beside 1,5 it is not; alone it may be either. */
  private static Optional<Cell> ambiguous(Csv csv, List<Integer> columns) {
    boolean certain =
        cells(csv, columns)
            .map(Cell::text)
            .anyMatch(text -> Numbers.hasComma(text) && !Numbers.mayBeThousands(text));
    return cells(csv, columns)
        .filter(
            cell -> Numbers.hasPoint(cell.text()) || (!certain && Numbers.hasComma(cell.text())))
        .findFirst();
  }

  private static String why(Cell cell) {
    return Numbers.hasPoint(cell.text())
        ? "has a point, and other numbers of the file have commas: which stands before decimals?"
            + " Use one of them throughout, and none between thousands"
        : "may be a number in thousands or one with decimals, and so may all others with a comma in"
            + " this file; write decimals with a point";
  }

  private static Stream<Cell> cells(Csv csv, List<Integer> columns) {
    return csv.lines().stream()
        .flatMap(
            line ->
                columns.stream()
                    .filter(index -> index < line.cells().size())
                    .map(index -> new Cell(line.number(), index, line.cells().get(index))));
  }
}
