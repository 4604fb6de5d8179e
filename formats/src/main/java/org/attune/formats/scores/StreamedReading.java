package org.attune.formats.scores;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

import org.attune.formats.Refusal;
import org.attune.formats.cases.CaseBatch;
import org.attune.formats.cases.CaseMaker;
import org.attune.formats.cases.CaseRows;
import org.attune.formats.cases.CaseRun;
import org.attune.formats.cases.Handover;
import org.attune.formats.cases.ScoreIndex;
import org.attune.formats.courses.Roles;
import org.attune.formats.courses.RowChecks;
import org.attune.formats.courses.RowTotals;
import org.attune.formats.instruments.KnownScale;
import org.attune.formats.rows.RowMeaning;
import org.attune.formats.scan.NotPlain;
import org.jspecify.annotations.Nullable;

/// Reads one table whose cases ascend, and keeps no more of it than a few cases.
///
/// Which scales are looked at is certain only after the last row. So they are assumed from the first cases, and the
/// reading is given up when later ones show that this was wrong.
///
/// @param <R> what the work on a batch of cases gives
final class StreamedReading<R> {

    private final ReadPlan plan;
    private final TableIntake intake;
    private final RowMeaning meaning;
    private final Conclusion conclusion;
    private final Handover<CaseBatch, WorkedBatch<R>> handover;
    private final ScoreIndex firstCases = ScoreIndex.inTurn();
    private final byte[] lastId = new byte[RowChecks.LONGEST_CASE_BYTES];
    private int lastLength;
    private long cases;
    private CaseBatch batch;
    private @Nullable Looking looking;

    /// What is looked at, and who makes cases of it.
    ///
    /// @param scales the scales assumed
    /// @param series how many series there were then
    /// @param roles what each of those is for
    /// @param maker makes the cases
    private record Looking(List<KnownScale> scales, int series, Roles roles, CaseMaker maker) {}

    StreamedReading(ReadPlan plan, TableIntake intake, CaseWork<R> work, CaseResults<R> results) {
        this.plan = plan;
        this.intake = intake;
        this.meaning = intake.meaning();
        this.conclusion = new Conclusion(plan);
        this.handover = Handover.among(plan.handling().threads(), given -> WorkedBatch.of(given, work),
                worked -> worked.handOn(conclusion, results));
        this.batch = newBatch();
    }

    private CaseBatch newBatch() {
        return new CaseBatch(meaning.places(), plan.handling().listedProblems());
    }

    ReadOutcome run() throws Refusal, NotPlain, GivenUp {
        try (handover; firstCases) {
            intake.take(plan.sources().getFirst(), new CaseRun(this::take));
            makeFirstCases();
            handover.give(batch);
            handover.finish();
        }
        Looking last = looking();
        if (!intake.scales().equals(last.scales)) {
            throw GivenUp.silently();
        }
        RowTotals totals = meaning.checks().totals(last.roles);
        boolean isRefused = plan.handling().strictness() == Strictness.REFUSE && !totals.log().isEmpty();
        return (isRefused ? new Conclusion(plan) : conclusion).outcome(last.roles, totals, intake.remarks());
    }

    private void take(byte[] id, int length, CaseRows rows) {
        requireAscending(id, length);
        cases++;
        if (looking == null && cases <= WorkedBatch.CASES) {
            firstCases.add(id, length, rows);
            return;
        }
        makeFirstCases();
        make(new String(id, 0, length, StandardCharsets.UTF_8), rows);
    }

    private void requireAscending(byte[] id, int length) {
        if (cases > 0 && Arrays.compareUnsigned(lastId, 0, lastLength, id, 0, length) >= 0) {
            throw GivenUp.saying(
                    "The cases do not stand in the order of their ids, so all scores were put in order in memory; "
                            + "a table sorted by case takes less time and next to no memory.");
        }
        System.arraycopy(id, 0, lastId, 0, length);
        lastLength = length;
    }

    /// Assumes that the scales of the first cases are those of all, and makes the cases that waited for that.
    private void makeFirstCases() {
        if (looking != null) {
            return;
        }
        if (intake.isDated() || intake.scales().stream().anyMatch(KnownScale::needsStep)) {
            throw GivenUp.silently();
        }
        int[] order = firstCases.inOrder();
        firstCases.each(order, 0, order.length, this::make);
    }

    private void make(String id, CaseRows rows) {
        if (batch.size() == WorkedBatch.CASES) {
            handover.give(batch);
            batch = newBatch();
        }
        looking().maker.make(id, rows, batch);
    }

    /// What is looked at; worked out again whenever a new series has turned up.
    private Looking looking() {
        int series = meaning.book().size();
        Looking last = looking;
        if (last != null && last.series == series) {
            return last;
        }
        List<KnownScale> scales = last == null ? intake.scales() : last.scales;
        Roles roles = Roles.of(meaning.book(), plan.watch(), scales, new double[scales.size()]);
        Looking next = new Looking(scales, series, roles, new CaseMaker(roles));
        looking = next;
        return next;
    }
}
