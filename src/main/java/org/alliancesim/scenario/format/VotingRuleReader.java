package org.alliancesim.scenario.format;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.alliancesim.institution.VotingRule;
import org.alliancesim.scenario.text.Tree.Leaf;
import org.alliancesim.scenario.text.Tree.Mapping;
import org.alliancesim.world.StateCode;

/** Reads a track's voting rule. */
final class VotingRuleReader {

  private static final String RULE = "rule";

  private VotingRuleReader() {}

  /** The rule of a track; consensus in place of a rule that is reported as wrong. */
  static VotingRule read(Fields track, States states) {
    if (track.get(RULE) instanceof Leaf leaf) {
      return switch (leaf.text()) {
        case "unanimity" -> new VotingRule.Unanimity();
        case "simple-majority" -> new VotingRule.SimpleMajority();
        default -> new VotingRule.Consensus(0);
      };
    }
    if (!(track.get(RULE) instanceof Mapping)) {
      return new VotingRule.Consensus(0);
    }
    Fields rule = track.below(RULE);
    if (rule.get("qualified-majority") instanceof Leaf share && share.number().isPresent()) {
      return qualified(rule, share.number().getAsDouble());
    }
    if (rule.has("weighted-majority")) {
      return weighted(rule.below("weighted-majority"), states);
    }
    return new VotingRule.Consensus(weight(rule, "consensus-minus"));
  }

  private static VotingRule qualified(Fields rule, double share) {
    if (share == 0) {
      rule.wrong("qualified-majority", "must be above 0; a share of 0 passes every ballot");
    }
    return share > 0 && share <= 1
        ? new VotingRule.QualifiedMajority(share)
        : new VotingRule.Consensus(0);
  }

  private static VotingRule weighted(Fields rule, States states) {
    Map<StateCode, Integer> weights = new TreeMap<>();
    Fields written = rule.below("weights");
    for (String name : written.names()) {
      states.find(written, name).ifPresent(state -> weights.put(state, weight(written, name)));
    }
    Set<StateCode> vetoes =
        rule.texts("vetoes").stream()
            .flatMap(veto -> states.find(veto, rule.pathOf("vetoes")).stream())
            .collect(Collectors.toSet());
    return new VotingRule.WeightedMajority(weight(rule, "quota"), weights, vetoes);
  }

  private static int weight(Fields fields, String key) {
    return (int) fields.whole(key, 0, AllianceFormat.WEIGHT);
  }
}
