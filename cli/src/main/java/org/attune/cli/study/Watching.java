package org.attune.cli.study;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.attune.core.course.Case;
import org.attune.core.course.Course;
import org.attune.core.course.Respondent;
import org.attune.core.detection.Flag;
import org.attune.core.detection.Look;
import org.attune.core.detection.Verdict;
import org.attune.core.detection.steady.FallTrace;
import org.attune.core.detection.steady.SteadyOrFallen;
import org.attune.core.rupture.Ruptures;
import org.attune.core.study.Criterion;
import org.attune.core.study.Criterion.Method;
import org.attune.core.study.Sighting;
import org.attune.core.study.StudiedCase;
import org.attune.core.study.answers.Study;
import org.attune.core.study.answers.StudyAnswers;
import org.attune.core.study.answers.StudyDraws;
import org.attune.core.study.causes.Causes;
import org.attune.formats.scores.CaseResults;

/// Sees every case by every criterion, and hands it to the study with its outcome beside it.
final class Watching {

    private final List<Look> looks;
    private final BesideTables beside;
    private final String outcomeScale;
    private final List<Criterion> criteria = new ArrayList<>();
    private final List<StudyTables> tables;
    private final Gathering gathering;

    /// What was seen of one case on one scale.
    ///
    /// @param sightings what each criterion saw; none where the scale is the outcome's
    record Seen(String id, Course course, Course counterpart, List<Sighting> sightings) {}

    /// @param tables what takes every case, too; none where nobody computes anything again
    Watching(List<Look> looks, BesideTables beside, String outcomeScale, List<StudyTables> tables) {
        this.looks = List.copyOf(looks);
        this.tables = List.copyOf(tables);
        this.beside = beside;
        this.outcomeScale = outcomeScale;
        criteria.add(new Criterion("client", Method.CLIENT_REPORT));
        criteria.add(new Criterion("therapist", Method.THERAPIST_REPORT));
        criteria.add(new Criterion("observer", Method.OBSERVER_REPORT));
        looks.forEach(look -> criteria.add(new Criterion(name(look), Method.RULE)));
        this.gathering = new Gathering();
    }

    /// The rule's id; with its settings where it looks more than once.
    private String name(Look look) {
        String id = look.rule().name().id();
        return looks.stream().filter(each -> each.rule().name().id().equals(id)).count() == 1 ? id
                : id + " (" + look.rule().parameters() + ")";
    }

    /// Looks at a batch of cases, in any thread.
    List<Seen> see(List<Case> cases) {
        return cases.stream().map(this::see).toList();
    }

    private Seen see(Case c) {
        if (isOutcome(c.course())) {
            return new Seen(c.id(), c.course(), c.counterpart(), List.of());
        }
        List<Sighting> sightings = new ArrayList<>();
        sightings.add(Sighting.ofReports(c.reports(), Respondent.CLIENT));
        sightings.add(Sighting.ofReports(c.reports(), Respondent.THERAPIST));
        sightings.add(Sighting.ofReports(c.reports(), Respondent.OBSERVER));
        SteadyOrFallen rule = SteadyOrFallen.shipped();
        FallTrace trace = FallTrace.of(rule.model(), c.course());
        for (Look look : looks) {
            sightings.add(switch (look.rule().judge(c, look.sight())) {
                case Verdict.Judged judged -> sighting(c, trace, rule, judged.flags());
                case Verdict.TooFew few -> Sighting.nothing();
                case Verdict.Lacking lacking -> Sighting.nothing();
            });
        }
        return new Seen(c.id(), c.course(), c.counterpart(), sightings);
    }

    private static Sighting sighting(Case c, FallTrace trace, SteadyOrFallen rule, List<Flag> flags) {
        return Sighting.ofScores(c.course(), Ruptures.assemble(trace, rule, flags));
    }

    private boolean isOutcome(Course course) {
        return course.scale().name().equalsIgnoreCase(outcomeScale);
    }

    /// Takes what was seen, in order of cases.
    CaseResults<List<Seen>> gathering() {
        return gathering;
    }

    /// What is to be said of the tables beside the scores, once everything was read.
    List<String> remarks() {
        gathering.close();
        return beside.remarks(gathering.scored, gathering.before.casesWithEvents());
    }

    /// What people say of causes and what came before, once everything was read.
    Causes causes(StudyDraws draws) {
        gathering.close();
        return gathering.before.causes(beside, draws);
    }

    /// What was found, once everything was read.
    StudyAnswers answers(StudyDraws draws) {
        gathering.close();
        return gathering.study.answers(draws);
    }

    /// Puts the two scales of a case together; they come one after the other.
    private final class Gathering implements CaseResults<List<Seen>> {

        private final List<Seen> together = new ArrayList<>();
        private Study study = new Study(criteria);
        private WhatCameBefore before = new WhatCameBefore(criteria);
        private final Set<String> scored = new HashSet<>();

        @Override
        public void accept(List<Seen> batch) {
            batch.forEach(this::take);
        }

        private void take(Seen seen) {
            if (!together.isEmpty() && !together.getFirst().id().equals(seen.id())) {
                close();
            }
            together.add(seen);
        }

        /// Hands the case on that is being put together; one without a course of its own is passed over.
        private void close() {
            together.stream().filter(seen -> !isOutcome(seen.course())).forEach(this::add);
            together.clear();
        }

        private void add(Seen seen) {
            Course outcome = together.stream()
                    .map(Seen::course)
                    .filter(Watching.this::isOutcome)
                    .findFirst()
                    .orElseGet(() -> Course.none(seen.course().scale()));
            CaseBeside known = beside.of(seen.id());
            StudiedCase studied = new StudiedCase(seen.course(), seen.counterpart(), outcome, seen.sightings(),
                    known.leaving());
            scored.add(seen.id());
            study.add(studied);
            before.add(seen.sightings(), seen.course().lastSession(), known);
            tables.forEach(each -> each.add(seen.id(), criteria, studied, known));
        }

        @Override
        public void startOver() {
            tables.forEach(StudyTables::startOver);
            study = new Study(criteria);
            before = new WhatCameBefore(criteria);
            scored.clear();
            together.clear();
        }
    }
}
