package org.alliancesim.tables;

import java.util.List;
import java.util.Optional;

/** What a table is about, told by the columns that it has and not by its name. */
public enum TableKind {
  /** Names of columns and where their figures come from. */
  SOURCES("sources of columns"),
  /** Arms imports: an importer, an exporter and its share. */
  ARMS("arms imports"),
  /** What lies between two states, in a year or always. */
  PAIRS("pairs of states"),
  /** What became of a state's wish to gain a status. */
  CASES("past cases"),
  /** Who holds what in an organisation, and since when. */
  MEMBERSHIPS("memberships"),
  /** What the statuses of an organisation give and ask. */
  STATUSES("statuses of organisations"),
  /** Organisations and the months to simulate, a scenario a row. */
  ORGANISATIONS("organisations"),
  /** What a state is and has, in a year or always. */
  STATES("states");

  private final String words;

  TableKind(String words) {
    this.words = words;
  }

  /** As in "a table of states". */
  public String words() {
    return "a table of " + words;
  }

  /** The columns by which it is told. */
  public List<Column> tellers() {
    return switch (this) {
      case SOURCES -> List.of(Column.COLUMN, Column.SOURCE);
      case ARMS -> List.of(Column.IMPORTER, Column.EXPORTER);
      case PAIRS -> List.of(Column.FIRST, Column.SECOND);
      case CASES -> List.of(Column.ORGANISATION, Column.STATE, Column.HAPPENED);
      case MEMBERSHIPS -> List.of(Column.ORGANISATION, Column.STATE, Column.STATUS);
      case STATUSES -> List.of(Column.ORGANISATION, Column.STATUS);
      case ORGANISATIONS -> List.of(Column.ORGANISATION);
      case STATES -> List.of(Column.STATE);
    };
  }

  /** The columns that it must have besides. */
  public List<Column> required() {
    return switch (this) {
      case ARMS -> List.of(Column.SHARE);
      case CASES -> List.of(Column.STATUS);
      default -> List.of();
    };
  }

  /** The kind of a table with such {@linkplain Column#normalised names}: the first that fits. */
  static Optional<TableKind> of(List<String> names) {
    for (TableKind kind : values()) {
      boolean fits =
          kind.tellers().stream()
              .allMatch(column -> names.stream().anyMatch(name -> column.isNamed(kind, name)));
      if (fits) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
