package org.attune.core.codebook;

import static java.util.Objects.requireNonNull;

import org.attune.core.internal.entries.Entries;

/// What a new version of a codebook does to one of its codes or session items, or to its segments.
///
/// @param of the id of the code or session item, or [#SEGMENTS]
/// @param kind what was done
/// @param why the reason, for those who have coded by the version before
public record Change(String of, Kind kind, String why) {

    /// Stands for the length of the segments, so that no code may bear it.
    public static final String SEGMENTS = "segments";

    /// What becomes of codings by the version before.
    public enum OldCodings {
        /// They mean the same, and can be compared with and put beside new ones.
        STAY_COMPARABLE,
        /// They mean something else now, and are counted by themselves.
        NOT_COMPARABLE,
        /// There are none.
        NONE,
        /// They are kept, and nothing new comes to them.
        END
    }

    /// What a version can do.
    public enum Kind {
        /// It is new.
        ADDED(OldCodings.NONE),
        /// It is no more.
        REMOVED(OldCodings.END),
        /// It is said in other words, and the same moments get it.
        REWORDED(OldCodings.STAY_COMPARABLE),
        /// Another key gives it.
        REKEYED(OldCodings.STAY_COMPARABLE),
        /// Other moments get it.
        REDEFINED(OldCodings.NOT_COMPARABLE),
        /// Segments have another length, so that no code of a segment can be compared; session items can.
        RESEGMENTED(OldCodings.NOT_COMPARABLE);

        private final OldCodings oldCodings;

        Kind(OldCodings oldCodings) {
            this.oldCodings = oldCodings;
        }

        /// What becomes of codings by the version before.
        public OldCodings oldCodings() {
            return oldCodings;
        }
    }

    public Change {
        Entries.id(of);
        requireNonNull(kind, "kind");
        Entries.requireText("the change of " + of, "reason", why);
        if (of.equals(SEGMENTS) != (kind == Kind.RESEGMENTED)) {
            throw new IllegalArgumentException("only " + SEGMENTS + " can be " + Kind.RESEGMENTED
                    + ", and they can be nothing else, but the change of " + of + " is " + kind);
        }
    }
}
