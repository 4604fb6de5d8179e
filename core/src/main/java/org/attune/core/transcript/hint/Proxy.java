package org.attune.core.transcript.hint;

/// What stood in for a tension where a rule was measured.
public enum Proxy {
    /// Client talk for leaving things as they are, as trained people marked it.
    SUSTAIN_TALK(
            "client talk for leaving things as they are (sustain talk) in demonstrations of motivational interviewing (AnnoMI)");

    /// What every figure that rests on a proxy says with it.
    public static final String CAUTION = "The figures rest on a proxy for strain, not on tensions: nobody marked tensions where they were counted.";

    private final String words;

    Proxy(String words) {
        this.words = words;
    }

    /// What was marked, and where.
    public String words() {
        return words;
    }
}
