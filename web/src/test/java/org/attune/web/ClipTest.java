package org.attune.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.attune.core.transcript.Part;
import org.attune.store.access.Asker;
import org.attune.store.consent.Consent;
import org.attune.store.consent.Consent.Material;
import org.attune.store.consent.Consent.Matter;
import org.attune.store.consent.Consent.Purpose;
import org.attune.store.material.KeptTranscript;
import org.attune.store.material.Place;
import org.attune.store.own.Leaves;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A clip, from the session it is made of to those whom it is for, and to its end.
class ClipTest extends AtASession {

    private static final Pattern CLIP = Pattern.compile("href=\"(/clips/[^\"]+)\"");

    private static Leaves own;
    private Browser therapist;
    private String recording;

    @BeforeEach
    void leaveBehind() {
        recording = LeftBehind.in(house, session.caseId());
        String sessionId = session.form().meeting().id();
        KeptTranscript kept = house.store().transcripts()
                .saySpeakers(asker(), sessionId, Map.of("C", Part.CLIENT, "T", Part.THERAPIST)).done().orElseThrow();
        if (own == null) {
            own = house.store().privateStore().make(asker(), "five words are long enough").done().orElseThrow()
                    .leaves();
        }
        house.store().standIns().give(asker(), new Place(session.caseId(), sessionId), kept.id(), List.of(), own);
        therapist = Cast.THERAPIST.enters(house);
    }

    private Asker.Member asker() {
        return house.person(Cast.THERAPIST).asking();
    }

    private Consent agree(Material material) {
        return agree(Purpose.RESEARCH, material);
    }

    private Consent agree(Purpose purpose, Material material) {
        return house.store().consents().give(asker(), session.caseId(), new Matter(purpose, material, ""), "3 en");
    }

    private HttpResponse<String> make(String from, String to) {
        return make(from, to, "research");
    }

    private HttpResponse<String> make(String from, String to, String purpose) {
        therapist.get(session.sessionPath() + "/material");
        return therapist.follow(therapist.post(session.sessionPath() + "/clips",
                Map.of("from", from, "to", to, "purpose", purpose)));
    }

    private static String pathIn(String page) {
        return CLIP.matcher(page).results().findFirst().orElseThrow().group(1);
    }

    @Test
    void wordsForAPeerGroupAreTakenAlongByTheirTherapistAndThoseForTeachingByNobody() {
        Consent words = agree(Purpose.PEER_GROUP, Material.TRANSCRIPT);
        agree(Purpose.TEACHING, Material.TRANSCRIPT);
        String clip = pathIn(make("0:00", "0:01", "peer-group").body());
        Browser colleague = Cast.COLLEAGUE.enters(house);
        assertThat(colleague.get(clip).statusCode()).isEqualTo(404);
        assertThat(therapist.get(clip).body()).contains("Take the words along", "bring it to a meeting");
        assertThat(therapist.get(clip + "/words").body()).isEqualTo("[0:00] Client: Anna was there.\n");
        house.store().consents().withdraw(asker(), session.caseId(), words.id());
        assertThat(therapist.get(clip + "/words").statusCode()).isEqualTo(403);
        therapist.post(session.sessionPath() + clip + "/end", Map.of());

        String shown = pathIn(make("0:00", "0:01", "teaching").body());
        assertThat(colleague.get(shown).body()).contains("Anna was there.", "The words stay here")
                .doesNotContain("Take the words along");
        assertThat(colleague.get(shown + "/words").statusCode()).isEqualTo(403);
    }

    @Test
    void aRecordingThatCannotBeCutIsNotPlayedToOthers() {
        byte[] sound = "ID3 and then some".getBytes(StandardCharsets.US_ASCII);
        String whole = house.store().recordings()
                .add(asker(), session.form().meeting().id(), new ByteArrayInputStream(sound), 0).done().orElseThrow()
                .id();
        agree(Material.RECORDING);
        String clip = pathIn(make("0:00", "0:01").body());
        String play = clip + "/recordings/" + whole;

        Browser coder = Cast.CODER.enters(house);
        assertThat(coder.get(clip).body()).contains("Of MP3 no piece can be cut", "save the recording as WAV")
                .doesNotContain(whole);
        assertThat(coder.get(play).statusCode()).isEqualTo(403);
        assertThat(coder.get(play).body()).contains("Of MP3 no piece can be cut");
        assertThat(coder.send(HttpRequest.newBuilder(coder.address(play)).header("Range", "bytes=0-1").build())
                .statusCode()).isEqualTo(403);
        assertThat(therapist.get(clip).body()).contains(play, "it plays whole for you");
        assertThat(therapist.get(play).body()).isEqualTo("ID3 and then some");
    }

    @Test
    void aClipIsMadeOpenedPlayedTakenAlongAndRefusedOnceTheConsentEnds() {
        assertThat(make("0:00", "0:01").body()).contains("does not agree to transcripts or recordings");
        Consent words = agree(Material.TRANSCRIPT);
        Consent sound = agree(Material.RECORDING);
        String made = make("0:00", "0:01").body();
        assertThat(made).contains("The clip is made.", "0:00 to 0:01, for research");
        String clip = pathIn(made);

        Browser coder = Cast.CODER.enters(house);
        assertThat(coder.get("/clips").body()).contains(clip, "Clip for research, 0:01 long");
        assertThat(coder.get(clip).body()).contains("Anna was there.", "<audio").doesNotContain("Anna?");
        HttpResponse<String> along = coder.get(clip + "/words");
        assertThat(along.statusCode()).isEqualTo(403);
        assertThat(along.body()).contains("does not leave the practice").doesNotContain("Anna");
        String play = clip + "/recordings/" + recording;
        assertThat(coder.get(play).statusCode()).isEqualTo(200);
        for (Cast other : List.of(Cast.COLLEAGUE, Cast.SUPERVISOR)) {
            assertThat(other.enters(house).get(clip).statusCode()).isEqualTo(404);
        }

        house.store().consents().withdraw(asker(), session.caseId(), sound.id());
        HttpResponse<String> refused = coder.send(HttpRequest.newBuilder(coder.address(play))
                .header("Range", "bytes=0-1").build());
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).isEqualTo("The client does not agree to this, or not any more.");
        assertThat(coder.get(clip).body()).contains("Anna was there.").doesNotContain("<audio");
        house.store().consents().withdraw(asker(), session.caseId(), words.id());
        assertThat(coder.get(clip).statusCode()).isEqualTo(403);
        assertThat(coder.get(clip).body()).contains("The client does not agree to this").doesNotContain("Anna");
        assertThat(coder.get(clip + "/words").statusCode()).isEqualTo(403);
        assertThat(coder.get("/clips").body()).doesNotContain(clip);

        therapist.get(session.sessionPath() + "/material");
        assertThat(therapist.follow(therapist.post(session.sessionPath() + clip + "/end", Map.of())).body())
                .contains("Nobody opens that clip any more.");
        assertThat(therapist.get(clip).statusCode()).isEqualTo(404);
    }

    @Test
    void timesThatAreNoneAreRefused() {
        agree(Material.RECORDING);
        for (String[] times : new String[][] {{"", ""}, {"5", "6"}, {"0:61", "1:00"}, {"1:00", "0:59"},
                {"0:00", "0:00"},
                {"0:00", "31:00"}, {"<script>", "1:00"}, {"99:999:59", "99:999:58"}}) {
            HttpResponse<String> answer = make(times[0], times[1]);
            assertThat(answer.statusCode()).as(times[0] + " " + times[1]).isEqualTo(422);
            assertThat(answer.body()).contains("role=\"alert\"");
        }
    }
}
