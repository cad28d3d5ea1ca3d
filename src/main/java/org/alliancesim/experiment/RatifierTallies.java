package org.alliancesim.experiment;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.alliancesim.institution.Status;
import org.alliancesim.results.RatificationRow;
import org.alliancesim.results.RatifierRow;
import org.alliancesim.scenario.ResolvedScenario;
import org.alliancesim.world.StateCode;

/** How long each status took to be ratified, and which members held back. */
final class RatifierTallies {

  private final YearMonth end;
  private final Map<String, OfStatus> byStatus = new LinkedHashMap<>();

  /** All admissions to a status, and those that each member was to ratify. */
  private record OfStatus(RatifierTally all, Map<StateCode, RatifierTally> members) {}

  /** Tallies of nothing yet. */
  RatifierTallies(ResolvedScenario scenario) {
    end = scenario.clock().end();
    for (Status status : scenario.charter().statuses()) {
      byStatus.put(status.id(), new OfStatus(new RatifierTally(), new TreeMap<>()));
    }
  }

  /** Adds admissions. */
  void add(List<RatificationRow> admissions) {
    for (RatificationRow row : admissions) {
      OfStatus status = byStatus.get(row.status());
      if (status != null) {
        status.all().add(row.admitted(), row.seated(), row.lapsed().orElse(end), row.heldBack());
        addMembers(status.members(), row);
      }
    }
  }

  private void addMembers(Map<StateCode, RatifierTally> members, RatificationRow row) {
    for (StateCode member : row.members()) {
      if (!row.before().contains(member)) {
        members
            .computeIfAbsent(member, first -> new RatifierTally())
            .add(
                row.admitted(),
                row.ratified().stream()
                    .filter(each -> each.member().equals(member))
                    .map(RatificationRow.Ratified::month)
                    .findFirst(),
                // who lost its vote or left ratifies no more, and was watched until it was over
                row.seated().or(row::lapsed).orElse(end),
                row.heldBack().stream().filter(each -> each.member().equals(member)).toList());
      }
    }
  }

  /**
   * The rows of each status that had any admission: all members together, then those that held back
   * most often first.
   */
  List<RatifierRow> rows() {
    List<RatifierRow> rows = new ArrayList<>();
    byStatus.forEach(
        (id, status) -> {
          if (status.all().count() > 0) {
            rows.add(status.all().row(id, Optional.empty()));
            status.members().entrySet().stream()
                .sorted(
                    Comparator.comparingInt(
                        (Map.Entry<StateCode, RatifierTally> entry) ->
                            -entry.getValue().heldBack()))
                .forEach(entry -> rows.add(entry.getValue().row(id, Optional.of(entry.getKey()))));
          }
        });
    return rows;
  }
}
