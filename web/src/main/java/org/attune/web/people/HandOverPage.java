package org.attune.web.people;

import static java.util.Objects.requireNonNull;

import java.util.List;

import org.attune.store.cases.TherapyCase;
import org.attune.store.people.Person;
import org.attune.web.page.Page;

/// The cases of a therapist, to be handed over.
///
/// @param from whose they are
/// @param cases by pseudonym
/// @param therapists who can take them
/// @param refusal why the last try did not work; empty at first
public record HandOverPage(Person from, List<TherapyCase> cases, List<Person> therapists, String refusal)
        implements
            Page {

    private static final int UNPROCESSABLE = 422;

    public HandOverPage {
        requireNonNull(from, "from");
        cases = List.copyOf(cases);
        therapists = List.copyOf(therapists);
        requireNonNull(refusal, "refusal");
    }

    @Override
    public String title() {
        return "Cases to hand over";
    }

    @Override
    public int status() {
        return refusal.isEmpty() ? 200 : UNPROCESSABLE;
    }
}
