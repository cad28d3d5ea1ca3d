package org.alliancesim.past;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A bank of two invented clubs in two windows, as a folder. */
public final class SmallBank {

  private SmallBank() {}

  /** Writes it. */
  public static Path write(Path folder) throws IOException {
    Files.createDirectories(folder);
    StringBuilder worlds =
        new StringBuilder("world,organisation,title,kind,figures,years,leader\n");
    StringBuilder statuses =
        new StringBuilder(
            "world,status,rank,full,from,ratified,votes,protection,commitment,forum,criteria\n");
    StringBuilder states =
        new StringBuilder(
            "world,state,name,held,outside,power,nearness,conflict,young,threat,leverage\n");
    StringBuilder candidates =
        new StringBuilder("world,state,status,happened,in_year,years,not_counted,known_by\n");
    for (String club : new String[] {"north", "south"}) {
      for (int year : new int[] {1989, 2004}) {
        String world = club + "-" + year;
        worlds.append(world).append(",%s,Club,political,%d,5,LLL\n".formatted(club, year));
        statuses.append(world).append(",member,1,1,none,0,1,0,0.5,0.5,\n");
        states.append(world).append(",LLL,Leader,member,0,1,0,0,0,0.05,0\n");
        states.append(world).append(",MMM,Member,member,0,0.3,0,0,0,0.05,0.2\n");
        for (String state : new String[] {"AAA", "BBB"}) {
          states.append(world).append("," + state + "," + state + ",,0,0.2,1,0,0,0.05,0\n");
          boolean happened = club.equals("north") && state.equals("AAA");
          candidates
              .append(world)
              .append("," + state + ",member,")
              .append(happened ? "1," + (year + 2) + ",5,,invented\n" : "0,,5,,invented\n");
        }
      }
    }
    Files.writeString(folder.resolve("worlds.csv"), worlds);
    Files.writeString(folder.resolve("statuses.csv"), statuses);
    Files.writeString(folder.resolve("states.csv"), states);
    Files.writeString(folder.resolve("candidates.csv"), candidates);
    Files.writeString(
        folder.resolve("affinities.csv"),
        "year,state_a,state_b,affinity\n1989,AAA,LLL,0.8\n2004,AAA,LLL,0.8\n");
    Files.writeString(
        folder.resolve("rivalries.csv"), "year,state_a,state_b,rivalry\n1989,BBB,MMM,0.3\n");
    Files.writeString(
        folder.resolve("guarantees.csv"),
        "world,patron,client,guarantee\nnorth-1989,LLL,MMM,0.3\n");
    return folder;
  }
}
