package org.attune.figures.study;

import java.io.IOException;
import java.util.List;

import org.attune.core.study.answers.StudyAnswers;
import org.attune.core.study.answers.StudyFacts;
import org.attune.core.study.answers.UntilRepair;
import org.attune.core.study.effects.NextOutcome;
import org.attune.core.study.mixed.MixedFit;
import org.attune.figures.agreement.AgreementPage;
import org.attune.figures.page.ReportPage;
import org.attune.figures.report.Provenance;
import org.attune.figures.svg.Markup;
import org.attune.figures.svg.Numbers;
import org.attune.figures.svg.PageFrame;
import org.attune.figures.svg.Trusted;
import org.attune.figures.text.Tables;

/// Writes a study as one HTML page that needs nothing but itself. The same study gives the same bytes.
public final class StudyPage {

    private static final String OPEN = "Open after " + StudyWords.OPEN_AFTER + " sessions";
    private static final String CALM = "Tense or calm session, same case";
    private static final String OTHERS = "Tense or any other";
    private static final String SHIFTED = "p of shifts";
    private static final String MENDED = "After a repair, same case";
    private static final Trusted STYLE = ReportPage.sheet().then(AgreementPage.sheet())
            .then(Trusted.beside(StudyPage.class, "study.css"));
    private static final List<String> SOURCES = List.of(
            "Cases drawn again: Davison and Hinkley 1997, doi:10.1017/CBO9780511802843.",
            "Mixed models: Bates and others 2015, doi:10.18637/jss.v067.i01; their errors: MacKinnon, Nielsen and Webb 2023, "
                    + "doi:10.1016/j.jeconom.2022.04.001; within and between: Curran and Bauer 2011, "
                    + "doi:10.1146/annurev.psych.093008.100356; around each case's own line: Wang and Maxwell 2015, doi:10.1037/met0000030.",
            "Waits: Kaplan and Meier 1958, doi:10.1080/01621459.1958.10501452; Peto and Peto 1972, doi:10.2307/2344317; Cox "
                    + "1972, doi:10.1111/j.2517-6161.1972.tb00899.x; ties: Efron 1977, doi:10.1080/01621459.1977.10480613.",
            "p of shifts: Phipson and Smyth 2010, doi:10.2202/1544-6115.1585.",
            "Two people's ratings: West and Kenny 2011, doi:10.1037/a0022936; response surfaces: Edwards and Parry 1993, "
                    + "doi:10.2307/256822.",
            "What comes before: p of moves as of shifts; kappa: Cohen 1960, doi:10.1177/001316446002000104.");

    private StudyPage() {}

    /// Writes the page.
    ///
    /// @param out where it goes, in UTF-8 if it becomes bytes
    /// @throws IOException when `out` cannot take it
    public static void write(StudyReport report, Appendable out) throws IOException {
        new PageFrame(report.provenance().program(), STYLE, Trusted.NONE).write(
                "A study of tensions: " + report.scale(),
                out, page -> body(page, report));
    }

    private static void body(Markup page, StudyReport report) {
        StudyAnswers answers = report.answers();
        StudyFacts facts = answers.facts();
        page.open("a").with("class", "skip").with("href", "#main").text("Skip to the answers").close().line();
        page.open("header").with("class", "top").line();
        page.element("p", "eyebrow", "Study").line();
        page.element("h1", "A study of tensions: " + report.scale()).line();
        page.element("p", "lead", Numbers.grouped(facts.withoutForm()) + " of " + Numbers.grouped(facts.sessions())
                + " sessions had no form. The study rests on " + Numbers.counted(facts.cases(), "case") + ".").line();
        page.element("p", "Nothing here shows a cause. " + Provenance.UNSUPPRESSED).line();
        page.close().line();
        page.open("main").with("id", "main").line();
        FrequencyPart.write(page, answers, any -> true);
        CausesPart.write(page, report.causes());
        repair(page, answers);
        page.element("h2", "Who leaves early").line();
        StayingPart.write(page, answers.staying());
        effects(page, report);
        page.element("h2", "How the other person's ratings go with these").line();
        page.element("p", StudyWords.congruence(answers.congruence())).line();
        page.element("h2", "How outcomes go with both people's ratings").line();
        page.element("p", SurfaceWords.about(report.outcome())).line();
        surface(page, answers);
        made(page, report);
        page.close().line();
    }

