package org.attune.store.library;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

import org.attune.core.transcript.pseudonym.Language;

/// What somebody wrote to be read by others; never of a client.
///
/// @param id what it is called by
/// @param authorId who wrote it
/// @param audience for whom it is once it is published
/// @param standing how far it has come
/// @param words what it says
/// @param changedAt when it was last written or published
public record Essay(String id, String authorId, Audience audience, Standing standing, Words words, Instant changedAt) {

    /// How far an essay has come.
    public sealed interface Standing {

        /// Its author alone has it.
        record Draft() implements Standing {}

        /// Those who write for the same readers may read it; one of them who is not its author may publish it.
        record HandedIn() implements Standing {}

        /// Its audience may read it.
        ///
        /// @param at since when
        /// @param reviewerId who read it before
        record Published(Instant at, String reviewerId) implements Standing {
            public Published {
                requireNonNull(at, "at");
                requireNonNull(reviewerId, "reviewerId");
            }
        }
    }

    /// What an essay says.
    ///
    /// @param title on one line
    /// @param signed the name under it, as the author wishes to be read
    /// @param language whose words are looked for names
    /// @param text in Markdown
    public record Words(String title, String signed, Language language, String text) {

        /// Our choice: a long essay.
        public static final int LONGEST_TEXT = 40_000;
        /// Our choice.
        public static final int LONGEST_LINE = 200;

        public Words {
            title = title.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
            signed = signed.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
            text = text.replace("\r\n", "\n").replace('\r', '\n').replace("\0", "").strip();
            requireNonNull(language, "language");
            if (title.isEmpty() || signed.isEmpty() || text.isEmpty()) {
                throw new IllegalArgumentException("An essay has a title, a name under it and a text.");
            }
            if (title.length() > LONGEST_LINE || signed.length() > LONGEST_LINE || text.length() > LONGEST_TEXT) {
                throw new IllegalArgumentException("A title and a name have up to " + LONGEST_LINE
                        + " letters, a text up to " + LONGEST_TEXT + ".");
            }
        }

        String sealed() {
            return title + "\n" + signed + "\n" + text;
        }

        static Words opened(String sealed, Language language) {
            String[] parts = sealed.split("\n", 3);
            return new Words(parts[0], parts[1], language, parts[2]);
        }

        /// Shows no words.
        @Override
        public String toString() {
            return "Words[" + text.length() + " letters]";
        }
    }

    public Essay {
        requireNonNull(id, "id");
        requireNonNull(authorId, "authorId");
        requireNonNull(audience, "audience");
        requireNonNull(standing, "standing");
        requireNonNull(words, "words");
        requireNonNull(changedAt, "changedAt");
    }

    static Essay of(Cover cover, Words words) {
        return new Essay(cover.id(), cover.authorId(), cover.audience(), cover.standing(), words, cover.changedAt());
    }

    Cover cover() {
        return new Cover(id, authorId, audience, standing, changedAt);
    }

    /// Whether its audience may read it.
    public boolean isPublished() {
        return standing instanceof Standing.Published;
    }

    /// Shows no words.
    @Override
    public String toString() {
        return "Essay[" + id + "]";
    }
}
