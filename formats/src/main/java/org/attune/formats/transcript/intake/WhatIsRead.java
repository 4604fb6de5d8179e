package org.attune.formats.transcript.intake;

/// What to say to somebody whose file is none that is read.
public final class WhatIsRead {

    /// What is read.
    public static final String ALLOWED = "Read are WebVTT, SRT, EAF (ELAN), CHAT, TextGrid (Praat), docx and plain text.";

    /// What to do with something else.
    public static final String SAVE_AS = "Export it from the program it comes from as one of these.";

    private WhatIsRead() {}
}
