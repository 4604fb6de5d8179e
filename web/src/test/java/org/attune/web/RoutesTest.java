package org.attune.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.attune.store.access.Role;
import org.attune.store.cases.TherapyCase;
import org.attune.store.people.Names;
import org.attune.store.tension.Addition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Who comes through which door: every route with everybody of the cast. A new route is a row here, or this fails.
class RoutesTest {

    /// What everybody meets at one route, in the order of [Cast]; a post is sent without any field but the token.
    private record Row(String route, String met) {

        String method() {
            return route.split(" ")[0];
        }

        String path() {
            return route.split(" ")[1];
        }
    }

    /// in: admitted (200, or 400 or 422 for a form without fields, or led on) · 410: the link that was followed opens nothing · home: led to Today · sign: led to the sign-in ·
    /// second: to the second step · unlock: to the lock · 403: not for this role · 404: nothing there for them.
    private static final List<Row> ROWS = List.of(
            //                              STRANGER HALF  LOCKED THERAP COLLEA SUPERV CODER  LEAD   ADMIN
            new Row("GET /assets/{name}", "404    404    404    404    404    404    404    404    404"),
            new Row("* /error", "404    404    404    404    404    404    404    404    404"),
            new Row("GET /sign-in", "in     home   home   home   home   home   home   home   home"),
            new Row("POST /sign-in", "in     in     in     in     in     in     in     in     in"),
            new Row("GET /set-up", "404    404    404    404    404    404    404    404    404"),
            new Row("POST /set-up", "in     in     in     in     in     in     in     in     in"),
            new Row("GET /set-up/{token}", "404    404    404    404    404    404    404    404    404"),
            new Row("GET /sign-in/second", "sign   in     unlock 403    403    403    403    403    403"),
            new Row("POST /sign-in/second", "sign   in     unlock 403    403    403    403    403    403"),
            new Row("GET /account/authenticator", "sign   in     unlock in     in     in     in     in     in"),
            new Row("POST /account/authenticator", "sign   in     unlock in     in     in     in     in     in"),
            new Row("POST /sign-in/passkey/question", "in     in     in     in     in     in     in     in     in"),
            new Row("POST /sign-in/passkey", "in     in     in     in     in     in     in     in     in"),
            new Row("POST /account/passkeys/question", "sign   second unlock in     in     in     in     in     in"),
            new Row("POST /account/passkeys", "sign   second unlock in     in     in     in     in     in"),
            new Row("POST /account/passkeys/{id}/remove", "sign   second unlock in     in     in     in     in     in"),
            new Row("GET /unlock", "sign   second in     403    403    403    403    403    403"),
            new Row("POST /unlock", "sign   second in     403    403    403    403    403    403"),
            new Row("GET /resume", "sign   second unlock home   home   home   home   home   home"),
            new Row("POST /resume/drop", "sign   second unlock home   home   home   home   home   home"),
            new Row("GET /account", "sign   second unlock in     in     in     in     in     in"),
            new Row("POST /account/password", "sign   second unlock in     in     in     in     in     in"),
            new Row("GET /", "sign   second unlock in     in     in     in     in     in"),
            new Row("GET /cases", "sign   second unlock in     in     in     403    403    403"),
            new Row("GET /cases/new", "sign   second unlock in     in     403    403    403    403"),
            new Row("POST /cases", "sign   second unlock in     in     403    403    403    403"),
            new Row("GET /cases/{id}", "sign   second unlock in     404    404    403    403    403"),
            new Row("POST /cases/{id}/flags", "sign   second unlock in     404    403    403    403    403"),
            new Row("GET /cases/{id}/before", "sign   second unlock in     404    403    403    403    403"),
            new Row("GET /cases/{id}/tensions/new", "sign   second unlock in     404    403    403    403    403"),
            new Row("POST /cases/{id}/tensions", "sign   second unlock in     404    403    403    403    403"),
            new Row("GET /tensions/{id}", "sign   second unlock in     404    404    403    403    403"),
            new Row("GET /tensions/{id}/describe", "sign   second unlock in     404    403    403    403    403"),
            new Row("POST /tensions/{id}/describe", "sign   second unlock in     404    403    403    403    403"),
            new Row("POST /tensions/{id}/witnesses", "sign   second unlock in     404    403    403    403    403"),
            new Row("GET /tensions/{id}/repair", "sign   second unlock in     404    403    403    403    403"),
            new Row("POST /tensions/{id}/repair", "sign   second unlock in     404    403    403    403    403"),
            new Row("POST /tensions/{id}/repair/later", "sign   second unlock in     404    403    403    403    403"),
            new Row("POST /tensions/{id}/share", "sign   second unlock in     404    403    403    403    403"),
            new Row("POST /tensions/{id}/close", "sign   second unlock in     404    403    403    403    403"),
            new Row("POST /tensions/{id}/join", "sign   second unlock 404    404    403    403    403    403"),
            new Row("POST /tensions/{id}/part", "sign   second unlock in     404    403    403    403    403"),
            new Row("POST /cases/{id}/events", "sign   second unlock in     404    403    403    403    403"),
            new Row("POST /cases/{id}/events/{event}", "sign   second unlock in     404    403    403    403    403"),
            new Row("POST /cases/{id}/events/{event}/remove",
                    "sign   second unlock in     404    403    403    403    403"),
            new Row("GET /cases/{id}/export", "sign   second unlock in     404    403    403    403    403"),
            new Row("POST /cases/{id}/export", "sign   second unlock in     404    403    403    403    403"),
            new Row("GET /cases/{id}/erase", "sign   second unlock in     404    403    403    403    403"),
            new Row("POST /cases/{id}/erase", "sign   second unlock in     404    403    403    403    403"),
            new Row("GET /people/{id}/erase", "sign   second unlock 403    403    403    403    403    in"),
            new Row("POST /people/{id}/erase", "sign   second unlock 403    403    403    403    403    in"),
            new Row("GET /erased", "sign   second unlock in     in     403    403    403    in"),
            new Row("GET /cases/{id}/sessions", "sign   second unlock in     404    404    403    403    403"),
            new Row("POST /cases/{id}/sessions/{number}/day",
                    "sign   second unlock in     404    403    403    403    403"),
            new Row("POST /cases/{id}/sessions", "sign   second unlock in     404    403    403    403    403"),
            new Row("GET /cases/{id}/sessions/{number}", "sign   second unlock in     404    404    403    403    403"),
            new Row("GET /cases/{id}/sessions/{number}/forms/{form}",
                    "sign   second unlock in     404    404    403    403    403"),
            new Row("GET /cases/{id}/sessions/{number}/form",
                    "sign   second unlock in     404    403    403    403    403"),
            new Row("POST /cases/{id}/sessions/{number}/form",
                    "sign   second unlock in     404    403    403    403    403"),
            new Row("GET /cases/{id}/sessions/{number}/forms/{form}/half",
                    "sign   second unlock in     404    403    403    403    403"),
            new Row("POST /cases/{id}/sessions/{number}/forms/{form}/half",
                    "sign   second unlock in     404    403    403    403    403"),
            new Row("POST /cases/{id}/sessions/{number}/forms/{form}/look",
                    "sign   second unlock in     404    403    403    403    403"),
            new Row("POST /cases/{id}/sessions/{number}/forms/{form}/link",
                    "sign   second unlock in     404    403    403    403    403"),
            new Row("POST /cases/{id}/sessions/{number}/forms/{form}/link/revoke",
                    "sign   second unlock in     404    403    403    403    403"),
            new Row("POST /cases/{id}/sessions/{number}/forms/{form}/kiosk",
                    "sign   second unlock in     404    403    403    403    403"),
            new Row("GET /cases/{id}/sessions/{number}/forms/{form}/sheet",
                    "sign   second unlock in     404    403    403    403    403"),
            new Row("GET /cases/{id}/sessions/{number}/forms/{form}/sheet/entry",
                    "sign   second unlock in     404    403    403    403    403"),
            new Row("POST /cases/{id}/sessions/{number}/forms/{form}/sheet/entry",
                    "sign   second unlock in     404    403    403    403    403"),
            new Row("GET /cases/{id}/sessions/{number}/forms/{form}/sheet/correction",
                    "sign   second unlock in     404    403    403    403    403"),
            new Row("POST /cases/{id}/sessions/{number}/forms/{form}/sheet/correction",
                    "sign   second unlock in     404    403    403    403    403"),
            new Row("GET /cases/{id}/sessions/{number}/material",
                    "sign   second unlock in     404    404    403    403    403"),
            new Row("GET /cases/{id}/sessions/{number}/transcript",
                    "sign   second unlock in     404    404    403    403    403"),
            new Row("GET /cases/{id}/sessions/{number}/transcript/speakers",
                    "sign   second unlock in     404    403    403    403    403"),
            new Row("POST /cases/{id}/sessions/{number}/transcript/speakers",
                    "sign   second unlock in     404    403    403    403    403"),
            new Row("POST /cases/{id}/sessions/{number}/transcript/speakers/undo",
                    "sign   second unlock in     404    403    403    403    403"),
            new Row("GET /cases/{id}/sessions/{number}/transcript/places",
                    "sign   second unlock in     404    403    403    403    403"),
            new Row("POST /cases/{id}/sessions/{number}/transcript/places/on",
                    "sign   second unlock in     404    403    403    403    403"),
            new Row("POST /cases/{id}/sessions/{number}/transcript/places/off",
                    "sign   second unlock in     404    403    403    403    403"),
            new Row("POST /cases/{id}/sessions/{number}/transcript/places/answer",
                    "sign   second unlock in     404    403    403    403    403"),
            new Row("POST /cases/{id}/sessions/{number}/transcript/places/look-into",
                    "sign   second unlock in     404    403    403    403    403"),
            new Row("GET /recordings/{recording}/{purpose}",
                    "sign   second unlock in     404    404    404    403    403"),
            new Row("POST /cases/{id}/sessions/{number}/clips",
                    "sign   second unlock in     404    403    403    403    403"),
            new Row("POST /cases/{id}/sessions/{number}/clips/{clip}/end",
                    "sign   second unlock 404    404    403    403    403    403"),
            new Row("GET /clips", "sign   second unlock in     in     in     in     403    403"),
            new Row("GET /clips/{clip}", "sign   second unlock 404    404    404    404    403    403"),
            new Row("GET /clips/{clip}/recordings/{recording}",
                    "sign   second unlock 404    404    404    404    403    403"),
            new Row("GET /clips/{clip}/words", "sign   second unlock 404    404    404    404    403    403"),
            new Row("POST /cases/{id}/sessions/{number}/material/transcript",
                    "sign   second unlock in     404    403    403    403    403"),
            new Row("POST /cases/{id}/sessions/{number}/material/recording",
                    "sign   second unlock in     404    403    403    403    403"),
            new Row("POST /cases/{id}/sessions/{number}/material/transcript/erase",
                    "sign   second unlock in     404    403    403    403    403"),
            new Row("POST /cases/{id}/sessions/{number}/material/recordings/{recording}/erase",
                    "sign   second unlock in     404    403    403    403    403"),
            new Row("GET /numbers", "sign   second unlock in     in     in     403    403    in"),
            new Row("POST /numbers/learn", "sign   second unlock in     in     403    403    403    in"),
            new Row("GET /guesses", "sign   second unlock in     in     403    403    403    403"),
            new Row("GET /reflection", "sign   second unlock in     in     403    403    403    403"),
            new Row("POST /reflection/open", "sign   second unlock in     in     403    403    403    403"),
            new Row("POST /reflection/lock", "sign   second unlock home   home   403    403    403    403"),
            new Row("GET /reflection/new", "sign   second unlock in     in     403    403    403    403"),
            new Row("POST /reflection/new", "sign   second unlock in     in     403    403    403    403"),
            new Row("GET /reflection/passphrase", "sign   second unlock in     in     403    403    403    403"),
            new Row("POST /reflection/passphrase", "sign   second unlock in     in     403    403    403    403"),
            new Row("GET /reflection/forgotten", "sign   second unlock in     in     403    403    403    403"),
            new Row("POST /reflection/forgotten", "sign   second unlock in     in     403    403    403    403"),
            new Row("POST /reflection/forgotten/anew", "sign   second unlock in     in     403    403    403    403"),
            new Row("GET /reflection/names", "sign   second unlock in     in     403    403    403    403"),
            new Row("POST /reflection/names", "sign   second unlock in     in     403    403    403    403"),
            new Row("POST /reflection/names/undo", "sign   second unlock in     in     403    403    403    403"),
            new Row("GET /reflection/notes/new", "sign   second unlock in     in     403    403    403    403"),
            new Row("POST /reflection/notes", "sign   second unlock in     in     403    403    403    403"),
            new Row("GET /reflection/notes/{id}", "sign   second unlock in     in     403    403    403    403"),
            new Row("POST /reflection/notes/{id}", "sign   second unlock in     in     403    403    403    403"),
            new Row("POST /reflection/notes/{id}/remove",
                    "sign   second unlock in     in     403    403    403    403"),
            new Row("GET /reflection/part", "sign   second unlock in     in     403    403    403    403"),
            new Row("POST /reflection/part", "sign   second unlock in     in     403    403    403    403"),
            new Row("GET /reflection/trio", "sign   second unlock in     in     403    403    403    403"),
            new Row("POST /reflection/trio", "sign   second unlock in     in     403    403    403    403"),
            new Row("GET /l/{token}", "in     in     in     in     in     in     in     in     in"),
            new Row("GET /minute", "410    410    410    410    410    410    410    410    410"),
            new Row("GET /minute/item/{item}", "in     in     in     in     in     in     in     in     in"),
            new Row("POST /minute/item/{item}", "in     in     in     in     in     in     in     in     in"),
            new Row("GET /minute/line", "in     in     in     in     in     in     in     in     in"),
            new Row("POST /minute/line", "in     in     in     in     in     in     in     in     in"),
            new Row("GET /minute/share", "in     in     in     in     in     in     in     in     in"),
            new Row("POST /minute/share", "in     in     in     in     in     in     in     in     in"),
            new Row("GET /minute/thanks", "in     in     in     in     in     in     in     in     in"),
            new Row("GET /minute/away", "in     in     in     in     in     in     in     in     in"),
            new Row("POST /minute/ask", "in     in     in     in     in     in     in     in     in"),
            new Row("GET /forms", "sign   second unlock in     in     in     in     in     in"),
            new Row("GET /forms/calls", "sign   second unlock in     in     in     in     in     in"),
            new Row("POST /forms/calls", "sign   second unlock 403    403    403    403    403    in"),
            new Row("GET /forms/{instrument}", "sign   second unlock in     in     in     in     in     in"),
            new Row("GET /forms/{instrument}/wording", "sign   second unlock 403    403    403    403    403    in"),
            new Row("POST /forms/{instrument}/wording", "sign   second unlock 403    403    403    403    403    in"),
            new Row("GET /forms/{instrument}/template", "sign   second unlock 403    403    403    403    403    in"),
            new Row("POST /forms/{instrument}/wording/{wording}/back",
                    "sign   second unlock 403    403    403    403    403    in"),
            new Row("POST /forms/{instrument}/use", "sign   second unlock 403    403    403    403    403    in"),
            new Row("POST /forms/{instrument}/rest", "sign   second unlock 403    403    403    403    403    in"),
            new Row("GET /o/{token}", "in     in     in     in     in     in     in     in     in"),
            new Row("GET /own", "in     in     in     in     in     in     in     in     in"),
            new Row("POST /own/pin", "in     in     in     in     in     in     in     in     in"),
            new Row("POST /own/ask", "in     in     in     in     in     in     in     in     in"),
            new Row("GET /own/away", "in     in     in     in     in     in     in     in     in"),
            new Row("POST /own/forms/{id}/sharing", "in     in     in     in     in     in     in     in     in"),
            new Row("POST /own/forms/{id}/words", "in     in     in     in     in     in     in     in     in"),
            new Row("GET /own/here", "410    410    410    410    410    410    410    410    410"),
            new Row("GET /own/tensions/new", "in     in     in     in     in     in     in     in     in"),
            new Row("GET /own/tensions/{id}", "in     in     in     in     in     in     in     in     in"),
            new Row("POST /own/tensions", "in     in     in     in     in     in     in     in     in"),
            new Row("POST /own/tensions/drop", "in     in     in     in     in     in     in     in     in"),
            new Row("POST /own/tensions/{id}/tellings", "in     in     in     in     in     in     in     in     in"),
            new Row("POST /own/tensions/{id}/tellings/{number}/back",
                    "in     in     in     in     in     in     in     in     in"),
            new Row("POST /own/tensions/{id}/ending", "in     in     in     in     in     in     in     in     in"),
            new Row("GET /tensions/{id}/tellings", "sign   second unlock in     404    404    403    403    403"),
            new Row("GET /tensions/{id}/tellings/two", "sign   second unlock in     404    404    403    403    403"),
            new Row("POST /tensions/{id}/tellings", "sign   second unlock in     404    403    403    403    403"),
            new Row("POST /tensions/{id}/tellings/{number}/back",
                    "sign   second unlock in     404    403    403    403    403"),
            new Row("GET /cases/{id}/agreements", "sign   second unlock in     404    403    403    403    403"),
            new Row("POST /cases/{id}/own/link", "sign   second unlock in     404    403    403    403    403"),
            new Row("POST /cases/{id}/own/here", "sign   second unlock in     404    403    403    403    403"),
            new Row("POST /cases/{id}/own/revoke", "sign   second unlock in     404    403    403    403    403"),
            new Row("POST /cases/{id}/own/pin", "sign   second unlock in     404    403    403    403    403"),
            new Row("POST /own/consent", "in     in     in     in     in     in     in     in     in"),
            new Row("GET /cases/{id}/consent", "sign   second unlock in     404    403    403    403    403"),
            new Row("POST /cases/{id}/consent", "sign   second unlock in     404    403    403    403    403"),
            new Row("POST /cases/{id}/consent/withdraw", "sign   second unlock in     404    403    403    403    403"),
            new Row("POST /cases/{id}/end", "sign   second unlock in     404    403    403    403    403"),
            new Row("POST /cases/{id}/take-up", "sign   second unlock in     404    403    403    403    403"),
            new Row("POST /cases/{id}/rhythm", "sign   second unlock in     404    403    403    403    403"),
            new Row("POST /cases/{id}/rhythm/end", "sign   second unlock in     404    403    403    403    403"),
            new Row("GET /cases/{id}/contact", "sign   second unlock in     404    403    403    403    403"),
            new Row("POST /cases/{id}/contact", "sign   second unlock in     404    403    403    403    403"),
            new Row("POST /cases/{id}/contact/show", "sign   second unlock in     404    403    403    403    403"),
            new Row("POST /cases/{id}/contact/remove", "sign   second unlock in     404    403    403    403    403"),
            new Row("POST /cases/{id}/allotment", "sign   second unlock in     404    403    403    403    403"),
            new Row("POST /cases/{id}/allotment/end", "sign   second unlock in     404    403    403    403    403"),
            new Row("POST /cases/{id}/hand-over", "sign   second unlock in     404    403    403    403    403"),
            new Row("GET /people/{id}/cases", "sign   second unlock 403    403    403    403    403    in"),
            new Row("POST /people/{id}/cases", "sign   second unlock 403    403    403    403    403    in"),
            new Row("GET /people", "sign   second unlock 403    403    403    403    403    in"),
            new Row("POST /people", "sign   second unlock 403    403    403    403    403    in"),
            new Row("GET /people/{id}", "sign   second unlock 403    403    403    403    403    in"),
            new Row("POST /people/{id}/roles", "sign   second unlock 403    403    403    403    403    in"),
            new Row("POST /people/{id}/link", "sign   second unlock 403    403    403    403    403    in"),
            new Row("POST /people/{id}/leave", "sign   second unlock 403    403    403    403    403    in"),
            new Row("POST /lock", "sign   second unlock unlock unlock unlock unlock unlock unlock"),
            new Row("POST /account/sign-out-everywhere",
                    "sign   second unlock sign   sign   sign   sign   sign   sign"),
            new Row("POST /sign-out", "sign   sign   sign   sign   sign   sign   sign   sign   sign"),
            new Row("POST /account/authenticator/new", "sign   second unlock in     in     in     in     in     in"));

