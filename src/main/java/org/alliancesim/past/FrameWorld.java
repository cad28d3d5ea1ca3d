package org.alliancesim.past;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.alliancesim.scenario.ResolvedScenario;
import org.alliancesim.scenario.ScenarioReader;
import org.alliancesim.scenario.content.InstitutionKind;
import org.alliancesim.scenario.content.Posterior;
import org.alliancesim.scenario.format.SelfContainedText;
import org.alliancesim.scenario.text.Origin;
import org.alliancesim.scenario.text.ScenarioException;
import org.alliancesim.world.StateCode;
import org.jspecify.annotations.Nullable;

/**
 * An organisation at the end of a year, and what became of those around it in the years after. Safe
 * to use from several threads.
 */
public final class FrameWorld {

  private final Identity identity;
  private final List<FrameStatus> statuses;
  private final SortedMap<StateCode, FrameState> states;
  private final Pairs pairs;
  private final List<FrameCandidate> candidates;
  private volatile @Nullable ResolvedScenario resolved;

  /**
   * Which world it is.
   *
   * @param name for example {@code csto-2005}
   * @param organisation the organisation's short name
   * @param title the organisation's name
   * @param kind what it is mainly for
   * @param figures the year of the figures; the clock starts in the January after it
   * @param years how many years are asked about
   * @param leader the strongest member, which leads
   * @param origin where this stands
   */
  record Identity(
      String name,
      String organisation,
      String title,
      InstitutionKind kind,
      int figures,
      int years,
      StateCode leader,
      Origin origin) {}

  /** What lies between states: guarantees are of the world, all else is of the year. */
  record Pairs(
      PairLevels affinities, PairLevels rivalries, PairLevels guarantees, PairLevels relations) {}

  /** A fate as a bank has it; {@link FrameCandidate} adds what the public knows. */
  record Fate(
      StateCode state,
      String status,
      boolean happened,
      int year,
      int years,
      Optional<String> notCounted,
      String knownBy) {}

  FrameWorld(
      Identity identity,
      List<FrameStatus> statuses,
      SortedMap<StateCode, FrameState> states,
      Pairs pairs,
      List<Fate> fates) {
    this.identity = identity;
    this.statuses = List.copyOf(statuses);
    this.states = states;
    this.pairs = pairs;
    this.candidates = fates.stream().map(this::candidate).toList();
  }

  /** Its name: the organisation and the year at whose end it stands, as {@code csto-2005}. */
  public String name() {
    return identity.name();
  }

  /** The organisation's short name, by which worlds are left out together. */
  public String organisation() {
    return identity.organisation();
  }

  /** The organisation's name. */
  public String title() {
    return identity.title();
  }

  /** What the organisation is mainly for. */
  public InstitutionKind kind() {
    return identity.kind();
  }

  /** The first year asked about, which is the one after that of the figures. */
  public int start() {
    return identity.figures() + 1;
  }

  /** How many years are asked about: five, or fewer where the organisation or its record ends. */
  public int years() {
    return identity.years();
  }

  /** Admissions of one organisation in one window depend on each other. */
  public String cluster() {
    return name();
  }

  /** The full members at the start, by code. */
  public List<StateCode> members() {
    return states.values().stream().filter(this::isMember).map(FrameState::code).toList();
  }

  /** All that might have come in, by code and status, those that do not count among them. */
  public List<FrameCandidate> candidates() {
    return candidates;
  }

  /** Those that are learned from and scored. */
  public List<FrameCandidate> counted() {
    return candidates.stream().filter(FrameCandidate::counts).toList();
  }

  /**
   * The world as a scenario, with the priors of coefficients; made once and kept. All of its inputs
   * but those of behaviour and the length of ratification are known numbers.
   *
   * @throws ScenarioException if what the bank says makes no scenario; each mistake with its place
   */
  public ResolvedScenario scenario() throws ScenarioException {
    ResolvedScenario made = resolved;
    if (made == null) {
      made = scenario(Optional.empty());
      resolved = made;
    }
    return made;
  }

  /**
   * The world as a scenario.
   *
   * @param posterior what was learned of coefficients; if empty, they have their priors
   * @throws ScenarioException if what the bank says makes no scenario; each mistake with its place
   */
  public ResolvedScenario scenario(Optional<Posterior> posterior) throws ScenarioException {
    return ScenarioReader.ofTree(new WorldTree(this).tree(), name(), posterior);
  }

  /** The world as the text of a scenario file, which says at its top what became of whom. */
  public String text() {
    StringBuilder text = new StringBuilder();
    text.append("# ")
        .append(name())
        .append(" of the frame of past admissions (docs/past/frame.md)\n");
    text.append("# Came in: ").append(fates(FrameCandidate::happened)).append('\n');
    text.append("# Asked about, and did not count: ")
        .append(fates(candidate -> !candidate.counts()))
        .append('\n');
    return text.append(SelfContainedText.of(new WorldTree(this).tree(), name())).toString();
  }

  private String fates(Predicate<FrameCandidate> which) {
    String found =
        candidates.stream()
            .filter(which)
            .map(
                each ->
                    each.state()
                        + " "
                        + each.status()
                        + each.notCounted().map(why -> " (" + why + ")").orElse("")
                        + (each.happened() ? " " + each.year() : ""))
            .collect(Collectors.joining(", "));
    return found.isEmpty() ? "nobody" : found;
  }

  Identity identity() {
    return identity;
  }

  YearMonth firstMonth() {
    return YearMonth.of(start(), 1);
  }

  List<FrameStatus> statuses() {
    return statuses;
  }

  SortedMap<StateCode, FrameState> states() {
    return states;
  }

  Pairs pairs() {
    return pairs;
  }

  private boolean isMember(FrameState state) {
    return statuses.stream()
        .anyMatch(status -> status.full() && state.held().contains(status.id()));
  }

  private FrameCandidate candidate(Fate fate) {
    FrameState state = Objects.requireNonNull(states.get(fate.state()));
    return new FrameCandidate(
        fate.state(),
        fate.status(),
        fate.happened(),
        fate.year(),
        fate.years(),
        fate.notCounted(),
        fate.knownBy(),
        covariates(state));
  }

  private Covariates covariates(FrameState state) {
    List<FrameState> others =
        states.values().stream()
            .filter(this::isMember)
            .filter(member -> !member.code().equals(state.code()))
            .toList();
    double power = others.stream().mapToDouble(FrameState::power).sum();
    double affinity =
        others.stream()
            .mapToDouble(
                member -> member.power() * pairs.affinities().between(state.code(), member.code()))
            .sum();
    FrameState leader = Objects.requireNonNull(states.get(identity.leader()));
    return new Covariates(
        power == 0 ? 0 : affinity / power,
        pairs.affinities().between(state.code(), leader.code()),
        leader.power() == 0 ? 0 : state.power() / leader.power(),
        others.stream()
            .map(member -> pairs.rivalries().between(state.code(), member.code()))
            .max(Comparator.naturalOrder())
            .orElse(0.0),
        state.nearness(),
        state.conflict(),
        state.young(),
        others.size());
  }
}
