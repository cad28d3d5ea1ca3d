package org.alliancesim.scenario.format;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.alliancesim.institution.VotingRule;
import org.alliancesim.scenario.format.Shape.Choice;
import org.alliancesim.scenario.format.Shape.Either;
import org.alliancesim.scenario.format.Shape.Plain;
import org.alliancesim.scenario.format.Shape.Whole;
import org.alliancesim.scenario.text.Tree;
import org.alliancesim.scenario.text.Tree.Leaf;
import org.alliancesim.scenario.text.Tree.Mapping;
import org.alliancesim.world.StateCode;
import org.jspecify.annotations.Nullable;

/** The rule of a track: a word, or a map with one key. */
final class VotingRuleSection {

  /** A number of votes or objections. */
  private static final Whole WEIGHT = Whole.between(0, 1_000_000);

  private static final Map<String, VotingRule> WORDS = words();

  private static final Key<Optional<Long>> QUOTA =
      Key.whole("quota", WEIGHT, "The weight that must consent.");

  private static final Key<Fields> WEIGHTS =
      Key.open(
          "weights", Notation.byCode("weights", WEIGHT), "Each state's weight; 0 if left out.");

  private static final Key<List<Leaf>> VETOES =
      Key.texts("vetoes", Notation.CODES, "Who can stop a ballot alone.");

  private static final Section WEIGHTED =
      Section.of("a map {quota: 3, weights: {ARM: 1}}", QUOTA, WEIGHTS, VETOES)
          .requiring(QUOTA, WEIGHTS);

  private static final Key<Optional<Long>> CONSENSUS_MINUS =
      Key.whole("consensus-minus", WEIGHT, "Passes with at most so many objections.");

  private static final Key<Optional<Double>> QUALIFIED_MAJORITY =
      Key.plain(
          "qualified-majority",
          Plain.between(0, 1),
          "Passes if at least this share of the voters consents.");

  private static final Key<Given> WEIGHTED_MAJORITY =
      Key.map("weighted-majority", WEIGHTED, "Passes if the weights reach a quota.");

  private static final Section RULE =
      Section.of(
              "{consensus-minus: n}, {qualified-majority: share} or {weighted-majority: {…}}",
              CONSENSUS_MINUS,
              QUALIFIED_MAJORITY,
              WEIGHTED_MAJORITY)
          .withExactlyOneOf(CONSENSUS_MINUS, QUALIFIED_MAJORITY, WEIGHTED_MAJORITY);

  static final Shape SHAPE = new Either(new Choice(List.copyOf(WORDS.keySet())), RULE.shape());

  private VotingRuleSection() {}

  private static Map<String, VotingRule> words() {
    Map<String, VotingRule> words = new LinkedHashMap<>();
    words.put("consensus", new VotingRule.Consensus(0));
    words.put("unanimity", new VotingRule.Unanimity());
    words.put("simple-majority", new VotingRule.SimpleMajority());
    return words;
  }

  /**
   * The rule of a track; consensus in place of a rule that is reported as wrong.
   *
   * @param written the rule as written; null if it is not
   * @param fields the same as a map, empty if it is none
   */
  static VotingRule read(@Nullable Tree written, Fields fields, States states) {
    if (!(written instanceof Mapping)) {
      String word = written instanceof Leaf leaf ? leaf.text() : "";
      return WORDS.getOrDefault(word, new VotingRule.Consensus(0));
    }
    Given rule = RULE.read(fields);
    Optional<Double> share = rule.get(QUALIFIED_MAJORITY);
    if (share.isPresent()) {
      return qualified(rule, share.get());
    }
    return fields.has(WEIGHTED_MAJORITY.name())
        ? weighted(rule.get(WEIGHTED_MAJORITY), states)
        : new VotingRule.Consensus(weight(rule.get(CONSENSUS_MINUS)));
  }

  private static VotingRule qualified(Given rule, double share) {
    if (share == 0) {
      rule.wrong(QUALIFIED_MAJORITY, "must be above 0; a share of 0 passes every ballot");
    }
    return share > 0 && share <= 1
        ? new VotingRule.QualifiedMajority(share)
        : new VotingRule.Consensus(0);
  }

  private static VotingRule weighted(Given rule, States states) {
    Map<StateCode, Integer> weights = new TreeMap<>();
    Fields written = rule.get(WEIGHTS);
    for (String name : written.names()) {
      states
          .find(written, name)
          .ifPresent(state -> weights.put(state, weight(written.whole(name, WEIGHT))));
    }
    Set<StateCode> vetoes = Set.copyOf(states.findAll(rule, VETOES));
    return new VotingRule.WeightedMajority(weight(rule.get(QUOTA)), weights, vetoes);
  }

  private static int weight(Optional<Long> written) {
    return written.map(Long::intValue).orElse(0);
  }
}
