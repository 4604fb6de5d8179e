package org.attune.web;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.attune.core.transcript.Part;
import org.attune.store.access.Role;
import org.attune.store.people.Names;
import org.attune.store.tension.Addition;
import org.attune.store.tension.Columns;
import org.attune.store.tension.Nature;
import org.attune.store.tension.Onset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// A script is typed into every text field there is, and is a text like any other. A new field is a row here, or this fails.
class TextFieldsTest {

    private static final String SCRIPT = "\"'><script>alert(1)</script>";
    private static final Path TEMPLATES = Path.of("src/main/jte");
    private static final Pattern FIELD = Pattern.compile("<(?:input|textarea)\\b([^>]*)\\bname=\"([^\"]+)\"([^>]*)>");
    private static final Pattern NO_TEXT = Pattern.compile(
            "type=\"(?:hidden|password|date|time|checkbox|radio|file|number)\"| hidden");

    /// One field.
    ///
    /// @param field the template that it stands in, and its name
    /// @param who types into it
    /// @param open the page that it stands on, or any with a form
    /// @param path where it is sent
    /// @param others what is sent with it
    private record Row(String field, Cast who, String open, String path, Map<String, String> others) {

        String name() {
            return field.split(" ")[1].replace("${i}", "0");
        }
    }

    private static final List<Row> ROWS = List.of(
            new Row("account/SignInPage name", Cast.STRANGER, "/sign-in", "/sign-in", Map.of("password", "x")),
            new Row("account/SetUpPage shown", Cast.STRANGER, "/sign-in", "/set-up", Map.of()),
            new Row("account/SetUpPage name", Cast.STRANGER, "/sign-in", "/set-up", Map.of()),
            new Row("account/AuthenticatorPage code", Cast.HALF, "/account/authenticator", "/account/authenticator",
                    Map.of()),
            new Row("account/SecondStepPage code", Cast.HALF, "/account/authenticator", "/sign-in/second", Map.of()),
            new Row("own/PinPage pin", Cast.STRANGER, "/sign-in", "/own/pin", Map.of()),
            new Row("own/PinPage again", Cast.STRANGER, "/sign-in", "/own/pin", Map.of("pin", "123456")),
            new Row("own/BetweenUsPage words", Cast.STRANGER, "{own}", "/own/tensions",
                    Map.of("to", "Known as THERAPIST")),
            new Row("telling/TellingsPage words", Cast.THERAPIST, "{tension}/tellings", "{tension}/tellings", Map.of()),
            new Row("minute/LinePage words", Cast.STRANGER, "{link}", "/minute/line", Map.of()),
            new Row("sessions/HalfPage words", Cast.THERAPIST, "{session}/half", "{session}/half",
                    Map.of("own.aims", "5")),
            new Row("sheets/EntryPage words", Cast.THERAPIST, "{session}/sheet/entry", "{session}/sheet/entry",
                    Map.of("aims", "5")),
            new Row("line/decide reason", Cast.THERAPIST, "{case}", "{case}/flags", Map.of("rule", "steady-or-fallen",
                    "version", "1", "parameters", "x", "session", "1", "state", "NOT_NOW")),
            new Row("line/events word", Cast.THERAPIST, "{case}", "{case}/events", Map.of("on", "2026-03-03")),
            new Row("tension/DescribePage observed", Cast.THERAPIST, "{tension}/describe", "{tension}/describe",
                    Map.of("seen", "1")),
            new Row("tension/DescribePage inferred", Cast.THERAPIST, "{case}/tensions/new", "{case}/tensions",
                    Map.of()),
            new Row("tension/DescribePage felt", Cast.THERAPIST, "{case}/tensions/new", "{case}/tensions", Map.of()),
            new Row("tension/witnesses words", Cast.THERAPIST, "{tension}", "{tension}/witnesses",
                    Map.of("kind", "RULE", "seen", "TENSION")),
            new Row("tension/RepairPage words", Cast.THERAPIST, "{tension}/repair", "{tension}/repair",
                    Map.of("stage", "HEAR")),
            new Row("tension/end words", Cast.THERAPIST, "{tension}", "{tension}/close",
                    Map.of("ending", "UNKNOWN")),
            new Row("coding/NewRoundPage title", Cast.THERAPIST, "/coding/new", "/coding", Map.of()),
            new Row("coding/NewRoundPage minutes", Cast.THERAPIST, "/coding/new", "/coding", Map.of("title", "x")),
            new Row("coding/sheet/SheetPage reason", Cast.CODER, "{coded}/own", "{coded}/own/reopen", Map.of()),
            new Row("coding/together/rows note", Cast.CODER, "{coded}/own", "{coded}/settle",
                    Map.of("choice", "differ 1 x")),
            new Row("cases/ContactPage text", Cast.THERAPIST, "{case}/contact", "{case}/contact", Map.of()),
            new Row("cases/trust reason", Cast.THERAPIST, "{case}/agreements", "{case}/hand-over", Map.of()),
            new Row("people/HandOverPage reason", Cast.ADMINISTRATOR, "/people", "/people/{somebody}/cases",
                    Map.of()),
            new Row("reflection/PassphrasePage code", Cast.THERAPIST, "{case}", "/reflection/forgotten",
                    Map.of("passphrase", ReflectionTest.PASSPHRASE, "again", ReflectionTest.PASSPHRASE)),
            new Row("notes/paper text", Cast.THERAPIST, "/reflection", "/reflection/notes", Map.of()),
            new Row("trio/TrioPage words", Cast.THERAPIST, "/reflection", "/reflection/trio",
                    Map.of("case", "{caseId}", "gut", "MISSING")),
            new Row("material/MaterialPage tiers", Cast.THERAPIST, "/reflection",
                    "{case}/sessions/1/material/transcript", Map.of()),
            new Row("material/MaterialPage from", Cast.THERAPIST, "/reflection", "{case}/sessions/1/clips",
                    Map.of("to", "1:00", "purpose", "research")),
            new Row("material/MaterialPage to", Cast.THERAPIST, "/reflection", "{case}/sessions/1/clips",
                    Map.of("from", "1:00", "purpose", "research")),
            new Row("transcripts/NamesPage more", Cast.THERAPIST, "/reflection", "/reflection/names",
                    Map.of("case", "{caseId}", "session", "1", "in", "ENGLISH")),
            new Row("room/groups/NewGroupPage name", Cast.THERAPIST, "/groups/new", "/groups", Map.of("terms", "x")),
            new Row("room/groups/NewGroupPage terms", Cast.THERAPIST, "/groups/new", "/groups", Map.of("name", "x")),
            new Row("room/groups/GroupPage terms", Cast.CODER, "{group}", "{group}/terms", Map.of("edition", "1")),
            new Row("room/meetings/PlanPage place", Cast.THERAPIST, "{group}/meetings/new", "{group}/meetings",
                    Map.of("day", "2027-03-09", "time", "18:00", "minutes", "90")),
            new Row("room/packet/DraftPage question", Cast.THERAPIST, "{case}", "{case}/packets",
                    Map.of("piece", "line")),
            new Row("room/packet/PacketPage words", Cast.THERAPIST, "{case}", "{case}/packets/none/black", Map.of()),
            new Row("room/say words", Cast.THERAPIST, "{meeting}", "{meeting}/say", Map.of("as", "OFFER")),
            new Row("room/tries words", Cast.THERAPIST, "{meeting}", "{meeting}/happened", Map.of("number", "1")),
            new Row("room/agenda words", Cast.THERAPIST, "{meeting}", "{meeting}/agenda", Map.of("minutes", "5")),
            new Row("erasing/KeepingPage years", Cast.ADMINISTRATOR, "/keeping", "/keeping", Map.of()),
            new Row("erasing/ErasePage pseudonym", Cast.THERAPIST, "{case}", "{case}/erase", Map.of()),
            new Row("erasing/ErasePersonPage name", Cast.ADMINISTRATOR, "/people", "/people/{somebody}/erase",
                    Map.of()),
            new Row("people/PeoplePage shown", Cast.ADMINISTRATOR, "/people", "/people",
                    Map.of("name", "another", "roles", "CODER")),
            new Row("people/PeoplePage name", Cast.ADMINISTRATOR, "/people", "/people",
                    Map.of("shown", "Another", "roles", "CODER")),
            new Row("library/LibraryPage q", Cast.THERAPIST, "/library", "GET /library", Map.of()),
            new Row("library/EssayWritingPage title", Cast.THERAPIST, "/library/essays/new", "/library/essays",
                    Map.of("signed", "x", "text", "x", "audience", "practice")),
            new Row("library/EssayWritingPage signed", Cast.THERAPIST, "/library/essays/new", "/library/essays",
                    Map.of("title", "x", "text", "x", "audience", "practice")),
            new Row("library/EssayWritingPage text", Cast.THERAPIST, "/library/essays/new", "/library/essays",
                    Map.of("title", "x", "signed", "x", "audience", "practice")),
            new Row("instruments/CallsPage who.${i}", Cast.ADMINISTRATOR, "/forms/calls", "/forms/calls",
                    Map.of("number.0", "112")),
            new Row("instruments/CallsPage number.${i}", Cast.ADMINISTRATOR, "/forms/calls", "/forms/calls",
                    Map.of("who.0", "Emergency")),
            new Row("instruments/WordingPage wording", Cast.ADMINISTRATOR, "/people", "/forms/arm-5/wording",
                    Map.of("holder", "x", "reference", "x")),
            new Row("instruments/WordingPage holder", Cast.ADMINISTRATOR, "/people", "/forms/arm-5/wording",
                    Map.of("wording", "x", "reference", "x")),
            new Row("instruments/WordingPage reference", Cast.ADMINISTRATOR, "/people", "/forms/arm-5/wording",
                    Map.of("wording", "x", "holder", "x")));

