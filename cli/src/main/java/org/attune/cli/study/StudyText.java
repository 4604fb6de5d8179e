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
            prose.paragraph(StudyWords.NO_REPAIR);
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
        Reasons without = new Reasons("ratio");
        for (Staying.Compared one : answers.staying().compared()) {
            if (one.cox() instanceof Cox.None none) {
                without.add(one.criterion(), none.reason().words());
            }
        }
        without.print(prose);
        prose.space();
    }

    /// Why some have no number, with who they are, below a table: a reason takes more room than a table has.
    ///
    /// @param what they have none of
    /// @param seen who they are, by the reason
    private record Reasons(String what, Map<String, List<String>> seen) {

        Reasons(String what) {
            this(what, new LinkedHashMap<>());
        }

        void add(Criterion criterion, String reason) {
            seen.computeIfAbsent(reason, any -> new ArrayList<>()).add(criterion.id());
        }

        void print(Prose prose) {
            seen.forEach((reason, criteria) -> prose
                    .paragraph("No " + what + " for " + String.join(", ", criteria) + ": " + reason + "."));
        }
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
        table(prose, List.of("Seen by", "Tense or calm", "p", "Tense or other", "p of shifts"),
                answers.effects().stream().map(StudyText::tense).toList());
        Reasons without = new Reasons("comparison with calm sessions");
        List<List<String>> beside = new ArrayList<>();
        for (NextOutcome.Found found : answers.effects()) {
            switch (found.fit()) {
                case MixedFit.Fitted fitted -> beside.add(List.of(found.criterion().id(),
                        StudyWords.effect(fitted.effect(NextOutcome.TENSION_BETWEEN)),
                        StudyWords.afterRepair(found, fitted)));
                case MixedFit.None none -> without.add(found.criterion(),
                        none.reason() == MixedFit.Reason.NOTHING ? "there was nothing to go by" : none.words());
            }
        }
        without.print(prose);
        prose.space();
        if (!beside.isEmpty()) {
            table(prose, List.of("Seen by", "More tension, cases", "After a repair"), beside);
            prose.space();
        }
    }

    /// What is said of tense sessions; what else the same model holds has a table of its own, for there is no room beside it.
    private static List<String> tense(NextOutcome.Found found) {
        String points = StudyWords.NOTHING;
        String p = StudyWords.NOTHING;
        if (found.fit() instanceof MixedFit.Fitted fitted) {
            MixedFit.Effect effect = fitted.effect(NextOutcome.TENSION_WITHIN);
            points = StudyWords.effect(effect);
            p = StudyWords.p(effect.p());
        }
        return List.of(found.criterion().id(), points, p, StudyWords.points(found.byChance()),
                StudyWords.p(found.byChance()));
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
