package org.attune.cli.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.attune.cli.terminal.Screen;
import org.attune.cli.terminal.Words;
import org.attune.core.study.Criterion;
import org.attune.core.study.Criterion.Method;
import org.attune.core.study.answers.Staying;
import org.attune.core.study.answers.StudyAnswers;
import org.attune.core.study.answers.StudyFacts;
import org.attune.core.study.answers.UntilRepair;
import org.attune.core.study.effects.NextOutcome;
import org.attune.core.study.mixed.MixedFit;
import org.attune.core.study.rates.PublishedRange;
import org.attune.core.study.rates.Rate;
import org.attune.core.study.rates.Stratum.Kind;
import org.attune.figures.study.StudyWords;
import org.attune.figures.svg.Numbers;

/// A study as a person reads it: first what it rests on, then one part a question, each with what it takes for granted.
///
/// @param screen what it is read on
/// @param scale the scale of the tensions
/// @param outcome the scale that effects are looked for in; empty where there is none
record StudyText(Screen screen, String scale, String outcome) {

    private static final int GAP = 2;
    private static final int OPEN_AFTER = 5;
    private static final List<Kind> SHOWN = List.of(Kind.CASES, Kind.ALL_SESSIONS, Kind.FIRST_THIRD, Kind.MIDDLE_THIRD,
            Kind.LAST_THIRD);

    String text(StudyAnswers answers, String from) {
        StringBuilder text = new StringBuilder();
        facts(text, answers.facts());
        frequency(text, answers);
        repair(text, answers.untilRepair());
        staying(text, answers);
        effects(text, answers);
        congruence(text, answers.congruence());
        paragraph(text, "No flag does not mean no tension. " + from);
        return text.toString();
    }

    private void facts(StringBuilder text, StudyFacts facts) {
        paragraph(text,
                Numbers.grouped(facts.withoutForm()) + " of " + Numbers.counted((int) facts.sessions(), "session")
                        + " had no form. The study rests on " + Numbers.counted(facts.cases(), "case") + " of " + scale
                        + ".");
        text.append('\n');
    }

    private void frequency(StringBuilder text, StudyAnswers answers) {
        heading(text, "How often a tension was seen");
        paragraph(text,
                "Intervals: 95 %, drawing whole cases again. Taken for granted: sessions without a form are like the "
                        + "others. Methods see different things; do not compare one table with another.");
        for (Method method : Method.values()) {
            List<Rate> rates = answers.rates().stream().filter(rate -> rate.criterion().method() == method).toList();
            text.append('\n');
            if (rates.isEmpty()) {
                paragraph(text, "By " + method.words() + ": nothing was said.");
                continue;
            }
            paragraph(text, "By " + method.words() + ":");
            table(text,
                    List.of(List.of("Seen by", "Cases", "All sessions", "First third", "Middle third", "Last third")),
                    rates.stream().map(Rate::criterion).distinct().map(criterion -> rateRow(criterion, rates))
                            .toList());
            PublishedRange.of(method).ifPresent(range -> paragraph(text, range.words()));
        }
        text.append('\n');
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

    private void repair(StringBuilder text, List<UntilRepair> repairs) {
        heading(text, "How long until a tension is repaired");
        paragraph(text,
                "The first tension of each case; Kaplan-Meier. Taken for granted: cases that ended with an open tension "
                        + "would have gone on like the others.");
        text.append('\n');
        table(text, List.of(List.of("Seen by", "Tensions", "Repaired", "Half by session",
                "Open after " + OPEN_AFTER + " (95 %)")),
                repairs.stream()
                        .filter(repair -> repair.curve().waits() > 0)
                        .map(repair -> List.of(repair.criterion().id(), Numbers.grouped(repair.curve().waits()),
                                Numbers.grouped(repair.curve().came()), StudyWords.median(repair),
                                StudyWords.openAfter(repair, OPEN_AFTER)))
                        .toList());
        text.append('\n');
    }

    private void staying(StringBuilder text, StudyAnswers answers) {
        heading(text, "Who leaves early");
        if (answers.facts().withEnding() == 0) {
            paragraph(text, "Nobody said how cases ended; --cases names a table that does.");
            text.append('\n');
            return;
        }
        paragraph(text, Numbers.grouped(answers.staying().curve().came()) + " of "
                + Numbers.counted(answers.staying().curve().waits(), "case")
                + " left early. Cases still there after session "
                + Staying.LANDMARK
                + " are compared from then on, by whether a tension that was found later had begun. Not causal. Taken for "
                + "granted: the ratio is the same at any time. " + StudyWords.HINDSIGHT);
        text.append('\n');
        table(text, List.of(List.of("Seen by", "Leaves so many times as often", "p", "log-rank p")),
                answers.staying().compared().stream().map(StudyText::compared).toList());
        text.append('\n');
    }

    private static List<String> compared(Staying.Compared compared) {
        return List.of(compared.criterion().id(), StudyWords.ratio(compared.cox()), StudyWords.p(compared.cox()),
                StudyWords.p(compared.logRank()));
    }

    private void effects(StringBuilder text, StudyAnswers answers) {
        heading(text, "What follows in the next session");
        if (outcome.isEmpty()) {
            paragraph(text, "No outcome was named; --outcome names a scale, as in --only WAI-SR --outcome PHQ-9.");
            text.append('\n');
            return;
        }
        paragraph(text, StudyWords.effects(outcome));
        text.append('\n');
        List<List<String>> rows = new ArrayList<>();
        answers.effects().forEach(found -> rows.add(effectRow(found)));
        table(text,
                List.of(List.of("Seen by", "Tense session, same case", "p", "p of shifts", "Cases with more tension",
                        "After a repair, same case")),
                rows);
        text.append('\n');
    }

    private static List<String> effectRow(NextOutcome.Found found) {
        String name = found.criterion().id();
        return switch (found.fit()) {
            case MixedFit.Fitted fitted -> {
                MixedFit.Effect tense = fitted.effect(NextOutcome.TENSION_WITHIN);
                yield List.of(name, StudyWords.effect(tense), StudyWords.p(tense.p()), StudyWords.p(found.byChance()),
                        StudyWords.effect(fitted.effect(NextOutcome.TENSION_BETWEEN)),
                        StudyWords.afterRepair(found, fitted));
            }
            case MixedFit.None none -> List.of(name, StudyWords.whyNot(none), StudyWords.NOTHING, StudyWords.NOTHING,
                    StudyWords.NOTHING, StudyWords.NOTHING);
        };
    }

    private void congruence(StringBuilder text, MixedFit fit) {
        heading(text, "How the other person's ratings go with these");
        paragraph(text, StudyWords.congruence(fit));
        text.append('\n');
    }

    private void heading(StringBuilder text, String words) {
        text.append(screen.strong(words)).append('\n');
    }

    private void paragraph(StringBuilder text, String words) {
        Words.wrap(Words.harmless(words), screen.columns()).forEach(line -> text.append(line).append('\n'));
    }

    private static void table(StringBuilder text, List<List<String>> head, List<List<String>> body) {
        List<List<String>> rows = Stream.concat(head.stream(), body.stream()).toList();
        int[] widths = new int[rows.getFirst().size()];
        rows.forEach(row -> Arrays.setAll(widths, i -> Math.max(widths[i], Words.width(row.get(i)))));
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder("  ");
            for (int i = 0; i < row.size(); i++) {
                line.append(Words.left(row.get(i), widths[i] + GAP));
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
    }
}
