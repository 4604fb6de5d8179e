package org.attune.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

/// The library: readings in and out, essays that a second person reads, and the feed that is closed until it is opened.
class LibraryTest {

    private static final String FEED = "/published/practice/feed.atom";

    @TempDir
    private static Path folder;
    private static House house;
    private static Browser administrator;
    private static Browser therapist;
    private static Browser colleague;

    @BeforeAll
    static void open() {
        house = House.empty(folder);
        administrator = Cast.ADMINISTRATOR.enters(house);
        therapist = Cast.THERAPIST.enters(house);
        colleague = Cast.COLLEAGUE.enters(house);
    }

    @AfterAll
    static void close() {
        house.close();
    }

    private static HttpResponse<String> bring(String text) {
        therapist.get("/library");
        return therapist.upload("/library/import", text.getBytes(UTF_8));
    }

    @Test
    void findsAReadingAndGivesItsCitationToCopy() {
        assertThat(therapist.get("/library?q=jacobson+1991").body())
                .contains("1 reading", "Jacobson, N. S., &amp; Truax, P.",
                        "<small>details from memory</small>")
                .doesNotContain("Bordin");
        assertThat(therapist.get("/library/readings/jacobson-truax-1991").body()).contains("APA, 7th edition",
                "from memory and were not looked up", "/library/foundations#rule-reliable-change",
                "@article{jacobson-truax-1991");
    }

    @Test
    void saysOfEveryRuleFormAndChartWhatItRestsOn() {
        assertThat(therapist.get("/library/foundations").body()).contains("steady or fallen", "Attune check",
                "id=\"chart-course-chart\"", "Ours; no paper describes it.");
        assertThat(therapist.get("/forms/wai-sr").body()).contains("/library/foundations#instrument-wai-sr");
    }

    @Test
    void takesAFileInWholeAndGivesItBack() {
        assertThat(bring("@book{own1, title = {A book of ours}, author = {Doe, J.}, year = 2001}\n").statusCode())
                .isEqualTo(303);
        assertThat(therapist.get("/library?q=book+of+ours").body()).contains("Doe, J. (2001). A book of ours.");
        assertThat(therapist.get("/library/bibtex?q=own1").body()).startsWith("@book{own1");
        assertThat(therapist.get("/library/csl?q=own1").body()).contains("\"attune-checked\": \"brought\"");
        HttpResponse<String> again = bring("@book{own1, title = {Again}}\n@book{own2, title = {New}}\n");
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("own1").contains("Nothing was added");
        assertThat(therapist.get("/library/readings/own2").statusCode()).isEqualTo(404);
        assertThat(bring("@book{bordin-1979, title = {Ours}}").body()).contains("come with Attune");
        assertThat(colleague.get("/library/readings/own1").body()).doesNotContain("Take it out");
        therapist.get("/library/readings/own1");
        therapist.post("/library/readings/own1/remove", Map.of());
        assertThat(therapist.get("/library/readings/own1").statusCode()).isEqualTo(404);
        bring("@book{own1, title = {Another one}}");
        assertThat(therapist.get("/library/readings/own1").body()).contains("Another one")
                .doesNotContain("A book of ours");
        therapist.post("/library/readings/own1/remove", Map.of());
    }

    @Test
    void whatAGroupReadsItsMembersAloneSee() {
        String group = house.store().groups()
                .make(house.person(Cast.THERAPIST).asking(), "Six on Mondays", "It stays here.",
                        List.of(house.person(Cast.COLLEAGUE).id()))
                .done().orElseThrow().id();
        house.store().groups().accept(house.person(Cast.COLLEAGUE).asking(), group, 1);
        assertThat(colleague.get("/library").body()).contains("Add readings for the group Six on Mondays alone");
        assertThat(colleague.upload("/library/import/" + group, "@book{six1, title = {Ours alone}}".getBytes(UTF_8))
                .statusCode()).isEqualTo(303);
        assertThat(therapist.get("/library/readings/six1").body()).contains("Kept for the group Six on Mondays alone");
        administrator.get("/library");
        assertThat(administrator.get("/library/readings/six1").statusCode()).isEqualTo(404);
        assertThat(administrator.upload("/library/import/" + group, "@book{six2, title = {X}}".getBytes(UTF_8))
                .statusCode())
                .isEqualTo(404);
    }

