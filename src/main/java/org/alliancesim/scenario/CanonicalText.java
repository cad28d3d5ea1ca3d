package org.alliancesim.scenario;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.alliancesim.institution.Criterion;
import org.alliancesim.institution.Status;
import org.alliancesim.institution.Track;
import org.alliancesim.scenario.content.OrganisationProfile;
import org.alliancesim.scenario.content.ShockRule;
import org.alliancesim.scenario.content.ShockRule.EffectRule;
import org.alliancesim.scenario.content.SourcedValue;
import org.alliancesim.scenario.format.AllianceFormat;
import org.alliancesim.scenario.format.ScenarioFormat;
import org.alliancesim.scenario.text.TextDigest;
import org.alliancesim.world.StateCode;

/** A resolved scenario as text that is the same on every machine. */
final class CanonicalText {

  private final ResolvedScenario scenario;
  private final Map<String, String> lines = new LinkedHashMap<>();

  private CanonicalText(ResolvedScenario scenario) {
    this.scenario = scenario;
  }

  static String of(ResolvedScenario scenario) {
    CanonicalText text = new CanonicalText(scenario);
    text.names();
    text.structure();
    for (SourcedValue value : scenario.values().values()) {
      text.line(value.path(), value.quantity() + "  # " + oneLine(value.source()));
    }
    return text.joined();
  }

  /** What the scenario says besides its numbers, by path. */
  static Map<String, String> words(ResolvedScenario scenario) {
    CanonicalText text = new CanonicalText(scenario);
    text.names();
    text.structure();
    return text.lines;
  }

  static String digest(ResolvedScenario scenario) {
    CanonicalText text = new CanonicalText(scenario);
    text.structure();
    for (SourcedValue value : scenario.values().values()) {
      text.line(value.path(), value.quantity());
    }
    return TextDigest.sha256(text.joined());
  }

  /** What people read and no result depends on. */
  private void names() {
    line("format", ScenarioFormat.VERSION);
    line("name", oneLine(scenario.name()));
    line("description", oneLine(scenario.description()));
    line("alliance.name", oneLine(scenario.charter().name()));
    line("experiment.replicates", scenario.experiment().replicates());
    line("experiment.seed", scenario.experiment().seed());
    for (StateCode code : scenario.states()) {
      line("states." + code + ".name", oneLine(scenario.state(code).name()));
      line("states." + code + ".capital.name", oneLine(scenario.state(code).capital()));
    }
    for (OrganisationProfile organisation : scenario.organisations()) {
      line("organisations." + organisation.key() + ".name", oneLine(organisation.name()));
    }
    scenario
        .charter()
        .tracks()
        .forEach(track -> line("alliance.tracks." + track.id() + ".name", oneLine(track.name())));
    for (Status status : scenario.charter().statuses()) {
      line("alliance.statuses." + status.id() + ".name", oneLine(status.name()));
    }
    scenario.citations().forEach((key, text) -> line("sources." + key, oneLine(text)));
  }

  private void structure() {
    line("clock.start", scenario.clock().start());
    line("clock.end", scenario.clock().end());
    line("experiment.sampling", scenario.experiment().sampling().key());
    for (StateCode code : scenario.states()) {
      line("states." + code + ".outside", scenario.state(code).outside());
    }
    for (OrganisationProfile organisation : scenario.organisations()) {
      line("organisations." + organisation.key() + ".members", list(organisation.members()));
    }
    scenario.charter().tracks().forEach(this::track);
    scenario.charter().statuses().forEach(this::status);
    scenario.holders().forEach((code, held) -> line("alliance.holders." + code, list(held)));
    scenario.shocks().forEach(this::shock);
  }

  private void track(Track track) {
    String path = "alliance.tracks." + track.id() + ".";
    line(path + "rule", track.rule());
    line(path + "session-months", list(track.sessionMonths()));
    line(path + "packages", track.packages());
  }

  private void status(Status status) {
    String path = "alliance.statuses." + status.id() + ".";
    line(path + "track", scenario.charter().tracks().get(status.track()).id());
    line(path + "rank", status.rank());
    line(path + "full", status.full());
    List<String> from = new ArrayList<>(status.from());
    if (status.fromNone()) {
      from.add(AllianceFormat.NONE);
    }
    line(path + "from", list(from.stream().sorted().toList()));
    line(path + "resumes-from", list(status.resumesFrom().stream().sorted().toList()));
    line(path + "needs-vote", status.needsVote());
    line(path + "ratified", status.ratified());
    line(path + "opens", scenario.clock().start().plusMonths(status.opens()));
    line(
        path + "eligibility",
        list(status.eligibility().stream().sorted().map(Criterion::key).toList()));
  }

  private void shock(ShockRule shock) {
    String path = "shocks." + shock.name() + ".";
    line(path + "window.start", scenario.clock().start().plusMonths(shock.first()));
    line(path + "window.end", scenario.clock().start().plusMonths(shock.last()));
    line(path + "recurring", shock.recurring());
    for (int index = 0; index < shock.effects().size(); index++) {
      EffectRule effect = shock.effects().get(index);
      line(path + "effects." + (index + 1) + ".path", effect.target().path());
    }
  }

  private static String list(Collection<?> items) {
    return items.stream().map(String::valueOf).collect(Collectors.joining(", ", "[", "]"));
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  private void line(String path, Object value) {
    lines.put(path, String.valueOf(value));
  }

  private String joined() {
    return lines.entrySet().stream()
        .map(line -> line.getKey() + " = " + line.getValue() + "\n")
        .collect(Collectors.joining());
  }
}
