package org.attune.formats.table;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// What the first bytes of a file say about it.
public final class Opening {

    /// How many bytes are looked at. Long enough for any header line that people write: our choice.
    public static final int BYTES = 1 << 16;

    /// A text begins with few control characters; more than one in fifty says that it is not one. Our choice.
    private static final int CONTROL_ONE_IN = 50;
    /// In UTF-16 without a mark, Western text has a zero in every other byte. Four in ten leave room for other
    /// characters: our choice.
    private static final double UTF_16_ZERO_SHARE = 0.4;

    private static final double UTF_16_STRAY_SHARE = 0.05;

    /// A kind of file known by its first bytes, and what to do about it.
    private record Known(String opening, String what, String next) {}

    private static final String AS_CSV = "Open it in the program it comes from and save the table as CSV (UTF-8).";
    private static final String UNPACK = "Unpack it first; gzip alone is read as it is.";
    private static final List<Known> NOT_TEXT = List.of(
            new Known("PK\u0003\u0004", "This is a spreadsheet workbook or a zip archive, not a table of text.",
                    AS_CSV),
            new Known("\u00D0\u00CF\u0011\u00E0", "This is an old spreadsheet workbook, not a table of text.", AS_CSV),
            new Known("%PDF", "This is a PDF, not a table of text.", AS_CSV),
            new Known("SQLite format 3\u0000", "This is an SQLite database, not a table of text.", AS_CSV),
            new Known("$FL2", "This is an SPSS file, not a table of text.", AS_CSV),
            new Known("BZh", "This is compressed with bzip2.", UNPACK),
            new Known("\u00FD7zXZ", "This is compressed with xz.", UNPACK),
            new Known("(\u00B5/\u00FD", "This is compressed with Zstandard.", UNPACK),
            new Known("7z\u00BC\u00AF", "This is a 7-Zip archive.", UNPACK));

    private final byte[] bytes;

    /// @param bytes the first of them
    public Opening(byte[] bytes) {
        this.bytes = bytes;
    }

    boolean isEmpty() {
        return bytes.length == 0;
    }

    boolean isGzip() {
        return bytes.length >= 2 && bytes[0] == 0x1f && bytes[1] == (byte) 0x8b;
    }

    boolean isParquet() {
        return startsWith("PAR1");
    }

    /// Why this cannot be a table of text: the first sentence says what it is, the second what to do.
    Optional<List<String>> notText() {
        for (Known known : NOT_TEXT) {
            if (startsWith(known.opening)) {
                return Optional.of(List.of(known.what, known.next));
            }
        }
        if (charsetSeen().isEmpty() && looksBinary()) {
            return Optional.of(List.of("This is not a table of text.", AS_CSV));
        }
        return Optional.empty();
    }

    /// The encoding that the bytes give away: by a byte-order mark, or by the zeros of UTF-16.
    public Optional<Charset> charsetSeen() {
        if (startsWith("\u00EF\u00BB\u00BF")) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        if (startsWith("\u00FF\u00FE") || isUtf16(1)) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        if (startsWith("\u00FE\u00FF") || isUtf16(0)) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        return Optional.empty();
    }

    /// How many bytes the byte-order mark takes.
    public int markBytes() {
        if (startsWith("\u00EF\u00BB\u00BF")) {
            return 3;
        }
        return startsWith("\u00FF\u00FE") || startsWith("\u00FE\u00FF") ? 2 : 0;
    }

    /// The opening as text, damaged or cut off as it may be.
    public String text() {
        Charset charset = charsetSeen().orElse(StandardCharsets.UTF_8);
        return new String(bytes, markBytes(), bytes.length - markBytes(), charset);
    }

    /// Whether these are no characters of a text in an encoding of single bytes.
    public boolean looksBinary() {
        int controls = 0;
        for (byte b : bytes) {
            if (b == 0) {
                return true;
            }
            if (b > 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f') {
                controls++;
            }
        }
        return controls > bytes.length / CONTROL_ONE_IN;
    }

    /// Whether the bytes of one parity are mostly zero and the others hardly ever.
    private boolean isUtf16(int zeroParity) {
        return zeroShare(zeroParity) > UTF_16_ZERO_SHARE && zeroShare(1 - zeroParity) < UTF_16_STRAY_SHARE;
    }

    /// The share of zeros among the even (0) or odd (1) bytes.
    private double zeroShare(int parity) {
        int zeros = 0;
        int all = 0;
        for (int i = parity; i < bytes.length; i += 2) {
            zeros += bytes[i] == 0 ? 1 : 0;
            all++;
        }
        return all == 0 ? 0 : (double) zeros / all;
    }

    private boolean startsWith(String latin1) {
        byte[] wanted = latin1.getBytes(StandardCharsets.ISO_8859_1);
        if (bytes.length < wanted.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if (bytes[i] != wanted[i]) {
                return false;
            }
        }
        return true;
    }
}
