package org.attune.formats.scores;

/// How much was read. Rows of a wide table count once for each filled session cell.
///
/// @param rows rows in all, without headers
/// @param scores scores that cases were given, the counterpart's included
/// @param cases cases handed on, a case with scores on two watched scales counted once
/// @param unscored rows of the watched scales that say a session took place and was not scored
/// @param leftAside rows on other scales or by other persons, which were not checked
/// @param leftOut rows that could not be used
/// @param casesWithoutScores cases with rows but no score on a watched scale, which are not handed on
public record Tally(long rows, long scores, long cases, long unscored, long leftAside, long leftOut,
        long casesWithoutScores) {}
