package org.attune.formats.transcript;

/// How a file holds a transcript. It is known by its content, never by its name.
public enum TranscriptFormat {
    WEBVTT("WebVTT"),
    SRT("SRT"),
    EAF("EAF (ELAN)"),
    CHAT("CHAT"),
    TEXTGRID("TextGrid (Praat)"),
    DOCX("docx"),
    PLAIN("plain text");

    private final String words;

    TranscriptFormat(String words) {
        this.words = words;
    }

    /// The format as reports print it.
    public String words() {
        return words;
    }
}
