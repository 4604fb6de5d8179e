package org.attune.core.tension.guide;

import static java.util.Objects.requireNonNull;

import java.util.List;

import org.attune.core.internal.entries.Entries;

/// How a telling is told, for those who wish to say so.
///
/// @param id what it is called where it is kept
/// @param group which kind of telling it belongs to
/// @param name what it is called on screens
/// @param term the word that research uses
/// @param meaning what it is, in a sentence
/// @param sources where it was described
public record Tag(String id, Group group, String name, String term, String meaning, List<Source> sources) {

    /// The kinds of telling. Source: Angus and others 2017, https://doi.org/10.1080/10503307.2016.1238525.
    public enum Group {
        /// Stuck in what always happens, or without a feeling or a story.
        PROBLEM,
        /// On the way.
        TRANSITION,
        /// Something is new.
        CHANGE
    }

    public Tag {
        Entries.id(id);
        requireNonNull(group, "group");
        Entries.requireText(id, "name", name);
        Entries.requireText(id, "term", term);
        Entries.requireText(id, "meaning", meaning);
        sources = Entries.sources("the tag " + id, sources);
    }
}
