package org.alliancesim.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.Map;
import org.jbibtex.BibTeXDatabase;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.BibTeXParser;
import org.jbibtex.Key;
import org.jbibtex.LaTeXParser;
import org.jbibtex.LaTeXPrinter;
import org.junit.jupiter.api.Test;

/** Entries for BibTeX, read again by a parser that is not ours. */
class BibliographyTest {

  private static BibTeXDatabase parsed(String text) throws Exception {
    return new BibTeXParser().parseFully(new StringReader(text));
  }

  private static String shown(BibTeXEntry entry, Key field) throws Exception {
    String latex = entry.getField(field).toUserString();
    return new LaTeXPrinter().print(new LaTeXParser().parse(new StringReader(latex)));
  }

  @Test
  void aWorkIsKnownByItsShortNameAndShowsItsText() throws Exception {
    String text = "Gorka, A., \"A {title of 50% & more\", https://example.org/a_b#c, 1993–99";
    BibTeXDatabase read = parsed(Bibliography.works(Map.of("S4", text, "COW NMC", "Data.")));
    assertThat(read.getEntries().keySet())
        .extracting(Key::getValue)
        .containsExactly("COW-NMC", "S4");
    BibTeXEntry entry = read.getEntries().get(new Key("S4"));
    assertThat(entry.getField(new Key("note")).toUserString())
        .isEqualTo(
            "Gorka, A., ''A \\textbraceleft{}title of 50\\% \\& more'', https://example.org/a\\_b\\#c, 1993--99");
    assertThat(shown(entry, new Key("note"))).contains("50% & more").contains("a_b#c");
  }

  @Test
  void everyWorkHasAKeyOfItsOwn() throws Exception {
    Map<String, String> works = Map.of("ü", "one", "u", "two", "U", "three", "Источник", "four");
    BibTeXDatabase read = parsed(Bibliography.works(works));
    assertThat(read.getEntries().keySet())
        .extracting(Key::getValue)
        .containsExactlyInAnyOrder("U", "u-2", "u-3", "source");
  }

  @Test
  void anInstitutionIsNoPersonWithAFirstName() throws Exception {
    String entry =
        Bibliography.program("alliance-sim", "The maintainers", "A title", "0.1.0", "seed 7");
    BibTeXEntry program = parsed(entry).getEntries().get(new Key("alliance-sim"));
    assertThat(program.getField(BibTeXEntry.KEY_AUTHOR).toUserString())
        .isEqualTo("{The maintainers}");
    assertThat(shown(program, BibTeXEntry.KEY_NOTE)).isEqualTo("seed 7");
    assertThat(parsed(Bibliography.program("a", "b", "c", "d", "")).getEntries().get(new Key("a")))
        .satisfies(plain -> assertThat(plain.getField(BibTeXEntry.KEY_NOTE)).isNull());
  }
}
