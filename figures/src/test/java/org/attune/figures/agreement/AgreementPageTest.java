package org.attune.figures.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Collections;
import java.util.List;

import org.attune.core.agreement.Agreement.Found;
import org.attune.core.agreement.Agreement.None;
import org.attune.core.agreement.Agreement.Reason;
import org.attune.core.agreement.ConfusionMatrix;
import org.attune.core.agreement.portion.Portion.Finding;
import org.attune.core.agreement.resampling.SessionInterval;
import org.attune.core.agreement.resampling.SessionInterval.Between;
import org.attune.figures.report.Provenance;
import org.attune.figures.sample.Xml;
import org.attune.testkit.Golden;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class AgreementPageTest {

    private static final ConfusionMatrix TABLE = new ConfusionMatrix(List.of("absent", "weak", "clear"),
            List.of(List.of(110, 0, 0), List.of(4, 1, 1), List.of(9, 1, 10)));
    private static final Finding WHOLE = new Finding("A and <B>", new Found(0.571, 0.9, 0.7, 136, 272),
            new Between(-0.349, 0.72, 14, 1998, 2), 136, 14, TABLE);
    private static final Finding FEW = new Finding("A and C", new None(Reason.BELOW_LEAST),
            new SessionInterval.None(SessionInterval.Reason.NO_COEFFICIENT), 9, 14,
            new ConfusionMatrix(List.of(), List.of()));
    private static final Finding SHORT = new Finding("B and C", new Found(-3, 0.1, 0.7, 40, 80),
            new SessionInterval.None(SessionInterval.Reason.TOO_FEW_SESSIONS), 40, 4, TABLE);

    private static String page(List<Finding> findings) throws IOException {
        return page("Cohen's kappa", findings);
    }

    private static String page(String coefficient, List<Finding> findings) throws IOException {
        StringBuilder out = new StringBuilder();
        AgreementPage.write(new AgreementReport("How far coders agree",
                new Provenance("Attune 0.1.0", "attune agree codings.csv", "Intervals."),
                "Intervals: 95 %, 2,000 draws.",
                List.of(new AgreementSection("withdrawal", coefficient, "Three coders: it fits.", findings)),
                List.of("Read as UTF-8.")), out);
        return out.toString();
    }

    @Test
    void holdsEveryNumberItsIntervalAndTheTableBehindIt() throws IOException {
        String html = page(List.of(WHOLE, FEW, SHORT));
        Golden.named("agreement.html").check(html);
        assertThat(html).contains("A and &lt;B&gt;", "0.57", "-0.35 to 0.72 (2 draws without a coefficient left out)",
                "fewer than 10 units were rated", "an interval takes 10 sessions or more",
                "No flag and no code does not");
        Document document = Xml.parsePage(html);
        assertThat(Xml.all(document, "circle")).hasSize(2);
        assertThat(Xml.all(document, "line", "forest-line")).hasSize(1);
        assertThat(Xml.all(document, "td", "heat-5")).hasSize(2);
        assertThat(Xml.all(document, "details")).hasSize(2)
                .allSatisfy(one -> assertThat(one.getAttribute("open")).isEqualTo("open"));
        assertThat(Xml.all(document, "script")).isEmpty();
    }

    @Test
    void callsNoIndexOfUnevennessAnAgreement() throws IOException {
        assertThat(page("bias index", List.of(WHOLE)))
                .contains("Of the prevalence and the bias index this does not hold");
        assertThat(page(List.of(WHOLE))).doesNotContain("bias index");
    }

    @Test
    void keepsEveryMarkOnItsAxis() throws IOException {
        Document document = Xml.parsePage(page(List.of(WHOLE, SHORT)));
        for (Element circle : Xml.all(document, "circle")) {
            assertThat(Double.parseDouble(circle.getAttribute("cx"))).isBetween(8.0, 292.0);
        }
        Element interval = Xml.all(document, "line", "forest-line").getFirst();
        assertThat(Double.parseDouble(interval.getAttribute("x1")))
                .isLessThan(Double.parseDouble(interval.getAttribute("x2")));
    }

    @Test
    void leavesManyTablesToTheFileBesideIt() throws IOException {
        assertThat(page(Collections.nCopies(61, WHOLE))).contains("agreement.json beside this page")
                .doesNotContain("<details");
        assertThat(Xml.all(Xml.parsePage(page(Collections.nCopies(7, WHOLE))), "details").getFirst()
                .hasAttribute("open")).isFalse();
    }
}
