package org.attune.web.erasing;

import static java.util.Objects.requireNonNull;

import org.attune.store.people.Person;
import org.attune.web.page.Page;

/// What erasing the name of somebody who left means, before it is done.
///
/// @param person whose name
/// @param refusal why it was not done; empty at first
public record ErasePersonPage(Person person, String refusal) implements Page {

    private static final int UNPROCESSABLE = 422;

    public ErasePersonPage {
        requireNonNull(person, "person");
        requireNonNull(refusal, "refusal");
    }

    @Override
    public String title() {
        return "Erase a name";
    }

    @Override
    public int status() {
        return refusal.isEmpty() ? 200 : UNPROCESSABLE;
    }
}
