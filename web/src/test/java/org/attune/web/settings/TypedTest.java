package org.attune.web.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedTest {

    private static Settings read(String typed) {
        return Typed.read(Stream.of(typed.split(" ")).filter(word -> !word.isEmpty()).toList(),
                Map.of("HOME", "/somewhere"));
    }

    @Test
    void servesThisMachineOnlyWhenNothingElseIsSaid() {
        Settings settings = read("serve");

        assertThat(settings.reach()).isEqualTo(new Reach.Loopback("127.0.0.1"));
        assertThat(settings.origin()).isEqualTo("http://localhost:8710");
        assertThat(settings.reach().isBeyondThisMachine()).isFalse();
        assertThat(settings.dataFolder()).isEqualTo(Path.of("/somewhere/.local/share/attune"));
        assertThat(settings.isDemo()).isFalse();
    }

    @Test
    void takesValuesAfterASpaceOrAnEqualsSign() {
        assertThat(read("serve --port 81 --data=/tmp/here"))
                .returns(81, Settings::port)
                .returns(Path.of("/tmp/here"), Settings::dataFolder);
    }

    @Test
    void findsAFreePortWhenAskedForNone() {
        assertThat(read("serve --port 0").port()).isBetween(1024, 65535);
    }

    @Test
    void standsBehindAProxyByItsHttpsAddress() {
        Settings settings = read("serve --base-url https://attune.example.org --address 0.0.0.0");

        assertThat(settings.origin()).isEqualTo("https://attune.example.org");
        assertThat(settings.reach().hostNames()).containsExactly("attune.example.org");
        assertThat(settings.reach().isBeyondThisMachine()).isTrue();
    }

    @Test
    void takesTheDatabaseFromTheEnvironment() {
        Settings settings = Typed.read(List.of("serve"),
                Map.of("HOME", "/x", "ATTUNE_DATABASE_URL", "jdbc:postgresql://db/attune"));

        assertThat(settings.databaseUrl()).isEqualTo("jdbc:postgresql://db/attune");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "serve --address 0.0.0.0 | Give --tls-cert and --tls-key",
            "serve --address 192.0.2.7 | Give --tls-cert and --tls-key",
            "serve --address nowhere.invalid | Give an IP address",
            "serve --base-url http://attune.example.org | begins with https://",
            "serve --base-url https://attune.example.org/practice | ends there",
            "serve --base-url https://me@attune.example.org | ends there",
            "serve --base-url https://a_b^c | looks like https://",
            "serve --tls-cert cert.pem | Give both, or neither",
            "serve --tls-cert cert.pem --tls-key key.pem | Name a PEM file",
            "serve --port 70000 | from 1 to 65535",
            "serve --port eighty | from 1 to 65535",
            "serve --port | needs a value",
            "serve --port 80 --port 81 | Once is enough",
            "serve --colour blue | What may be typed",
            "serve --database-url jdbc:h2:mem | begins with jdbc:postgresql:",
            "demo --base-url https://attune.example.org | A demo is for this machine only",
            "sing | attune serve, or attune demo",
            "'' | attune serve, or attune demo"})
    void refusesWhatCannotBeMeantSoAndSaysWhatCan(String typed, String remedy) {
        assertThatThrownBy(() -> read(typed)).isInstanceOf(BadSetting.class).hasMessageContaining(remedy);
    }

    @Test
    void neverRepeatsADatabaseUrlForItMayHoldAPassword() {
        assertThatThrownBy(() -> read("serve --database-url mysql://me:secret@db"))
                .isInstanceOf(BadSetting.class)
                .hasMessageNotContaining("secret");
    }
}
