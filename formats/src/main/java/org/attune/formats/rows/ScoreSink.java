package org.attune.formats.rows;

/// Takes the scores of rows, in whatever order they come.
public interface ScoreSink {

    /// The number of a case; -1 when the id is too long to be one.
    int findCase(char[] chars, int from, int to);

    /// The id of a case.
    String id(int caseNumber);

    /// A session took place, whether or not it was scored.
    void attend(int caseNumber, int session);

    /// A session took place on a date, which only counts beside the other dates of the case.
    void attendOn(int caseNumber, int date, int place);

    /// Keeps a score.
    ///
    /// @param session its session, or its date where dates stand in for sessions
    void add(int caseNumber, int session, int series, int place, double value);
}
