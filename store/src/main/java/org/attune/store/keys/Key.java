package org.attune.store.keys;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/// One key of 256 bits, and what it does: AES-GCM with a fresh nonce, the cell as additional data.
///
/// *Source:* NIST SP 800-38D: nonces of 96 bits, tags of 128.
final class Key {

    static final int BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final String id;
    private final Secret secret;
    private boolean isWiped;

    /// The bytes themselves, so that they can be overwritten; what the JDK offers keeps a copy that cannot.
    private record Secret(byte[] bytes) implements SecretKey {

        private static final long serialVersionUID = 1L;

        @Override
        public String getAlgorithm() {
            return "AES";
        }

        @Override
        public String getFormat() {
            return "RAW";
        }

        /// A copy, which the cipher overwrites once it has read it.
        @Override
        public byte[] getEncoded() {
            return bytes.clone();
        }

        /// Says nothing of the key.
        @Override
        public String toString() {
            return "Secret";
        }
    }

    Key(String id, byte[] secret) {
        this.id = requireNonNull(id, "id");
        if (secret.length != BYTES) {
            throw new IllegalArgumentException("a key has " + BYTES + " bytes, not " + secret.length);
        }
        this.secret = new Secret(secret.clone());
    }

    String id() {
        return id;
    }

    /// Overwrites the key, which opens and seals nothing from then on.
    void wipe() {
        isWiped = true;
        Arrays.fill(secret.bytes, (byte) 0);
    }

    /// Nonce and ciphertext, in letters.
    String seal(Cell cell, String text, byte[] nonce) {
        return seal(cell, text.getBytes(StandardCharsets.UTF_8), nonce);
    }

    /// The same of bytes.
    String seal(Cell cell, byte[] plain, byte[] nonce) {
        if (nonce.length != NONCE_BYTES) {
            throw new IllegalArgumentException("a nonce has " + NONCE_BYTES + " bytes, not " + nonce.length);
        }
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, cell, nonce);
            byte[] sealed = cipher.doFinal(plain);
            byte[] both = new byte[NONCE_BYTES + sealed.length];
            System.arraycopy(nonce, 0, both, 0, NONCE_BYTES);
            System.arraycopy(sealed, 0, both, NONCE_BYTES, sealed.length);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(both);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has AES-GCM", impossible);
        }
    }

    static byte[] nonce(Chance chance) {
        return chance.bytes(NONCE_BYTES);
    }

    /// The text, unless it was sealed with another key or for another cell, or was changed.
    Optional<String> open(Cell cell, String sealed) {
        return openBytes(cell, sealed).map(plain -> new String(plain, StandardCharsets.UTF_8));
    }

    /// The same as bytes.
    Optional<byte[]> openBytes(Cell cell, String sealed) {
        try {
            byte[] both = Base64.getUrlDecoder().decode(sealed);
            if (both.length <= NONCE_BYTES) {
                return Optional.empty();
            }
            byte[] nonce = Arrays.copyOf(both, NONCE_BYTES);
            return Optional.of(cipher(Cipher.DECRYPT_MODE, cell, nonce)
                    .doFinal(both, NONCE_BYTES, both.length - NONCE_BYTES));
        } catch (GeneralSecurityException | IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, Cell cell, byte[] nonce) throws GeneralSecurityException {
        if (isWiped) {
            throw new IllegalStateException("the key was overwritten");
        }
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, secret, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(cell.inText().getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
