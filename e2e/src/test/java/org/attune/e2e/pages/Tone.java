package org.attune.e2e.pages;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// A sound that was recorded, for a browser to play.
final class Tone {

    private static final int RATE = 8_000;
    private static final int SECONDS = 20;
    private static final int HEAD = 44;

    private Tone() {}

    /// As a file of the kind audio/wav: 8,000 samples a second, of a byte each.
    static byte[] ofTwentySeconds() {
        int samples = SECONDS * RATE;
        ByteBuffer wave = ByteBuffer.allocate(HEAD + samples).order(ByteOrder.LITTLE_ENDIAN);
        wave.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(HEAD - 8 + samples)
                .put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16).putShort((short) 1).putShort((short) 1)
                .putInt(RATE).putInt(RATE).putShort((short) 1).putShort((short) 8)
                .put("data".getBytes(StandardCharsets.US_ASCII)).putInt(samples);
        for (int i = 0; i < samples; i++) {
            wave.put((byte) (128 + 60 * Math.sin(2 * Math.PI * 220 * i / RATE)));
        }
        return wave.array();
    }
}
