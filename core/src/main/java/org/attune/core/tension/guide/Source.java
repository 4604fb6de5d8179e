package org.attune.core.tension.guide;

import org.attune.core.internal.entries.Entries;

/// Where something was read.
///
/// @param cites who wrote it, when and on what, in a line
/// @param link its address, most often a DOI
public record Source(String cites, String link) {
    public Source {
        Entries.requireText("a source", "line", cites);
        Entries.requireText("the source \"" + cites + "\"", "link", link);
        if (!link.startsWith("https://")) {
            throw new IllegalArgumentException("the link of the source \"" + cites + "\" must begin with https://");
        }
    }
}
