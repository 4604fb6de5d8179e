package org.attune.benchmarks.server;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.attune.store.Store;
import org.attune.store.people.Person;

/// Signs somebody in as a person does, by password and authenticator.
///
/// @param name the sign-in name
/// @param password the password
/// @param secret of the authenticator, in letters
record SignIn(String name, String password, String secret) {

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final String PASSWORD = "four words kept in mind";
    private static final int BITS = 5;
    private static final int STEP_SECONDS = 30;

    /// Gives somebody a password and an authenticator.
    static SignIn of(Store store, Person person) {
        store.passwords().set(AskedPractice.PROGRAM, person.id(), PASSWORD);
        SignIn signIn = new SignIn(person.names().signIn(), PASSWORD, store.secondSteps().begin(person.asking()));
        store.secondSteps().confirm(person.asking(), signIn.codeBefore());
        return signIn;
    }

    /// Signs in over a line, which stays signed in.
    void over(Line line) throws IOException {
        line.get("/sign-in");
        line.post("/sign-in", Map.of("name", name, "password", password));
        line.get("/sign-in/second");
        Line.Answer done = line.post("/sign-in/second", Map.of("code", code(Instant.now())));
        if (!done.location().equals("/")) {
            throw new IllegalStateException("the sign-in was refused: " + done.status() + " " + done.location());
        }
    }

    /// The code of the step before this one, so that this step's can be used later: each is taken once.
    private String codeBefore() {
        return code(Instant.now().minusSeconds(STEP_SECONDS));
    }

    /// The code of a moment. *Source:* RFC 6238 (doi 10.17487/RFC6238), six digits, SHA-1.
    String code(Instant at) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(bytes(), "HmacSHA1"));
            byte[] hash = mac.doFinal(
                    ByteBuffer.allocate(Long.BYTES).putLong(at.getEpochSecond() / STEP_SECONDS).array());
            int offset = hash[hash.length - 1] & 0xf;
            int number = ByteBuffer.wrap(hash).getInt(offset) & Integer.MAX_VALUE;
            return String.format(Locale.ROOT, "%06d", number % 1_000_000);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has HMAC with SHA-1", impossible);
        }
    }

    private byte[] bytes() {
        ByteBuffer bytes = ByteBuffer.allocate(secret.length() * BITS / Byte.SIZE);
        int held = 0;
        int bits = 0;
        for (char letter : secret.toCharArray()) {
            held = held << BITS | LETTERS.indexOf(letter);
            bits += BITS;
            if (bits >= Byte.SIZE) {
                bits -= Byte.SIZE;
                bytes.put((byte) (held >> bits));
            }
        }
        return bytes.array();
    }
}
