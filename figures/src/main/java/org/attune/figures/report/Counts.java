package org.attune.figures.report;

/// Counts over all cases that were read, shown on the page or not.
///
/// @param cases all cases
/// @param sessions attended sessions, scored or not
/// @param scores scores of the respondent under watch
/// @param flaggedCases cases with at least one flag
/// @param tensions tensions put together from flags
/// @param openTensions tensions that are unresolved, or with too few sessions after to say
/// @param silentCases cases about which no rule could say anything
public record Counts(long cases, long sessions, long scores, long flaggedCases, long tensions, long openTensions,
        long silentCases) {

    public Counts {
        if (cases < 0 || sessions < 0 || scores < 0 || tensions < 0) {
            throw new IllegalArgumentException("counts are at least 0");
        }
        if (flaggedCases < 0 || silentCases < 0 || flaggedCases + silentCases > cases) {
            throw new IllegalArgumentException("flagged and silent cases are among the " + cases
                    + " cases, but they were " + flaggedCases + " and " + silentCases);
        }
        if (openTensions < 0 || openTensions > tensions) {
            throw new IllegalArgumentException(
                    "open tensions are among the " + tensions + " tensions, but they were " + openTensions);
        }
    }
}
