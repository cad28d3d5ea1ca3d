package org.alliancesim.scenario.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.alliancesim.scenario.Draft;
import org.alliancesim.scenario.ResolvedScenario;
import org.alliancesim.scenario.ScenarioSource;
import org.alliancesim.scenario.content.Setting;
import org.alliancesim.scenario.content.Statement;
import org.alliancesim.scenario.text.ScenarioException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Adds two keys to a copy of one main file, as CONTRIBUTING.md says, compiles it, and asks the
 * whole program what has become of them.
 */
class AddedKeyTest {

  private static final Path SECTION =
      Path.of("src/main/java/org/alliancesim/scenario/format/StatusSection.java");

  private static final String BEFORE = ".and(NEEDS_VOTE, RATIFIED, ";

  private static final String ADDED =
      """
      Key.truth("secret", false, "Whether nobody sees who objects."),
      Key.number(Ranges.number("turnout", "share of members who come", "1", 0, 1), 0.75),
      """;

  /** What a program with the keys answers, by question. */
  private static Map<String, String> answers = Map.of();

  @BeforeAll
  static void addTheKeys(@TempDir Path folder) throws Exception {
    String source = Files.readString(SECTION);
    assertThat(source).contains(BEFORE).doesNotContain("turnout");
    Path changed = folder.resolve(Objects.requireNonNull(SECTION.getFileName()));
    Files.writeString(changed, source.replace(BEFORE, BEFORE + ADDED));
    Path classes = Files.createDirectory(folder.resolve("classes"));
    compile(changed, classes);
    try (URLClassLoader program = program(classes)) {
      Object questions =
          program.loadClass(Questions.class.getName()).getDeclaredConstructor().newInstance();
      @SuppressWarnings("unchecked") // which Questions implement, in every class loader
      Function<Path, Map<String, String>> ask = (Function<Path, Map<String, String>>) questions;
      answers = ask.apply(Files.createDirectory(folder.resolve("scenarios")));
    }
  }

  private static void compile(Path source, Path classes) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter complaints = new StringWriter();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      List<String> options =
          List.of(
              "-proc:none",
              "-classpath",
              System.getProperty("java.class.path"),
              "-d",
              classes.toString());
      boolean compiled =
          compiler
              .getTask(complaints, files, null, options, null, files.getJavaFileObjects(source))
              .call();
      assertThat(compiled).as("%s", complaints).isTrue();
    }
  }

  /** The program and its libraries, loaded once more, with the changed class before its own. */
  private static URLClassLoader program(Path classes) throws IOException {
    List<URL> places = new ArrayList<>(List.of(classes.toUri().toURL()));
    for (String place : System.getProperty("java.class.path").split(File.pathSeparator)) {
      places.add(Path.of(place).toUri().toURL());
    }
    return new URLClassLoader(places.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
  }

  /** Asked inside the changed program. */
  public static final class Questions implements Function<Path, Map<String, String>> {

    private static final String MEMBER = "member: {track: main, ";
    private static final String SECRET = "alliance.statuses.member.secret";
    private static final String TURNOUT = "alliance.statuses.member.turnout";

    @Override
    public Map<String, String> apply(Path folder) {
      Map<String, String> answers = new TreeMap<>();
      try {
        Path plain = Draft.write(folder, "plain.yaml", Draft.SMALL);
        Path given = Draft.write(folder, "given.yaml", with("secret: true, turnout: 0.5, "));
        Path child = Draft.write(folder, "child.yaml", "extends: given.yaml\nname: Child\n");
        Path deletes =
            Draft.write(
                folder,
                "deletes.yaml",
                "extends: given.yaml\nalliance: {statuses: {member: {secret: null}}}\n");
        answers.put("default", said(Draft.read(plain)));
        answers.put("given", said(Draft.read(given)));
        answers.put("inherited", said(Draft.read(child)));
        answers.put("deleted", said(Draft.read(deletes)));
        answers.put("set", said(Draft.read(plain, SECRET + "=true", TURNOUT + "=0.25")));
        answers.put("digest of default", Draft.read(plain).digest());
        answers.put("digest of given", Draft.read(given).digest());
        answers.put("digest of child", Draft.read(child).digest());
        answers.put("dumped", said(Draft.read(dumped(folder, child))));
        answers.put("unfit", refusal(folder, "secret: maybe, turnout: 2, "));
        answers.put("misspelt", refusal(folder, "turnuot: 0.5, "));
        answers.put("schema", ScenarioSchema.text());
      } catch (ScenarioException e) {
        throw new IllegalStateException(e);
      }
      return answers;
    }

    private static String with(String keys) {
      return Draft.smallWith(MEMBER, MEMBER + keys);
    }

    private static String said(ResolvedScenario scenario) {
      List<String> found = new ArrayList<>();
      for (Statement statement : scenario.statements()) {
        if (List.of(SECRET, TURNOUT).contains(statement.path())) {
          found.add(statement.value() + " of " + place(statement));
        }
      }
      return String.join("; ", found);
    }

    private static String place(Statement statement) {
      String place = statement.origin().toString();
      return place.substring(place.lastIndexOf('/') + 1);
    }

    private static Path dumped(Path folder, Path file) throws ScenarioException {
      try {
        String text =
            new ScenarioSource(file.toString(), List.<Setting>of(), "prior").selfContained();
        return Files.writeString(folder.resolve("dumped.yaml"), text);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static String refusal(Path folder, String keys) {
      return String.join("\n", Draft.refusal(Draft.write(folder, "bad.yaml", with(keys))));
    }
  }

  @Test
  void itIsReadAndToldWithItsPlace() {
    assertThat(answers)
        .containsEntry("default", "false of built-in default; 0.75 of built-in default")
        .containsEntry("given", "true of given.yaml:29:35; 0.5 of given.yaml:29:50");
  }

  @Test
  void whatIsUnfitOrMisspeltIsRefusedWithItsPlace() {
    assertThat(answers)
        .containsEntry(
            "unfit",
            "bad.yaml:29:35: alliance.statuses.member.secret: must be true or false, not 'maybe'\n"
                + "bad.yaml:29:51: alliance.statuses.member.turnout: must be in [0, 1], not 2;"
                + " maybe it is a percentage? Then write 0.02")
        .containsEntry(
            "misspelt",
            "bad.yaml:29:27: alliance.statuses.member.turnuot: unknown key; did you mean"
                + " 'turnout'?");
  }

  @Test
  void itIsInheritedDeletedAndSet() {
    assertThat(answers)
        .containsEntry("inherited", answers.get("given"))
        .containsEntry("deleted", "false of built-in default; 0.5 of given.yaml:29:50")
        .containsEntry("set", "true of --set; 0.25 of --set");
  }

  @Test
  void theSchemaDescribesIt() {
    assertThat(answers.get("schema"))
        .contains("\"description\" : \"Whether nobody sees who objects. Default: false.\"")
        .contains("\"description\" : \"Share of members who come. Allowed: in [0, 1].\"");
    assertThat(ScenarioSchema.text()).doesNotContain("turnout");
  }

  @Test
  void itIsInDigestAndDump() {
    assertThat(answers.get("digest of given"))
        .isNotEqualTo(answers.get("digest of default"))
        .isEqualTo(answers.get("digest of child"));
    assertThat(Arrays.asList(answers.get("dumped").replaceAll(" of [^;]*", "").split("; ")))
        .containsExactly("true", "0.5");
  }
}
