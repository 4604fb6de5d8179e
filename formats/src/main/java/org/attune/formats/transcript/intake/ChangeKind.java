package org.attune.formats.transcript.intake;

/// What an import did to a transcript, or left aside. The words head the counts of a report.
public enum ChangeKind {
    ENCODING("read as another encoding than UTF-8"),
    CUES_JOINED("cues of one speaker joined into one turn"),
    LINES_JOINED("lines joined into one"),
    EMPTY_DROPPED("empty cues or annotations dropped"),
    TAGS_REMOVED("tags removed from the words"),
    ENTITIES_RESOLVED("escaped characters written out"),
    CODES_REMOVED("codes of the notation removed from the words"),
    VOICES_PARTED("cues parted, because more than one voice speaks in them"),
    LABEL_FROM_TEXT("speakers taken from the beginning of the words"),
    NUMBERS_REMOVED("turn numbers removed from labels"),
    SPEAKER_UNKNOWN("turns without a speaker"),
    OVERLAP_KEPT("overlapping times kept"),
    BACKWARD_KEPT("times that go back kept, in the order of the file"),
    TIME_FROM_TEXT("times taken out of the words"),
    TIME_MENDED("times read although they are written in an unusual way"),
    TIME_ESTIMATED("times estimated from those around"),
    IDS_LEFT("identifiers left aside"),
    SETTINGS_LEFT("places on the screen left aside"),
    NOTES_LEFT("notes, styles, regions and headings left aside"),
    HEADERS_LEFT("headers left aside"),
    TIERS_LEFT("tiers left aside, for they hold no turns"),
    DEPENDENT_LEFT("dependent tiers left aside"),
    INSERTIONS_KEPT("tracked insertions read as accepted"),
    DELETIONS_LEFT("tracked deletions read as accepted, so left out"),
    COMMENTS_LEFT("comments and footnotes left out");

    private final String words;

    ChangeKind(String words) {
        this.words = words;
    }

    /// The kind as reports print it.
    public String words() {
        return words;
    }
}
