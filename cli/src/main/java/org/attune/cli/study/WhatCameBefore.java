package org.attune.cli.study;

import java.util.ArrayList;
import java.util.List;

import org.attune.cli.study.CaseBeside.Gaps;
import org.attune.core.agreement.resampling.Bootstrap;
import org.attune.core.study.Criterion;
import org.attune.core.study.Sighting;
import org.attune.core.study.answers.StudyDraws;
import org.attune.core.study.causes.Attributions;
import org.attune.core.study.causes.BreakFacts;
import org.attune.core.study.causes.Breaks;
import org.attune.core.study.causes.Causes;
import org.attune.core.study.causes.Precedent;
import org.attune.core.study.causes.Precedents;
import org.attune.formats.study.DatedBreaks;

/// Gathers what may have come before tensions, case by case: events of a table, and breaks that dates tell. The two rest on different cases.
final class WhatCameBefore {

    private final Precedents events;
    private final Precedents breaks;
    private BreakFacts.FromDates seen = new BreakFacts.FromDates(0, 0, 0);

    WhatCameBefore(List<Criterion> criteria) {
        this.events = new Precedents(criteria);
        this.breaks = new Precedents(criteria);
    }

    void add(List<Sighting> sightings, int sessions, CaseBeside beside) {
        events.add(sightings, sessions, beside.events());
        if (beside.gaps() == Gaps.KNOWN && sessions > 0) {
            breaks.addWatched(sightings, sessions, Breaks.EVENT, beside.breaks());
            seen = seen.with(beside.breaks().size());
        }
    }

    /// How many cases had events in their sessions.
    int casesWithEvents() {
        return events.cases();
    }

    /// What people say of causes, and what came before.
    Causes causes(BesideTables tables, StudyDraws draws) {
        List<Precedent> before = new ArrayList<>(events.find(draws.shifts(), draws.seed()));
        before.addAll(breaks.find(draws.shifts(), draws.seed()));
        try (Bootstrap bootstrap = new Bootstrap(draws.draws(), draws.seed(), draws.threads())) {
            return new Causes(Attributions.of(tables.said(), bootstrap), before, events.cases(), facts(tables));
        }
    }

    private BreakFacts facts(BesideTables tables) {
        if (tables.namesBreaks()) {
            return new BreakFacts.InEvents();
        }
        return switch (tables.dated()) {
            case DatedBreaks.Told told -> seen;
            case DatedBreaks.Untold untold -> new BreakFacts.Unknown(untold.why());
        };
    }
}
