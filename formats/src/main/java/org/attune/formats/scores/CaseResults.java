package org.attune.formats.scores;

import java.util.List;

/// Takes the results of the work on cases, in ascending order of case id whatever the order of rows, in one thread.
///
/// Results are provisional until [CaseReader] returns a [ReadOutcome.Read]: a file may turn out to be unsorted, damaged
/// or changed when part of it has been handed on already. So nothing taken here may reach the user before that.
public interface CaseResults<R> {

    /// Takes the next result.
    void accept(R result);

    /// Forgets every result so far: they will all come again from the first case.
    void startOver();

    /// Keeps results in a list.
    static <R> CaseResults<R> into(List<? super R> list) {
        return new CaseResults<>() {
            @Override
            public void accept(R result) {
                list.add(result);
            }

            @Override
            public void startOver() {
                list.clear();
            }
        };
    }
}
