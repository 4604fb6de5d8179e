package org.attune.core.detection;

import static java.util.Objects.requireNonNull;

/// What a rule is called and which of its versions spoke. A version never changes its mind: new arithmetic is a new version.
///
/// @param id lower-case words with hyphens, as typed after `--rule`
/// @param version counts from 1
public record RuleName(String id, int version) {

    public RuleName {
        requireNonNull(id, "id");
        if (!id.matches("[a-z]+(-[a-z]+)*")) {
            throw new IllegalArgumentException("a rule's id is lower-case words with hyphens, but was " + id);
        }
        if (version < 1) {
            throw new IllegalArgumentException("versions count from 1, but was " + version);
        }
    }

    /// Written out, because the one that Java makes for a record is linked anew at each start: a tenth of a short run.
    @Override
    public boolean equals(Object other) {
        return other instanceof RuleName name && id.equals(name.id) && version == name.version;
    }

    @Override
    public int hashCode() {
        return 31 * id.hashCode() + version;
    }

    @Override
    public String toString() {
        return id + " v" + version;
    }
}
