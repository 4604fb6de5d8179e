package org.attune.web.page;

import java.util.Map;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/// A QR code as one path of an SVG, four light squares around it, as the standard asks. Black on white in every colour
/// scheme, for some cameras read nothing else.
///
/// @param squares how many squares wide it is, with its margin
/// @param path the dark squares, as an SVG path with one unit a square
public record QrCode(int squares, String path) {

    private static final int MARGIN = 4;

    /// The code of a text of a few hundred signs at most.
    public static QrCode of(String text) {
        try {
            ByteMatrix dark = Encoder
                    .encode(text, ErrorCorrectionLevel.M, Map.of(EncodeHintType.CHARACTER_SET, "UTF-8"))
                    .getMatrix();
            StringBuilder path = new StringBuilder();
            for (int row = 0; row < dark.getHeight(); row++) {
                draw(path, dark, row);
            }
            return new QrCode(dark.getWidth() + 2 * MARGIN, path.toString());
        } catch (WriterException e) {
            throw new IllegalArgumentException("the text is too long for a QR code", e);
        }
    }

    /// Each run of dark squares is one rectangle.
    private static void draw(StringBuilder path, ByteMatrix dark, int row) {
        int column = 0;
        while (column < dark.getWidth()) {
            int start = column;
            while (column < dark.getWidth() && dark.get(column, row) == 1) {
                column++;
            }
            if (column > start) {
                path.append('M').append(start + MARGIN).append(' ').append(row + MARGIN)
                        .append('h').append(column - start).append("v1h").append(start - column).append('z');
            }
            column++;
        }
    }
}
