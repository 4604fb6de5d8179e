package org.attune.store.access;

/// What a person does in the practice. Somebody may have several roles.
public enum Role {
    /// Works with cases of their own.
    THERAPIST,
    /// Follows the cases allotted to them, and reads only.
    SUPERVISOR,
    /// Codes sessions blind.
    CODER,
    /// Sees counts and queues, never a case.
    CLINIC_LEAD,
    /// Runs the place: people, settings, audit; never clinical content.
    ADMINISTRATOR
}
