package org.attune.cli.study;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.attune.core.agreement.Agreement;
import org.attune.core.agreement.resampling.SessionInterval;
import org.attune.core.study.Criterion;
import org.attune.core.study.answers.Staying;
import org.attune.core.study.answers.StudyAnswers;
import org.attune.core.study.answers.UntilRepair;
import org.attune.core.study.causes.Attributions;
import org.attune.core.study.causes.BreakFacts;
import org.attune.core.study.causes.Causes;
import org.attune.core.study.causes.Precedent;
import org.attune.core.study.effects.NextOutcome;
import org.attune.core.study.effects.ShiftTest;
import org.attune.core.study.mixed.MixedFit;
import org.attune.core.study.rates.Rate;
import org.attune.core.study.survival.Cox;
import org.attune.core.study.survival.KaplanMeier.Curve;
import org.attune.core.study.survival.KaplanMeier.Step;
import org.attune.core.study.survival.LogRank;
import org.attune.core.tension.Attribution;
import org.attune.figures.study.CausesWords;
import org.attune.formats.csv.CsvWriter;
import org.attune.formats.json.JsonWriter;

/// Every number of a study as a row, for other programs.
final class StudyRows {

    /// A double holds 15 to 17 digits, and other machines' last few may differ: our choice.
    private static final MathContext DIGITS = new MathContext(12);
    private static final String BREAKS = "breaks that dates tell";
    private static final List<String> NUMBERS = List.of("value", "low", "high", "p");
    private static final List<String> COUNTS = List.of("of", "cases");

    private final List<Row> rows = new ArrayList<>();

    /// One number.
    ///
    /// @param question which part of the study it belongs to
    /// @param seen the id of the criterion; empty where none is meant
    /// @param method its method; empty where none is meant
    /// @param what what the number is
    /// @param numbers value, low, high and p, as far as there are any
    /// @param counts how many scores, sessions or waits it rests on, and how many cases
    /// @param whyNot why something is not there; empty where all is
    private record Row(String question, String seen, String method, String what, Map<String, Double> numbers,
            Counts counts, String whyNot) {}

    /// How many sessions, scores or waits a number rests on, and how many cases; what is not known is in neither.
    private record Counts(Map<String, Long> known) {

        static final Counts UNKNOWN = new Counts(Map.of());

        static Counts of(long of) {
            return new Counts(Map.of("of", of));
        }

        static Counts of(long of, long cases) {
            return new Counts(Map.of("of", of, "cases", cases));
        }
    }

    private StudyRows() {}

    static StudyRows of(StudyAnswers answers, Causes causes) {
        StudyRows rows = new StudyRows();
        answers.rates().forEach(rows::add);
        answers.untilRepair().forEach(rows::add);
        rows.curve("staying", "", "", answers.staying().curve());
        answers.staying().compared().forEach(rows::add);
        answers.effects().forEach(rows::add);
        rows.fit("congruence", "", "", answers.congruence());
        rows.fit("response surface", "terms", "", answers.surface().terms());
        rows.fit("response surface", "lines", "", answers.surface().lines());
        causes.attributions().said().forEach(rows::add);
        causes.attributions().pairs().forEach(rows::add);
        rows.add(causes.breaks());
        causes.before().forEach(rows::add);
        return rows;
    }

    private void add(Rate rate) {
        Counts counts = Counts.of(rate.judged(), rate.cases());
        switch (rate.interval()) {
            case Rate.Between between -> row("frequency", rate.criterion(), rate.of().words(),
                    Map.of("value", rate.share(), "low", between.low(), "high", between.high()), counts, "");
            case Rate.Unvaried same -> row("frequency", rate.criterion(), rate.of().words(),
                    Map.of("value", rate.share()), counts, "none or all were tense, so drawing again changes nothing");
            case Rate.TooFewCases few -> row("frequency", rate.criterion(), rate.of().words(),
                    Map.of("value", rate.share()), counts, "an interval takes " + few.least() + " cases or more");
        }
    }

    private void add(UntilRepair repair) {
        curve("until repair", repair.criterion().id(), repair.criterion().method().words(), repair.curve());
    }

