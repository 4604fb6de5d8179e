package org.attune.formats.bibliography;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.attune.core.reading.Checked;

/// Reads a bibliography that somebody brings, and sees by itself whether it is BibTeX or CSL-JSON.
public final class BibliographyReader {

    /// The largest file. Our choice: some ten thousand entries.
    public static final int MOST_BYTES = 4_000_000;

    private BibliographyReader() {}

    /// Reads the bytes of a file.
    ///
    /// @param file the file's name as the user gave it
    public static Bibliography read(String file, byte[] bytes) {
        Findings findings = new Findings(file);
        if (bytes.length > MOST_BYTES) {
            findings.problem(0, "The file is larger than " + MOST_BYTES + " bytes.", "A list of readings is smaller.",
                    "Export fewer entries, without attachments.");
            return findings.outcome(List.of());
        }
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            String start = text.replace("\uFEFF", "").stripLeading();
            return start.startsWith("[") || start.startsWith("{") ? CslReader.read(file, text, Checked.BROUGHT)
                    : BibtexReader.read(file, text, Checked.BROUGHT);
        } catch (CharacterCodingException notUtf8) {
            findings.problem(0, "The text is not UTF-8.", "BibTeX and CSL-JSON are read as UTF-8.",
                    "Export the file again as UTF-8.");
            return findings.outcome(List.of());
        }
    }
}
