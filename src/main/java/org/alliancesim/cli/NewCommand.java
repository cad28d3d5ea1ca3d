package org.alliancesim.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.alliancesim.draft.Draft;
import org.alliancesim.draft.KnownStates;
import org.alliancesim.draft.Template;
import org.alliancesim.results.AtomicFile;
import org.alliancesim.results.ShellCommand;
import org.alliancesim.scenario.ResolvedScenario;
import org.alliancesim.scenario.format.Inheritance;
import org.alliancesim.scenario.text.ScenarioException;
import org.alliancesim.world.StateCode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sim new}. */
@Command(
    name = "new",
    description = {
      "Writes a scenario to begin with: it runs at once, explains each key, and says of each number"
          + " that is made up that it is."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples: sim new mine --states KEN,UGA,TZA,ETH",
      "          sim new \"Great Lakes forum\" --like forum --states KEN,UGA,RWA,COD --members 2",
      "          sim new caucasus --like csto --states AZE,GEO"
    })
final class NewCommand implements Callable<Integer> {

  private static final String YAML = ".yaml";
  private static final String SCHEMA = "schema.json";

  /** What a draft is about if the user names no states: invented ones. */
  private static final List<String> INVENTED = List.of("XAA", "XBB", "XCC", "XDD");

  private static final int LEAST_STATES = 2;

  @Spec private CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "NAME",
      description = "what the scenario is called; the file is named after it")
  private String name;

  @Option(
      names = "--like",
      paramLabel = "csto|forum|bare",
      description = {
        "what it takes after: csto, the world of the CSTO in July 2021 with your candidates; forum,"
            + " seats for business beyond defence, as in the SCO; bare, an alliance of which little"
            + " is assumed (default)"
      })
  private Template template = Template.BARE;

  @Option(
      names = "--states",
      split = ",",
      paramLabel = "CODE",
      description = {
        "its states by ISO 3166-1 alpha-3 code, members first; invented ones as XAA to XZZ. With"
            + " --like csto its candidates (default: four invented ones; with csto those of 2021)"
      })
  private List<String> words = List.of();

  @Option(
      names = "--members",
      paramLabel = "N",
      description =
          "how many of the states, the first ones, are members at the start (default: half of them);"
              + " the first leads")
  private @Nullable Integer members;

  @Option(
      names = "--organisation",
      paramLabel = "TEXT",
      description = "what the alliance is called (default: as the scenario; with csto the CSTO)")
  private @Nullable String organisation;

  @Option(
      names = "--start",
      paramLabel = "YYYY-MM",
      converter = DataCommand.MonthConverter.class,
      description = "the first of its sixty months (default: January of this year)")
  private YearMonth start = YearMonth.now(ZoneId.systemDefault()).withMonth(1);

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "the file (default: NAME.yaml in the working folder)")
  private @Nullable Path output;

  @Option(names = "--force", description = "replaces a file that is there")
  private boolean force;

  @Override
  public Integer call() throws ScenarioException {
    check(!title().isBlank(), "the scenario needs a name, for example: sim new mine");
    Path file = output == null ? named() : output;
    Draft draft = draft();
    check(
        !Files.isDirectory(file),
        file + " is a folder; name a file with -o, for example " + file.resolve("mine" + YAML));
    check(
        force || !Files.exists(file, LinkOption.NOFOLLOW_LINKS),
        file + " is there already; choose another name or -o, or replace it with --force");
    byte[] text = draft.text(file.toString(), schema(file)).getBytes(StandardCharsets.UTF_8);
    AtomicFile.write(file, out -> out.write(text));
    PrintWriter out = spec.commandLine().getOut();
    out.println(file + " is written; it runs as it is, and says what is made up. Next:");
    out.println("  " + ShellCommand.of("sim", "check", file.toString()));
    out.println("  " + ShellCommand.of("sim", "run", file.toString(), "-n", "1000"));
    out.flush();
    return Main.OK;
  }

  private Draft draft() throws ScenarioException {
    boolean own = template != Template.CSTO;
    check(
        own || members == null,
        "--members is for --like forum and bare; the CSTO's members are those of 2021, and a state"
            + " of --states is a candidate");
    List<StateCode> states = states();
    check(
        !own || states.size() >= LEAST_STATES,
        "a scenario needs a member and a candidate: name at least two states");
    int inside = members == null ? (states.size() + 1) / 2 : members;
    check(
        !own || (inside >= 1 && inside < states.size()),
        "--members must be at least 1 and leave a candidate, so at most "
            + (states.size() - 1)
            + ", not "
            + inside);
    return new Draft(
        title(), template, states, own ? inside : 0, Optional.ofNullable(organisation), start);
  }

  private List<StateCode> states() throws ScenarioException {
    Map<String, String> others = new TreeMap<>();
    Optional<ResolvedScenario> base =
        template == Template.CSTO ? Optional.of(Draft.base()) : Optional.empty();
    base.ifPresent(
        world ->
            world.states().forEach(state -> others.put(state.value(), world.stateName(state))));
    List<String> asked =
        words.isEmpty() && template != Template.CSTO
            ? INVENTED
            : words.stream().map(String::strip).toList();
    List<String> mistakes = new ArrayList<>();
    List<StateCode> states = new ArrayList<>();
    for (String word : asked) {
      try {
        StateCode state = KnownStates.find(word, others);
        if (base.isPresent() && Draft.isMember(base.get(), state)) {
          mistakes.add("'" + word + "' is a member of the CSTO already; name candidates");
        }
        if (states.contains(state)) {
          mistakes.add("state '" + word + "' is named twice");
        }
        states.add(state);
      } catch (IllegalArgumentException e) {
        mistakes.add(String.valueOf(e.getMessage()));
      }
    }
    check(mistakes.isEmpty(), "--states: " + String.join("\n       --states: ", mistakes));
    return states;
  }

  /** A name may be that of a file. */
  private boolean isFile() {
    return name.endsWith(YAML) || name.endsWith(".yml") || name.contains("/");
  }

  private String title() {
    if (!isFile()) {
      return name.strip();
    }
    String last = Path.of(name).getFileName().toString();
    return last.replaceFirst("\\.ya?ml$", "");
  }

  private Path named() {
    if (isFile()) {
      return Path.of(name.matches(".*\\.ya?ml") ? name : name + YAML);
    }
    return Path.of(title().toLowerCase(Locale.ROOT).replaceAll("[\\s\\\\:*?\"<>|]+", "-") + YAML);
  }

  /** Where an editor finds the schema, if the file comes to lie in the tree of one. */
  private static Optional<String> schema(Path file) {
    Path place = file.toAbsolutePath().normalize();
    Path schema = Inheritance.rootOf(place).resolve(SCHEMA);
    return Optional.ofNullable(place.getParent())
        .filter(folder -> Files.isRegularFile(schema))
        .map(folder -> folder.relativize(schema).toString().replace('\\', '/'))
        .map(path -> path.startsWith(".") ? path : "./" + path);
  }

  private void check(boolean condition, String message) {
    if (!condition) {
      throw new ParameterException(spec.commandLine(), message);
    }
  }
}