    private void curve(String question, String seen, String method, Curve curve) {
        for (Step step : curve.steps()) {
            String what = "share that waits on after session " + number(step.sessions());
            Counts counts = Counts.of(step.atRisk(), curve.waits());
            rows.add(step.hasInterval()
                    ? new Row(question, seen, method, what,
                            Map.of("value", step.share(), "low", step.low(), "high", step.high()), counts, "")
                    : new Row(question, seen, method, what, Map.of("value", step.share()), counts,
                            "of all and of none there is no interval"));
        }
    }

    private void add(Staying.Compared compared) {
        switch (compared.logRank()) {
            case LogRank.Found found -> row("staying", compared.criterion(), "log-rank test, chi-squared",
                    Map.of("value", found.chiSquared(), "p", found.p()), waits(found), "");
            case LogRank.None none -> row("staying", compared.criterion(), "log-rank test, chi-squared", Map.of(),
                    Counts.UNKNOWN, none.reason().words());
        }
        switch (compared.cox()) {
            case Cox.Found found -> row("staying", compared.criterion(), "ratio of leaving after an early tension",
                    Map.of("value", found.ratio(), "low", found.low(), "high", found.high(), "p", found.p()),
                    Counts.of(found.came(), found.waits()), "");
            case Cox.None none -> row("staying", compared.criterion(), "ratio of leaving after an early tension",
                    Map.of(), Counts.UNKNOWN, none.reason().words());
        }
    }

    private static Counts waits(LogRank.Found found) {
        return Counts.of(found.groups().stream().mapToInt(LogRank.Group::came).sum(),
                found.groups().stream().mapToInt(LogRank.Group::waits).sum());
    }

    private void add(NextOutcome.Found found) {
        fit("next outcome", found.criterion().id(), found.criterion().method().words(), found.fit());
        if (!found.withoutRepair().isEmpty()) {
            row("next outcome", found.criterion(), "repair is left out", Map.of(), Counts.UNKNOWN,
                    found.withoutRepair());
        }
        if (found.byChance() instanceof ShiftTest.Found chance) {
            row("next outcome", found.criterion(), "shifted tensions",
                    Map.of("value", chance.points(), "p", chance.p()),
                    Counts.of(chance.draws(), chance.cases()), "");
        }
    }

    private void fit(String question, String seen, String method, MixedFit fit) {
        switch (fit) {
            case MixedFit.Fitted fitted -> {
                Counts counts = Counts.of(fitted.scores(), fitted.cases());
                for (MixedFit.Effect effect : fitted.effects()) {
                    rows.add(new Row(question, seen, method, effect.name(), Map.of("value", effect.points(), "low",
                            effect.low(), "high", effect.high(), "p", effect.p()), counts, ""));
                }
                spread(question, seen, method, fitted, counts);
            }
            case MixedFit.None none ->
                rows.add(new Row(question, seen, method, "model", Map.of(), Counts.UNKNOWN, none.words()));
        }
    }

    private void spread(String question, String seen, String method, MixedFit.Fitted fitted, Counts counts) {
        Map<String, Double> spread = Map.of("variance of levels", fitted.spread().levels(), "variance of slopes",
                fitted.spread().slopes(), "variance within", fitted.spread().within(), "log-likelihood",
                fitted.logLikelihood());
        for (String what : List.of("variance of levels", "variance of slopes", "variance within", "log-likelihood")) {
            rows.add(
                    new Row(question, seen, method, what, Map.of("value", spread.getOrDefault(what, 0.0)), counts, ""));
        }
    }

    private void add(Attributions.Said said) {
        for (Attribution place : Attribution.places()) {
            rows.add(new Row("attribution", CausesWords.person(said.by()), "", place.words(),
                    Map.of("value", (double) said.counts().get(place.ordinal()) / said.tensions()),
                    Counts.of(said.tensions()), ""));
        }
    }

    private void add(Attributions.Pair pair) {
        String both = CausesWords.person(pair.one()) + " and " + CausesWords.person(pair.other());
        Counts counts = Counts.of(pair.both());
        for (Attribution here : Attribution.places()) {
            for (Attribution there : Attribution.places()) {
                rows.add(new Row("attribution", both, "", here.words() + ", " + there.words(),
                        Map.of("value", (double) pair.counts().get(here.ordinal()).get(there.ordinal())), counts, ""));
            }
        }
        rows.add(switch (pair.kappa()) {
            case Agreement.Found found -> switch (pair.interval()) {
                case SessionInterval.Between between -> new Row("attribution", both, "", "Cohen's kappa",
                        Map.of("value", found.value(), "low", between.low(), "high", between.high()), counts, "");
                case SessionInterval.None none -> new Row("attribution", both, "", "Cohen's kappa",
                        Map.of("value", found.value()), counts, CausesWords.whyNoInterval(none));
            };
            case Agreement.None none -> new Row("attribution", both, "", "Cohen's kappa", Map.of(), counts,
                    none.reason().words());
        });
    }

