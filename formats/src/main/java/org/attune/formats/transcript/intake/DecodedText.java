package org.attune.formats.transcript.intake;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

import org.attune.formats.Problem;
import org.attune.formats.ProblemKind;
import org.attune.formats.Refusal;
import org.attune.formats.table.Opening;

/// A text out of the bytes of a file.
///
/// @param text the characters, without a byte-order mark
/// @param form how they were put into bytes
public record DecodedText(String text, TextForm form) {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /// Reads bytes as UTF-8, as UTF-16 where they look like it, and as Windows-1252 where nothing in them is UTF-8.
    ///
    /// @throws Refusal when they are no text, or damaged
    public static DecodedText of(String file, byte[] bytes) throws Refusal {
        Opening opening = new Opening(Arrays.copyOf(bytes, Math.min(bytes.length, Opening.BYTES)));
        if (bytes.length == 0) {
            throw new Refusal(new Problem(ProblemKind.EMPTY, file, 0, "The file is empty.",
                    "It needs words that somebody said.", "Check that the right file was exported."));
        }
        Optional<Charset> seen = opening.charsetSeen();
        if (seen.isEmpty() && opening.looksBinary() && !opening.text().startsWith("@")) {
            throw new Refusal(
                    new Problem(ProblemKind.NOT_A_TRANSCRIPT, file, 0, "This is not a text.", WhatIsRead.ALLOWED,
                            WhatIsRead.SAVE_AS));
        }
        int mark = opening.markBytes();
        ByteBuffer content = ByteBuffer.wrap(bytes, mark, bytes.length - mark);
        Charset first = seen.orElse(StandardCharsets.UTF_8);
        Optional<String> text = strictly(first, content.duplicate());
        if (text.isPresent()) {
            return new DecodedText(text.get(), new TextForm(first, mark > 0));
        }
        if (seen.isEmpty() && !holdsProperUtf8(bytes)) {
            return new DecodedText(WINDOWS_1252.decode(content).toString(), new TextForm(WINDOWS_1252, false));
        }
        throw new Refusal(new Problem(ProblemKind.ENCODING, file, firstBadLine(first, content),
                "The bytes are no " + first.name() + " throughout, so letters were damaged or encodings were mixed.",
                "Text is read as UTF-8, UTF-16 or Windows-1252.",
                "Open it in an editor, mend this line and save it as UTF-8."));
    }

    private static Optional<String> strictly(Charset charset, ByteBuffer bytes) {
        try {
            return Optional.of(charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT).decode(bytes).toString());
        } catch (CharacterCodingException damaged) {
            return Optional.empty();
        }
    }

    /// Whether some letter takes two bytes or more as UTF-8 has it; by chance that is rare in Windows-1252.
    private static boolean holdsProperUtf8(byte[] bytes) {
        for (int i = 0; i + 1 < bytes.length; i++) {
            boolean leads = (bytes[i] & 0xE0) == 0xC0 || (bytes[i] & 0xF0) == 0xE0 || (bytes[i] & 0xF8) == 0xF0;
            if (leads && (bytes[i + 1] & 0xC0) == 0x80) {
                return true;
            }
        }
        return false;
    }

    private static int firstBadLine(Charset charset, ByteBuffer bytes) {
        CharBuffer chars = CharBuffer.allocate(bytes.remaining() + 1);
        charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT).decode(bytes.duplicate(), chars, true);
        return 1 + (int) chars.flip().chars().filter(c -> c == '\n').count();
    }

    /// Shows no words.
    @Override
    public String toString() {
        return "DecodedText[" + text.length() + " characters, " + form + "]";
    }
}
