package org.alliancesim.results;

import java.util.List;

/** What a study of inputs left behind. */
public sealed interface StudyTables extends ResultFiles permits SensitivityTables, DiscoveryTables {

  /** What was found, in sentences. */
  List<String> findings();
}
