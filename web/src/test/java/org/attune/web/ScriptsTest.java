package org.attune.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Browsers send forms without saying in which encoding; it is the one of the page, UTF-8.
class ScriptsTest {

    private static final String WORDS = "Grüße, señor – שלום مرحبا 漢字 𝄞";

    @TempDir
    private Path folder;

    @Test
    void whatIsTypedInAnyScriptArrivesAsItWasTyped() {
        try (House house = House.empty(folder)) {
            AskedSession session = AskedSession.in(house);
            session.answeredByClient(WORDS, "NOW");

            assertThat(session.words()).isEqualTo(WORDS);
            Browser therapist = Cast.THERAPIST.enters(house);
            therapist.get("/cases/" + session.caseId() + "/contact");
            therapist.post("/cases/" + session.caseId() + "/contact", Map.of("text", WORDS));
            assertThat(house.store().contacts().show(house.person(Cast.THERAPIST).asking(), session.caseId()))
                    .contains(WORDS);
        }
    }
}
