package org.attune.core.room;

/// Whether the presenter's needs were met. Not to say is an answer.
public enum NeedsMet {
    YES, PARTLY, NO, NOT_SAID
}
