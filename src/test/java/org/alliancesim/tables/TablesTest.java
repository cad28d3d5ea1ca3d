package org.alliancesim.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.alliancesim.scenario.ResolvedScenario;
import org.alliancesim.scenario.ScenarioReader;
import org.alliancesim.scenario.text.ScenarioException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the owners of series write is read as they mean it. All numbers here are made up. */
class TablesTest {

  private static final String MEMBERS =
      "organisation,ccode,status\nGrove,365,member\nGrove,370,member\n";

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "371, ANY, 2010, ARM", "ARM, ANY, 2010, ARM", "371, COW, 2010, ARM", "371.0, COW, 2010, ARM",
    "365, COW, 1991, SUN", "365, COW, 1992, RUS", "345, COW, 1990, YUG", "345, COW, 2004, SCG",
    "345, COW, 2010, SRB", "340, GW, 2010, SRB", "255, COW, 1995, DEU", "260, GW, 1995, DEU",
    "260, COW, 1980, DEU", "265, COW, 1980, DDR", "315, COW, 1980, CSK", "679, COW, 2000, YEM",
    "680, COW, 1980, YMD", "2, COW, 2000, USA", "XAZ, ISO, 2000, XAZ", "ABK, ISO, 2010, ABK",
  })
  void aNumberMeansTheStateThatItMeantInTheYear(
      String cell, CodeSystem system, int year, String code) {
    assertThat(StateCodes.find(cell, system, year).orElseThrow().code()).hasToString(code);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "YUG | ISO | 2010 | ended in 2002, before 2010; COW 345 is SRB then",
        "ARN | ISO | 2010 | unknown state 'ARN'; did you mean 'ARE'?",
        "Armenia | ANY | 2010 | unknown state 'Armenia'; did you mean 'ARM'?",
        "999 | COW | 2010 | unknown state '999'; it must be a number of the Correlates of War list",
        "ARM | COW | 2010 | unknown state 'ARM'; did you mean '371'?",
      })
  void whatMeansNoStateIsToldWithWhatMay(String cell, CodeSystem system, int year, String told) {
    assertThat(StateCodes.find(cell, system, year)).isEmpty();
    assertThat(StateCodes.unknown(cell, system, year)).contains(told);
  }

  @Test
  void numbersAndLettersGiveTheSameScenario() throws IOException, ScenarioException {
    ResolvedScenario numbers =
        scenario(
            """
            ccode,year,cinc,milex
            365,2020,0.03,9000000
            370,2020,0.001,700000
            371,2020,0.0005,1
            """,
            MEMBERS);
    ResolvedScenario letters =
        scenario(
            """
            iso3,year,cinc,milex
            RUS,2020,0.03,9000000
            BLR,2020,0.001,700000
            ARM,2020,0.0005,1
            """,
            "organisation,state,status\nGrove,RUS,member\nGrove,BLR,member\n");

    assertThat(numbers.states()).isEqualTo(letters.states());
    assertThat(value(numbers, "states.RUS.military-budget"))
        .as("NMC has thousands, a scenario millions of US$")
        .isEqualTo("9000")
        .isEqualTo(value(letters, "states.RUS.military-budget"));
    assertThat(numbers.state(numbers.states().get(0)).name()).isEqualTo("Armenia");
  }

  @Test
  void peacesciencersPairsAreReadAsItMeansThem() throws IOException, ScenarioException {
    String states = "ccode,year,cinc\n365,2022,0.03\n370,2022,0.001\n371,2022,0.0005\n2,2022,0.1\n";
    String dyads =
        """
        ccode1,ccode2,year,tssr_id,ongoingrivalry,cowmidongoing,hostlev,fatality,atop_defense,mindist,capdist
        2,365,2020,54,1,0,NA,NA,0,80,7800
        2,365,2022,NA,1,NA,NA,NA,NA,NA,7800
        2,371,2020,NA,0,0,NA,NA,0,8000,9000
        2,371,2022,NA,1,NA,NA,NA,NA,NA,9000
        365,370,2013,NA,0,0,NA,NA,1,0,675
        365,370,2014,NA,0,0,NA,NA,1,0,675
        365,370,2022,NA,1,NA,NA,NA,NA,NA,675
        365,371,2013,NA,0,1,4,-9,0,100,1800
        365,371,2014,NA,0,0,NA,NA,0,100,1800
        365,371,2022,NA,1,NA,NA,NA,NA,NA,1800
        370,371,2013,NA,0,1,4,2,0,1400,2000
        370,371,2014,NA,0,0,NA,NA,0,1400,2000
        370,371,2022,NA,1,NA,NA,NA,NA,NA,2000
        """;

    ResolvedScenario scenario = scenario(states, MEMBERS, dyads);

    assertThat(value(scenario, "rivalries.RUS-USA.level")).as("of 2020").contains("0.5");
    assertThat(source(scenario, "rivalries.RUS-USA.level"))
        .contains("ongoingrivalry, 2020, line 2");
    assertThat(scenario.values())
        .as("after 2020 its rivalries are padding")
        .doesNotContainKey("rivalries.ARM-USA.level")
        .as("a dispute of which no deaths are known counts only beside something else")
        .doesNotContainKey("rivalries.ARM-RUS.level");
    assertThat(value(scenario, "rivalries.ARM-BLR.level")).contains("0.1");
    assertThat(value(scenario, "guarantees.RUS-BLR.level")).contains("0.3");
    assertThat(value(scenario, "states.ARM.nearness")).isEqualTo("0.9");
    assertThat(source(scenario, "states.ARM.nearness")).contains("mindist, 2014");
  }

  @Test
  void disputesOfMoreThanTenYearsBeforeTheSeriesEndsAreForgotten()
      throws IOException, ScenarioException {
    String states = "ccode,year,cinc\n365,2020,0.03\n370,2020,0.001\n371,2020,0.0005\n";
    String dyads = "ccode1,ccode2,year,hostlev,fatality\n365,371,%d,5,3\n365,371,2014,0,0\n";

    assertThat(scenario(states, MEMBERS, dyads.formatted(2005)).values())
        .containsKey("rivalries.ARM-RUS.level");
    assertThat(scenario(states, MEMBERS, dyads.formatted(2004)).values())
        .doesNotContainKey("rivalries.ARM-RUS.level");
  }

  @Test
  void aFigureIsCarriedOnForTenYearsAndNoLonger() throws IOException, ScenarioException {
    String states =
        """
        ccode,year,cinc,ideal
        365,%1$d,0.03,1
        370,%1$d,0.001,1
        371,%1$d,0.0005,0.5
        365,2020,0.03,NA
        370,2020,0.001,NA
        371,2020,0.0005,NA
        """;

    ResolvedScenario carried = scenario(states.formatted(2010), MEMBERS);
    assertThat(value(carried, "states.ARM.ideal-point")).isEqualTo("0.5");
    assertThat(source(carried, "states.ARM.ideal-point")).contains("2010, line 4");
    assertThat(scenario(states.formatted(2009), MEMBERS).values())
        .doesNotContainKey("states.ARM.ideal-point");
  }

  @Test
  void membershipsHoldFromTheirStartToTheirEnd() throws IOException, ScenarioException {
    String states = "ccode,year,cinc\n365,2020,0.03\n370,2020,0.001\n371,2020,0.0005\n";
    String memberships =
        """
        organisation,state,status,start,end
        Grove,RUS,member,1990,
        Grove,BLR,member,1990,%s
        Grove,ARM,member,%s,
        """;

    assertThat(members(states, memberships.formatted("2021", "2021"))).isEqualTo("ARM BLR RUS");
    assertThat(members(states, memberships.formatted("2021-01", "2021-02"))).isEqualTo("RUS");
    assertThat(members(states, memberships.formatted("2021-02-01", "2021-01-31")))
        .isEqualTo("ARM BLR RUS");
  }

  private String members(String states, String memberships) throws IOException, ScenarioException {
    ResolvedScenario scenario = scenario(states, memberships);
    return scenario.states().stream()
        .filter(state -> text.contains("\n    " + state + ": [member]"))
        .map(Object::toString)
        .reduce((one, other) -> one + " " + other)
        .orElse("");
  }

  private String text = "";

  private ResolvedScenario scenario(String... tables) throws IOException, ScenarioException {
    Path place = Files.createTempDirectory(folder, "tables");
    for (int table = 0; table < tables.length; table++) {
      Files.writeString(place.resolve("table" + table + ".csv"), tables[table]);
    }
    int year = tables[0].contains("2022") ? 2022 : 2020;
    List<TabledScenario> made =
        TabledScenario.of(
            Tables.read(List.of(place)),
            new Request(
                Optional.of("Grove"),
                Optional.of(year),
                Optional.empty(),
                Optional.empty(),
                List.of()));
    text = made.get(0).text();
    return ScenarioReader.ofText(text, made.get(0).file());
  }

  private static String value(ResolvedScenario scenario, String path) {
    return scenario.values().get(path).quantity().toString();
  }

  private static String source(ResolvedScenario scenario, String path) {
    return scenario.values().get(path).source();
  }
}
