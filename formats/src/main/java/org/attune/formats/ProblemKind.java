package org.attune.formats;

/// What sort of problem a file has. The words head the counts of a report.
public enum ProblemKind {
    NOT_FOUND("file not found"),
    UNREADABLE("file not readable"),
    /// What was typed or chosen fits no input like this one, though the input may be sound.
    ASKED("asked for and not there"),
    CHANGED("file changed while it was read"),
    EMPTY("nothing to read"),
    NOT_A_TABLE("not a table"),
    PART_MISSING("optional part missing"),
    COLUMNS("columns not recognised"),
    DATES("dates can be read two ways"),
    TOO_LONG("line too long"),
    TOO_LARGE("too large for the memory"),
    ENCODING("encoding not recognised"),
    NO_CASE("row without a case"),
    RATER("rater not known"),
    CODER("row without a coder"),
    CODE("row without a code"),
    SCALE("scale not known"),
    ITEM("item not known"),
    SESSION("session not usable"),
    NOT_A_NUMBER("value not a number"),
    OFF_SCALE("value off the scale"),
    REPEATED("score given twice, the same"),
    CONTRADICTION("score given twice, differently"),
    NOT_A_PRACTICE("not a practice file"),
    NOT_A_TRANSCRIPT("not a transcript"),
    NOT_A_CODEBOOK("not a codebook"),
    NOT_A_BIBLIOGRAPHY("not a bibliography"),
    TIME("time not usable"),
    LINE("line not understood"),
    CANNOT_WRITE("cannot be written");

    private final String words;

    ProblemKind(String words) {
        this.words = words;
    }

    /// The kind as reports print it.
    public String words() {
        return words;
    }
}
