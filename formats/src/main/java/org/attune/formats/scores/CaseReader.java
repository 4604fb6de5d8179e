package org.attune.formats.scores;

/// Reads session scores and hands them on as cases.
public final class CaseReader {

    /// Reads every table of a plan, makes cases and lets `work` at them.
    ///
    /// The cases, their order and the batches they come in do not depend on the order of rows or the number of threads.
    ///
    /// @param plan what to read
    /// @param work what is done with a batch of cases, perhaps in several threads
    /// @param results takes what `work` returned, in order, in the calling thread
    public <R> ReadOutcome read(ReadPlan plan, CaseWork<R> work, CaseResults<R> results) {
        throw new UnsupportedOperationException();
    }
}
