package org.attune.cli.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.attune.cli.terminal.Prose;
import org.attune.cli.terminal.Screen;
import org.attune.core.study.Criterion;
import org.attune.core.study.Criterion.Method;
import org.attune.core.study.answers.Staying;
import org.attune.core.study.answers.StudyAnswers;
import org.attune.core.study.answers.StudyFacts;
import org.attune.core.study.answers.UntilRepair;
import org.attune.core.study.causes.Attributions;
import org.attune.core.study.causes.Causes;
import org.attune.core.study.effects.NextOutcome;
import org.attune.core.study.effects.ResponseSurface;
import org.attune.core.study.mixed.MixedFit;
import org.attune.core.study.rates.PublishedRange;
import org.attune.core.study.rates.Rate;
import org.attune.core.study.rates.Stratum.Kind;
import org.attune.core.study.survival.Cox;
import org.attune.figures.report.Provenance;
import org.attune.figures.study.CausesWords;
import org.attune.figures.study.StudyReport;
import org.attune.figures.study.StudyWords;
import org.attune.figures.study.SurfaceWords;
import org.attune.figures.svg.Numbers;

/// A study as a person reads it: first what it rests on, then one part a question, each with what it takes for granted.
///
/// @param screen what it is read on
/// @param report what was found
record StudyText(Screen screen, StudyReport report) {

    /// What lies longer before stands in the page and in the table for other programs.
    private static final int MOST_LAG_SHOWN = 1;
    private static final List<Kind> SHOWN = List.of(Kind.CASES, Kind.ALL_SESSIONS, Kind.FIRST_THIRD, Kind.MIDDLE_THIRD,
            Kind.LAST_THIRD);

    String text(String from) {
        StudyAnswers answers = report.answers();
        Prose prose = new Prose(screen);
        facts(prose, answers.facts());
        frequency(prose, answers);
        causes(prose, report.causes());
        repair(prose, answers.untilRepair());
        staying(prose, answers);
        effects(prose, answers);
        congruence(prose, answers.congruence());
        surface(prose, answers.surface());
        prose.paragraph(Provenance.UNSUPPRESSED).space();
        prose.paragraph("No flag does not mean no tension. " + from);
        return prose.text();
    }

    private void facts(Prose prose, StudyFacts facts) {
        prose.paragraph(
                Numbers.grouped(facts.withoutForm()) + " of " + Numbers.counted((int) facts.sessions(), "session")
                        + " had no form. The study rests on " + Numbers.counted(facts.cases(), "case") + " of "
                        + report.scale()
                        + ".");
        prose.space();
    }

    private void frequency(Prose prose, StudyAnswers answers) {
        prose.heading("How often a tension was seen");
        prose.paragraph(StudyWords.FREQUENCY + " " + PublishedRange.ACROSS_METHODS);
        for (Method method : Method.values()) {
            List<Rate> rates = answers.rates().stream().filter(rate -> rate.criterion().method() == method).toList();
            prose.space();
            if (rates.isEmpty()) {
                prose.paragraph("By " + method.words() + ": nothing was said.");
                continue;
            }
            prose.paragraph("By " + method.words() + ":");
            table(prose,
                    List.of("Seen by", "Cases", "All sessions", "Early", "Middle", "Late"),
                    rates.stream().map(Rate::criterion).distinct().map(criterion -> rateRow(criterion, rates))
                            .toList());
            PublishedRange.of(method).ifPresent(range -> prose.paragraph(range.words()));
        }
        String silent = StudyWords.silent(answers);
        if (!silent.isEmpty()) {
            prose.paragraph(silent);
        }
        prose.space();
    }

    private static List<String> rateRow(Criterion criterion, List<Rate> rates) {
        List<String> row = new ArrayList<>(List.of(criterion.id()));
        for (Kind kind : SHOWN) {
            row.add(rates.stream()
                    .filter(rate -> rate.criterion().equals(criterion) && rate.of().kind() == kind)
                    .findFirst()
                    .map(StudyWords::rate)
                    .orElse(StudyWords.NOTHING));
        }
        return row;
    }

    private static void causes(Prose prose, Causes causes) {
        if (causes.attributions().tensions() > 0) {
            prose.heading("Where people say that tensions came from")
                    .paragraph(CausesWords.about(causes.attributions()));
            prose.space();
            table(prose, CausesWords.saidColumns(),
                    causes.attributions().said().stream().map(CausesWords::row).toList());
            prose.space();
            for (Attributions.Pair pair : causes.attributions().pairs()) {
                prose.paragraph(CausesWords.sentence(pair));
                table(prose, CausesWords.pairColumns(pair), CausesWords.rows(pair));
                prose.space();
            }
        }
        prose.heading("What comes before a tension").paragraph(CausesWords.breaks(causes.breaks()))
                .paragraph(CausesWords.events(causes));
        if (!causes.before().isEmpty()) {
            prose.paragraph(CausesWords.BEFORE).space();
            table(prose, CausesWords.beforeColumns(), causes.before().stream()
                    .filter(one -> one.lag() <= MOST_LAG_SHOWN).map(CausesWords::row).toList());
        }
        prose.space();
    }

