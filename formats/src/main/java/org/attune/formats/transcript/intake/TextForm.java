package org.attune.formats.transcript.intake;

import static java.util.Objects.requireNonNull;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/// How a text is put into bytes, so that it can be written as it was found.
///
/// @param charset the encoding
/// @param hasMark whether a byte-order mark comes first
public record TextForm(Charset charset, boolean hasMark) {

    /// UTF-8 without a mark, which is what we write unless a file had it otherwise.
    public static final TextForm PLAIN = new TextForm(StandardCharsets.UTF_8, false);

    public TextForm {
        requireNonNull(charset, "charset");
    }

    /// The bytes of a text in this form. What the encoding has no character for is why UTF-8 takes its place.
    public byte[] bytes(String text) {
        String whole = hasMark ? "\uFEFF" + text : text;
        try {
            ByteBuffer bytes = charset.newEncoder().onMalformedInput(CodingErrorAction.REPLACE)
                    .onUnmappableCharacter(CodingErrorAction.REPORT).encode(CharBuffer.wrap(whole));
            byte[] exact = new byte[bytes.remaining()];
            bytes.get(exact);
            return exact;
        } catch (CharacterCodingException notInIt) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
    }
}
