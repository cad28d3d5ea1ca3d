package org.alliancesim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.alliancesim.scenario.content.Posterior;
import org.alliancesim.scenario.format.Priors;
import org.alliancesim.world.AllianceVariable;
import org.alliancesim.world.Coefficient;
import org.alliancesim.world.Variable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Damaged scenarios, posteriors, manifests, tables, settings and queries: each is taken, or refused
 * with exit code 1 or 2 and a message that says where. {@code mvn -Pfuzz test} tries 20,000; {@code
 * -Dfuzz.only=N} tries the one of that number again.
 */
@Tag("fuzz")
class FuzzTest {

  private static final long SEED = 20_211_231;
  private static final int MUTANTS = Integer.getInteger("fuzz.mutants", 20_000);
  private static final Optional<Integer> ONLY =
      Optional.ofNullable(Integer.getInteger("fuzz.only"));

  /** A hundred times what the slowest needs; only what hangs reaches it. */
  private static final int LIMIT_SECONDS = 120;

  /** A message may repeat what it was given, twice the longest word that mutants get. */
  private static final int LONGEST_LINE = 12_000;

  /** Of the posterior that is damaged. */
  private static final int POINTS = 20;

  private static final List<Variable> LEARNED =
      List.of(Coefficient.BETA_ALIGN, Coefficient.KAPPA, AllianceVariable.RATIFICATION);

  /** Few and short histories, a session in each: what is damaged is read all the same. */
  private static final String HISTORIES = "12";

  private static final int MONTHS = 6;
  private static final String HORIZON = "clock.end=2021-12";
  private static final Pattern START = Pattern.compile("clock: \\{start: (\\d{4}-\\d{2})");

  private static final int MOST_SHOWN = 40;
  private static final Pattern FAULT =
      Pattern.compile("internal error|\\tat |[a-z]+\\.[a-z]+\\.\\w*(Exception|Error)\\b");

  private static final List<String> SETTINGS =
      List.of(
          "behaviour.psi=0.5",
          "states.AZE.name=Azerbaijan",
          "states.AZE.military.budget={uniform: [1, 3]}",
          "rivalries.ARM-AZE.conflict=0.3",
          "alliance.statuses.partner.eligibility={conflict-free: 0.5}",
          "alliance.holders.ARM=[member]",
          "alliance.chair={RUS: 1}",
          "clock.end=2021-12",
          "experiment.sampling=sobol");

  private static final List<String> QUERIES =
      List.of(
          "AZE partner", "AZE partner blocked", "AZE partner blocked by ARM", "ARM observer held");

  @TempDir private static Path folder;
  private static Path scenarios;
  private static Path run;
  private static List<Path> scenarioFiles;
  private static List<Path> tables;
  private static String posterior;

  private record Mutant(String text, Path file, List<String> command) {}

  private record Outcome(int exitCode, String err) {}

  @BeforeAll
  static void copyWhatIsToBeDamaged() throws IOException {
    scenarios = folder.resolve("scenarios");
    copy(Path.of("scenarios"), scenarios);
    run = folder.resolve("run");
    StringWriter err = new StringWriter();
    int exitCode =
        Main.execute(
            new String[] {
              "run", scenario(), "-n", HISTORIES, "--set", HORIZON, "-o", run.toString(), "-q"
            },
            new PrintWriter(new StringWriter()),
            new PrintWriter(err));
    assertThat(exitCode).as(err.toString()).isZero();
    scenarioFiles = files(scenarios, ".yaml");
    tables = files(run, ".csv");
    posterior = priorsAsPosterior().json();
  }

  private static String scenario() {
    return scenarios.resolve("2021.yaml").toString();
  }