    private void repair(Prose prose, List<UntilRepair> repairs) {
        prose.heading("How long until a tension is repaired");
        prose.paragraph(StudyWords.REPAIR);
        prose.space();
        if (repairs.stream().allMatch(repair -> repair.curve().waits() == 0)) {
            prose.paragraph("No tension was seen.");
            prose.space();
            return;
        }
        table(prose, List.of("Seen by", "Tensions", "Repaired", StudyWords.HALF,
                "Open after " + StudyWords.OPEN_AFTER + " sessions (95 %)"),
                repairs.stream()
                        .filter(repair -> repair.curve().waits() > 0)
                        .map(repair -> List.of(repair.criterion().id(), Numbers.grouped(repair.curve().waits()),
                                Numbers.grouped(repair.curve().came()), StudyWords.median(repair),
                                StudyWords.openAfter(repair)))
                        .toList());
        prose.space();
    }

    private void staying(Prose prose, StudyAnswers answers) {
        prose.heading("Who leaves early");
        if (answers.facts().withEnding() == 0) {
            prose.paragraph("Nobody said how cases ended; --cases names a table that does.");
            prose.space();
            return;
        }
        prose.paragraph(StudyWords.staying(answers.staying()));
        prose.space();
        table(prose, List.of("Seen by", "Leaves so many times as often", "p", "log-rank p"),
                answers.staying().compared().stream().map(StudyText::compared).toList());
        withoutRatio(answers.staying()).forEach((reason, seen) -> prose.paragraph("No ratio for "
                + String.join(", ", seen) + ": " + reason + "."));
        prose.space();
    }

    /// Why some have no ratio, with who they are: a reason takes more room than a table has.
    private static Map<String, List<String>> withoutRatio(Staying staying) {
        Map<String, List<String>> seen = new LinkedHashMap<>();
        for (Staying.Compared compared : staying.compared()) {
            if (compared.cox() instanceof Cox.None none) {
                seen.computeIfAbsent(none.reason().words(), any -> new ArrayList<>()).add(compared.criterion().id());
            }
        }
        return seen;
    }

    private static List<String> compared(Staying.Compared compared) {
        return List.of(compared.criterion().id(),
                compared.cox() instanceof Cox.Found ? StudyWords.ratio(compared.cox()) : StudyWords.NOTHING,
                StudyWords.p(compared.cox()), StudyWords.p(compared.logRank()));
    }

    private void effects(Prose prose, StudyAnswers answers) {
        prose.heading("What follows in the next session");
        if (report.outcome().isEmpty()) {
            prose.paragraph("No outcome was named; --outcome names a scale, as in --only WAI-SR --outcome PHQ-9.");
            prose.space();
            return;
        }
        prose.paragraph(StudyWords.effects(report.outcome()));
        prose.space();
        List<List<String>> rows = new ArrayList<>();
        answers.effects().forEach(found -> rows.add(effectRow(found)));
        table(prose,
                List.of("Seen by", "Tense or calm", "p", "Tense or other", "p of shifts", "More tension, cases",
                        "After a repair"),
                rows);
        prose.space();
    }

    private static List<String> effectRow(NextOutcome.Found found) {
        String name = found.criterion().id();
        return switch (found.fit()) {
            case MixedFit.Fitted fitted -> {
                MixedFit.Effect tense = fitted.effect(NextOutcome.TENSION_WITHIN);
                yield List.of(name, StudyWords.effect(tense), StudyWords.p(tense.p()),
                        StudyWords.points(found.byChance()), StudyWords.p(found.byChance()),
                        StudyWords.effect(fitted.effect(NextOutcome.TENSION_BETWEEN)),
                        StudyWords.afterRepair(found, fitted));
            }
            case MixedFit.None none -> List.of(name, StudyWords.whyNot(none), StudyWords.NOTHING,
                    StudyWords.points(found.byChance()), StudyWords.p(found.byChance()), StudyWords.NOTHING,
                    StudyWords.NOTHING);
        };
    }

    private void congruence(Prose prose, MixedFit fit) {
        prose.heading("How the other person's ratings go with these");
        prose.paragraph(StudyWords.congruence(fit));
        prose.space();
    }

    private void surface(Prose prose, ResponseSurface.Found surface) {
        if (report.outcome().isEmpty()) {
            return;
        }
        prose.heading("How outcomes go with both people's ratings").paragraph(SurfaceWords.about(report.outcome()));
        List<List<String>> rows = SurfaceWords.rows(surface);
        if (rows.isEmpty()) {
            prose.paragraph(SurfaceWords.whyNot(surface)).space();
            return;
        }
        prose.space();
        table(prose, SurfaceWords.COLUMNS, rows);
        prose.space();
    }

    private static void table(Prose prose, List<String> head, List<List<String>> body) {
        List<List<String>> rows = new ArrayList<>(List.of(head));
        rows.addAll(body);
        prose.table(rows, column -> false);
    }
}
