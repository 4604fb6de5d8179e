package org.attune.web.telling;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Set;

import org.attune.core.tension.guide.Tag;
import org.attune.store.tension.Addition;
import org.attune.web.page.Page;
import org.attune.web.tension.said.Sentences;

/// All tellings of a tension, and a place to write another one.
///
/// @param id of the tension
/// @param pseudonym of its case
/// @param accounts the tellings, oldest first
/// @param tags what a telling may be called
/// @param mayTell whether the reader may add one
/// @param draft what is being written
public record TellingsPage(String id, String pseudonym, List<Account> accounts, List<Tag> tags, boolean mayTell,
        Draft draft) implements Page {

    private static final int OK = 200;
    private static final int UNPROCESSABLE = 422;

    /// What is being written.
    ///
    /// @param words so far
    /// @param tags ids of the tags that are ticked
    /// @param refusal why it was not kept; empty at first
    public record Draft(String words, Set<String> tags, String refusal) {
        /// Nothing yet.
        static final Draft EMPTY = new Draft("", Set.of(), "");

        public Draft {
            tags = Set.copyOf(tags);
        }

        /// Says nothing of what is written.
        @Override
        public String toString() {
            return "Draft";
        }
    }

    public TellingsPage {
        requireNonNull(id, "id");
        requireNonNull(pseudonym, "pseudonym");
        accounts = List.copyOf(accounts);
        tags = List.copyOf(tags);
        requireNonNull(draft, "draft");
    }

    /// Where the tellings of a tension are.
    public static String path(String tensionId) {
        return Sentences.path(tensionId) + "/tellings";
    }

    /// Where it is.
    public String path() {
        return path(id);
    }

    /// Where its tension is.
    public String tensionPath() {
        return Sentences.path(id);
    }

    /// The tellings that can be compared: those with words.
    public List<Account> readable() {
        return accounts.stream().filter(Account::isThere).toList();
    }

    /// Whether there are two to compare.
    public boolean canCompare() {
        return readable().size() > 1;
    }

    /// The longest that a telling may be.
    public int longest() {
        return Addition.Told.LONGEST;
    }

    @Override
    public String title() {
        return "Tellings of a tension in " + pseudonym;
    }

    @Override
    public int status() {
        return draft.refusal.isEmpty() ? OK : UNPROCESSABLE;
    }

    /// Says nothing of what was told.
    @Override
    public String toString() {
        return "TellingsPage";
    }
}
