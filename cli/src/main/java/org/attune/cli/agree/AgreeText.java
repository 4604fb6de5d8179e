package org.attune.cli.agree;

import java.util.ArrayList;
import java.util.List;

import org.attune.cli.terminal.Prose;
import org.attune.cli.terminal.Screen;
import org.attune.core.agreement.portion.Portion.Finding;
import org.attune.figures.agreement.AgreementSection;
import org.attune.figures.agreement.FindingWords;
import org.attune.figures.svg.Numbers;

/// The table that a person reads.
///
/// @param screen what it is read on
/// @param withTables whether the tables behind the numbers are printed
record AgreeText(Screen screen, boolean withTables) {

    private static final List<String> HEADINGS = List.of("Part", "Value", "95 % interval", "Units", "Sessions");
    private static final int INTERVAL = 2;

    /// All of it.
    String text(List<AgreementSection> sections, String drawn) {
        Prose prose = new Prose(screen);
        for (AgreementSection section : sections) {
            prose.heading(section.code() + ": " + section.coefficient());
            prose.paragraph(section.sentence()).space();
            prose.table(rows(section), column -> column > 0 && column != INTERVAL).space();
            if (withTables) {
                section.findings().forEach(finding -> behind(prose, finding));
            }
        }
        return prose.paragraph(drawn).text();
    }

    private static List<List<String>> rows(AgreementSection section) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEADINGS);
        for (Finding finding : section.findings()) {
            rows.add(List.of(finding.portion(), FindingWords.value(finding), FindingWords.interval(finding),
                    Numbers.grouped(finding.units()), Numbers.grouped(finding.sessions())));
        }
        return rows;
    }

    private static void behind(Prose prose, Finding finding) {
        if (finding.table().total() == 0) {
            return;
        }
        List<List<String>> rows = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of("(" + finding.portion() + ")"));
        head.addAll(finding.table().categories());
        rows.add(head);
        for (int row = 0; row < finding.table().rows().size(); row++) {
            List<String> cells = new ArrayList<>(List.of(finding.table().categories().get(row)));
            finding.table().rows().get(row).forEach(count -> cells.add(Numbers.grouped(count)));
            rows.add(cells);
        }
        prose.table(rows, column -> column > 0).space();
    }
}
