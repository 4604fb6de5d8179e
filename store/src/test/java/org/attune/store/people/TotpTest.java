package org.attune.store.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    /// RFC 6238, appendix B, the rows of SHA-1, of which these are the last six digits.
    @ParameterizedTest
    @CsvSource({"59,287082", "1111111109,081804", "1111111111,050471", "1234567890,005924", "2000000000,279037",
            "20000000000,353130"})
    void givesTheCodesOfTheStandard(long seconds, String code) {
        assertThat(Totp.code(SECRET, Instant.ofEpochSecond(seconds))).isEqualTo(code);
    }

    @Test
    void takesACodeOfTheStepBeforeOrAfterAndEachOnlyOnce() {
        Instant at = Instant.ofEpochSecond(1111111111);

        assertThat(Totp.step(SECRET, "050471", at.plusSeconds(30), 0)).hasValue(37037037);
        assertThat(Totp.step(SECRET, "050471", at.minusSeconds(30), 0)).hasValue(37037037);
        assertThat(Totp.step(SECRET, "050471", at.plusSeconds(60), 0)).isEmpty();
        assertThat(Totp.step(SECRET, "050471", at, 37037037)).isEmpty();
    }

    /// RFC 4648, section 10.
    @ParameterizedTest
    @CsvSource({"f,MY", "fo,MZXQ", "foo,MZXW6", "foob,MZXW6YQ", "fooba,MZXW6YTB", "foobar,MZXW6YTBOI"})
    void writesBytesInTheLettersOfTheStandard(String bytes, String letters) {
        assertThat(Base32.text(bytes.getBytes(StandardCharsets.US_ASCII))).isEqualTo(letters);
    }

    @Property(seed = "12")
    void readsBackTheBytesItWrote(@ForAll byte[] bytes) {
        assertThat(Base32.bytes(Base32.text(bytes))).isEqualTo(bytes);
    }
}