  private static List<Path> files(Path in, String ending) throws IOException {
    try (Stream<Path> all = Files.walk(in)) {
      return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path each : all.toList()) {
        Files.copy(each, to.resolve(from.relativize(each).toString()));
      }
    }
  }

  @Test
  void whateverIsDamagedIsTakenOrRefusedAtItsPlace() throws Exception {
    List<String> failures = new ArrayList<>();
    int first = ONLY.orElse(0);
    int end = ONLY.map(only -> only + 1).orElse(MUTANTS);
    ExecutorService worker = Executors.newCachedThreadPool(FuzzTest::daemon);
    try {
      for (int number = first; number < end; number++) {
        Mutant mutant = mutant(number);
        complaint(mutant, worker).ifPresent(add(failures, number, mutant));
      }
    } finally {
      worker.shutdownNow();
    }
    assertThat(failures)
        .as(
            "%d of %d mutants; each is in target/fuzz, and again with -Dfuzz.only=NUMBER",
            failures.size(), end - first)
        .isEmpty();
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "mutant");
    thread.setDaemon(true);
    return thread;
  }

  private static Consumer<String> add(List<String> failures, int number, Mutant mutant) {
    return complaint -> {
      try {
        Path kept = Files.createDirectories(Path.of("target", "fuzz")).resolve(number + ".txt");
        Files.writeString(
            kept,
            complaint + "\n" + String.join(" ", mutant.command()) + "\n\n" + mutant.text(),
            StandardCharsets.UTF_8);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      if (failures.size() < MOST_SHOWN) {
        failures.add(number + ": " + complaint);
      }
    };
  }

  private static Mutant mutant(int number) throws IOException {
    SplittableRandom random = new SplittableRandom(SEED + number);
    Mutations mutations = new Mutations(random);
    return switch (number % 6) {
      case 0 -> {
        Path whole = pick(scenarioFiles, random);
        String text = Files.readString(whole);
        Path file = whole.resolveSibling("mutant.yaml");
        yield new Mutant(
            mutations.of(text), file, List.of("explain", file.toString(), "--set", horizon(text)));
      }
      case 1 -> {
        Path file = folder.resolve("mutant.json");
        yield new Mutant(
            mutations.of(posterior),
            file,
            List.of("check", scenario(), "--behaviour", file.toString()));
      }
      case 2 -> {
        Path file = run.resolve("manifest.json");
        yield new Mutant(
            mutations.of(Files.readString(file)), file, List.of("explain", run.toString()));
      }
      case 3 -> {
        Path file = pick(tables, random);
        yield new Mutant(mutations.of(Files.readString(file)), file, sameRun());
      }
      case 4 -> {
        String setting = mutations.of(pick(SETTINGS, random));
        yield new Mutant(
            setting, null, List.of("explain", scenario(), "--set", HORIZON, "--set", setting));
      }
      default -> {
        String query = mutations.of(pick(QUERIES, random));
        yield new Mutant(query, null, List.of("explain", run.toString(), "--find", query));
      }
    };
  }

  /** The last of the first months of an undamaged scenario; some have no clock of their own. */
  private static String horizon(String scenario) {
    Matcher start = START.matcher(scenario);
    return start.find()
        ? "clock.end=" + YearMonth.parse(start.group(1)).plusMonths(MONTHS - 1)
        : HORIZON;
  }

  /** The run is there, so its tables are read and nothing is drawn. */
  private static List<String> sameRun() {
    return List.of("run", scenario(), "-n", HISTORIES, "--set", HORIZON, "-o", run.toString());
  }

  private static <T> T pick(List<T> list, SplittableRandom random) {
    return list.get(random.nextInt(list.size()));
  }

  private static Optional<String> complaint(Mutant mutant, ExecutorService worker)
      throws Exception {
    if (mutant.file() == null) {
      return judged(mutant, worker);
    }
    byte[] before = Files.exists(mutant.file()) ? Files.readAllBytes(mutant.file()) : new byte[0];
    Files.write(mutant.file(), mutant.text().getBytes(StandardCharsets.UTF_8));
    try {
      return judged(mutant, worker);
    } finally {
      Files.write(mutant.file(), before);
    }
  }

  private static Optional<String> judged(Mutant mutant, ExecutorService worker) throws Exception {
    Outcome outcome;
    try {
      outcome = worker.submit(() -> sim(mutant.command())).get(LIMIT_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      return Optional.of("not done after " + LIMIT_SECONDS + " s");
    }
    String err = outcome.err();
    if (FAULT.matcher(err).find()) {
      return Optional.of("a fault of the program: " + err);
    }
    if (outcome.exitCode() < 0 || outcome.exitCode() > Main.MISTAKE) {
      return Optional.of("exit code " + outcome.exitCode());
    }
    if (outcome.exitCode() == Main.OK) {
      return Optional.empty();
    }
    if (err.isBlank()) {
      return Optional.of("refused without a word");
    }
    if (err.lines().anyMatch(line -> line.length() > LONGEST_LINE)) {
      return Optional.of("a message of " + err.length() + " characters");
    }
    return placed(mutant, err) ? Optional.empty() : Optional.of("without its place: " + err);
  }

  /** Something that could have been learned. */
  private static Posterior priorsAsPosterior() {
    double[][] points = new double[POINTS][LEARNED.size()];
    for (int point = 0; point < POINTS; point++) {
      for (int each = 0; each < points[point].length; each++) {
        points[point][each] = Priors.of(LEARNED.get(each)).quantile((point + 0.5) / POINTS);
      }
    }
    return Posterior.of("a test", List.of("past"), POINTS, LEARNED, points);
  }

  private static boolean placed(Mutant mutant, String err) {
    return mutant.file() == null
        || err.contains(mutant.file().getFileName().toString())
        || err.contains(run.toString())
        || err.contains(".yaml:");
  }

  private static Outcome sim(List<String> command) {
    StringWriter err = new StringWriter();
    int exitCode =
        Main.execute(
            command.toArray(String[]::new),
            new PrintWriter(Writer.nullWriter(), true),
            new PrintWriter(err, true));
    return new Outcome(exitCode, err.toString());
  }
}
