package org.attune.web.visit;

/// Whom a page may admit.
public enum Guest {
    /// Everybody, known or not.
    ANYONE,
    /// Whoever has given a password and now owes the second step.
    HALF_SIGNED_IN,
    /// Whoever is signed in, but was silent for so long that the password is asked for again.
    LOCKED,
    /// Everybody who is signed in.
    MEMBER,
    /// Those who see clients.
    THERAPIST,
    /// Those who follow the cases allotted to them.
    SUPERVISOR,
    /// Those who code sessions.
    CODER,
    /// Those who see counts of the whole practice.
    CLINIC_LEAD,
    /// Those who run the place and see nothing of clients.
    ADMINISTRATOR
}
