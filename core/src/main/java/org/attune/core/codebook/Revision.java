package org.attune.core.codebook;

import java.util.List;

import org.attune.core.internal.entries.Entries;

/// What one version of a codebook changed in the version before it.
///
/// @param version which version did it, 2 or later
/// @param says why there is a new version
/// @param changes what it changed, each code, session item and kind once
public record Revision(int version, String says, List<Change> changes) {
    public Revision {
        if (version < 2) {
            throw new IllegalArgumentException(
                    "the first version of a codebook changes nothing, so revisions are of version 2 or later, but one is of "
                            + version);
        }
        Entries.requireText("the revision of version " + version, "reason", says);
        changes = Entries.eachOnce("changes of version " + version, changes,
                change -> change.of() + " " + change.kind());
    }
}
