package org.attune.web.line;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.attune.core.course.Case;
import org.attune.core.course.Course;
import org.attune.core.course.ItemAnswers;
import org.attune.core.course.Respondent;
import org.attune.core.course.StrainReports;
import org.attune.core.detection.Look;
import org.attune.core.detection.Look.Ask;
import org.attune.core.detection.RuleEntry;
import org.attune.core.detection.Verdict;
import org.attune.core.detection.rules.ShippedRules;
import org.attune.core.detection.steady.SteadyOrFallen;
import org.attune.core.instrument.Scale;
import org.attune.core.simulation.Practice;
import org.attune.core.study.Criterion;
import org.attune.core.study.Criterion.Method;
import org.attune.core.study.Sighting;
import org.attune.figures.report.CaseSheet;
import org.attune.figures.report.Examination;
import org.attune.figures.report.RuleRun;
import org.attune.formats.practice.ChanceBook;
import org.attune.web.numbers.Learned;
import org.attune.web.numbers.Learned.Numbers;
import org.attune.web.numbers.OwnNumbers;
import org.attune.web.words.Language;

/// The rules as this practice runs them: the default one raises flags that want an answer, all others stand beside it.
public final class Examiner {

    private static final String SHIPPED = "The usual range and the flags rest on the shipped numbers, which were "
            + "simulated; no data of this practice has touched them.";

    private static final String NO_NAME = "case";
    /// Each person's word comes before all rules.
    private static final int WORDS_OF_PEOPLE = 2;

    private final OwnNumbers numbers;
    private final Reading shipped;
    private volatile Own own;

    /// The rules with what was learned of this practice.
    public Examiner(OwnNumbers numbers) {
        this.numbers = numbers;
        this.shipped = shipped();
        this.own = own(numbers.learned());
    }

    /// The rules with the numbers that come with the program.
    static Reading shipped() {
        SteadyOrFallen rule = SteadyOrFallen.shipped();
        List<Look> looks = looks(rule);
        return new Reading(examination(rule, looks, ChanceBook.shipped(looks)), SHIPPED);
    }

    /// The rules as they read what was learned last.
    private record Own(Learned learned, Reading reading) {}

    private static List<Look> looks(SteadyOrFallen rule) {
        return Look.ofAll(ShippedRules.catalogue().all(), rule, Ask.AS_EACH_CAN);
    }

    private static Examination examination(SteadyOrFallen rule, List<Look> looks, ChanceBook chances) {
        RuleEntry first = ShippedRules.catalogue().all().getFirst();
        List<Look> listed = looks.stream().filter(look -> look.entry().name().equals(first.name())).toList();
        List<Look> beside = looks.stream().filter(look -> !listed.contains(look)).toList();
        return Examination.of(listed, beside, chances::find, rule);
    }

    private Own own(Learned learned) {
        return new Own(learned, switch (learned.numbers()) {
            case Numbers.Shipped none -> shipped;
            case Numbers.Own known -> reading(known);
        });
    }

    private static Reading reading(Numbers.Own known) {
        Practice practice = known.practice();
        SteadyOrFallen rule = practice.rule(known.threshold());
        List<Look> looks = looks(rule);
        return new Reading(examination(rule, looks, ChanceBook.of(practice, looks)),
                "The usual range and the flags rest on numbers of this practice, learned from "
                        + practice.basis().cases()
                        + " cases on " + Language.ENGLISH.say(practice.made().on()) + ".");
    }

    /// The rules as they read the scores of one scale.
    ///
    /// @param examination the rules
    /// @param basis which numbers the default rule rests on, as a sentence
    public record Reading(Examination examination, String basis) {

        /// Everything about a case.
        public CaseSheet sheet(Case c) {
            return examination.sheet(c, List.of());
        }

        /// What each listed rule says of a case, and nothing more.
        public List<CaseSheet.RuleSaid> say(Case c) {
            return examination.say(c);
        }

        /// The ways of seeing a tension in scores and forms: each person's word, then every rule.
        List<Criterion> criteria() {
            List<Criterion> criteria = new ArrayList<>(List.of(new Criterion("client", Method.CLIENT_REPORT),
                    new Criterion("therapist", Method.THERAPIST_REPORT)));
            runs().forEach(run -> criteria.add(new Criterion(name(run), Method.RULE)));
            return criteria;
        }

        private String name(RuleRun run) {
            String id = run.name().id();
            return runs().stream().filter(other -> other.name().id().equals(id)).count() == 1 ? id
                    : id + " (" + run.parameters() + ")";
        }

        /// What each way of seeing made of a case, in the order of [#criteria].
        List<Sighting> sightings(Case c) {
            CaseSheet sheet = sheet(c);
            List<Sighting> sightings = new ArrayList<>(List.of(Sighting.ofReports(c.reports(), Respondent.CLIENT),
                    Sighting.ofReports(c.reports(), Respondent.THERAPIST)));
            sheet.said().forEach(said -> sightings.add(said.verdict() instanceof Verdict.Judged
                    ? Sighting.ofScores(c.course(), examination.tensions(sheet.trace(), said))
                    : Sighting.nothing()));
            return sightings;
        }

        /// The rules that say of any case on a scale that its error is not published.
        Set<Criterion> unreadable(Scale scale) {
            List<CaseSheet.RuleSaid> said = sheet(new Case(NO_NAME, Course.none(scale), Course.none(scale),
                    ItemAnswers.NONE, StrainReports.NONE)).said();
            List<Criterion> criteria = criteria();
            return IntStream.range(0, said.size())
                    .filter(i -> said.get(i).verdict() instanceof Verdict.Lacking lacking
                            && lacking.lack() == Verdict.Lack.PUBLISHED_ERROR)
                    .mapToObj(i -> criteria.get(WORDS_OF_PEOPLE + i)).collect(Collectors.toSet());
        }

        /// What is said of each rule.
        public List<RuleRun> runs() {
            return examination.runs();
        }

        /// How many scores the default rule needs before it can say anything.
        public int leastScores() {
            return examination.listed().getFirst().rule().leastScores();
        }
    }

    /// The rules for scores of a scale: with the practice's own numbers where they were learned on it.
    public Reading of(Scale scale) {
        Own known = own;
        if (!known.learned.equals(numbers.learned())) {
            known = own(numbers.learned());
            own = known;
        }
        return known.learned.numbers() instanceof Numbers.Own learned && learned.practice().basis().fits(scale)
                ? known.reading
                : shipped;
    }

    /// A scale as this practice knows it.
    Scale known(Scale scale) {
        return numbers.learned().with(scale);
    }
}
