package org.attune.store.keys;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;

import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// The key of one file, which seals it chunk by chunk: AES-256-GCM, the chunk's number as nonce, the file's id and that number as
/// additional data. No chunk opens at another place or in another file.
///
/// A key seals each chunk of its file once, so that no nonce ever comes twice.
///
/// *Source:* NIST SP 800-38D, 8.2.1: nonces that are counted, under a key of which there is one.
public final class FileKey {

    /// By how much a sealed chunk is longer than what is in it.
    public static final int TAG_BYTES = 16;

    private static final int NONCE_BYTES = 12;
    private static final int BITS_OF_BYTE = 8;

    private final SecretKey key;

    private FileKey(byte[] bytes) {
        this.key = new SecretKeySpec(bytes, "AES");
    }

    /// A new key.
    public static FileKey make(Chance chance) {
        return new FileKey(chance.bytes(Key.BYTES));
    }

    /// A key from its letters.
    public static FileKey parse(String letters) {
        return new FileKey(Base64.getDecoder().decode(letters));
    }

    /// The key in letters, to go into an envelope.
    public String inLetters() {
        return Base64.getEncoder().encodeToString(key.getEncoded());
    }

    /// A chunk, sealed.
    ///
    /// @param number from 0
    /// @param length how many of the bytes are in it
    public byte[] seal(String fileId, long number, byte[] bytes, int length) {
        try {
            return cipher(Cipher.ENCRYPT_MODE, fileId, number).doFinal(bytes, 0, length);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has AES-GCM", impossible);
        }
    }

    /// What is in a chunk.
    ///
    /// @throws GeneralSecurityException when it was changed, or belongs to another place or file
    public byte[] open(String fileId, long number, byte[] sealed) throws GeneralSecurityException {
        return cipher(Cipher.DECRYPT_MODE, fileId, number).doFinal(sealed);
    }

    private Cipher cipher(int mode, String fileId, long number) throws GeneralSecurityException {
        byte[] nonce = ByteBuffer.allocate(NONCE_BYTES).putLong(NONCE_BYTES - Long.BYTES, number).array();
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BYTES * BITS_OF_BYTE, nonce));
        cipher.updateAAD((fileId + "\n" + number).getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    /// Says nothing of the key.
    @Override
    public String toString() {
        return "FileKey";
    }
}
