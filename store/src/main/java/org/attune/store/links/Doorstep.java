package org.attune.store.links;

import static java.util.Objects.requireNonNull;

/// Where somebody stands who followed a link to a client's own page and has not given the PIN. Only a link leads here.
public final class Doorstep {

    private final String caseId;

    Doorstep(String caseId) {
        this.caseId = requireNonNull(caseId, "caseId");
    }

    String caseId() {
        return caseId;
    }
}
