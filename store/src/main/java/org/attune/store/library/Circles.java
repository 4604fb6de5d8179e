package org.attune.store.library;

import org.attune.store.audit.Act;

/// Says what people are to the groups that essays are written for.
public interface Circles {

    /// What somebody is to a group.
    enum Part {
        /// Not in it; does not learn that it is there.
        STRANGER,
        /// In it, and has yet to accept its terms as they are now.
        INVITED,
        /// In it, and it meets no more.
        READER,
        /// Takes part in it.
        MEMBER,
        /// Takes part in it and looks after it.
        KEEPER;

        /// Whether they read what was written for the group.
        boolean reads() {
            return compareTo(READER) >= 0;
        }

        /// Whether they write for the group and read what others handed in.
        boolean takesPart() {
            return compareTo(MEMBER) >= 0;
        }
    }

    /// What somebody is to a group at this moment.
    Part part(Act act, String groupId, String personId);

    /// Whether there is such a group and it has not ended.
    boolean meets(Act act, String groupId);
}
