package org.attune.core.disclosure;

/// What is shown of a count.
public sealed interface Shown {

    /// The count itself.
    ///
    /// @param cases how many cases
    record Count(int cases) implements Shown {}

    /// Nothing: it is too small, or a small one could be worked out from it. The two are not told apart, for that would say more.
    record Withheld() implements Shown {}
}
