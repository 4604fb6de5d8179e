package org.attune.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
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
    private static CodedSession codedSession = CodedSession.NONE;
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
        codedSession = CodedSession.in(house, caseId);
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

        assertThat(Routes.ROWS.stream().map(Routes.Row::route)).containsExactlyInAnyOrderElementsOf(routes);
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
                Routes.ROWS.stream().filter(row -> !ENDS_THE_VISIT.contains(row.path())),
                Routes.ROWS.stream().filter(row -> ENDS_THE_VISIT.contains(row.path())))
                .map(row -> DynamicTest.dynamicTest(row.route(), () -> check(row)));
    }

    private static void check(Routes.Row row) {
        List<String> met = new ArrayList<>();
        for (Cast one : Cast.values()) {
            boolean ends = ENDS_THE_VISIT.contains(row.path());
            met.add(met(ends ? one.enters(house) : BROWSERS.get(one), withMeeting(row)));
        }
        assertThat(met)
                .as("STRANGER, HALF, LOCKED, THERAPIST, COLLEAGUE, SUPERVISOR, CODER, CLINIC_LEAD, ADMINISTRATOR")
                .isEqualTo(List.of(row.met().split(" +")));
    }

    /// Each meets a group and a meeting that nobody has left, begun or called off before.
    private static Routes.Row withMeeting(Routes.Row row) {
        if (!row.route().contains("{group}") && !row.route().contains("{gathering}")) {
            return row;
        }
        PlannedMeeting meeting = PlannedMeeting.in(house);
        return new Routes.Row(row.route().replace("{group}", meeting.group()).replace("{gathering}", meeting.id()),
                row.met());
    }

    private static String met(Browser browser, Routes.Row row) {
        String path = row.path().replace("{name}", "none.css").replace("{token}", "none")
                .replace("{number}", "1").replace("{item}", "aims").replace("{instrument}", "attune-check")
                .replace("{key}", "none").replace("{form}", formId).replace("{event}", "none")
                .replace("{wording}", "none")
                .replace("{round}", codedSession.round())
                .replace("{session}", codedSession.id()).replace("{code}", "client-says-little")
                .replace("{whose:own|gold}", "own").replace("{version}", "1").replace("{older}", "1")
                .replace("{recording}", recordingId).replace("{purpose}", "therapy").replace("{clip}", "none")
                .replace("{packet}", "none").replace("{feed}", "none").replace("{essay}", "none")
                .replace("{id}", row.path().startsWith("/cases") ? caseId
                        : row.path().startsWith("/tensions") ? tensionId
                                : row.path().startsWith("/codebooks") ? "attune-tensions" : somebody);
        if (path.endsWith("/live")) {
            HttpResponse<InputStream> answer = browser.begin(path);
            try (InputStream never = answer.body()) {
                return word(answer, path);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        if (!row.method().equals("POST")) {
            return word(browser.get(path), path);
        }
        browser.get("/sign-in");
        browser.get("/unlock");
        browser.get("/account/authenticator");
        browser.get("/account");
        return word(browser.post(path, Map.of()), path);
    }

    private static String word(HttpResponse<?> answer, String path) {
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
                BROWSERS.get(Cast.STRANGER).address("/sign-in"))
                .method("HEAD", HttpRequest.BodyPublishers.noBody())
                .build());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
    }
}
