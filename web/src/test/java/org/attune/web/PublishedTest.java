package org.attune.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.io.WireFeedInput;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Essays of one group, what of them goes out, and what people who are not signed in read of it.
class PublishedTest {

    private static final Pattern READ = Pattern.compile("name=\"changed\" value=\"([^\"]+)\"");
    private static final Pattern ADDRESS = Pattern.compile("/published/[A-Za-z0-9_-]{22}");

    @TempDir
    private static Path folder;
    private static House house;
    private static Browser therapist;
    private static Browser colleague;
    private static Browser supervisor;
    private static String group = "";

    @BeforeAll
    static void open() {
        house = House.empty(folder);
        therapist = Cast.THERAPIST.enters(house);
        colleague = Cast.COLLEAGUE.enters(house);
        supervisor = Cast.SUPERVISOR.enters(house);
        group = PlannedMeeting.in(house, Cast.COLLEAGUE).group();
    }

    @AfterAll
    static void close() {
        house.close();
    }

    private static String written(String title, String text, String audience) {
        therapist.get("/library/essays/new");
        return therapist.post("/library/essays", Map.of("title", title, "signed", "A therapist", "language", "ENGLISH",
                "audience", audience, "text", text)).headers().firstValue("Location").orElseThrow();
    }

    private static HttpResponse<String> act(Browser who, String path, Map<String, String> fields) {
        who.get("/library");
        return who.post(path, fields);
    }

    /// Publishes an essay as the page of whoever reads it does.
    static HttpResponse<String> publish(Browser who, String essay, Map<String, String> fields) {
        Map<String, String> sent = new HashMap<>(fields);
        Matcher read = READ.matcher(who.get(essay).body());
        sent.put("changed", read.find() ? read.group(1) : "");
        return who.post(essay + "/publish", sent);
    }

    private static String published(String title, String text, String audience) {
        String essay = written(title, text, audience);
        act(therapist, essay + "/hand-in", Map.of());
        assertThat(publish(colleague, essay, Map.of()).statusCode()).isEqualTo(303);
        return essay;
    }

    private static String opened() {
        act(therapist, "/library/feeds/" + group + "/open", Map.of());
        Matcher address = ADDRESS.matcher(colleague.get("/library").body());
        assertThat(address.find()).isTrue();
        return address.group();
    }

    private static Feed read(String address) throws Exception {
        HttpResponse<String> answer = new Browser(house.origin()).get(address + "/feed.atom");
        assertThat(answer.headers().firstValue("X-Robots-Tag")).hasValue("noindex");
        return (Feed) new WireFeedInput(false, Locale.ROOT).build(new InputStreamReader(
                new ByteArrayInputStream(answer.body().getBytes(UTF_8)), UTF_8));
    }

    @Test
    void aGroupsEssayIsItsMembersAloneAndGoesOutOnlyAsItsAuthorSays() throws Exception {
        String kept = published("Kept among us", "I wait longer.", group);
        String out = published("For others too", "# What helps\n\nI wait. <script>alert(1)</script> [on](/library)",
                group + " and beyond");
        assertThat(colleague.get(kept).body()).contains("It is for the group Monday group, and nobody beyond.");
        assertThat(supervisor.get(kept).statusCode()).isEqualTo(404);
        assertThat(supervisor.get("/library").body()).doesNotContain("Kept among us", "Monday group");

        String address = opened();
        Feed feed = read(address);
        assertThat(feed.getTitle()).isEqualTo("Essays of a peer group");
        assertThat(feed.getAlternateLinks()).singleElement()
                .satisfies(link -> assertThat(link.getHref()).isEqualTo(house.origin() + address));
        List<Entry> entries = feed.getEntries();
        assertThat(entries).singleElement().satisfies(entry -> {
            assertThat(entry.getTitle()).isEqualTo("For others too");
            assertThat(entry.getContents().getFirst().getValue()).contains("<h2>What helps</h2>",
                    "&lt;script&gt;alert").doesNotContain("<script");
        });

        Browser stranger = new Browser(house.origin());
        HttpResponse<String> page = stranger.get(address);
        assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(page.body()).contains("For others too",
                "<link rel=\"alternate\" type=\"application/atom+xml\" href=\"" + address + "/feed.atom\">")
                .doesNotContain("Kept among us", "Monday group", "<script");
        String alternate = entries.getFirst().getAlternateLinks().getFirst().getHref();
        HttpResponse<String> essay = stranger.get(alternate.substring(house.origin().length()));
        assertThat(essay.body()).contains("<h2>What helps</h2>", "A therapist").doesNotContain("<script");
        assertThat(stranger.get(address + "/essays/" + kept.substring(kept.lastIndexOf('/') + 1)).statusCode())
                .isEqualTo(404);

        act(therapist, out + "/back", Map.of());
        assertThat(read(address).getEntries()).isEmpty();
        assertThat(read(address).getId()).isEqualTo(feed.getId());
        act(colleague, "/library/feeds/" + group + "/close", Map.of());
        assertThat(stranger.get(address).statusCode()).isEqualTo(404);
        assertThat(stranger.get(address + "/feed.atom").statusCode()).isEqualTo(404);
    }

    @Test
    void whoReadsAnEssaySaysOfAWordThatItNamesNobodyAndItsWriterCannot() {
        String essay = written("On names", "I told Mrs Quimby so.", "practice");
        assertThat(therapist.get(essay).body()).doesNotContain("hand-in/asking");
        HttpResponse<String> refused = act(therapist, essay + "/hand-in", Map.of());
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("line 1, from sign", "hand-in/asking");
        assertThat(act(therapist, essay + "/hand-in/asking", Map.of()).statusCode()).isEqualTo(303);
        assertThat(therapist.get(essay).body()).doesNotContain("names nobody of ours");
        String asked = colleague.get(essay).body();
        assertThat(asked).contains("names nobody of ours");
        Matcher word = Pattern.compile("name=\"nobody\" value=\"([^\"]+)\"").matcher(asked);
        assertThat(word.find()).isTrue();
        assertThat(publish(colleague, essay, Map.of()).body()).contains("line 1, from sign");
        assertThat(publish(colleague, essay, Map.of("nobody", word.group(1))).statusCode()).isEqualTo(303);
        assertThat(supervisor.get(essay).body()).contains("name nobody", word.group(1),
                house.person(Cast.COLLEAGUE).names().shown());
    }

    @Test
    void nobodyLetsAPseudonymThrough() {
        String pseudonym = house.store().cases().open(house.person(Cast.COLLEAGUE).asking()).pseudonym();
        String essay = written("On names", "Then " + pseudonym + " came.", "practice");
        assertThat(act(therapist, essay + "/hand-in/asking", Map.of()).body()).contains("line 1, from sign 6 on");
        assertThat(colleague.get(essay).statusCode()).isEqualTo(404);
    }

    @Test
    void anEssayIsForSomebodyWhomItsWriterMayWriteFor() {
        therapist.get("/library/essays/new");
        Map<String, String> fields = Map.of("title", "T", "signed", "S", "language", "ENGLISH", "text", "x",
                "audience", "somebody else");
        HttpResponse<String> refused = therapist.post("/library/essays", fields);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Choose for whom it is.");
        assertThat(Cast.CODER.enters(house).get("/library/essays/new").statusCode()).isEqualTo(403);
    }
}
