package org.attune.core.tension;

/// What a witness says of a tension.
public enum Seen {
    TENSION, NOTHING, CANNOT_TELL
}