    private static void repair(Markup page, StudyAnswers answers) {
        page.element("h2", "How long until a tension is repaired").line();
        page.element("p", StudyWords.REPAIR).line();
        List<UntilRepair> seen = answers.untilRepair().stream().filter(one -> one.curve().waits() > 0).toList();
        if (seen.isEmpty()) {
            page.element("p", StudyWords.NO_REPAIR).line();
            return;
        }
        Tables.beginCards(page, "waits", "Tensions until their repair",
                List.of("Seen by", "Tensions", "Repaired", StudyWords.HALF, OPEN));
        for (UntilRepair one : seen) {
            Tables.row(page);
            Tables.head(page).text(one.criterion().id()).close();
            Tables.cell(page, "Tensions", Numbers.grouped(one.curve().waits()));
            Tables.cell(page, "Repaired", Numbers.grouped(one.curve().came()));
            Tables.cell(page, StudyWords.HALF, StudyWords.median(one));
            Tables.cell(page, OPEN, StudyWords.openAfter(one));
            page.close().line();
        }
        Tables.end(page);
        for (UntilRepair one : seen) {
            page.open("details").with("class", "behind");
            page.element("summary", "Share of tensions still open: " + one.criterion().id());
            WaitCurve.draw(page, one.curve(), "Share of first tensions still open, by " + one.criterion().id()
                    + "; " + StudyWords.half(one) + ".");
            page.close().line();
        }
    }

    private static void effects(Markup page, StudyReport report) {
        page.element("h2", "What follows in the next session, under every criterion").line();
        if (report.outcome().isEmpty()) {
            page.element("p", "No outcome was named.").line();
            return;
        }
        page.element("p", StudyWords.effects(report.outcome())).line();
        DotRow axis = axis(report.answers().effects());
        Tables.beginCards(page, "forest", "Effect of a tense session, by criterion",
                List.of("Seen by",
                        "From " + Numbers.fixed(axis.lowest(), 1) + " to " + Numbers.fixed(axis.highest(), 1),
                        CALM, "p", OTHERS, SHIFTED, MENDED));
        report.answers().effects().forEach(found -> row(page, found, axis));
        Tables.end(page);
    }

    private static DotRow axis(List<NextOutcome.Found> effects) {
        double reach = 1;
        for (NextOutcome.Found found : effects) {
            if (found.fit() instanceof MixedFit.Fitted fitted) {
                MixedFit.Effect effect = fitted.effect(NextOutcome.TENSION_WITHIN);
                reach = Math.max(reach, Math.max(Math.abs(effect.low()), Math.abs(effect.high())));
            }
        }
        return new DotRow(-Math.ceil(reach), Math.ceil(reach));
    }

    private static void row(Markup page, NextOutcome.Found found, DotRow axis) {
        List<String> cells = switch (found.fit()) {
            case MixedFit.Fitted fitted -> {
                MixedFit.Effect effect = fitted.effect(NextOutcome.TENSION_WITHIN);
                axis.beginRow(page, found.criterion().id(), StudyWords.effect(effect) + " points", 0);
                axis.interval(page, effect.low(), effect.high());
                axis.dot(page, effect.points());
                axis.end(page);
                yield List.of(StudyWords.effect(effect), StudyWords.p(effect.p()), StudyWords.points(found.byChance()),
                        StudyWords.p(found.byChance()), StudyWords.afterRepair(found, fitted));
            }
            case MixedFit.None none -> {
                Tables.row(page);
                Tables.head(page).text(found.criterion().id()).close();
                Tables.cell(page).with("class", "dots");
                yield List.of(StudyWords.whyNot(none), StudyWords.NOTHING, StudyWords.points(found.byChance()),
                        StudyWords.p(found.byChance()), StudyWords.NOTHING);
            }
        };
        page.close();
        List<String> names = List.of(CALM, "p", OTHERS, SHIFTED, MENDED);
        for (int i = 0; i < names.size(); i++) {
            Tables.cell(page, names.get(i), cells.get(i));
        }
        page.close().line();
    }

    private static void surface(Markup page, StudyAnswers answers) {
        if (SurfaceWords.rows(answers.surface()).isEmpty()) {
            page.element("p", SurfaceWords.whyNot(answers.surface())).line();
            return;
        }
        Tables.beginCards(page, "waits", "Response surface", SurfaceWords.COLUMNS);
        for (List<String> row : SurfaceWords.rows(answers.surface())) {
            Tables.row(page);
            Tables.head(page).text(row.getFirst()).close();
            for (int i = 1; i < row.size(); i++) {
                Tables.cell(page, SurfaceWords.COLUMNS.get(i), row.get(i));
            }
            page.close().line();
        }
        Tables.end(page);
    }

    private static void made(Markup page, StudyReport report) {
        page.element("h2", "How this was made").line();
        page.open("p").text("Made again by: ").element("code", report.provenance().command()).text(" ("
                + report.provenance().program() + "). " + report.provenance().calibration()
                + " Every number stands in study.csv beside this page.").close().line();
        report.tables().forEach(table -> page.open("p").with("class", "hash").text("SHA-256 of " + table.what() + ": ")
                .element("code", table.sha256()).close().line());
        report.remarks().forEach(remark -> page.element("p", remark).line());
        page.element("h2", "What it rests on").line();
        page.open("ul").line();
        SOURCES.forEach(source -> page.element("li", source).line());
        page.close().line();
        page.element("p", "No flag does not mean no tension.").line();
    }
}
