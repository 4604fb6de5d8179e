package org.attune.store.audit;

/// What verifying the audit found.
public sealed interface Verification {

    /// Every entry is there, in order, and as it was written.
    ///
    /// @param entries how many
    /// @param head the last hash; written down elsewhere, it also proves later that no entry was cut off the end
    record Sound(long entries, String head) implements Verification {}

    /// The chain does not hold.
    ///
    /// @param number the first entry that is not what it was, from 1
    /// @param why what is wrong with it
    record Broken(long number, String why) implements Verification {}
}
