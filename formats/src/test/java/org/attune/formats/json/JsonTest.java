package org.attune.formats.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.attune.formats.json.JsonValue.JsonArray;
import org.attune.formats.json.JsonValue.JsonNumber;
import org.attune.formats.json.JsonValue.JsonString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonTest {

    private static final JsonMapper JACKSON = JsonMapper.shared();

    @Property(seed = "1")
    void writesTextsThatAnotherReaderReadsBack(@ForAll String text, @ForAll double number)
            throws IOException, JsonException {
        double finite = Double.isFinite(number) ? number : 0;
        StringBuilder out = new StringBuilder();
        JsonWriter.compact(out).beginArray().value(text).value(finite).value(true).nothing().beginObject().name(text)
                .value(7L).endObject()
                .endArray();
        JsonArray own = (JsonArray) JsonReader.read(out.toString());
        assertThat(own.elements().getFirst()).isEqualTo(new JsonString(text));
        assertThat(((JsonNumber) own.elements().get(1)).number()).isEqualTo(finite == 0 ? 0.0 : finite);
        JsonNode theirs = JACKSON.readTree(out.toString());
        assertThat(theirs.get(0).asString()).isEqualTo(text);
        assertThat(theirs.get(1).asDouble()).isEqualTo(finite == 0 ? 0.0 : finite);
        assertThat(theirs.get(2).asBoolean()).isTrue();
        assertThat(theirs.get(3).isNull()).isTrue();
        assertThat(theirs.get(4).get(text).asInt()).isEqualTo(7);
    }

    @Test
    void aMemberThatWasWrittenBeforeStandsAsIfItHadBeenWrittenInPlace() throws IOException {
        StringBuilder at = new StringBuilder();
        list(JsonWriter.indented(at).beginObject().name("one").beginObject().name("two")).name("three").value(1L)
                .endObject().endObject().endLine();
        StringBuilder before = new StringBuilder();
        list(JsonWriter.indentedMember(before, 2));
        StringBuilder whole = new StringBuilder();
        JsonWriter.indented(whole).beginObject().name("one").beginObject().name("two")
                .written(new StringReader(before.toString())).name("three").value(1L).endObject().endObject().endLine();

        assertThat(whole).hasToString(at.toString());
    }

    private static JsonWriter list(JsonWriter json) throws IOException {
        return json.beginArray().beginObject().name("a").value("b").name("c").nothing().endObject().value(2L)
                .endArray();
    }

    /// What jackson takes for JSON we take, and the other way round.
    @Property(tries = 2000, seed = "1")
    void agreesWithAnotherReaderOnWhatIsJson(@ForAll("nearJson") String text) {
        boolean isOurs;
        try {
            JsonReader.read(text);
            isOurs = true;
        } catch (JsonException e) {
            isOurs = false;
        }
        boolean isTheirs;
        try {
            // Their reader takes an empty text for nothing, where the standard wants a value.
            isTheirs = !text.isBlank() && !JACKSON.rebuild()
                    .enable(tools.jackson.databind.DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                            tools.jackson.databind.DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                    .build().readTree(text).isMissingNode();
        } catch (RuntimeException e) {
            isTheirs = false;
        }
        assertThat(isOurs).as(text).isEqualTo(isTheirs);
    }

    @Provide
    Arbitrary<String> nearJson() {
        return Arbitraries
                .of("{", "}", "[", "]", ",", ":", "\"a\"", "\"b\"", "1", "-0.5", "0", "1e3", "true", "null", " ",
                        "\"\\u00e9\"")
                .list()
                .ofMaxSize(9).map(parts -> String.join("", parts));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[1,]", "{\"a\":1,}", "01", "1.", ".5", "+1", "NaN", "tru", "\"a", "\"\n\"",
            "\"\\x\"", "\"\\u12G4\"", "[1 2]",
            "{a:1}", "1 2", "{\"a\":1,\"a\":2}", "'a'", "\u0000"})
    void refusesWhatIsNotJson(String text) {
        assertThatThrownBy(() -> JsonReader.read(text)).isInstanceOf(JsonException.class);
    }

    @Test
    void saysOnWhichLineATextStopsBeingJson() {
        assertThatThrownBy(() -> JsonReader.read("{\n\"a\": 1,\n\"b\" 2}")).isInstanceOf(JsonException.class)
                .satisfies(e -> assertThat(((JsonException) e).line()).isEqualTo(3));
    }

    @Test
    void refusesNestingThatWouldExhaustTheStack() {
        assertThatThrownBy(() -> JsonReader.read("[".repeat(100_000))).isInstanceOf(JsonException.class)
                .hasMessageContaining("100 deep");
    }

    @Test
    void writesWholeNumbersWithoutAPoint() throws IOException {
        StringBuilder out = new StringBuilder();
        JsonWriter.compact(out).beginArray().value(3.0).value(-0.5).value(1e300).value(new BigDecimal("0.20"))
                .endArray();
        assertThat(out).hasToString("[3,-0.5,1.0E300,0.20]");
    }

    @Test
    void indentsFilesThatPeopleRead() throws IOException {
        StringBuilder out = new StringBuilder();
        JsonWriter.indented(out).beginObject().name("a").beginArray().endArray().name("b").beginArray().value(1L)
                .value(2L).endArray().endObject()
                .endLine();
        assertThat(out).hasToString("{\n  \"a\": [],\n  \"b\": [\n    1,\n    2\n  ]\n}\n");
    }

    @Test
    void putsEachValueOnALineOfItsOwn() throws IOException {
        StringBuilder out = new StringBuilder();
        JsonWriter lines = JsonWriter.compact(out);
        for (long i = 1; i <= 2; i++) {
            lines.beginObject().name("case").value(i).endObject().endLine();
        }
        assertThat(out).hasToString("{\"case\":1}\n{\"case\":2}\n");
    }

    @Test
    void hasNoWordForNumbersThatAreNotFinite() {
        assertThatThrownBy(() -> JsonWriter.compact(new StringBuilder()).value(Double.NaN))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void namesTheMemberThatIsMissingWrongOrUnknown() throws JsonException {
        JsonFields fields = JsonFields.of("", JsonReader.read("{\"a\": {\"b\": \"x\", \"c\": 1}}")).object("a");
        assertThatThrownBy(() -> fields.number("b")).hasMessage("The member a.b must be a finite number.");
        assertThatThrownBy(() -> fields.text("d")).hasMessage("The member a.d is missing.");
        assertThatThrownBy(fields::requireNoMore).hasMessageContaining("a.c is not known");
    }
}
