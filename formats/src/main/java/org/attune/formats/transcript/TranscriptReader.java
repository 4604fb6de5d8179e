package org.attune.formats.transcript;

import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Pattern;

import org.attune.core.transcript.Transcript;
import org.attune.formats.Problem;
import org.attune.formats.ProblemKind;
import org.attune.formats.Problems;
import org.attune.formats.Refusal;
import org.attune.formats.transcript.cue.CueReader;
import org.attune.formats.transcript.cue.VttDocument;
import org.attune.formats.transcript.docx.DocxReader;
import org.attune.formats.transcript.intake.Assembly;
import org.attune.formats.transcript.intake.ChangeKind;
import org.attune.formats.transcript.intake.DecodedText;
import org.attune.formats.transcript.intake.Intake;
import org.attune.formats.transcript.intake.Line;
import org.attune.formats.transcript.intake.TextForm;
import org.attune.formats.transcript.intake.WhatIsRead;
import org.attune.formats.transcript.lines.ChatReader;
import org.attune.formats.transcript.lines.PlainReader;
import org.attune.formats.transcript.tier.EafDocument;
import org.attune.formats.transcript.tier.EafReader;
import org.attune.formats.transcript.tier.FoundTier;
import org.attune.formats.transcript.tier.TextGridDocument;
import org.attune.formats.transcript.tier.TextGridReader;
import org.attune.formats.transcript.tier.TierChoice;

/// Reads a transcript of any format, recognised by its content, and says everything that was changed.
public final class TranscriptReader {

    /// The largest file that is read, far above a transcript of a whole day: our choice.
    public static final int LARGEST_BYTES = 64 << 20;
    /// The pause within which captions of one speaker are one turn, unless somebody wishes otherwise: our choice.
    public static final long USUAL_PAUSE_MILLIS = 2000;

    private static final Pattern SRT_OPENING = Pattern
            .compile("^\\s{0,200}(?:\\d{1,9}\\s{1,20})?\\S{1,30}\\s{1,20}-->\\s");

    private TranscriptReader() {}

    /// Reads a file whose own shape says what turns are.
    ///
    /// @param file its name as the user gave it, for messages; what it is called says nothing of its format
    /// @param bytes its content
    /// @param joinWithinMillis the longest silence between captions of one speaker that makes one turn of them; empty where captions stay
    /// as they are. Annotations and typed lines always do.
    public static TranscriptReading read(String file, byte[] bytes, OptionalLong joinWithinMillis) {
        return read(file, bytes, joinWithinMillis, TierChoice.USUAL);
    }

    /// Reads a file.
    ///
    /// @param tiers which tiers are turns; a file without tiers is refused where anything is said of them
    public static TranscriptReading read(String file, byte[] bytes, OptionalLong joinWithinMillis, TierChoice tiers) {
        try {
            return reading(file, bytes, joinWithinMillis, tiers);
        } catch (Refusal refusal) {
            return new TranscriptReading.Refused(Problems.of(refusal.problem()));
        }
    }

    /// The tiers of a file of ELAN or Praat, in its order.
    ///
    /// @throws Refusal when it cannot be read, or has none
    public static List<FoundTier> tiers(String file, byte[] bytes) throws Refusal {
        mustBeRead(file, bytes);
        if (DocxReader.isArchive(bytes)) {
            throw withoutTiers(file, TranscriptFormat.DOCX);
        }
        DecodedText text = DecodedText.of(file, bytes);
        TranscriptFormat format = format(file, text.text());
        return switch (format) {
            case EAF -> EafReader.tiers(EafDocument.read(file, text.text(), text.form()));
            case TEXTGRID -> TextGridReader.tiers(TextGridDocument.read(file, text.text(), text.form()));
            case WEBVTT, SRT, CHAT, PLAIN, DOCX -> throw withoutTiers(file, format);
        };
    }

