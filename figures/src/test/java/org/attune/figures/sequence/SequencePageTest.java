package org.attune.figures.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.attune.core.sequence.CodeSequence;
import org.attune.core.sequence.CodeSequence.Step;
import org.attune.core.sequence.LagAnalysis;
import org.attune.core.sequence.LagTable;
import org.attune.core.sequence.LagTable.Cell;
import org.attune.core.sequence.LagTable.Residual;
import org.attune.core.sequence.LagTable.Why;
import org.attune.figures.report.Provenance;
import org.attune.figures.sample.Xml;
import org.attune.figures.svg.Markup;
import org.attune.testkit.Golden;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class SequencePageTest {

    private static String page(String codes) throws IOException {
        List<Step> steps = new ArrayList<>();
        codes.chars().forEach(code -> steps.add(new Step("", "<" + (char) code + ">")));
        List<LagTable> tables = LagAnalysis.of(List.of(new CodeSequence("1", steps)), 2, 200, 1, 1);
        StringBuilder out = new StringBuilder();
        new SequencePage(new Provenance("Attune 0.1.0", "attune sequences moves.csv", "p."), "p: 200 other orders.",
                tables, List.of("Read as UTF-8.")).write(out);
        return out.toString();
    }

    @Test
    void showsEveryCodeAfterEveryOther() throws IOException {
        String html = page("abcabcabacabcbabcabcabccabcabcabcab");
        Golden.named("sequences.html").check(html);
        assertThat(html).contains("Seldom by chance: &lt;a&gt; was followed by &lt;b&gt;",
                "does not say that it brings it about");
        Document document = Xml.parsePage(html);
        assertThat(Xml.all(document, "table")).hasSize(2);
        assertThat(Xml.all(document, "td")).hasSize(18);
    }

    @Test
    void saysWhereThereIsNothingToSay() throws IOException {
        assertThat(page("abcb")).contains("Of 3 transitions nothing is said but how often each came")
                .doesNotContain(" seldom\"");
        assertThat(page("ab".repeat(20))).contains("Seldom by chance").doesNotContain("nothing is said");
    }

    @Test
    void saysMoreOrLessOftenByWhatOrdersWithinSessionsHave() {
        List<CodeSequence> sessions = new ArrayList<>();
        for (int session = 0; session < 50; session++) {
            sessions.add(new CodeSequence("s" + session, (session < 10 ? "aaaabbbb" : "cccdcdcc").chars()
                    .mapToObj(code -> new Step("", String.valueOf((char) code))).toList()));
        }
        LagTable table = LagAnalysis.of(sessions, 1, 2000, 1, 1).getFirst();
        Transition fewer = new Transition("a", "b", 1, table.cell("a", "b"));
        StringBuilder html = new StringBuilder();
        Markup page = new Markup(html);
        SequenceTable.write(page, table);
        page.end();

        assertThat(fewer.sentence())
                .isEqualTo("a was followed by b 10 times, and by chance it would have been 20.0 (p below 0.001).");
        assertThat(html).containsPattern("class=\"rare-3 seldom\"[^>]*>10<small>20.0</small>");
        List<Transition> seldom = Transition.seldomByChance(Transition.all(table));
        assertThat(seldom).contains(fewer).isSortedAccordingTo(Transition.OFTENEST_BEYOND_CHANCE);
        assertThat(seldom.getFirst().cell().count()).isGreaterThan((int) seldom.getFirst().cell().byChance());
        assertThat(seldom.getLast()).isEqualTo(new Transition("b", "a", 1, table.cell("b", "a")));
    }

    @Test
    void putsATransitionIntoOneSentence() {
        assertThat(new Transition("question", "repair", 2, new Cell(1, 0.25, 0.5, new Residual.Off(1.5, 0.0004)))
                .sentence())
                .isEqualTo("question was followed by repair 2 places later 1 time, and by chance it would have been "
                        + "0.3 (p below 0.001).");
        assertThat(new Transition("a", "b", 1, new Cell(2, 2, 2, new Residual.None(Why.NO_CONTRAST))).sentence())
                .endsWith("2.0 (no p: one of the codes never or always stands there).");
    }
}
