package org.attune.formats.scores;

import java.util.ArrayList;
import java.util.List;

import org.attune.formats.ProblemLog;
import org.attune.formats.Refusal;
import org.attune.formats.Remark;
import org.attune.formats.Remark.Topic;
import org.attune.formats.cases.CaseBatch;
import org.attune.formats.cases.CaseMaker;
import org.attune.formats.cases.CaseRun;
import org.attune.formats.cases.Handover;
import org.attune.formats.cases.ScoreIndex;
import org.attune.formats.courses.Roles;
import org.attune.formats.courses.RowTotals;
import org.attune.formats.instruments.KnownScale;
import org.attune.formats.rows.RowMeaning;
import org.attune.formats.scan.NotPlain;

/// Reads tables in any order of rows: every score goes into an index, and cases come out of it in order.
///
/// @param <R> what the work on a batch of cases gives
final class IndexedReading<R> {

    private final ReadPlan plan;
    private final TableIntake intake;
    private final RowMeaning meaning;
    private final ScoreIndex index;
    private final List<Remark> remarks;

    /// @param said what was noticed before
    IndexedReading(ReadPlan plan, TableIntake intake, List<Remark> said) {
        this.plan = plan;
        this.intake = intake;
        this.meaning = intake.meaning();
        this.index = plan.handling().threads() == 1 ? ScoreIndex.inTurn() : ScoreIndex.beside();
        this.remarks = new ArrayList<>(said);
    }

    ReadOutcome run(CaseWork<R> work, CaseResults<R> results) throws Refusal, NotPlain {
        try (index) {
            return read(work, results);
        }
    }

    private ReadOutcome read(CaseWork<R> work, CaseResults<R> results) throws Refusal, NotPlain {
        ProblemLog refusals = new ProblemLog(plan.handling().listedProblems());
        CaseRun run = new CaseRun(index::add);
        for (int i = 0; i < plan.sources().size(); i++) {
            try {
                intake.take(plan.sources().get(i), run);
            } catch (Refusal e) {
                refusals.add(i, e.problem());
            }
        }
        if (!refusals.isEmpty()) {
            return new ReadOutcome.Refused(refusals.problems());
        }
        meaning.dates().requireOneOrder(meaning.places());
        remarks.addAll(intake.remarks());
        Roles roles = roles();
        RowTotals totals = meaning.checks().totals(roles);
        Conclusion conclusion = new Conclusion(plan);
        boolean isRefused = plan.handling().strictness() == Strictness.REFUSE && !totals.log().isEmpty();
        if (!isRefused && !roles.looked().isEmpty()) {
            handOut(roles, work, results, conclusion);
        }
        return conclusion.outcome(roles, totals, remarks);
    }

    private Roles roles() {
        List<KnownScale> scales = intake.scales();
        double[] steps = new double[scales.size()];
        for (int i = 0; i < steps.length; i++) {
            KnownScale scale = scales.get(i);
            if (scale.needsStep()) {
                steps[i] = index.smallestGap(scale, meaning.book());
                remarks.add(new Remark(Topic.SCALE, "", "The step of " + scale.name() + " is taken to be " + steps[i]
                        + ", the smallest gap seen; --scale name=" + scale.name() + ",...,step=... sets it."));
            }
        }
        if (intake.isDated()) {
            remarks.add(new Remark(Topic.SESSIONS, "", "Sessions were numbered by their dates within each case"
                    + meaning.dates().orderWords() + "."));
        }
        return Roles.of(meaning.book(), plan.watch(), scales, steps);
    }

    private void handOut(Roles roles, CaseWork<R> work, CaseResults<R> results, Conclusion conclusion) {
        int[] order = index.inOrder();
        try (Handover<Integer, WorkedBatch<R>> handover = Handover.among(plan.handling().threads(),
                from -> WorkedBatch.of(batch(order, from, new CaseMaker(roles, meaning.dates())), work),
                worked -> worked.handOn(conclusion, results))) {
            for (int from = 0; from < order.length; from += WorkedBatch.CASES) {
                handover.give(from);
            }
            handover.finish();
        }
    }

    private CaseBatch batch(int[] order, int from, CaseMaker maker) {
        CaseBatch batch = new CaseBatch(meaning.places(), plan.handling().listedProblems());
        index.each(order, from, Math.min(order.length, from + WorkedBatch.CASES),
                (id, rows) -> maker.make(id, rows, batch));
        return batch;
    }
}
