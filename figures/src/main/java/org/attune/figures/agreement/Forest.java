package org.attune.figures.agreement;

import java.util.List;

import org.attune.core.agreement.Agreement;
import org.attune.core.agreement.portion.Portion.Finding;
import org.attune.core.agreement.resampling.SessionInterval.Between;
import org.attune.figures.svg.Markup;
import org.attune.figures.svg.Numbers;
import org.attune.figures.text.Tables;

/// A row for each finding: the value as a dot on its interval, from chance at 0 to full agreement at 1, beside the numbers.
public final class Forest {

    private static final double WIDTH = 300;
    private static final double HEIGHT = 24;
    private static final double MARGIN = 8;
    private static final double[] TICKS = {0, 0.25, 0.5, 0.75, 1};

    private final double lowest;

    /// Values below 0 are rare and may lie far below: the axis reaches to -1 at most, and a value beyond it is drawn at its end.
    private Forest(List<Finding> findings) {
        double least = 0;
        for (Finding finding : findings) {
            if (finding.agreement() instanceof Agreement.Found found) {
                least = Math.min(least, found.value());
            }
            if (finding.interval() instanceof Between between) {
                least = Math.min(least, between.low());
            }
        }
        this.lowest = Math.max(-1, Math.floor(4 * least) / 4);
    }

    /// Writes it as a table, a row for each finding.
    public static void write(Markup page, AgreementSection section) {
        Forest forest = new Forest(section.findings());
        Tables.beginCards(page, "forest", section.coefficient() + " of " + section.code(),
                List.of("Part", "From " + Numbers.fixed(forest.lowest, 2) + " to 1", section.coefficient(),
                        "95 % interval", "Units", "Sessions"));
        for (Finding finding : section.findings()) {
            Tables.row(page);
            Tables.head(page).text(finding.portion()).close();
            Tables.cell(page).with("class", "dots");
            forest.draw(page, finding);
            page.close();
            Tables.cell(page, section.coefficient(), FindingWords.value(finding));
            Tables.cell(page, "95 % interval", FindingWords.interval(finding));
            Tables.cell(page, "Units", Numbers.grouped(finding.units()));
            Tables.cell(page, "Sessions", Numbers.grouped(finding.sessions()));
            page.close().line();
        }
        Tables.end(page);
    }

    private void draw(Markup page, Finding finding) {
        page.open("svg").with("viewBox", "0 0 300 24").with("class", "forest-row").with("role", "img")
                .with("aria-label", FindingWords.sentence(finding));
        for (double tick : TICKS) {
            line(page, tick == 0 ? "forest-zero" : "forest-tick", x(tick), 2, x(tick), HEIGHT - 2);
        }
        if (finding.interval() instanceof Between between) {
            double middle = HEIGHT / 2;
            line(page, "forest-line", x(between.low()), middle, x(between.high()), middle);
        }
        if (finding.agreement() instanceof Agreement.Found found) {
            page.open("circle").with("class", "forest-dot").with("cx", x(found.value())).with("cy", HEIGHT / 2)
                    .with("r", 5).close();
        }
        page.close();
    }

    private static void line(Markup page, String cssClass, double x1, double y1, double x2, double y2) {
        page.open("line").with("class", cssClass).with("x1", x1).with("y1", y1).with("x2", x2).with("y2", y2).close();
    }

    private double x(double value) {
        double share = (Math.clamp(value, lowest, 1) - lowest) / (1 - lowest);
        return MARGIN + share * (WIDTH - 2 * MARGIN);
    }
}
