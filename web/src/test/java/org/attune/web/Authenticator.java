package org.attune.web;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Somebody's telephone, which was shown a secret once. Written apart from the program's own arithmetic.
record Authenticator(String letters) {

    private static final Pattern SECRET = Pattern.compile("<span class=\"code\">([A-Z2-7 ]+)</span>");

    /// Takes the secret from the page that shows it.
    static Authenticator reading(String page) {
        Matcher found = SECRET.matcher(page);
        if (!found.find()) {
            throw new AssertionError("no secret is shown on " + page);
        }
        return new Authenticator(found.group(1).replace(" ", ""));
    }

    /// The six digits it shows.
    String code(Instant at) {
        try {
            StringBuilder bits = new StringBuilder();
            letters.chars().map("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"::indexOf)
                    .forEach(five -> bits.append(Integer.toBinaryString(five + 32).substring(1)));
            byte[] secret = new byte[bits.length() / 8];
            for (int i = 0; i < secret.length; i++) {
                secret[i] = (byte) Integer.parseInt(bits.substring(8 * i, 8 * i + 8), 2);
            }
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            ByteBuffer hash = ByteBuffer.wrap(mac.doFinal(ByteBuffer.allocate(8)
                    .putLong(at.getEpochSecond() / 30).array()));
            int number = hash.getInt(hash.get(19) & 15) & 0x7fffffff;
            return String.format(Locale.ROOT, "%06d", number % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