    /// These end the visit or the authenticator, so they are tried last and in a browser that nobody needs afterwards.
    private static final Set<String> ENDS_THE_VISIT = Set.of("/lock", "/account/sign-out-everywhere",
            "/account/authenticator/new", "/sign-out", "/cases/{id}/sessions/{number}/forms/{form}/kiosk",
            "/cases/{id}/own/here", "/own/away");

    @TempDir
    private static Path folder;
    private static House house;
    private static final Map<Cast, Browser> BROWSERS = new EnumMap<>(Cast.class);
    private static String caseId = "";
    private static String formId = "";
    private static String tensionId = "";
    private static String recordingId = "";
    private static String somebody = "";

    @BeforeAll
    static void open() {
        house = House.empty(folder);
        for (Cast one : Cast.values()) {
            BROWSERS.put(one, one.enters(house));
        }
        TherapyCase opened = house.store().cases().open(house.person(Cast.THERAPIST).asking());
        caseId = opened.id();
        tensionId = house.store().tensions().open(house.person(Cast.THERAPIST).asking(), caseId,
                new Addition.Told("it was off", List.of())).done().orElseThrow().id();
        formId = AskedSession.about(house, caseId).form().id();
        recordingId = LeftBehind.in(house, caseId);
        somebody = house.store().people()
                .add(house.person(Cast.ADMINISTRATOR).asking(), new Names("somebody", "Somebody"), Set.of(Role.CODER))
                .done().orElseThrow().id();
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @Test
    void everyRouteIsInTheTable() {
        Set<String> routes = new TreeSet<>();
        house.server().parts().getBean(RequestMappingHandlerMapping.class).getHandlerMethods().keySet()
                .forEach(info -> routes.addAll(routes(info)));

        assertThat(ROWS.stream().map(Row::route)).containsExactlyInAnyOrderElementsOf(routes);
    }

    private static List<String> routes(RequestMappingInfo info) {
        List<String> routes = new ArrayList<>();
        for (String path : info.getPatternValues()) {
            Stream.of(info.getMethodsCondition().getMethods().isEmpty() ? Stream.of("*")
                    : info.getMethodsCondition().getMethods().stream().map(Enum::name))
                    .flatMap(names -> names)
                    .forEach(method -> routes.add(method + " " + path));
        }
        return routes;
    }

    @TestFactory
    Stream<DynamicTest> everybodyMeetsWhatTheTableSays() {
        return Stream.concat(
                ROWS.stream().filter(row -> !ENDS_THE_VISIT.contains(row.path())),
                ROWS.stream().filter(row -> ENDS_THE_VISIT.contains(row.path())))
                .map(row -> DynamicTest.dynamicTest(row.route(), () -> check(row)));
    }

    private static void check(Row row) {
        List<String> met = new ArrayList<>();
        for (Cast one : Cast.values()) {
            boolean ends = ENDS_THE_VISIT.contains(row.path());
            met.add(met(ends ? one.enters(house) : BROWSERS.get(one), row));
        }
        assertThat(met)
                .as("STRANGER, HALF, LOCKED, THERAPIST, COLLEAGUE, SUPERVISOR, CODER, CLINIC_LEAD, ADMINISTRATOR")
                .isEqualTo(List.of(row.met().split(" +")));
    }

    private static String met(Browser browser, Row row) {
        String path = row.path().replace("{name}", "none.css").replace("{token}", "none")
                .replace("{number}", "1").replace("{item}", "aims").replace("{instrument}", "attune-check")
                .replace("{form}", formId).replace("{event}", "none").replace("{wording}", "none")
                .replace("{recording}", recordingId).replace("{purpose}", "therapy").replace("{clip}", "none")
                .replace("{id}", row.path().startsWith("/cases") ? caseId
                        : row.path().startsWith("/tensions") ? tensionId : somebody);
        if (!row.method().equals("POST")) {
            return word(browser.get(path), path);
        }
        browser.get("/sign-in");
        browser.get("/unlock");
        browser.get("/account/authenticator");
        browser.get("/account");
        return word(browser.post(path, Map.of()), path);
    }

    private static String word(HttpResponse<String> answer, String path) {
        return switch (answer.statusCode()) {
            case 200, 400, 415, 422 -> "in";
            case 303 -> switch (answer.headers().firstValue("Location").orElse("")) {
                case "/" -> "home";
                case "/sign-in" -> "sign";
                case "/sign-in/second" -> "second";
                case "/unlock" -> "unlock";
                default -> "in";
            };
            default -> Integer.toString(answer.statusCode());
        };
    }

    /// A head request is answered as a get, without the page.
    @Test
    void answersAHeadAsAGetWithoutThePage() {
        HttpResponse<String> answer = BROWSERS.get(Cast.STRANGER).send(HttpRequest.newBuilder(
                BROWSERS.get(Cast.STRANGER).address("/sign-in")).method("HEAD", HttpRequest.BodyPublishers.noBody())
                .build());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
    }
}
