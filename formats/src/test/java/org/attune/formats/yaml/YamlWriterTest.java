package org.attune.formats.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;

class YamlWriterTest {

    @Test
    void writesTextsOfAnyLength() throws YamlException {
        String plain = "Says less, and then: nothing; „so“ 2 of 3… ".repeat(3_000).strip().replace(": ", ", ");
        assertThat(plain).hasSizeGreaterThan(100_000);
        assertThat(readAgain(plain)).isEqualTo(plain);
        assertThat(readAgain("a".repeat(100_000))).isEqualTo("a".repeat(100_000));
        assertThat(readAgain(plain + ": ")).isEqualTo(plain + ": ");
        assertThat(readAgain(plain + "\n")).isEqualTo(plain + "\n");
    }

    @Test
    void quotesWhatIsNotPlainlyAText() {
        assertThat(YamlWriter.write(Map.of("a", "Plain: no"))).isEqualTo("a: \"Plain: no\"\n");
        assertThat(YamlWriter.write(Map.of("a", "Plain:no"))).isEqualTo("a: Plain:no\n");
        assertThat(YamlWriter.write(Map.of("a", "two  spaces"))).isEqualTo("a: \"two  spaces\"\n");
        assertThat(YamlWriter.write(Map.of("a", "at the end "))).isEqualTo("a: \"at the end \"\n");
        assertThat(YamlWriter.write(Map.of("a", "at the end:"))).isEqualTo("a: \"at the end:\"\n");
        assertThat(YamlWriter.write(Map.of("a", "(in brackets)"))).isEqualTo("a: \"(in brackets)\"\n");
        assertThat(YamlWriter.write(Map.of("a", "no"))).isEqualTo("a: \"no\"\n");
    }

    private static String readAgain(String text) throws YamlException {
        YamlValue.Mapping mapping = (YamlValue.Mapping) YamlReader.read(YamlWriter.write(Map.of("a", text)));
        return ((YamlValue.Text) mapping.members().get("a")).text();
    }
}
