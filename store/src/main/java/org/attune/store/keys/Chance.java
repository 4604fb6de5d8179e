package org.attune.store.keys;

import static java.util.Objects.requireNonNull;

import java.security.SecureRandom;
import java.util.Base64;

/// Where ids, tokens and nonces come from. Given from outside, so that tests know what to expect.
public final class Chance {

    /// 26 letters of 32 carry 130 bits: no two ids ever meet.
    private static final int ID_LETTERS = 26;
    /// Digits and letters without those that are taken for one another: i, l, o and u are left out.
    private static final String LETTERS = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int TOKEN_BYTES = 16;

    private final SecureRandom source;

    /// Takes everything from a source.
    public Chance(SecureRandom source) {
        this.source = requireNonNull(source, "source");
    }

    /// A new id, which says nothing of what it names.
    public String id() {
        return letters(ID_LETTERS);
    }

    /// New digits and letters, of 5 bits each, for people to copy.
    public String letters(int count) {
        StringBuilder letters = new StringBuilder(count);
        for (int i = 0; i < count; i++) {
            letters.append(LETTERS.charAt(source.nextInt(LETTERS.length())));
        }
        return letters.toString();
    }

    /// A new secret of 128 bits that fits into an address.
    public String token() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(TOKEN_BYTES));
    }

    /// New bytes.
    public byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        source.nextBytes(bytes);
        return bytes;
    }

    /// A number from 0 up to, and without, a bound.
    public int below(int bound) {
        return source.nextInt(bound);
    }
}
