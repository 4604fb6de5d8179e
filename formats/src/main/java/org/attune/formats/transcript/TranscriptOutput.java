package org.attune.formats.transcript;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// A format in which a transcript can be written.
public enum TranscriptOutput {
    VTT("vtt", TranscriptFormat.WEBVTT),
    EAF("eaf", TranscriptFormat.EAF),
    TEXTGRID("TextGrid", TranscriptFormat.TEXTGRID),
    SRT("srt", TranscriptFormat.SRT),
    CSV("csv", TranscriptFormat.PLAIN),
    TXT("txt", TranscriptFormat.PLAIN);

    private final String ending;
    private final TranscriptFormat format;

    TranscriptOutput(String ending, TranscriptFormat format) {
        this.ending = ending;
        this.format = format;
    }

    /// What files of this kind end in, after the dot.
    public String ending() {
        return ending;
    }

    /// The word that people type for it.
    public String typed() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The format of this word, if there is one.
    public static Optional<TranscriptOutput> find(String typed) {
        return Stream.of(values()).filter(one -> one.typed().equals(typed.toLowerCase(Locale.ROOT))).findFirst();
    }

    /// Whether a turn without a time has no place in it.
    public boolean needsTimes() {
        return this != CSV && this != TXT;
    }

    /// Whether a file of this format can be written as it was read, with everything that is in it.
    public boolean keepsWhole(TranscriptFormat read) {
        return read == format && (this == VTT || this == EAF || this == TEXTGRID);
    }
}
