package org.attune.benchmarks.server;

import static java.util.Objects.requireNonNull;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.attune.core.instrument.Instrument;
import org.attune.formats.instruments.ShippedInstruments;
import org.attune.store.Store;
import org.attune.store.StorePlace;
import org.attune.store.access.Asker;
import org.attune.store.access.Role;
import org.attune.store.audit.Verification;
import org.attune.store.people.Names;
import org.attune.store.people.Person;

/// A practice of invented cases in which many clients were asked about their session, each by a link.
///
/// @param place where it is kept
/// @param asked the clients
public record AskedPractice(StorePlace place, List<Asked> asked) {

    static final Asker.Program PROGRAM = new Asker.Program("benchmark");
    private static final Duration LINKS_LAST = Duration.ofDays(2);

    /// A client who was asked.
    ///
    /// @param token of the link
    /// @param client as whom the store is asked
    public record Asked(String token, Asker.Client client) {
        public Asked {
            requireNonNull(token, "token");
            requireNonNull(client, "client");
        }
    }

    public AskedPractice {
        requireNonNull(place, "place");
        asked = List.copyOf(asked);
    }

    /// Makes one, and closes it so that a server can open it.
    public static AskedPractice make(StorePlace place, int clients) {
        Instrument check = ShippedInstruments.listForms().getFirst().instrument();
        List<Asked> asked = new ArrayList<>();
        try (Store store = open(place)) {
            Asker.Member therapist = store.people().add(PROGRAM, new Names("tess", "Tess"), Set.of(Role.THERAPIST))
                    .done().orElseThrow().asking();
            for (int i = 0; i < clients; i++) {
                String caseId = store.cases().open(therapist).id();
                store.meetings().add(therapist, caseId, 1, LocalDate.of(2026, 3, 2));
                String formId = store.forms().open(therapist, caseId, 1, check, "en", Instant.now().plus(LINKS_LAST))
                        .done().orElseThrow().id();
                String token = store.links().issue(therapist, formId, Instant.now().plus(LINKS_LAST));
                asked.add(new Asked(token, new Asker.Client(caseId, formId)));
            }
        }
        return new AskedPractice(place, asked);
    }

    /// Adds somebody who is called by one name everywhere.
    static Person add(Store store, String name, Role role) {
        return store.people().add(PROGRAM, new Names(name, name), Set.of(role)).done().orElseThrow();
    }

    static Store open(StorePlace place) {
        return Store.open(place, Clock.systemUTC(), new SecureRandom());
    }

    /// What the store has of each client's answers, once its audit has proved whole. No server may have it open.
    ///
    /// @throws IllegalStateException when the audit does not hold
    public List<Map<String, Integer>> kept() {
        try (Store store = open(place)) {
            if (store.audit().verify(PROGRAM) instanceof Verification.Broken broken) {
                throw new IllegalStateException("the audit does not hold from entry " + broken.number() + " on: "
                        + broken.why());
            }
            return asked.stream().map(one -> store.forms().find(one.client(), one.client().formId()).orElseThrow()
                    .client().content().points()).toList();
        }
    }
}
