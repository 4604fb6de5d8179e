package org.attune.web.account;

import static java.util.Objects.requireNonNull;

import java.util.List;

import org.attune.store.people.Person;
import org.attune.web.page.Page;

/// What somebody may see and change of their own sign-in.
///
/// @param person who
/// @param hasAuthenticator whether there is a second step
/// @param recoveryCodes how many recovery codes are left
/// @param passkeys those they have
/// @param refusal why the last try did not work; empty at first
public record AccountPage(Person person, boolean hasAuthenticator, int recoveryCodes, List<Named> passkeys,
        String refusal)
        implements
            Page {

    private static final int UNPROCESSABLE = 422;

    /// A passkey by its name.
    public record Named(String id, String label) {}

    public AccountPage {
        requireNonNull(person, "person");
        passkeys = List.copyOf(passkeys);
        requireNonNull(refusal, "refusal");
    }

    /// What they do here, in words.
    public String roles() {
        return Roles.inWords(person.roles());
    }

    @Override
    public String title() {
        return "Your account";
    }

    @Override
    public int status() {
        return refusal.isEmpty() ? 200 : UNPROCESSABLE;
    }
}
