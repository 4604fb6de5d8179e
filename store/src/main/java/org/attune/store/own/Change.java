package org.attune.store.own;

/// What came of changing a leaf.
public sealed interface Change {

    /// It was changed.
    ///
    /// @param leaf as it is now
    record Made(Leaf leaf) implements Change {}

    /// It was changed elsewhere since it was read, and is as it was left there.
    ///
    /// @param now as it is
    record Overtaken(Leaf now) implements Change {}

    /// It is not there any more.
    record Gone() implements Change {}
}
