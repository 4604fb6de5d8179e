package org.attune.store.people;

import java.io.ByteArrayOutputStream;

/// Bytes in letters that people can type, as authenticators take their secrets. *Source:* RFC 4648, section 6, without padding.
final class Base32 {

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;

    private Base32() {}

    static String text(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        int held = 0;
        int heldBits = 0;
        for (byte one : bytes) {
            held = (held << Byte.SIZE) | (one & 0xff);
            heldBits += Byte.SIZE;
            while (heldBits >= BITS) {
                heldBits -= BITS;
                text.append(LETTERS.charAt((held >> heldBits) & 0x1f));
            }
        }
        if (heldBits > 0) {
            text.append(LETTERS.charAt((held << (BITS - heldBits)) & 0x1f));
        }
        return text.toString();
    }

    static byte[] bytes(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int held = 0;
        int heldBits = 0;
        for (char letter : text.toCharArray()) {
            held = (held << BITS) | LETTERS.indexOf(letter);
            heldBits += BITS;
            if (heldBits >= Byte.SIZE) {
                heldBits -= Byte.SIZE;
                bytes.write(held >> heldBits);
            }
        }
        return bytes.toByteArray();
    }
}
