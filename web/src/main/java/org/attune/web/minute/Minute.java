package org.attune.web.minute;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

import org.attune.core.pairing.Sharing;
import org.attune.store.access.Asker;
import org.attune.web.forms.CallList;
import org.attune.web.words.Language;

/// Where a client stands with the form that a link or a therapist led them to.
public sealed interface Minute {

    /// What they read.
    Language language();

    /// The same in another language.
    Minute in(Language other);

    /// They may answer.
    ///
    /// @param client as whom the store is asked
    /// @param way how they came
    /// @param here what was given in this browser since it came to the form, and is shown in it again
    record Open(Asker.Client client, Way way, Language language, Here here) implements Minute {
        public Open {
            requireNonNull(client, "client");
            requireNonNull(way, "way");
            requireNonNull(language, "language");
            requireNonNull(here, "here");
        }

        /// In a browser that has given nothing yet.
        public Open(Asker.Client client, Way way, Language language) {
            this(client, way, language, Here.NOTHING);
        }

        @Override
        public Minute in(Language other) {
            return new Open(client, way, other, here);
        }
    }

    /// What was given in one browser. A link or a device may come into other hands, so what was given elsewhere is kept and
    /// not shown.
    ///
    /// @param points the answers by item
    /// @param words the open line; empty without one
    record Here(Map<String, Integer> points, String words) {

        static final Here NOTHING = new Here(Map.of(), "");

        public Here {
            points = Map.copyOf(points);
            requireNonNull(words, "words");
        }

        Here with(String item, int answer) {
            Map<String, Integer> more = new HashMap<>(points);
            more.put(item, answer);
            return new Here(more, words);
        }

        Here without(String item) {
            Map<String, Integer> fewer = new HashMap<>(points);
            fewer.remove(item);
            return new Here(fewer, words);
        }

        Here with(String line) {
            return new Here(points, line.strip());
        }

        /// Says how much there is, never what was given.
        @Override
        public String toString() {
            return "Here[" + points.size() + " answers]";
        }
    }

    /// They have handed in; nothing leads back.
    ///
    /// @param way how they came
    /// @param sharing what they chose
    /// @param agreed the day from which halves open in any case
    /// @param calls whom to call in danger; none where the form asked nothing about it
    record HandedIn(Way way, Sharing sharing, LocalDate agreed, CallList calls, Language language) implements Minute {
        public HandedIn {
            requireNonNull(way, "way");
            requireNonNull(sharing, "sharing");
            requireNonNull(agreed, "agreed");
            requireNonNull(calls, "calls");
            requireNonNull(language, "language");
        }

        @Override
        public Minute in(Language other) {
            return new HandedIn(way, sharing, agreed, calls, other);
        }
    }

    /// Their link has run out.
    ///
    /// @param token the link's token, by which a new one can be asked for
    /// @param until the day that it worked until
    record RunOut(String token, LocalDate until, Language language) implements Minute {
        public RunOut {
            requireNonNull(token, "token");
            requireNonNull(until, "until");
            requireNonNull(language, "language");
        }

        @Override
        public Minute in(Language other) {
            return new RunOut(token, until, other);
        }

        /// Says nothing of the token.
        @Override
        public String toString() {
            return "RunOut[" + until + "]";
        }
    }

    /// They have asked for a new link.
    record AskedAgain(Language language) implements Minute {
        public AskedAgain {
            requireNonNull(language, "language");
        }

        @Override
        public Minute in(Language other) {
            return new AskedAgain(other);
        }
    }
}