    private static Refusal withoutTiers(String file, TranscriptFormat format) {
        return new Refusal(new Problem(ProblemKind.ASKED, file, 0,
                "This is " + format.words() + ", which has no tiers.", "Files of ELAN and Praat have tiers.",
                "Leave out which tiers are meant."));
    }

    private static void mustBeRead(String file, byte[] bytes) throws Refusal {
        if (bytes.length > LARGEST_BYTES) {
            throw new Refusal(
                    new Problem(ProblemKind.TOO_LARGE, file, 0, "The file is larger than a transcript can be.",
                            "At most " + (LARGEST_BYTES >> 20) + " MB are read.",
                            "Check that it is no recording, or part it."));
        }
    }

    private static TranscriptReading reading(String file, byte[] bytes, OptionalLong join, TierChoice tiers)
            throws Refusal {
        mustBeRead(file, bytes);
        Intake into = new Intake(file);
        if (DocxReader.isArchive(bytes)) {
            if (!tiers.isUsual()) {
                throw withoutTiers(file, TranscriptFormat.DOCX);
            }
            DocxReader.read(bytes, into);
            return ended(into, TranscriptFormat.DOCX, TextForm.PLAIN, OptionalLong.empty());
        }
        DecodedText text = DecodedText.of(file, bytes);
        into.changed(ChangeKind.ENCODING, 0, text.form().charset().equals(TextForm.PLAIN.charset()) ? 0 : 1);
        TranscriptFormat format = format(file, text.text());
        boolean hasTiers = format == TranscriptFormat.EAF || format == TranscriptFormat.TEXTGRID;
        if (!tiers.isUsual() && !hasTiers) {
            throw withoutTiers(file, format);
        }
        switch (format) {
            case WEBVTT -> CueReader.readVtt(VttDocument.read(file, text.text(), text.form()), into);
            case SRT -> CueReader.readSrt(text.text(), into);
            case CHAT -> ChatReader.read(Line.of(file, text.text()), into);
            case EAF -> EafReader.read(EafDocument.read(file, text.text(), text.form()), tiers, into);
            case TEXTGRID -> TextGridReader.read(TextGridDocument.read(file, text.text(), text.form()), tiers, into);
            case PLAIN, DOCX -> PlainReader.read(Line.of(file, text.text()), into);
        }
        boolean isCues = format == TranscriptFormat.WEBVTT || format == TranscriptFormat.SRT;
        return ended(into, format, text.form(), isCues ? join : OptionalLong.empty());
    }

    private static TranscriptReading ended(Intake into, TranscriptFormat format, TextForm form, OptionalLong join)
            throws Refusal {
        Transcript transcript = Assembly.transcript(into, join);
        if (transcript.turns().isEmpty()) {
            throw new Refusal(new Problem(ProblemKind.EMPTY, into.file(), 0,
                    "Nobody says anything in this file (" + format.words() + ").",
                    "It needs words that somebody said.", "Check that the right file was exported."));
        }
        return new TranscriptReading.Read(format, form, transcript, into.changes(), into.problems());
    }

    private static TranscriptFormat format(String file, String text) throws Refusal {
        if (VttDocument.isVtt(text)) {
            return TranscriptFormat.WEBVTT;
        }
        if (ChatReader.isChat(text)) {
            return TranscriptFormat.CHAT;
        }
        if (TextGridDocument.isTextGrid(text)) {
            return TranscriptFormat.TEXTGRID;
        }
        if (text.stripLeading().startsWith("<?xml") || text.stripLeading().startsWith("<ANNOTATION_DOCUMENT")
                || text.stripLeading().startsWith("<!")) {
            return TranscriptFormat.EAF;
        }
        if (text.startsWith("{\\rtf") || text.startsWith("%PDF")) {
            throw new Refusal(new Problem(ProblemKind.NOT_A_TRANSCRIPT, file, 0, "This is a formatted document.",
                    WhatIsRead.ALLOWED, "Open it in the program it comes from and save it as docx or text."));
        }
        return SRT_OPENING.matcher(text).find() ? TranscriptFormat.SRT : TranscriptFormat.PLAIN;
    }
}
