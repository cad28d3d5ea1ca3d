package org.alliancesim.past;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.alliancesim.scenario.text.Origin;
import org.alliancesim.scenario.text.Problems;
import org.alliancesim.scenario.text.ScenarioException;
import org.alliancesim.tables.Csv;
import org.alliancesim.tables.Request;
import org.alliancesim.tables.TabledScenario;
import org.alliancesim.tables.Tables;

/**
 * Makes a bank of a recipe: a folder with {@code candidates.csv} and, for each year, a folder of
 * tables that {@code sim data} reads. Each world is what {@code sim data} makes of its year's
 * tables; what the model reads of it is rounded to two digits, and what is uncertain there counts
 * at its likeliest value.
 */
public final class BankMaker {

  private static final String CANDIDATES = "candidates.csv";
  private static final String STATES = "states.csv";
  private static final List<String> FATES =
      List.of(
          "organisation",
          "year",
          "state",
          "status",
          "happened",
          "in_year",
          "years",
          "not_counted",
          "known_by");
  private static final Request ALL =
      new Request(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of());

  private final BankRows rows = new BankRows();

  private BankMaker() {}

  /**
   * Makes the tables of a bank.
   *
   * @param recipe the folder
   * @return by the name of a file, its bytes
   * @throws ScenarioException with every mistake in the recipe
   */
  public static Map<String, byte[]> make(Path recipe) throws ScenarioException {
    BankMaker maker = new BankMaker();
    for (Path year : years(recipe)) {
      Map<String, Boolean> young = young(year.resolve(STATES));
      for (TabledScenario world : TabledScenario.of(Tables.read(List.of(year)), ALL)) {
        maker.rows.add(world.text(), young);
      }
    }
    maker.addFates(recipe.resolve(CANDIDATES));
    return maker.rows.files();
  }

  private static List<Path> years(Path recipe) throws ScenarioException {
    if (!Files.isDirectory(recipe)) {
      throw new ScenarioException(
          Origin.of(recipe.toString()),
          "",
          (Files.exists(recipe) ? "is no folder" : "there is no such folder")
              + "; a recipe is a folder that holds "
              + CANDIDATES
              + " and a folder of tables for each year");
    }
    try (Stream<Path> inside = Files.list(recipe)) {
      List<Path> years =
          inside.filter(Files::isDirectory).sorted(Comparator.naturalOrder()).toList();
      if (years.isEmpty()) {
        throw new ScenarioException(
            Origin.of(recipe.toString()), "", "holds no folder of tables, one for each year");
      }
      return years;
    } catch (AccessDeniedException e) {
      throw new ScenarioException(
          Origin.of(recipe.toString()), "", "cannot be read: permission denied");
    } catch (IOException e) {
      throw new ScenarioException(
          Origin.of(recipe.toString()), "", "cannot be read: " + e.getMessage());
    }
  }

  /** Which states are young: no input of the model, so sim data does not read it. */
  private static Map<String, Boolean> young(Path file) throws ScenarioException {
    Csv csv = Csv.read(file);
    int state = csv.header().indexOf("state");
    int young = csv.header().indexOf("young");
    Map<String, Boolean> found = new HashMap<>();
    if (state >= 0 && young >= 0) {
      csv.lines()
          .forEach(
              line ->
                  found.put(
                      line.cells().get(state),
                      line.cells().size() > young && line.cells().get(young).equals("1")));
    }
    return found;
  }

  private void addFates(Path file) throws ScenarioException {
    Problems problems = new Problems();
    for (BankTable.Row row : BankTable.of(Csv.read(file), FATES, problems).rows()) {
      List<String> cells = new ArrayList<>();
      String world = row.text("organisation") + "-" + row.text("year");
      cells.add(world);
      FATES.stream().skip(2).forEach(column -> cells.add(row.optionalText(column).orElse("")));
      if (rows.has(world)) {
        rows.addFate(cells);
      } else {
        row.wrong("organisation", "no folder of a year makes a world " + world);
      }
    }
    problems.throwIfAny();
  }
}
