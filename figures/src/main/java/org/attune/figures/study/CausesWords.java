package org.attune.figures.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.attune.core.agreement.Agreement;
import org.attune.core.agreement.resampling.Bootstrap;
import org.attune.core.agreement.resampling.SessionInterval;
import org.attune.core.course.Respondent;
import org.attune.core.study.causes.Attributions;
import org.attune.core.study.causes.Attributions.Pair;
import org.attune.core.study.causes.Attributions.Said;
import org.attune.core.study.causes.BreakFacts;
import org.attune.core.study.causes.Breaks;
import org.attune.core.study.causes.Causes;
import org.attune.core.study.causes.Precedent;
import org.attune.core.tension.Attribution;
import org.attune.figures.svg.Numbers;

/// What is said of causes, in words and tables, the same on a page and in a terminal.
public final class CausesWords {

    /// What attributions are.
    public static final String ATTRIBUTIONS = "What each person says, on the tensions that they say anything of; one tension may lie in "
            + "several places. Nobody is taken to be right, and what people say of a cause is not a cause that was shown.";
    /// What is taken for granted of what came before.
    public static final String BEFORE = "A tension begins in a tense session after a calm one. By chance: the events of each case moved "
            + "along its own sessions (breaks along all but the first, before which none lies), round the end to the beginning; p as "
            + "seldom. Of cases without any event in a table nobody knows, so they are not counted for these; breaks that dates tell are counted for every case whose dates tell them. Many rows are looked at: of a hundred, five have p below .05 by chance. Precedence is not "
            + "cause: what comes before a tension need not bring it about. A rule sets the beginning of a tension with scores "
            + "that came later, and may set it too early or too late.";

    /// What a break is, where dates tell it.
    public static final String BREAK = "A break is a gap between two sessions of more than "
            + Breaks.TIMES_USUAL + " times the case's usual gap (the median) and of " + Breaks.LEAST_DAYS
            + " days or more; it belongs to the session after it. "
            + "A case needs " + Breaks.LEAST_GAPS
            + " gaps. All of this is our choice. Of cases without such dates nothing can be said.";

    private CausesWords() {}

    /// The columns of the table of what each person said.
    public static List<String> saidColumns() {
        List<String> columns = new ArrayList<>(List.of("Says", "Tensions"));
        places().forEach(columns::add);
        return columns;
    }

    /// What one person said, under [#saidColumns()].
    public static List<String> row(Said said) {
        List<String> row = new ArrayList<>(List.of(person(said.by()), Numbers.grouped(said.tensions())));
        said.counts().forEach(count -> row.add(Numbers.grouped(count) + " (" + Numbers.percent(
                (double) count / said.tensions()) + ")"));
        return row;
    }

    /// The columns of the table of two people.
    public static List<String> pairColumns(Pair pair) {
        List<String> columns = new ArrayList<>(List.of(person(pair.one()) + " says, and the " + person(pair.other())));
        places().forEach(columns::add);
        return columns;
    }

    /// The table of two people, row by row, under [#pairColumns(Pair)].
    public static List<List<String>> rows(Pair pair) {
        List<List<String>> rows = new ArrayList<>();
        for (Attribution place : Attribution.places()) {
            List<String> row = new ArrayList<>(List.of(place.words()));
            pair.counts().get(place.ordinal()).forEach(count -> row.add(Numbers.grouped(count)));
            rows.add(row);
        }
        return rows;
    }

    /// How far two people agree, as a sentence.
    public static String sentence(Pair pair) {
        String both = "Of " + Numbers.counted(pair.both(), "tension") + " the " + person(pair.one()) + " and the "
                + person(pair.other()) + " both named one place"
                + (pair.severalPlaces() == 0 ? "" : "; of " + pair.severalPlaces() + " more one of them named several")
                + ". ";
        return both + switch (pair.kappa()) {
            case Agreement.Found found -> "Cohen's kappa is " + Numbers.fixed(found.value(), 2) + " ("
                    + interval(pair.interval()) + "): they agree on "
                    + Numbers.percent(found.observed()) + ", and " + Numbers.percent(found.expected())
                    + " is what chance would bring.";
            case Agreement.None none -> "No coefficient: " + none.reason().words() + ".";
        };
    }

    private static String interval(SessionInterval interval) {
        return switch (interval) {
            case SessionInterval.Between between -> Numbers.fixed(between.low(), 2) + " to "
                    + Numbers.fixed(between.high(), 2) + "; 95 %, drawing whole cases again";
            case SessionInterval.None none -> "no interval: " + whyNoInterval(none);
        };
    }

    /// Why a coefficient over tensions has no interval. Whole cases are drawn here.
    public static String whyNoInterval(SessionInterval.None none) {
        return none.reason() == SessionInterval.Reason.TOO_FEW_SESSIONS
                ? "an interval takes " + Bootstrap.LEAST_SESSIONS + " cases or more"
                : none.reason().words();
    }

    /// Nothing was said, or how many tensions were.
    public static String about(Attributions attributions) {
        return "Somebody said where it lies of " + Numbers.counted(attributions.tensions(), "tension") + ". "
                + ATTRIBUTIONS;
    }

    /// Where breaks are known from, and how many there were.
    public static String breaks(BreakFacts facts) {
        return switch (facts) {
            case BreakFacts.InEvents named -> "Breaks are those that the table of events names; dates add none.";
            case BreakFacts.Unknown unknown -> "Nothing can be said of breaks between sessions: " + unknown.why() + ".";
            case BreakFacts.FromDates seen -> "The dates of sessions tell " + Numbers.counted(seen.breaks(), "break")
                    + " in " + Numbers.grouped(seen.casesWithBreaks()) + " of " + Numbers.counted(seen.cases(), "case")
                    + " whose usual gap they tell. " + BREAK;
        };
    }

    /// Of how many cases a table knew events.
    public static String events(Causes causes) {
        return causes.casesWithEvents() == 0 ? "No table says what else happened."
                : "A table knows events of " + Numbers.counted(causes.casesWithEvents(), "case") + ".";
    }

    /// The columns of what came before.
    public static List<String> beforeColumns() {
        return List.of("Seen by", "Event", "When", "Beginnings", "With it", "By chance", "p");
    }

    /// One line of what came before, under [#beforeColumns()].
    public static List<String> row(Precedent one) {
        return List.of(one.criterion().id(), one.event(), when(one.lag()), Numbers.grouped(one.beginnings()),
                Numbers.grouped(one.preceded()), Numbers.fixed(one.expected(), 1), switch (one.chance()) {
                    case Precedent.Chance.Seldom seldom -> StudyWords.p(seldom.p());
                    case Precedent.Chance.None none -> "none: " + none.why();
                });
    }

    private static String when(int lag) {
        return switch (lag) {
            case 0 -> "same session";
            case 1 -> "session before";
            default -> lag + " sessions before";
        };
    }

    private static List<String> places() {
        return Attribution.places().stream().map(Attribution::words).toList();
    }

    /// A person in small letters.
    public static String person(Respondent by) {
        return by.name().toLowerCase(Locale.ROOT);
    }
}
