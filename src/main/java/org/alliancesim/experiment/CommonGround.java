package org.alliancesim.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alliancesim.chance.SamplingDesign;
import org.alliancesim.institution.Status;
import org.alliancesim.scenario.ResolvedScenario;

/**
 * What two scenarios share, and what they do not.
 *
 * @param a one scenario
 * @param b the other
 */
record CommonGround(ResolvedScenario a, ResolvedScenario b) {

  /** What may become of whom in both, in the order of the first: candidates, then members. */
  List<Pathway> prospects() {
    Set<Pathway> inB = Set.copyOf(prospects(b));
    return prospects(a).stream().filter(inB::contains).toList();
  }

  /** Which candidate may come to hold what in both, in the order of the first. */
  List<Pathway> ofCandidates() {
    Set<Pathway> inB = Set.copyOf(Pathway.ofCandidates(b));
    return Pathway.ofCandidates(a).stream().filter(inB::contains).toList();
  }

  /** What they do not share, in words; empty if they share everything that can be compared. */
  List<String> notes() {
    List<String> notes = new ArrayList<>();
    if (!a.charter().name().equals(b.charter().name())) {
      notes.add(
          "A is about "
              + a.charter().name()
              + " and B about "
              + b.charter().name()
              + ": each status is compared with the one that has the same id in the other, under"
              + " the name that it has in A.");
    }
    addUnshared(notes, "has", ResolvedScenario::states);
    addUnshared(notes, "has the status", CommonGround::statuses);
    addUnshared(notes, "leaves open", this::prospectsOfSharedStatesAndStatuses);
    if (!a.clock().equals(b.clock())) {
      notes.add(
          "A runs from "
              + a.clock()
              + " and B from "
              + b.clock()
              + ": their differences include those of the clock.");
    }
    if (a.experiment().sampling() == SamplingDesign.SOBOL
        && !a.coordinates().equals(b.coordinates())) {
      notes.add(
          "A and B have different uncertain inputs. A Sobol point goes by the position of an input,"
              + " so shared inputs may have different values; choose latin-hypercube to keep them"
              + " equal.");
    }
    return notes;
  }

  /** What may become of whom in a scenario: candidates, then members. */
  static List<Pathway> prospects(ResolvedScenario scenario) {
    List<Pathway> prospects = new ArrayList<>(Pathway.ofCandidates(scenario));
    prospects.addAll(Pathway.ofMembers(scenario));
    return prospects;
  }

  private static List<String> statuses(ResolvedScenario scenario) {
    return scenario.charter().statuses().stream().map(Status::id).toList();
  }

  /** Other prospects are missing for a reason that is told already. */
  private List<Pathway> prospectsOfSharedStatesAndStatuses(ResolvedScenario scenario) {
    ResolvedScenario other = scenario == a ? b : a;
    return prospects(scenario).stream()
        .filter(prospect -> other.states().contains(prospect.state()))
        .filter(
            prospect ->
                !statuses(scenario).contains(prospect.status())
                    || statuses(other).contains(prospect.status()))
        .toList();
  }

  private <T> void addUnshared(
      List<String> notes, String verb, Function<ResolvedScenario, List<T>> elements) {
    List<T> inA = elements.apply(a);
    List<T> inB = elements.apply(b);
    addRest(notes, "Only A " + verb, inA, inB);
    addRest(notes, "Only B " + verb, inB, inA);
  }

  private static <T> void addRest(List<String> notes, String what, List<T> all, List<T> others) {
    String rest =
        all.stream()
            .filter(element -> !others.contains(element))
            .map(Object::toString)
            .collect(Collectors.joining(", "));
    if (!rest.isEmpty()) {
      notes.add(what + " " + rest + ": left out of the comparison.");
    }
  }
}
