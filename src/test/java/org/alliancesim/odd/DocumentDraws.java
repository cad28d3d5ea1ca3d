package org.alliancesim.odd;

import java.io.Serializable;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.alliancesim.chance.Draws;
import org.alliancesim.chance.RandomProcess;
import org.alliancesim.world.Dyad;
import org.alliancesim.world.StateCode;

/** Hands out the uniforms of the worked month of docs/reference by their names, and no others. */
final class DocumentDraws implements Draws {

  private static final long serialVersionUID = 1L;

  private static final int BITS_PER_CODE = 24;
  private static final String ON = " on ";

  private final Map<Name, Double> uniforms = new LinkedHashMap<>();
  private final Set<Name> used = new HashSet<>();

  private record Name(RandomProcess process, long entity, long month, long detail)
      implements Serializable {}

  DocumentDraws(OddDocument document) {
    for (Map<String, String> row : document.table("month", "process", "who", "about", "u")) {
      Name name =
          new Name(
              RandomProcess.valueOf(row.get("process")),
              entity(row.get("who")),
              Long.parseLong(row.get("month")),
              detail(row.get("about")));
      if (uniforms.put(name, Double.valueOf(row.get("u"))) != null) {
        throw new IllegalArgumentException("the document gives two uniforms for " + row);
      }
    }
  }

  private static long entity(String who) {
    if (who.contains(ON)) {
      String[] pair = who.split(ON);
      return StateCode.of(pair[0]).key() << BITS_PER_CODE | StateCode.of(pair[1]).key();
    }
    if (who.contains("-")) {
      String[] pair = who.split("-");
      return Dyad.of(StateCode.of(pair[0]), StateCode.of(pair[1])).key();
    }
    return StateCode.isValid(who) ? StateCode.of(who).key() : Draws.key(who);
  }

  private static long detail(String about) {
    if (about.isEmpty()) {
      return 0;
    }
    String[] parts = about.split("/");
    long status = Draws.key(parts[0]);
    return parts.length == 1 ? status : status ^ Long.rotateLeft(Draws.key(parts[1]), 1);
  }

  @Override
  public double uniform(RandomProcess process, long entity, long month, long detail) {
    Name name = new Name(process, entity, month, detail);
    Double uniform = uniforms.get(name);
    if (uniform == null) {
      throw new IllegalStateException(
          "the document has no uniform for " + process + " in month " + month);
    }
    used.add(name);
    return uniform;
  }

  /** The processes of uniforms that were never drawn. */
  Set<String> unused() {
    Set<String> unused = new TreeSet<>();
    uniforms.keySet().stream()
        .filter(name -> !used.contains(name))
        .forEach(name -> unused.add(name.process() + " in month " + name.month()));
    return unused;
  }
}
