package org.attune.cli.agree;

import java.util.ArrayList;
import java.util.List;

import org.attune.cli.terminal.Screen;
import org.attune.cli.terminal.Words;
import org.attune.core.agreement.portion.Portion.Finding;
import org.attune.figures.agreement.AgreementSection;
import org.attune.figures.agreement.FindingWords;
import org.attune.figures.svg.Numbers;

/// The table that a person reads.
///
/// @param screen what it is read on
/// @param withTables whether the tables behind the numbers are printed
record AgreeText(Screen screen, boolean withTables) {

    private static final int GAP = 2;
    private static final List<String> HEADINGS = List.of("Part", "Value", "95 % interval", "Units", "Sessions");

    /// All of it.
    String text(List<AgreementSection> sections, String drawn) {
        StringBuilder text = new StringBuilder();
        for (AgreementSection section : sections) {
            text.append(screen.strong(Words.harmless(section.code()) + ": " + section.coefficient())).append('\n');
            paragraph(text, section.sentence());
            text.append('\n');
            table(text, rows(section));
            text.append('\n');
            if (withTables) {
                section.findings().forEach(finding -> behind(text, finding));
            }
        }
        paragraph(text, drawn);
        return text.toString();
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

    private static void behind(StringBuilder text, Finding finding) {
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
        table(text, rows);
        text.append('\n');
    }

    private static void table(StringBuilder text, List<List<String>> rows) {
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder("  ");
            for (int column = 0; column < row.size(); column++) {
                int at = column;
                int width = rows.stream().mapToInt(each -> Words.width(Words.harmless(each.get(at)))).max().orElse(0);
                String cell = Words.harmless(row.get(column));
                boolean isNumber = column > 0 && !HEADINGS.get(2).equals(rows.getFirst().get(column));
                line.append(isNumber ? Words.right(cell, width) : Words.left(cell, width)).append(" ".repeat(GAP));
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
    }

    private void paragraph(StringBuilder text, String words) {
        Words.wrap(Words.harmless(words), screen.columns()).forEach(line -> text.append(line).append('\n'));
    }
}