    @TempDir
    private static Path folder;
    private static House house;
    private static AskedSession session;
    private static String somebody = "";
    private static String tension = "";
    private static CodedSession coded = CodedSession.NONE;
    private static PlannedMeeting meeting = new PlannedMeeting("", "");
    private static final Map<Cast, Browser> BROWSERS = new EnumMap<>(Cast.class);

    @BeforeAll
    static void open() {
        house = House.empty(folder);
        session = AskedSession.in(house);
        for (Cast one : List.of(Cast.STRANGER, Cast.HALF, Cast.THERAPIST, Cast.CODER, Cast.ADMINISTRATOR)) {
            BROWSERS.put(one, one.enters(house));
        }
        tension = "/tensions/" + house.store().tensions().open(house.person(Cast.THERAPIST).asking(), session.caseId(),
                new Addition.Described(new Onset.BeforeNoticed(), Nature.UNSAID, Columns.EMPTY)).done().orElseThrow()
                .id();
        coded = CodedSession.in(house, session.caseId());
        meeting = PlannedMeeting.in(house);
        ReflectionTest.make(BROWSERS.get(Cast.THERAPIST));
        LeftBehind.in(house, session.caseId());
        house.store().transcripts().saySpeakers(house.person(Cast.THERAPIST).asking(), session.form().meeting().id(),
                Map.of("C", Part.CLIENT, "T", Part.THERAPIST));
        somebody = house.store().people().add(house.person(Cast.ADMINISTRATOR).asking(),
                new Names("somebody", "Somebody"), Set.of(Role.CODER)).done().orElseThrow().id();
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @Test
    void everyTextFieldIsInTheTable() throws Exception {
        TreeSet<String> fields = new TreeSet<>();
        try (Stream<Path> templates = Files.walk(TEMPLATES)) {
            for (Path template : templates.filter(Files::isRegularFile).toList()) {
                String name = TEMPLATES.relativize(template).toString().replace('\\', '/').replace(".jte", "");
                FIELD.matcher(Files.readString(template)).results()
                        .filter(found -> !NO_TEXT.matcher(found.group(1) + found.group(3)).find())
                        .forEach(found -> fields.add(name + " " + found.group(2)));
            }
        }

        assertThat(ROWS).extracting(Row::field).containsExactlyInAnyOrderElementsOf(fields);
    }

    @TestFactory
    Stream<DynamicTest> aScriptIsATextLikeAnyOther() {
        return Stream.concat(ROWS.stream().map(row -> DynamicTest.dynamicTest(row.field(), () -> type(row))),
                Stream.of(DynamicTest.dynamicTest("on every page afterwards", TextFieldsTest::lookAtEveryPage)));
    }

    private static String place(String path) {
        return path.replace("{case}", "/cases/" + session.caseId()).replace("{session}", session.path())
                .replace("{somebody}", somebody).replace("{tension}", tension)
                .replace("{coded}", coded.path()).replace("{group}", meeting.groupPath())
                .replace("{meeting}", meeting.path());
    }

    private static void type(Row row) {
        Browser browser = switch (row.open()) {
            case "{link}" -> session.opened();
            case "{own}" -> session.onOwnPage("20417");
            default -> BROWSERS.get(row.who());
        };
        browser.get(switch (row.open()) {
            case "{link}" -> "/minute/line";
            case "{own}" -> "/own/tensions/new";
            default -> place(row.open());
        });
        Map<String, String> fields = new HashMap<>(row.others());
        fields.replaceAll((name, value) -> value.replace("{caseId}", session.caseId()));
        fields.put(row.name(), SCRIPT);
        HttpResponse<String> answer = row.path().startsWith("GET ")
                ? browser.get(row.path().substring(4) + "?" + row.name() + "=" + encode(SCRIPT, UTF_8))
                : browser.post(place(row.path()), fields);
        assertThat(answer.statusCode()).isIn(200, 303, 400, 404, 409, 410, 422);
        assertThat(answer.headers().map().toString()).doesNotContain("alert(1)");
        assertThat(browser.follow(answer).body()).doesNotContain("<script>alert");
    }

    private static void lookAtEveryPage() {
        Browser client = session.opened();
        AskedSession.tap(client, "aims", "6");
        client.get("/minute/share");
        client.post("/minute/share", Map.of("choice", "NOW"));
        Browser therapist = BROWSERS.get(Cast.THERAPIST);
        for (String path : List.of("/", "{session}", "{case}", "{session}/half", "{case}/sessions", "{case}/agreements",
                "{tension}", "{tension}/describe", "/guesses", "/account", "/reflection",
                "/reflection/trio?case=" + session.caseId())) {
            assertThat(therapist.get(place(path)).body()).as(path).doesNotContain("<script>alert");
        }
        assertThat(therapist.get(session.path()).body()).contains("&lt;script");
        for (String path : List.of("/people", "/forms", "/forms/calls", "/numbers", "/account")) {
            assertThat(BROWSERS.get(Cast.ADMINISTRATOR).get(path).body()).as(path).doesNotContain("<script>alert");
        }
    }
}
