package org.attune.web.account;

import java.util.Collection;
import java.util.stream.Collectors;

import org.attune.store.access.Role;

/// Roles in the words of screens.
public final class Roles {

    private Roles() {}

    /// One role.
    public static String inWords(Role role) {
        return switch (role) {
            case THERAPIST -> "therapist";
            case SUPERVISOR -> "supervisor";
            case CODER -> "coder";
            case CLINIC_LEAD -> "clinic lead";
            case ADMINISTRATOR -> "administrator";
        };
    }

    /// Several, with commas.
    public static String inWords(Collection<Role> roles) {
        return roles.stream().sorted().map(Roles::inWords).collect(Collectors.joining(", "));
    }

    /// What somebody in that role does.
    public static String meaning(Role role) {
        return switch (role) {
            case THERAPIST -> "sees clients, and has cases of their own";
            case SUPERVISOR -> "reads the cases allotted to them";
            case CODER -> "codes sessions without knowing whose they are";
            case CLINIC_LEAD -> "sees counts of the whole practice, and no case";
            case ADMINISTRATOR -> "looks after people and settings, and sees nothing of any client";
        };
    }
}
