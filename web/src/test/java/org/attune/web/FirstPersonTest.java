package org.attune.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

import org.attune.store.access.Asker;
import org.attune.store.access.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An empty practice, and the link that was printed when it was opened.
class FirstPersonTest {

    private static final String PASSWORD = "the first four words";

    @TempDir
    private Path folder;
    private House house;
    private Browser browser;
    private String path = "";

    @BeforeEach
    void open() {
        house = House.empty(folder);
        browser = new Browser(house.origin());
        path = house.server().address().substring(house.origin().length());
    }

    @AfterEach
    void close() {
        house.close();
    }

    private HttpResponse<String> fill(String... changes) {
        Map<String, String> fields = new LinkedHashMap<>(Map.of("shown", "Ida", "name", "ida", "password", PASSWORD,
                "again", PASSWORD, "therapist", "yes"));
        for (int i = 0; i < changes.length; i += 2) {
            fields.put(changes[i], changes[i + 1]);
        }
        return browser.post("/set-up", fields);
    }

    @Test
    void makesTheFirstPersonAdministratorAndTherapist() {
        HttpResponse<String> form = browser.follow(browser.get(path));
        assertThat(form.body()).contains("Begin a practice");

        assertThat(browser.follow(fill()).body()).contains("Set up the second step");
        assertThat(house.store().people().findBySignInName(new Asker.Program("test"), "ida"))
                .hasValueSatisfying(ida -> assertThat(ida.roles())
                        .containsExactlyInAnyOrder(Role.ADMINISTRATOR, Role.THERAPIST));
        assertThat(house.server().address()).endsWith("/");
    }

    @Test
    void keepsWhatWasTypedWhenSomethingIsMissing() {
        browser.follow(browser.get(path));

        assertThat(fill("again", "something else here").body()).contains("not the same", "value=\"Ida\"")
                .doesNotContain(PASSWORD);
        assertThat(fill("password", "short", "again", "short").body()).contains("12 to 200");
        assertThat(fill("name", " ").body()).contains("Both names have 1 to 200 letters");
    }

    @Test
    void opensNothingASecondTime() {
        browser.follow(browser.get(path));
        fill();

        HttpResponse<String> answer = new Browser(house.origin()).get(path);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("This link opens nothing any more").doesNotContain(path);
    }

    @Test
    void letsNobodyInByDefault() {
        browser.get("/sign-in");
        for (String password : new String[] {"admin", "password", "attune", "demo", ""}) {
            assertThat(browser.post("/sign-in", Map.of("name", "admin", "password", password)).statusCode())
                    .isEqualTo(422);
        }
    }
}
