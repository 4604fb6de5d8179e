package org.attune.formats.transcript.docx;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.attune.formats.Problem;
import org.attune.formats.ProblemKind;
import org.attune.formats.Refusal;
import org.attune.formats.transcript.intake.WhatIsRead;
import org.jspecify.annotations.Nullable;

/// The text part of a docx, taken out of its archive without unpacking more than a transcript can hold.
final class DocxFile {

    /// What the text of a transcript may unpack to, and what all parts before it may: our choice. A day of speech is below 10 MB.
    private static final int LARGEST_TEXT = 64 << 20;
    private static final int LARGEST_BEFORE = 256 << 20;
    private static final int MOST_PARTS = 10_000;
    private static final Pattern TEXT_PART = Pattern.compile("word/document\\d{0,3}\\.xml");
    private static final int BUFFER = 1 << 16;

    private final String file;
    private long unpacked;

    private DocxFile(String file) {
        this.file = file;
    }

    /// Whether bytes begin like an archive.
    static boolean isArchive(byte[] bytes) {
        return bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3 && bytes[3] == 4;
    }

    /// The XML of the text.
    ///
    /// @throws Refusal when there is none, or too much
    static byte[] text(String file, byte[] archive) throws Refusal {
        try {
            return new DocxFile(file).text(archive);
        } catch (IOException | IllegalArgumentException e) {
            throw new Refusal(
                    new Problem(ProblemKind.UNREADABLE, file, 0, "The document is damaged or ends in the middle.",
                            "A complete docx is needed.", "Open it in its program and save it again as docx."));
        }
    }

    private byte[] text(byte[] archive) throws IOException, Refusal {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            int parts = 0;
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                if (TEXT_PART.matcher(part.getName()).matches()) {
                    ByteArrayOutputStream text = new ByteArrayOutputStream();
                    unpacked = 0;
                    unpack(zip, text, LARGEST_TEXT);
                    return text.toByteArray();
                }
                parts++;
                if (parts > MOST_PARTS) {
                    throw tooLarge();
                }
                unpack(zip, null, LARGEST_BEFORE);
            }
        }
        throw new Refusal(new Problem(ProblemKind.NOT_A_TRANSCRIPT, file, 0, "This is an archive, but no docx.",
                WhatIsRead.ALLOWED, WhatIsRead.SAVE_AS));
    }

    private void unpack(ZipInputStream zip, @Nullable ByteArrayOutputStream into, int most)
            throws IOException, Refusal {
        byte[] buffer = new byte[BUFFER];
        for (int count = zip.read(buffer); count >= 0; count = zip.read(buffer)) {
            unpacked += count;
            if (unpacked > most) {
                throw tooLarge();
            }
            if (into != null) {
                into.write(buffer, 0, count);
            }
        }
    }

    private Refusal tooLarge() {
        return new Refusal(
                new Problem(ProblemKind.TOO_LARGE, file, 0, "The document unpacks to more than a transcript can hold.",
                        "Its text may have " + (LARGEST_TEXT >> 20) + " MB, unpacked.",
                        "Save the words alone as docx or plain text, without pictures."));
    }
}
