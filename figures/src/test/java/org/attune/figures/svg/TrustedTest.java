package org.attune.figures.svg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TrustedTest {

    @Test
    void hashesItsTextAsAPolicyWantsIt() {
        Trusted trusted = Trusted.beside(TrustedTest.class, "one-line.css");

        assertThat(trusted.text()).isEqualTo("p { color: black }\n");
        // printf 'p { color: black }\n' | openssl dgst -sha256 -binary | base64
        assertThat(trusted.policyHash()).isEqualTo("'sha256-3hdydaCSoTGTh5zPkQywTW5qsW9M+yMIA6+eiUvRY44='");
    }

    @Test
    void refusesAFileThatIsNotThere() {
        assertThatThrownBy(() -> Trusted.beside(TrustedTest.class, "none.css")).hasMessageContaining("none.css");
    }

    @Test
    void refusesATextThatWouldEndItsElement() {
        assertThatThrownBy(() -> Trusted.beside(TrustedTest.class, "breaks-out.js"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
