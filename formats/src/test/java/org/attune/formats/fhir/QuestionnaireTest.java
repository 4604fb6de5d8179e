package org.attune.formats.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.parser.StrictErrorHandler;
import org.attune.core.course.Respondent;
import org.attune.core.form.FormWording;
import org.attune.core.form.ShownForm;
import org.attune.core.instrument.Instrument;
import org.attune.core.instrument.Item;
import org.attune.formats.instruments.ShippedInstruments;
import org.attune.formats.json.JsonException;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemComponent;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What is written reads back as it was, and HAPI FHIR's strict parser takes it and sees the same.
class QuestionnaireTest {

    private static IParser hapi;

    @BeforeAll
    static void openHapi() {
        hapi = FhirContext.forR4().newJsonParser();
        hapi.setParserErrorHandler(new StrictErrorHandler());
    }

    static Stream<Instrument> instruments() {
        return ShippedInstruments.listAll().stream();
    }

    static Stream<ShownForm> forms() {
        return ShippedInstruments.listForms().stream();
    }

    @ParameterizedTest
    @MethodSource("instruments")
    void everyInstrumentReadsBackAsItWas(Instrument instrument) throws JsonException {
        QuestionnaireReader.Read read = QuestionnaireReader.read(QuestionnaireWriter.write(instrument));

        assertThat(read.instrument()).isEqualTo(instrument);
        assertThat(read.wording()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("instruments")
    void withoutAFormThatMayBeShownNoWordingStandsInIt(Instrument instrument) {
        Questionnaire seen = hapi.parseResource(Questionnaire.class, QuestionnaireWriter.write(instrument));

        assertThat(seen.getItem()).hasSameSizeAs(instrument.items()).noneMatch(QuestionnaireItemComponent::hasText)
                .allSatisfy(item -> assertThat(item.getAnswerOption())
                        .noneMatch(option -> option.getValueCoding().hasDisplay()));
        assertThat(seen.getUrl()).isEqualTo("urn:attune:questionnaire:" + instrument.id());
        assertThat(seen.getVersion()).isEqualTo(instrument.version());
        assertThat(seen.getCopyright()).isEqualTo(instrument.licence().notice());
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyFormReadsBackWithWhatTheClientReads(ShownForm form) throws JsonException {
        QuestionnaireReader.Read read = QuestionnaireReader.read(QuestionnaireWriter.write(form));
        FormWording wording = read.wording().orElseThrow();

        assertThat(read.instrument()).isEqualTo(form.instrument());
        ShownForm again = ShownForm.of(read.instrument(), wording, new ShownForm.Right.OfTheLicence());
        assertThat(again.language()).isEqualTo(form.language());
        assertThat(again.lead(Respondent.CLIENT)).isEqualTo(form.lead(Respondent.CLIENT));
        assertThat(again.openLine(Respondent.CLIENT)).isEqualTo(form.openLine(Respondent.CLIENT));
        for (Item item : form.instrument().items()) {
            assertThat(again.question(item, Respondent.CLIENT)).isEqualTo(form.question(item, Respondent.CLIENT));
            assertThat(again.labels(item)).isEqualTo(form.labels(item));
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void anotherReaderSeesTheSameQuestionsAnswersAndScores(ShownForm form) {
        Questionnaire seen = hapi.parseResource(Questionnaire.class, QuestionnaireWriter.write(form));
        List<QuestionnaireItemComponent> questions = seen.getItem().stream()
                .filter(item -> item.getType() == QuestionnaireItemType.CHOICE).toList();

        assertThat(seen.getLanguage()).isEqualTo(form.language());
        assertThat(questions).hasSameSizeAs(form.instrument().items());
        for (int i = 0; i < questions.size(); i++) {
            Item item = form.instrument().items().get(i);
            assertThat(questions.get(i).getLinkId()).isEqualTo(item.id());
            assertThat(questions.get(i).getText()).isEqualTo(form.question(item, Respondent.CLIENT));
            assertThat(questions.get(i).getRequired()).isFalse();
            assertThat(questions.get(i).getAnswerOption()).extracting(option -> option.getValueCoding().getDisplay())
                    .isEqualTo(form.labels(item));
            assertThat(questions.get(i).getAnswerOption()).first().satisfies(option -> assertThat(
                    ((DecimalType) option.getValueCoding().getExtensionByUrl(
                            "http://hl7.org/fhir/StructureDefinition/ordinalValue").getValue()).getValue().intValue())
                    .isEqualTo(item.answers().lowest()));
        }
    }

    /// Written by HAPI again, which puts members into its own order, it is still the same instrument.
    @ParameterizedTest
    @MethodSource("instruments")
    void whatHapiWritesAgainIsStillTheSame(Instrument instrument) throws JsonException {
        String again = hapi.encodeResourceToString(hapi.parseResource(QuestionnaireWriter.write(instrument)));

        assertThat(QuestionnaireReader.read(again).instrument()).isEqualTo(instrument);
    }

    @Test
    void aQuestionThatFollowsAnAnswerSaysAfterWhich() {
        ShownForm check = ShippedInstruments.listForms().get(1);
        Questionnaire seen = hapi.parseResource(Questionnaire.class, QuestionnaireWriter.write(check));
        QuestionnaireItemComponent settled = seen.getItem().stream()
                .filter(item -> item.getLinkId().equals("settled")).findFirst().orElseThrow();

        assertThat(settled.getEnableBehavior().toCode()).isEqualTo("any");
        assertThat(settled.getEnableWhen()).hasSize(5).allMatch(when -> when.getQuestion().equals("strain"))
                .extracting(when -> when.getAnswerCoding().getCode()).containsExactly("1", "2", "3", "4", "5");
    }

    @Test
    void saysWhatIsWrongWithAQuestionnaire() {
        String right = QuestionnaireWriter.write(ShippedInstruments.listAll().getFirst());
        assertWrong(right.replace("\"Questionnaire\"", "\"Patient\""), "resourceType must be Questionnaire");
        assertWrong(right.replace("urn:attune:fhir:licence", "http://example.org/licence"),
                "only where it wrote it itself");
        assertWrong(right.replace("\"code\": \"2\"", "\"code\": \"two\""), "must be a whole number");
        assertWrong(right.replace("\"code\": \"2\"", "\"code\": \"9\"").replace("\"code\": \"7\"", "\"code\": \"99\""),
                "one after another");
        assertWrong("{\"resourceType\": \"Questionnaire\"}", "licence");
    }

    private static void assertWrong(String text, String what) {
        assertThatThrownBy(() -> QuestionnaireReader.read(text)).isInstanceOf(JsonException.class)
                .hasMessageContaining(what);
    }
}