    private void add(BreakFacts breaks) {
        switch (breaks) {
            case BreakFacts.InEvents named -> {
            }
            case BreakFacts.Unknown unknown -> rows.add(new Row("before", "", "", BREAKS, Map.of(), Counts.UNKNOWN,
                    unknown.why()));
            case BreakFacts.FromDates seen -> rows.add(new Row("before", "", "", BREAKS,
                    Map.of("value", (double) seen.breaks()), Counts.of(seen.casesWithBreaks(), seen.cases()), ""));
        }
    }

    private void add(Precedent one) {
        String what = one.event() + ", " + one.lag() + " sessions before";
        Map<String, Double> seen = Map.of("value", (double) one.preceded() / one.beginnings());
        switch (one.chance()) {
            case Precedent.Chance.Seldom seldom -> row("before", one.criterion(), what,
                    Map.of("value", (double) one.preceded() / one.beginnings(), "p", seldom.p()),
                    Counts.of(one.beginnings(), seldom.cases()), "");
            case Precedent.Chance.None none -> row("before", one.criterion(), what, seen,
                    Counts.of(one.beginnings()), none.why());
        }
        row("before", one.criterion(), what + ", by chance", Map.of("value", one.expected() / one.beginnings()),
                Counts.of(one.beginnings()), "");
    }

    private void row(String question, Criterion criterion, String what, Map<String, Double> numbers, Counts counts,
            String whyNot) {
        rows.add(new Row(question, criterion.id(), criterion.method().words(), what, numbers, counts, whyNot));
    }

    private static String number(double value) {
        return BigDecimal.valueOf(value).round(DIGITS).stripTrailingZeros().toPlainString();
    }

    String csv() {
        StringBuilder text = new StringBuilder();
        try {
            CsvWriter csv = new CsvWriter(text);
            csv.header("question", "criterion", "method", "what", "value", "low", "high", "p", "of", "cases",
                    "why_not");
            for (Row row : rows) {
                csv.cell(row.question());
                text(csv, row.seen());
                text(csv, row.method());
                text(csv, row.what());
                for (String name : NUMBERS) {
                    if (row.numbers().containsKey(name)) {
                        csv.cell(rounded(row, name));
                    } else {
                        csv.empty();
                    }
                }
                for (String name : COUNTS) {
                    if (row.counts().known().containsKey(name)) {
                        csv.cell(row.counts().known().getOrDefault(name, 0L));
                    } else {
                        csv.empty();
                    }
                }
                text(csv, row.whyNot());
                csv.endRow();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a StringBuilder takes everything", e);
        }
        return text.toString();
    }

    private static void text(CsvWriter csv, String words) throws IOException {
        if (words.isEmpty()) {
            csv.empty();
        } else {
            csv.cell(words);
        }
    }

    /// One line that says where the numbers come from, then one for each.
    String json(String from) {
        StringBuilder text = new StringBuilder();
        try {
            JsonWriter json = JsonWriter.compact(text);
            json.beginObject().name("type").value("run").name("schema").value(1);
            json.name("from").value(from).endObject().endLine();
            for (Row row : rows) {
                json.beginObject().name("type").value("number").name("question").value(row.question());
                json.name("criterion").value(row.seen()).name("method").value(row.method());
                json.name("what").value(row.what());
                for (String name : NUMBERS) {
                    if (row.numbers().containsKey(name)) {
                        json.name(name).value(rounded(row, name));
                    }
                }
                for (String name : COUNTS) {
                    if (row.counts().known().containsKey(name)) {
                        json.name(name).value(row.counts().known().getOrDefault(name, 0L));
                    }
                }
                json.name("whyNot").value(row.whyNot()).endObject().endLine();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a StringBuilder takes everything", e);
        }
        return text.toString();
    }

    private static double rounded(Row row, String name) {
        return BigDecimal.valueOf(row.numbers().getOrDefault(name, 0.0)).round(DIGITS).doubleValue();
    }
}
