package org.attune.formats.scores;

import java.util.List;

import org.attune.formats.cases.CaseBatch;

/// A batch of cases, and what came of it; nothing when it has no case to look at.
///
/// @param batch the cases
/// @param results what the work on them gave, once; none without cases
record WorkedBatch<R>(CaseBatch batch, List<R> results) {

    WorkedBatch {
        results = List.copyOf(results);
    }

    /// Cases handed to the work at a time: enough to make threads worth while, few enough to stay in a cache. Our
    /// choice.
    static final int CASES = 256;

    /// Works on a batch.
    static <R> WorkedBatch<R> of(CaseBatch batch, CaseWork<R> work) {
        return new WorkedBatch<>(batch,
                batch.cases().isEmpty() ? List.of() : List.of(work.on(batch.cases())));
    }

    /// Adds what was counted, and passes the result on.
    void handOn(Conclusion conclusion, CaseResults<R> taker) {
        conclusion.add(batch);
        results.forEach(taker::accept);
    }
}
