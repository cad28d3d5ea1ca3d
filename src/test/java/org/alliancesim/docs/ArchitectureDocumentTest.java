package org.alliancesim.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** {@code docs/architecture.md} says what is there; each control is a document that does not. */
class ArchitectureDocumentTest {

  private static final String ROOT = "org.alliancesim.";
  private static final int WORKED_EXAMPLES = 7;

  private final ArchitectureDocument document = ArchitectureDocument.read();

  @Test
  void everyTypeAndMemberThatIsNamedIsThere() {
    assertThat(document.missing()).isEmpty();
    assertThat(document.with("`AllianceModel`", "`AllianceModle`").missing())
        .containsExactly("AllianceModle");
  }

  @Test
  void everyQuotationStandsInItsFile() {
    assertThat(document.misquoted()).isEmpty();
    assertThat(document.quotations()).isGreaterThanOrEqualTo(WORKED_EXAMPLES);
    assertThat(document.with("k.of(BETA_FORUM)", "k.of(BETA_ALIGN)").misquoted()).hasSize(1);
  }

  @Test
  void aWorkedExampleNamesEveryPlaceThatWasTouched() {
    Map<String, Set<String>> places = document.places();
    assertThat(places).hasSizeGreaterThanOrEqualTo(WORKED_EXAMPLES);
    places.forEach(
        (word, files) -> assertThat(files).as(word).isEqualTo(ArchitectureDocument.placesOf(word)));
  }

  @Test
  void theDiagramOfPackagesIsThatOfTheCode() {
    Set<String> arrows = document.arrows("## Packages");
    assertThat(arrows).isEqualTo(reduced(dependencies()));
  }

  @Test
  void theStepsOfAMonthAreThoseOfTheModelInItsOrder() {
    String model =
        ArchitectureDocument.text(
            Path.of("src/main/java/org/alliancesim/model/AllianceModel.java"));
    List<String> called =
        Pattern.compile("^    (\\w+)\\.step\\(\\);$", Pattern.MULTILINE)
            .matcher(model)
            .results()
            .map(MatchResult::group)
            .map(String::trim)
            .map(call -> call.replace(".step();", ""))
            .toList();
    assertThat(called).hasSizeGreaterThan(4);
    assertThat(document.steps("## A month")).isEqualTo(called);
  }

  /** Which package uses which, as {@code a b}, dots as underscores. */
  private static Map<String, Set<String>> dependencies() {
    Map<String, Set<String>> dependencies = new TreeMap<>();
    for (JavaClass type :
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.alliancesim")) {
      Set<String> used =
          dependencies.computeIfAbsent(node(type.getPackageName()), key -> new TreeSet<>());
      for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
        String target = dependency.getTargetClass().getBaseComponentType().getPackageName();
        if (target.startsWith(ROOT) && !target.equals(type.getPackageName())) {
          used.add(node(target));
        }
      }
    }
    return dependencies;
  }

  private static String node(String name) {
    return name.substring(ROOT.length()).replace('.', '_');
  }

  /** Without the arrows that a longer way makes plain. */
  private static Set<String> reduced(Map<String, Set<String>> dependencies) {
    Set<String> arrows = new TreeSet<>();
    dependencies.forEach(
        (from, targets) -> {
          for (String to : targets) {
            if (targets.stream().noneMatch(each -> reaches(dependencies, each, to))) {
              arrows.add(from + " " + to);
            }
          }
        });
    return arrows;
  }

  private static boolean reaches(Map<String, Set<String>> graph, String from, String to) {
    Set<String> next = graph.getOrDefault(from, Set.of());
    return next.contains(to) || next.stream().anyMatch(other -> reaches(graph, other, to));
  }
}
