package org.attune.formats.bibliography;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.attune.core.reading.Address;
import org.attune.core.reading.Author;
import org.attune.core.reading.Checked;
import org.attune.core.reading.Printed;
import org.attune.core.reading.Reading;
import org.attune.core.reading.Reading.Kind;
import org.jbibtex.BibTeXDatabase;
import org.jbibtex.BibTeXParser;
import org.jbibtex.ParseException;

/// What is written reads back as it was, in both formats; and nothing that is read brings a reader down.
class BibliographyPropertiesTest {

    private static final String SIGNS = "aZ09 {}\\\"'`~^#%&$_@=,-–—.:éßł(<>)/ and";

    @Provide
    Arbitrary<List<Reading>> readings() {
        Arbitrary<String> words = Arbitraries.oneOf(
                Arbitraries.strings().withChars(SIGNS.toCharArray()).ofMaxLength(25),
                Arbitraries.strings().ofMaxLength(12));
        Arbitrary<Author> author = Combinators.combine(words, words).as(BibliographyPropertiesTest::author);
        Arbitrary<Printed> printed = Combinators.combine(words, words, words, words, words, words).as(Printed::new);
        Arbitrary<Address> address = Arbitraries.of(Address.NONE, new Address("10.1000/a_b(c)<1>%2", ""),
                new Address("", "https://example.org/a_b?c=d&e=%20#f"));
        Arbitrary<Checked> checked = Arbitraries.of(Checked.BROUGHT, Checked.FROM_MEMORY, Checked.PARTLY);
        Arbitrary<Reading> reading = Combinators
                .combine(Arbitraries.of(Kind.values()), author.list().ofMaxSize(3), words,
                        printed, address, checked)
                .as((kind, authors, title, where, link, how) -> new Reading("key", kind, authors, "T" + title, where,
                        link,
                        how));
        return reading.list().ofMinSize(1).ofMaxSize(4).map(BibliographyPropertiesTest::numbered);
    }

    private static Author author(String family, String given) {
        return new Author("F" + family, given);
    }

    private static List<Reading> numbered(List<Reading> all) {
        return IntStream.range(0, all.size()).mapToObj(i -> {
            Reading one = all.get(i);
            return new Reading("key" + i, one.kind(), one.authors(), one.title(), one.printed(), one.address(),
                    one.checked());
        }).toList();
    }

    @Property
    void bibtexReadsBackAsItWasWritten(@ForAll("readings") List<Reading> readings) {
        String text = BibtexWriter.write(readings);
        assertThat(BibtexReader.read("x.bib", text, Checked.BROUGHT))
                .isEqualTo(new Bibliography.Read(readings, List.of()));
    }

    @Property
    void cslReadsBackAsItWasWritten(@ForAll("readings") List<Reading> readings) {
        String text = CslWriter.write(readings);
        assertThat(BibliographyReader.read("x.json", text.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new Bibliography.Read(readings, List.of()));
    }

    /// jbibtex stops at the first problem and so is no reader for people's files; for ours it is an independent one.
    @Property
    void anotherProgramReadsWhatWeWrite(@ForAll("readings") List<Reading> readings) throws ParseException {
        BibTeXDatabase database = new BibTeXParser().parse(new StringReader(BibtexWriter.write(readings)));
        assertThat(database.getEntries()).hasSize(readings.size());
    }

    @Property(tries = 2000)
    void noDamageBringsAReaderDown(@ForAll("readings") List<Reading> readings, @ForAll int seed) {
        Random random = new Random(seed);
        for (String text : List.of(BibtexWriter.write(readings), CslWriter.write(readings))) {
            StringBuilder damaged = new StringBuilder(text);
            for (int i = 0; i < 1 + random.nextInt(6); i++) {
                int at = random.nextInt(damaged.length() + 1);
                switch (random.nextInt(3)) {
                    case 0 -> damaged.insert(at, "{}\"@\\#,=\n[]".charAt(random.nextInt(11)));
                    case 1 -> damaged.delete(at, Math.min(damaged.length(), at + 1 + random.nextInt(20)));
                    default -> damaged.setLength(Math.max(1, at));
                }
            }
            Bibliography read = BibliographyReader.read("x", damaged.toString().getBytes(StandardCharsets.UTF_8));
            if (read instanceof Bibliography.Refused refused) {
                assertThat(refused.problems()).isNotEmpty();
            }
        }
    }

    @Property(tries = 1000)
    void noBytesBringAReaderDown(@ForAll byte[] bytes, @ForAll String text) {
        BibliographyReader.read("x", bytes);
        assertThat(BibtexReader.read("x", "@" + text, Checked.BROUGHT)).isNotNull();
        assertThat(CslReader.read("x", text, Checked.BROUGHT)).isNotNull();
    }
}
