package org.attune.web.notes;

import java.util.LinkedHashMap;
import java.util.Map;

import org.attune.store.Store;
import org.attune.store.cases.TherapyCase;
import org.attune.web.visit.Visitor;

/// The cases that a visitor may see, by name.
public record OwnCaseNames(Store store) {

    /// Pseudonyms by id, in order of pseudonym.
    public Map<String, String> of(Visitor visitor) {
        Map<String, String> names = new LinkedHashMap<>();
        for (TherapyCase one : store.cases().list(visitor.asker())) {
            names.put(one.id(), one.pseudonym());
        }
        return names;
    }
}
