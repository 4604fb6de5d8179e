package org.attune.core.tension;

/// How one side says that a tension ended.
public enum Ending {
    REPAIRED, PARTLY, SET_ASIDE, ENDED_WELL, ENDED_BADLY, UNKNOWN
}
