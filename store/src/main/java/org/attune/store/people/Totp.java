package org.attune.store.people;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.LongStream;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The six digits that an authenticator shows: a new number every 30 seconds.
///
/// *Source:* RFC 6238 (doi 10.17487/RFC6238) over RFC 4226, with SHA-1, which authenticators expect. *Check:* RFC 6238, appendix B.
final class Totp {

    private static final int SECONDS_A_STEP = 30;
    private static final int CODES = 1_000_000;
    /// Clocks may differ by a step. *Source:* RFC 6238, section 5.2.
    private static final int STEPS_APART = 1;

    private Totp() {}

    /// The step whose code this is, near a time and after a step that was used already.
    static OptionalLong step(byte[] secret, String code, Instant at, long usedStep) {
        long now = Math.floorDiv(at.getEpochSecond(), SECONDS_A_STEP);
        return LongStream.rangeClosed(now - STEPS_APART, now + STEPS_APART)
                .filter(step -> step > usedStep && code(secret, step).equals(code))
                .findFirst();
    }

    /// The code of the step that a time falls in.
    static String code(byte[] secret, Instant at) {
        return code(secret, Math.floorDiv(at.getEpochSecond(), SECONDS_A_STEP));
    }

    private static String code(byte[] secret, long step) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int offset = hash[hash.length - 1] & 0xf;
            int number = ByteBuffer.wrap(hash).getInt(offset) & Integer.MAX_VALUE;
            return String.format(Locale.ROOT, "%06d", number % CODES);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has HmacSHA1", impossible);
        }
    }
}
