package org.attune.formats.bibliography;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.attune.core.reading.Author;
import org.attune.core.reading.Checked;
import org.attune.core.reading.Reading;
import org.attune.formats.Problem;
import org.junit.jupiter.api.Test;

class CslReaderTest {

    @Test
    void readsWhatOtherProgramsHandOn() {
        Bibliography.Read read = (Bibliography.Read) CslReader.read("z.json", """
                [{"id": "x1", "type": "article-journal", "title": "T", "volume": 12, "page": "1-9", "abstract": "left out",
                  "author": [{"family": "Berg", "given": "Jan", "non-dropping-particle": "van der"}, {"literal": "WHO"}],
                  "issued": {"date-parts": [["2004", 3]]}, "container-title": "J"}]
                """, Checked.BROUGHT);
        Reading reading = read.readings().getFirst();
        assertThat(reading.authors()).containsExactly(new Author("van der Berg", "Jan"), new Author("WHO", ""));
        assertThat(reading.printed().year()).isEqualTo("2004");
        assertThat(reading.printed().volume()).isEqualTo("12");
        assertThat(reading.checked()).isEqualTo(Checked.BROUGHT);
    }

    @Test
    void listsEveryEntryThatCannotBeTakenAndTakesNone() {
        List<Problem> problems = ((Bibliography.Refused) CslReader.read("z.json", """
                [{"id": "a", "title": "T"}, {"id": "A", "title": "T"}, 7, {"id": "b"}, {"title": "T"},
                 {"id": "c", "title": "T", "URL": "javascript:alert(1)"}]
                """, Checked.BROUGHT)).problems();
        assertThat(problems).extracting(Problem::what).map(what -> what.substring(0, 7))
                .containsExactly("Entry 2", "Entry 3", "Entry 4", "Entry 5", "Entry 6");
    }

    @Test
    void saysWhereAFileIsNoJson() {
        assertThat(((Bibliography.Refused) CslReader.read("z.json", "[\n{,", Checked.BROUGHT)).problems())
                .singleElement().extracting(Problem::line).isEqualTo(2L);
    }
}
