package org.attune.core.study.survival;

/// Why waits are not compared.
public enum NoComparison {
    NOTHING("there is no wait"),
    ONE_GROUP("only one group has waits, and a comparison takes two"),
    NOTHING_CAME("what was waited for came for nobody"),
    TOO_FEW("it came for fewer than 5, and a number that rests on so few says nothing"),
    TOO_SMALL_A_GROUP("in one of the groups it was to be expected for less than one, so that a test says nothing"),
    NEVER_TOGETHER("the groups were never waiting at the same time"),
    SAME_VALUE("whoever waited together had the same value, so there is nothing to compare"),
    SEPARATED(
            "it always came for the highest, or always for the lowest, of those waiting, so the ratio has no upper bound"),
    NOT_FOUND("the search for the ratio did not come to rest");

    private final String words;

    NoComparison(String words) {
        this.words = words;
    }

    /// The reason as screens and tables print it.
    public String words() {
        return words;
    }
}
