package org.attune.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

import org.attune.core.codebook.CodebookName;
import org.attune.formats.codebook.ShippedCodebooks;
import org.attune.store.Store;
import org.attune.store.access.Asker;
import org.attune.store.consent.Consent.Material;
import org.attune.store.consent.Consent.Matter;
import org.attune.store.consent.Consent.Purpose;
import org.attune.store.tension.Addition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// A button that is pressed twice, a page that did not come and is loaded again: what was asked for is done once.
class SentTwiceTest {

    private static final Duration PAST_IT = Duration.ofMinutes(11);

    @TempDir
    private static Path folder;
    private static House house;
    private static Browser therapist;
    private static AskedSession asked;
    private static PlannedMeeting meeting;

    @BeforeAll
    static void open() {
        house = House.empty(folder);
        therapist = Cast.THERAPIST.enters(house);
        house.person(Cast.COLLEAGUE);
        asked = AskedSession.in(house);
        meeting = PlannedMeeting.in(house);
        house.store().consents().give(asker(), asked.caseId(), new Matter(Purpose.PEER_GROUP, Material.NOTES, ""),
                "4 en");
        house.store().consents().give(asker(), asked.caseId(),
                new Matter(Purpose.RESEARCH, Material.RECORDING, ""), "3 en");
    }

    @AfterAll
    static void close() {
        house.close();
    }

    private static Asker.Member asker() {
        return house.person(Cast.THERAPIST).asking();
    }

    /// Something that a form makes.
    ///
    /// @param form the page it is on
    /// @param path where it is sent to
    /// @param fields what stands in it
    /// @param count how many there are
    private record Making(String form, String path, Map<String, String> fields, ToIntFunction<Store> count) {}

    private static List<Making> makings() {
        String of = "/cases/" + asked.caseId();
        String told = house.store().tensions().open(asker(), asked.caseId(), new Addition.Told("A pause.", List.of()))
                .done().orElseThrow().id();
        CodebookName book = ShippedCodebooks.list().getFirst().name();
        return List.of(
                new Making("/cases/new", "/cases", Map.of(), store -> store.cases().list(asker()).size()),
                new Making("/groups/new", "/groups", group("Tuesday group"),
                        store -> store.groups().list(asker()).size()),
                new Making(meeting.groupPath() + "/meetings/new", meeting.groupPath() + "/meetings",
                        Map.of("day", "2027-03-09", "time", "18:00", "minutes", "90", "place", "Room 3"),
                        store -> store.gatherings().list(asker(), meeting.group()).size()),
                new Making(of + "/packets/new", of + "/packets",
                        Map.of("question", "What do I not see?", "piece", "tension " + told, "group", meeting.group(),
                                "days", "30"),
                        store -> store.packets().list(asker(), asked.caseId()).size()),
                new Making(of + "/tensions/new", of + "/tensions", Map.of("from", "1", "observed", "looked away"),
                        store -> store.tensions().list(asker(), asked.caseId()).size()),
                new Making("/library/essays/new", "/library/essays",
                        Map.of("title", "On waiting", "signed", "A therapist", "language", "ENGLISH", "audience",
                                "practice", "text", "I waited."),
                        store -> store.essays().list(asker()).size()),
                new Making("/coding/new", "/coding",
                        Map.of("title", "Autumn", "codebook", book.id() + " " + book.version(), "purpose", "RESEARCH",
                                "material", "RECORDING", "minutes", "50", "session",
                                house.store().meetings().find(asker(), asked.caseId(), 1).orElseThrow().id(), "coder",
                                house.person(Cast.CODER).id()),
                        store -> store.coding().rounds().listLed(asker()).size()));
    }

    private static Map<String, String> group(String name) {
        return Map.of("name", name, "terms", "What is said here stays here.", "member",
                house.person(Cast.COLLEAGUE).id());
    }

    private static int groups() {
        return house.store().groups().list(asker()).size();
    }

    @TestFactory
    Stream<DynamicTest> aFormThatIsSentTwiceMakesOneThingAndIsAnsweredTwiceWithIt() {
        return makings().stream().map(making -> DynamicTest.dynamicTest(making.path(), () -> {
            int before = making.count().applyAsInt(house.store());
            therapist.get(making.form());
            HttpResponse<String> first = therapist.post(making.path(), making.fields());
            HttpResponse<String> second = therapist.post(making.path(), making.fields());

            assertThat(first.statusCode()).isEqualTo(303);
            assertThat(second.statusCode()).isEqualTo(303);
            assertThat(second.headers().firstValue("Location")).isEqualTo(first.headers().firstValue("Location"));
            assertThat(making.count().applyAsInt(house.store())).isEqualTo(before + 1);
        }));
    }

