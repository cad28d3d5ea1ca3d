package org.alliancesim.tables;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.alliancesim.world.StateCode;

/** Who buys arms from whom, in one year or the last before it of which there is a figure. */
final class ArmsImports {

  private final SortedMap<StateCode, SortedMap<StateCode, Figure>> shares = new TreeMap<>();

  /** The year of which a buyer's shares are: those of two years do not add up. */
  private final Map<StateCode, Integer> years = new HashMap<>();

  ArmsImports(List<Table> tables, int year) {
    for (Table table : tables) {
      table.rows().stream()
          .filter(row -> Years.speaksOf(row.whole(Column.YEAR), year))
          .sorted(Years.LATEST_FIRST)
          .forEach(row -> add(row, year));
    }
  }

  private void add(Row row, int year) {
    int of = row.whole(Column.YEAR).orElse(year);
    Optional<StateCode> buyer = row.state(Column.IMPORTER, of);
    Optional<StateCode> seller = row.state(Column.EXPORTER, of);
    Optional<Figure> share = row.figure(Column.SHARE).filter(Figure::raised);
    if (buyer.isEmpty() || seller.isEmpty() || share.isEmpty()) {
      return;
    }
    int first = years.computeIfAbsent(buyer.get(), key -> of); // the latest comes first
    if (first == of) {
      shares
          .computeIfAbsent(buyer.get(), key -> new TreeMap<>())
          .putIfAbsent(seller.get(), share.get());
    }
  }

  /** The shares of a state's imports, by supplier. */
  SortedMap<StateCode, Figure> shares(StateCode buyer) {
    return shares.getOrDefault(buyer, new TreeMap<>());
  }
}
