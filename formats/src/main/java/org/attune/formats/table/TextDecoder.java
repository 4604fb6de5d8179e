package org.attune.formats.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/// Turns bytes into characters: as UTF-8 while they are that, and as Windows-1252 from the first byte that is not.
///
/// Until then only plain ASCII may have been seen, which is the same in both, so nothing read before was wrong. Where
/// proper UTF-8 came before bytes that are not, the text is damaged, and reading stops. So a whole file need not be
/// looked at before its encoding is known.
final class TextDecoder extends Reader {

    /// The bytes are neither UTF-8 throughout nor Windows-1252.
    static final class Damaged extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final int BUFFER_BYTES = 1 << 16;

    private final InputStream in;
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER_BYTES).flip();
    private CharsetDecoder decoder;
    private boolean maySwitch;
    private boolean isAtEnd;

    private TextDecoder(InputStream in, Charset charset, boolean maySwitch) {
        this.in = in;
        this.decoder = strict(charset);
        this.maySwitch = maySwitch;
    }

    /// For bytes that say nothing about their encoding.
    static TextDecoder guessing(InputStream in) {
        return new TextDecoder(in, StandardCharsets.UTF_8, true);
    }

    /// For bytes whose encoding is known, as from a byte-order mark.
    static TextDecoder of(InputStream in, Charset charset) {
        return new TextDecoder(in, charset, false);
    }

    private static CharsetDecoder strict(Charset charset) {
        return charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
    }

    /// The encoding the text turned out to have.
    Charset charset() {
        return decoder.charset();
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        CharBuffer chars = CharBuffer.wrap(target, offset, length);
        while (true) {
            CoderResult result = decoder.decode(bytes, chars, isAtEnd);
            int count = chars.position() - offset;
            maySwitch &= isAscii(target, offset, count);
            if (result.isError()) {
                if (count > 0) {
                    return count;
                }
                switchOver();
            } else if (count > 0) {
                return count;
            } else if (isAtEnd) {
                return -1;
            } else {
                fill();
            }
        }
    }

    private void switchOver() throws IOException {
        if (!maySwitch) {
            throw new Damaged();
        }
        decoder = strict(WINDOWS_1252);
        maySwitch = false;
    }

    private void fill() throws IOException {
        bytes.compact();
        int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
        if (count < 0) {
            isAtEnd = true;
        } else {
            bytes.position(bytes.position() + count);
        }
        bytes.flip();
    }

    private static boolean isAscii(char[] chars, int from, int count) {
        int all = 0;
        for (int i = from; i < from + count; i++) {
            all |= chars[i];
        }
        return all < 128;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
