package org.attune.figures.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.attune.core.detection.Flag;
import org.attune.core.detection.Verdict;
import org.attune.core.instrument.Scale;
import org.attune.core.simulation.RuleChance;
import org.attune.figures.chart.ChartStyle;
import org.attune.figures.report.CaseSheet;
import org.attune.figures.report.CaseSheet.RuleSaid;
import org.attune.figures.report.RuleMarks;
import org.attune.figures.svg.Markup;
import org.attune.figures.svg.Numbers;
import org.attune.figures.text.Tables;
import org.attune.figures.text.Words;

/// Writes all rules side by side: a row for each, a column for each session, and a mark where a rule raised a flag.
final class CriteriaTable {

    /// More columns help nobody; the latest sessions are shown: our choice.
    private static final int MOST_SESSIONS = 60;
    /// Chance rates are counted per so many scores.
    private static final double PER_SCORES = 12;

    private final CaseSheet sheet;
    private final RuleMarks rules;
    private final int first;
    private final int last;

    CriteriaTable(CaseSheet sheet, RuleMarks rules) {
        this.sheet = sheet;
        this.rules = rules;
        this.last = sheet.watched().course().lastSession();
        this.first = Math.max(1, last - MOST_SESSIONS + 1);
    }

    /// Writes the table under its sentence; nothing for a case without a session.
    ///
    /// @param session the session that the sentence is about; 0 for the one that most rules mark
    void write(Markup page, int session) {
        if (last == 0) {
            return;
        }
        page.element("p", sentence(session > 0 && session <= last ? session : busiest())).line();
        List<String> columns = new ArrayList<>(List.of("Rule"));
        for (int s = first; s <= last; s++) {
            columns.add(Integer.toString(s));
        }
        columns.addAll(List.of("Version", "By chance in 12 scores"));
        Tables.beginScrolling(page, "criteria", "Which rules mark which session", columns);
        sheet.said().forEach(said -> writeRow(page, said));
        Tables.end(page);
    }

    private static Optional<Flag> flagAt(RuleSaid said, int session) {
        return said.verdict().flagsFound().stream().filter(flag -> flag.session() == session).findFirst();
    }

    private List<RuleSaid> marking(int session) {
        return sheet.said().stream().filter(said -> flagAt(said, session).isPresent()).toList();
    }

    private int busiest() {
        int busiest = last;
        for (int session = last; session >= 1; session--) {
            if (marking(session).size() > marking(busiest).size()) {
                busiest = session;
            }
        }
        return busiest;
    }

    private String sentence(int session) {
        List<RuleSaid> marking = marking(session);
        String of = " of " + Numbers.counted(sheet.rulesThatSpoke(), "rule") + " that could say";
        if (marking.isEmpty()) {
            return "None" + of + (session == busiest() ? " marks any session." : " marks session " + session + ".");
        }
        double scores = sheet.watched().course().scores();
        List<Double> rates = marking.stream().flatMap(CriteriaTable::falsePer12).toList();
        String chance = rates.isEmpty() ? ""
                : " Where nothing happened, " + (rates.size() < marking.size()
                        ? "those of them that were counted"
                        : marking.size() == 1 ? "it" : "the same rules together")
                        + " would raise about "
                        + Numbers.fixed(rates.stream().mapToDouble(rate -> rate).sum() * scores / PER_SCORES, 1)
                        + " flags in as many scores.";
        return marking.size() + of + (marking.size() == 1 ? " marks" : " mark") + " session " + session + "." + chance;
    }

    private static Stream<Double> falsePer12(RuleSaid said) {
        return said.run().chance() instanceof RuleChance.Counted counted
                ? Stream.of(counted.rate().falsePer12().value())
                : Stream.empty();
    }

    private void writeRow(Markup page, RuleSaid said) {
        Tables.row(page);
        Tables.head(page).open("span").with("class", "rule-name");
        ChartStyle.key(page, rules.mark(said.run()));
        page.text(said.run().name().id()).close().close();
        switch (said.verdict()) {
            case Verdict.Judged judged -> writeMarks(page, said);
            case Verdict.TooFew few -> writeWhy(page, Words.of(few));
            case Verdict.Lacking lacking -> writeWhy(page, lacking.lack().reason());
        }
        Tables.cell(page).text("v" + said.run().name().version() + ", " + Words.of(said.run().sight())).close();
        Tables.cell(page).text(falsePer12(said).findFirst().map(rate -> Numbers.fixed(rate, 2)).orElse("not counted"))
                .close().close().line();
    }

    private void writeWhy(Markup page, String why) {
        page.open("td").with("class", "unsaid").with("colspan", Integer.toString(last - first + 1))
                .text("could not say: " + why).close();
    }

    private void writeMarks(Markup page, RuleSaid said) {
        Scale scale = sheet.watched().course().scale();
        for (int session = first; session <= last; session++) {
            Optional<Flag> flag = flagAt(said, session);
            page.open("td");
            flag.ifPresent(raised -> {
                page.with("class", "marked").with("title", raised.evidence().sentence(scale));
                page.element("span", "unseen", "flag").open("b").with("aria-hidden", "true").text("■").close();
            });
            page.close();
        }
    }
}
