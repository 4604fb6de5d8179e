package org.attune.core.codebook;

import org.attune.core.internal.entries.Entries;

/// What a codebook is called and which of its versions it is. A version never changes its mind: every coding is pinned to one.
///
/// @param id small letters, digits and hyphens
/// @param version counts from 1
public record CodebookName(String id, int version) {
    public CodebookName {
        Entries.id(id);
        if (version < 1) {
            throw new IllegalArgumentException("versions of a codebook count from 1, but one is " + version);
        }
    }

    @Override
    public String toString() {
        return id + " v" + version;
    }
}
