package org.attune.web;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.attune.store.Store;
import org.attune.store.access.Asker;
import org.attune.store.consent.Consent.Material;
import org.attune.store.consent.Consent.Matter;
import org.attune.store.consent.Consent.Purpose;
import org.attune.store.people.Person;
import org.attune.testkit.SetClock;
import org.attune.web.consent.ConsentTexts;
import org.attune.web.settings.Settings;
import org.attune.web.settings.Typed;

/// A practice that is really open, on a port of its own, at a time that tests set.
final class House implements AutoCloseable {

    private final Settings settings;
    private final Server server;
    private final SetClock clock = new SetClock();
    private final Map<Cast, Person> people = new EnumMap<>(Cast.class);
    private final Map<Cast, Authenticator> authenticators = new EnumMap<>(Cast.class);

    private House(Settings settings) {
        this.settings = settings;
        this.server = Server.start(settings, clock, new SecureRandom());
    }

    /// Opens an empty practice in a folder.
    static House empty(Path folder) {
        return new House(Typed.read(List.of("serve", "--port", "0", "--data", folder.resolve("data").toString()),
                Map.of()));
    }

    /// Sets up the second step where there is none yet, and takes it where there is.
    void takeSecondStep(Cast one, Browser browser) {
        Authenticator authenticator = authenticators.get(one);
        if (authenticator == null) {
            authenticator = Authenticator.reading(browser.get("/account/authenticator").body());
            authenticators.put(one, authenticator);
            browser.post("/account/authenticator", Map.of("code", authenticator.code(clock.instant())));
        } else {
            clock.pass(Duration.ofSeconds(30));
            browser.get("/sign-in/second");
            browser.post("/sign-in/second", Map.of("code", authenticator.code(clock.instant())));
        }
    }

    /// Somebody of the cast, who joins when first asked for.
    Person person(Cast one) {
        return people.computeIfAbsent(one, joining -> joining.joins(store()));
    }

    /// The client agrees to supervision with all that is asked for, and the therapist allots the case.
    void letSupervisorRead(String caseId) {
        letSupervisorRead(caseId, ConsentTexts.OFFERED.getOrDefault(Purpose.SUPERVISION, List.of()));
    }

    void letSupervisorRead(String caseId, List<Material> materials) {
        Asker.Member therapist = person(Cast.THERAPIST).asking();
        materials.forEach(material -> store().consents()
                .give(therapist, caseId, new Matter(Purpose.SUPERVISION, material, ""), "1 en"));
        store().trust().allot(therapist, caseId, person(Cast.SUPERVISOR).id());
    }

    Authenticator authenticator(Cast one) {
        return authenticators.get(one);
    }

    Store store() {
        return server.store();
    }

    Server server() {
        return server;
    }

    SetClock clock() {
        return clock;
    }

    String origin() {
        return settings.origin();
    }

    @Override
    public void close() {
        server.close();
    }
}
