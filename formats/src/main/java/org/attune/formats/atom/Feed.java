package org.attune.formats.atom;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.time.Instant;
import java.util.List;

/// A feed: what was published, the latest first.
///
/// @param id what it is called for ever, whatever its address becomes
/// @param title what it is called for people
/// @param self where it is read
/// @param page where people read the same
/// @param updated when it last changed
/// @param entries what is in it
public record Feed(URI id, String title, URI self, URI page, Instant updated, List<Entry> entries) {

    public Feed {
        requireAbsolute(id);
        requireAbsolute(self);
        requireAbsolute(page);
        requireNonNull(updated, "updated");
        requireText(title);
        entries = List.copyOf(entries);
    }

    /// One thing that was published.
    ///
    /// @param id what it is called for ever
    /// @param page where people read it
    /// @param title what it is called for people
    /// @param author the name that it is signed with
    /// @param published since when it may be read
    /// @param language its language, such as `en`
    /// @param html what it says, as HTML that can do nothing
    public record Entry(URI id, URI page, String title, String author, Instant published, String language,
            String html) {
        public Entry {
            requireAbsolute(id);
            requireAbsolute(page);
            requireText(title);
            requireText(author);
            requireNonNull(published, "published");
            requireNonNull(language, "language");
            requireNonNull(html, "html");
        }

        /// Shows no words.
        @Override
        public String toString() {
            return "Entry[" + id + "]";
        }
    }

    private static void requireAbsolute(URI address) {
        if (!address.isAbsolute()) {
            throw new IllegalArgumentException("ids and addresses of a feed are absolute");
        }
    }

    private static void requireText(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("titles and names of a feed say something");
        }
    }
}
