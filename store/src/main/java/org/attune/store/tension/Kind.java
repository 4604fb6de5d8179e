package org.attune.store.tension;

/// What kind of addition an entry is.
public enum Kind {
    DESCRIBED,
    WITNESSED,
    TOLD,
    PLANNED,
    WORKED,
    PUT_OFF,
    CLOSED,
    ATTRIBUTED,
    PART_WRITTEN,
    SHARED,
    JOINED,
    PARTED,
    TAKEN_BACK;

    /// What kind an addition is of.
    public static Kind of(Addition addition) {
        return switch (addition) {
            case Addition.Described described -> DESCRIBED;
            case Addition.Witnessed witnessed -> WITNESSED;
            case Addition.Told told -> TOLD;
            case Addition.Planned planned -> PLANNED;
            case Addition.Worked worked -> WORKED;
            case Addition.PutOff putOff -> PUT_OFF;
            case Addition.Closed closed -> CLOSED;
            case Addition.Attributed attributed -> ATTRIBUTED;
            case Addition.PartWritten written -> PART_WRITTEN;
            case Addition.Shared shared -> SHARED;
            case Addition.Joined joined -> JOINED;
            case Addition.Parted parted -> PARTED;
            case Addition.TakenBack taken -> TAKEN_BACK;
        };
    }
}
