package org.attune.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

import org.attune.core.transcript.Part;
import org.attune.store.access.Asker;
import org.attune.store.consent.Consent.Material;
import org.attune.store.consent.Consent.Matter;
import org.attune.store.consent.Consent.Purpose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Deciding what stands in place of names.
class NamesTest extends AtASession {

    private static final Pattern ID = Pattern.compile("name=\"transcript\" value=\"([^\"]+)\"");

    private static Browser therapist;
    private String names;
    private String transcript;

    @BeforeAll
    static void open() {
        therapist = Cast.THERAPIST.enters(house);
        ReflectionTest.make(therapist);
    }

    @BeforeEach
    void leaveBehind() {
        LeftBehind.in(house, session.caseId());
        names = "/reflection/names?case=" + session.caseId() + "&session=1";
        transcript = session.sessionPath() + "/transcript";
    }

    private void saySpeakers() {
        house.store().transcripts().saySpeakers(asker(), sessionId(), Map.of("C", Part.CLIENT, "T", Part.THERAPIST));
    }

    private Asker.Member asker() {
        return house.person(Cast.THERAPIST).asking();
    }

    private String sessionId() {
        return house.store().meetings().find(asker(), session.caseId(), 1).orElseThrow().id();
    }

    private HttpResponse<String> decide(Map<String, String> answers) {
        String page = therapist.get(names).body();
        Map<String, String> fields = new HashMap<>(answers);
        fields.putAll(Map.of("case", session.caseId(), "session", "1", "in", "ENGLISH", "transcript",
                ID.matcher(page).results().findFirst().orElseThrow().group(1)));
        return therapist.post("/reflection/names", fields);
    }

    @Test
    void namesAreProposedWithTheirPlaceDecidedAndUndone() {
        assertThat(therapist.get(names).headers().firstValue("Location")).contains(transcript + "/speakers");
        saySpeakers();
        assertThat(therapist.get(transcript).body()).contains("Decide about names");
        assertThat(therapist.get(names).body()).contains("<mark>Anna</mark>", "would be [name 1]", "2 ×", "Not sure");
        HttpResponse<String> undecided = decide(Map.of("more", "was there"));
        assertThat(undecided.statusCode()).isEqualTo(422);
        assertThat(undecided.body()).contains("decide each of them", "was there</textarea>");

        String done = therapist.follow(decide(Map.of("answer.0", "REPLACE", "more", "was there"))).body();
        assertThat(done).contains("[name 1] [other 1].", "[name 1]?", "Undo the stand-ins").doesNotContain("Anna");

        Map<String, String> place = Map.of("case", session.caseId(), "session", "1");
        assertThat(therapist.follow(therapist.post("/reflection/names/undo", place)).body()).contains("Undone",
                "Anna was there.");
        assertThat(therapist.follow(therapist.post("/reflection/names/undo", place)).body())
                .contains("Nothing was undone.");
    }

    @Test
    void whatStandInsStandForGoesWithTheTranscript() {
        saySpeakers();
        decide(Map.of("answer.0", "REPLACE"));
        int before = leaves();
        therapist.get(session.sessionPath() + "/material");
        therapist.post(session.sessionPath() + "/material/transcript/erase", Map.of());

        assertThat(leaves()).isEqualTo(before - 1);
    }

    /// How many leaves reflection stores have, as the tables tell anybody.
    private static int leaves() {
        return JdbcClient.create(house.store().passkeyTables()).sql("select count(*) from private_leaf")
                .query(Integer.class).single();
    }

    @Test
    void whatIsKeptStaysAndWhatIsUnsureIsReplaced() {
        saySpeakers();
        assertThat(therapist.follow(decide(Map.of("answer.0", "KEEP"))).body()).contains("Anna was there.",
                "Names and places have stand-ins.");
        therapist.post("/reflection/names/undo", Map.of("case", session.caseId(), "session", "1"));
        assertThat(therapist.follow(decide(Map.of("answer.0", "NOT_SURE"))).body()).doesNotContain("Anna");
    }

    @Test
    void aSupervisorReadsItWithStandInsOnly() {
        saySpeakers();
        house.letSupervisorRead(session.caseId());
        Browser supervisor = Cast.SUPERVISOR.enters(house);
        assertThat(supervisor.get(transcript).statusCode()).isEqualTo(403);
        assertThat(supervisor.get(session.sessionPath() + "/material").body()).contains("none that you may read");
        decide(Map.of("answer.0", "REPLACE"));

        assertThat(supervisor.get(transcript).body()).contains("[name 1] was there.").doesNotContain("Anna", "Undo");
        house.store().consents().list(asker(), session.caseId()).stream()
                .filter(one -> one.matter().equals(new Matter(Purpose.SUPERVISION, Material.TRANSCRIPT, "")))
                .forEach(one -> house.store().consents().withdraw(asker(), session.caseId(), one.id()));
        assertThat(supervisor.get(transcript).statusCode()).isEqualTo(403);
    }

    @Test
    void nothingIsDecidedBehindALockedDoor() {
        saySpeakers();
        Browser other = Cast.THERAPIST.enters(house);
        assertThat(other.get(names).body()).contains("passphrase").doesNotContain("Anna");
        assertThat(other.post("/reflection/names", Map.of("case", session.caseId(), "session", "1")).body())
                .contains("passphrase").doesNotContain("Anna");
        assertThat(Cast.COLLEAGUE.enters(house).get(names).headers().firstValue("Location"))
                .contains("/reflection/new");
    }
}