    @Test
    void saysEveryProblemOfAFileWithItsLine() {
        HttpResponse<String> answer = bring(
                "@book{x1, title = {Fine}}\n@book{x2, title = nobody}\n@book{x3, title = {never\n");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("line 2", "line 3", "never closed").contains("Nothing was added");
        assertThat(therapist.get("/library/readings/x1").statusCode()).isEqualTo(404);
        assertThat(therapist.post("/library/import", Map.of()).statusCode()).isEqualTo(422);
    }

    private static String written(String text) {
        therapist.get("/library/essays/new");
        return therapist
                .post("/library/essays", Map.of("title", "On waiting", "signed", "A therapist", "language", "ENGLISH",
                        "audience", "practice and beyond", "text", text))
                .headers().firstValue("Location").orElseThrow();
    }

    /// Keeps a draft as the page that was opened sends it.
    private static HttpResponse<String> keep(Browser who, String essay, String opened, String text) {
        Matcher changed = Pattern.compile("name=\"changed\" value=\"([^\"]*)\"").matcher(opened);
        return who.post(essay, Map.of("title", "On waiting", "signed", "A therapist", "language", "ENGLISH", "audience",
                "practice", "text", text, "changed", changed.find() ? changed.group(1) : ""));
    }

    @Test
    void ofTwoWindowsOnADraftTheLaterIsShownWhatTheEarlierKeptAndNoneLosesWhatWasTyped() {
        String essay = written("The first words.");
        String opened = therapist.get(essay + "/write").body();
        house.clock().pass(Duration.ofMinutes(1));
        assertThat(keep(therapist, essay, opened, "From the other window.").statusCode()).isEqualTo(303);

        house.clock().pass(Duration.ofMinutes(1));
        HttpResponse<String> late = keep(therapist, essay, opened, "From this window.");
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body()).contains("It was changed meanwhile", "From the other window.", "From this window.");
        assertThat(therapist.get(essay).body()).contains("From the other window.");
        assertThat(keep(therapist, essay, late.body(), "From both windows.").statusCode()).isEqualTo(303);
        assertThat(keep(therapist, essay, late.body(), "From both windows.").statusCode()).as("sent twice")
                .isEqualTo(303);
        assertThat(therapist.get(essay).body()).contains("From both windows.");
    }

    @Test
    void whatWasTypedForADraftIsGivenBackWhereItWasHandedInOrThrownAwayMeanwhile() {
        String essay = written("The first words.");
        String opened = therapist.get(essay + "/write").body();
        act(therapist, essay, "hand-in");
        HttpResponse<String> late = keep(therapist, essay, opened, "And many more.");
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body()).contains("It was handed in since", "The first words.", "And many more.");

        colleague.get("/library");
        HttpResponse<String> anothers = keep(colleague, essay, opened, "And many more.");
        act(therapist, essay, "back");
        act(therapist, essay, "remove");
        for (HttpResponse<String> gone : List.of(anothers, keep(therapist, essay, opened, "And many more."))) {
            assertThat(gone.statusCode()).isEqualTo(404);
            assertThat(gone.body()).contains("Not kept, and not lost", "And many more.")
                    .doesNotContain("The first words.");
        }
    }

    private static HttpResponse<String> act(Browser who, String essay, String what) {
        who.get("/library");
        return who.post(essay + "/" + what, Map.of());
    }

    @Test
    void anEssayIsPublishedByASecondPersonAndThenStandsInTheFeedWhileThatIsOpen() throws Exception {
        Browser stranger = new Browser(house.origin());
        String essay = written("# What helps\n\nI wait, and ask.");
        assertThat(colleague.get(essay).statusCode()).isEqualTo(404);
        assertThat(therapist.get(essay + "/file").body())
                .isEqualTo("# On waiting\n\nA therapist\n\n# What helps\n\nI wait, and ask.\n");
        assertThat(colleague.get(essay + "/file").statusCode()).isEqualTo(404);
        act(therapist, essay, "hand-in");
        assertThat(PublishedTest.publish(therapist, essay, Map.of()).body()).contains("Nobody publishes their own");
        administrator.get("/library");
        administrator.post("/library/feeds/practice/open", Map.of());
        assertThat(stranger.get(FEED).body()).doesNotContain("On waiting");
        assertThat(colleague.get(essay).body()).contains("<h2>What helps</h2>");
        PublishedTest.publish(colleague, essay, Map.of());

        HttpResponse<String> feed = stranger.get(FEED);
        assertThat(feed.headers().firstValue("Content-Type")).hasValue("application/atom+xml;charset=utf-8");
        assertThat(feed.headers().firstValue("Cache-Control")).hasValue("no-cache");
        assertThat(feed.headers().firstValue("Set-Cookie")).isEmpty();
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Document parsed = factory.newDocumentBuilder().parse(new ByteArrayInputStream(feed.body().getBytes(UTF_8)));
        assertThat(parsed.getElementsByTagName("entry").getLength()).isEqualTo(1);
        assertThat(feed.body()).contains("On waiting", "A therapist", "urn:uuid:", "&lt;h2&gt;What helps");
        String tag = feed.headers().firstValue("ETag").orElseThrow();
        for (String known : List.of(tag, "W/" + tag, "\"another\", " + tag, "*")) {
            assertThat(ask(stranger, known).statusCode()).isEqualTo(304);
            assertThat(ask(stranger, known).headers().firstValue("ETag")).hasValue(tag);
        }
        assertThat(ask(stranger, "\"another\"").statusCode()).isEqualTo(200);

        act(therapist, essay, "back");
        assertThat(ask(stranger, tag).body()).doesNotContain("On waiting");
        administrator.get("/library");
        administrator.post("/library/feeds/practice/close", Map.of());
        assertThat(stranger.get(FEED).statusCode()).isEqualTo(404);
    }

    private static HttpResponse<String> ask(Browser who, String tag) {
        return who.send(HttpRequest.newBuilder(who.address(FEED)).header("If-None-Match", tag).build());
    }

    @Test
    void anEssayThatMayTellOfAClientIsRefusedWithThePlace() {
        String pseudonym = house.store().cases().open(house.person(Cast.COLLEAGUE).asking()).pseudonym();
        String essay = written("A start.\n\nThen " + pseudonym + " came.");
        assertThat(act(therapist, essay, "hand-in").body()).contains("line 3, from sign 6 on");
        assertThat(colleague.get(essay).statusCode()).isEqualTo(404);
    }

    @Test
    void markdownCanDoNothing() {
        String body = therapist.get(written("""
                <script>alert(1)</script> <img src=x onerror=alert(2)>

                [run](javascript:alert(3)) [data](data:text/html,x) [out](//evil.example) [fine](https://example.org/a) [ours](/library)
                <javascript:alert(4)>

                ![a face](https://evil.example/face.png) [![in](x.png)](vbscript:x)
                """ + ">".repeat(5000) + "deep")).body();
        String essay = body.substring(body.indexOf("<article"), body.indexOf("</article>"));
        assertThat(essay)
                .doesNotContain("<script", "<img", "href=\"javascript", "href=\"data", "href=\"//", "href=\"vbscript")
                .contains("&lt;script&gt;", "[a picture, not shown: a face]", "href=\"https://example.org/a\"",
                        "href=\"/library\"", "rel=\"noopener noreferrer nofollow\"", "run", "out");
    }
}