    @Test
    void aSecondPressThatComesWhileTheFirstIsAtWorkWaitsForIt() {
        int before = groups();
        therapist.get("/groups/new");
        CyclicBarrier together = new CyclicBarrier(4);
        List<CompletableFuture<String>> presses = Stream.generate(() -> CompletableFuture.supplyAsync(() -> {
            try {
                together.await();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
            return therapist.post("/groups", group("Wednesday group")).headers().firstValue("Location").orElseThrow();
        }, press -> new Thread(press).start())).limit(4).toList();

        assertThat(presses.stream().map(CompletableFuture::join).distinct()).hasSize(1);
        assertThat(groups()).isEqualTo(before + 1);
    }

    @Test
    void theSameWordsOnAPageThatWasOpenedAnewMakeAnother() {
        int before = groups();
        for (int page = 0; page < 2; page++) {
            therapist.get("/groups/new");
            therapist.post("/groups", group("Twins"));
        }
        assertThat(groups()).isEqualTo(before + 2);
    }

    @Test
    void afterSomethingElseWasSentOrSomeTimeItIsANewWish() {
        int before = groups();
        therapist.get("/groups/new");
        therapist.post("/groups", group("First"));
        therapist.post("/groups", group("Second"));
        therapist.post("/groups", group("First"));
        assertThat(groups()).isEqualTo(before + 3);
        house.clock().pass(PAST_IT);
        therapist.post("/groups", group("First"));
        assertThat(groups()).isEqualTo(before + 4);
    }

    @Test
    void whatWasRefusedIsTriedAgain() {
        PlannedMeeting other = PlannedMeeting.in(house);
        String start = house.store().gatherings().find(asker(), other.id()).orElseThrow().plan().start().toString();
        Map<String, String> fields = Map.of("_csrf",
                Browser.token(therapist.get(other.groupPath() + "/meetings/new").body()), "day",
                start.substring(0, 10), "time", start.substring(11, 16), "minutes", "90");
        assertThat(therapist.postWithout(other.groupPath() + "/meetings", fields).statusCode()).isEqualTo(422);
        house.store().gatherings().callOff(asker(), other.id()).done().orElseThrow();
        assertThat(therapist.postWithout(other.groupPath() + "/meetings", fields).statusCode()).isEqualTo(303);
    }

    @Test
    void aLinkThatWasJustMadeIsShownAgainAndNoneIsMadeBesideIt() {
        Browser administrator = Cast.ADMINISTRATOR.enters(house);
        String token = Browser.token(administrator.get("/people").body());
        Map<String, String> fields = Map.of("_csrf", token, "shown", "Nia", "name", "nia", "roles", "THERAPIST");
        String first = administrator.postWithout("/people", fields).body();
        String second = administrator.postWithout("/people", fields).body();

        assertThat(first).contains("/set-up/");
        assertThat(link(second)).isEqualTo(link(first));
        assertThat(house.store().people().list(asker()).stream()
                .filter(person -> person.names().shown().equals("Nia"))).hasSize(1);
    }

    @Test
    void filesOfOneLengthAreToldApartAndTheSameOneIsTakenOnce() {
        house.store().consents().give(asker(), asked.caseId(),
                new Matter(Purpose.THERAPY, Material.RECORDING, ""), "3 en");
        String session = house.store().meetings().find(asker(), asked.caseId(), 1).orElseThrow().id();
        String path = "/cases/" + asked.caseId() + "/sessions/1/material";
        therapist.get(path);
        String first = told(therapist.upload(path + "/recording", wave("one")));
        assertThat(told(therapist.upload(path + "/recording", wave("one")))).isEqualTo(first);
        assertThat(house.store().recordings().list(asker(), session, Purpose.THERAPY)).hasSize(1);

        told(therapist.upload(path + "/recording", wave("two")));
        assertThat(house.store().recordings().list(asker(), session, Purpose.THERAPY)).hasSize(2);
        told(therapist.upload(path + "/recording", Map.of("said", "anew"), wave("two")));
        told(therapist.upload(path + "/recording", Map.of("said", "once"), wave("two")));
        assertThat(house.store().recordings().list(asker(), session, Purpose.THERAPY)).hasSize(4);
    }

    /// Longer than what is read of it before it is known whether it came already.
    private static byte[] wave(String words) {
        return ("RIFF....WAVE" + words.repeat(50_000)).getBytes(StandardCharsets.US_ASCII);
    }

    private static String told(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static String link(String page) {
        return page.replaceAll("(?s).*(/set-up/[A-Za-z0-9_-]+).*", "$1");
    }

    @Test
    void aPageThatShowsARecordIsAskedForEachTime() {
        house.store().contacts().write(asker(), asked.caseId(), "Lindenweg 4");
        String path = "/cases/" + asked.caseId() + "/contact";
        Map<String, String> fields = Map.of("_csrf", Browser.token(therapist.get(path).body()));
        assertThat(therapist.postWithout(path + "/show", fields).body()).contains("Lindenweg 4");
        house.store().contacts().write(asker(), asked.caseId(), "");
        assertThat(therapist.postWithout(path + "/show", fields).body()).doesNotContain("Lindenweg 4");
    }
}
