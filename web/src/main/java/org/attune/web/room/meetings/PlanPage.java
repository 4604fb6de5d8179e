package org.attune.web.room.meetings;

import static java.util.Objects.requireNonNull;

import org.attune.store.room.Group;
import org.attune.web.page.Page;

/// When and where a meeting is to be.
///
/// @param group whose meeting
/// @param path where the form is sent
/// @param typed what stands in the form
/// @param zone by which clock
/// @param refusal why it was not planned; empty where nothing was sent
public record PlanPage(Group group, String path, TypedPlan typed, String zone, String refusal) implements Page {

    private static final int NOT_TAKEN = 422;

    public PlanPage {
        requireNonNull(group, "group");
        requireNonNull(path, "path");
        requireNonNull(typed, "typed");
        requireNonNull(zone, "zone");
        requireNonNull(refusal, "refusal");
    }

    @Override
    public String title() {
        return "When do you meet?";
    }

    @Override
    public int status() {
        return refusal.isEmpty() ? 200 : NOT_TAKEN;
    }
}
