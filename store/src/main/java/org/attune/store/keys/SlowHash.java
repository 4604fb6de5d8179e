package org.attune.store.keys;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/// Argon2id: made slow and large on purpose, so that a stolen database does not give up its passwords to guessing.
///
/// *Source:* RFC 9106 (doi 10.17487/RFC9106), and the text form of its reference implementation.
public final class SlowHash {

    /// What a password or PIN costs: 19 MiB, two passes. *Source:* OWASP Password Storage Cheat Sheet, Argon2id.
    private static final Cost OF_PASSWORD = new Cost(19_456, 2, 1);
    /// What the key of a reflection store costs, because nothing else stands before it: 64 MiB, three passes, four lanes.
    /// *Source:* RFC 9106 section 4, the second recommended option.
    private static final Cost OF_KEY = new Cost(65_536, 3, 4);

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final Pattern FORM = Pattern
            .compile("\\$argon2id\\$v=19\\$m=(\\d+),t=(\\d+),p=(\\d+)\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");

    private record Cost(int memoryKibibytes, int passes, int lanes) {}

    private SlowHash() {}

    /// The hash of a secret with a salt of its own, in text that says how it was made.
    public static String of(String secret, Chance chance) {
        byte[] salt = chance.bytes(SALT_BYTES);
        return "$argon2id$v=19$m=" + OF_PASSWORD.memoryKibibytes + ",t=" + OF_PASSWORD.passes + ",p="
                + OF_PASSWORD.lanes + "$" + letters(salt) + "$" + letters(derive(secret, salt, OF_PASSWORD));
    }

    /// Whether a secret is the one that was hashed. Takes the same time for a right and a wrong one.
    public static boolean matches(String secret, String hash) {
        Matcher parts = FORM.matcher(hash);
        if (!parts.matches()) {
            throw new IllegalStateException("a hash is not in the form of Argon2id");
        }
        Cost cost = new Cost(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)),
                Integer.parseInt(parts.group(3)));
        byte[] found = derive(secret, Base64.getDecoder().decode(parts.group(4)), cost);
        return MessageDigest.isEqual(found, Base64.getDecoder().decode(parts.group(5)));
    }

    /// A key of 256 bits that only this secret and salt give.
    static byte[] key(String secret, byte[] salt) {
        return derive(secret, salt, OF_KEY);
    }

    private static byte[] derive(String secret, byte[] salt, Cost cost) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(cost.memoryKibibytes)
                .withIterations(cost.passes)
                .withParallelism(cost.lanes)
                .withSalt(salt)
                .build());
        byte[] hash = new byte[HASH_BYTES];
        byte[] plain = secret.getBytes(StandardCharsets.UTF_8);
        generator.generateBytes(plain, hash);
        Arrays.fill(plain, (byte) 0);
        return hash;
    }

    private static String letters(byte[] bytes) {
        return Base64.getEncoder().withoutPadding().encodeToString(bytes);
    }
}
