package org.attune.web.own;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

import org.attune.store.access.Asker;
import org.attune.store.links.Doorstep;
import org.attune.web.words.Language;

/// Where a client stands with their own page.
public sealed interface OwnVisit {

    /// What they read.
    Language language();

    /// The same in another language.
    OwnVisit in(Language other);

    /// Whether they are on a device that the therapist handed over.
    default boolean isByHand() {
        return switch (this) {
            case AtDoor door -> door.came() instanceof Came.ByHand;
            case Inside inside -> inside.came() instanceof Came.ByHand;
            case RunOut runOut -> false;
            case AskedAgain asked -> false;
            case Nowhere nowhere -> false;
        };
    }

    /// How they came.
    sealed interface Came {
        /// By a link on a device of their own. It is asked again for each page, so that it stops to work at once.
        ///
        /// @param token the link's token
        record ByLink(String token) implements Came {
            public ByLink {
                requireNonNull(token, "token");
            }

            /// Says nothing of the token.
            @Override
            public String toString() {
                return "ByLink";
            }
        }

        /// On a device that the therapist handed over.
        ///
        /// @param doorstep what stands for the page there
        /// @param caseId whose page it is
        record ByHand(Doorstep doorstep, String caseId) implements Came {
            public ByHand {
                requireNonNull(doorstep, "doorstep");
                requireNonNull(caseId, "caseId");
            }
        }
    }

    /// Before the PIN.
    ///
    /// @param came how they came
    record AtDoor(Came came, Language language) implements OwnVisit {
        public AtDoor {
            requireNonNull(came, "came");
            requireNonNull(language, "language");
        }

        @Override
        public OwnVisit in(Language other) {
            return new AtDoor(came, other);
        }
    }

    /// Behind the PIN.
    ///
    /// @param came how they came
    /// @param client as whom the store is asked
    record Inside(Came came, Asker.Client client, Language language) implements OwnVisit {
        public Inside {
            requireNonNull(came, "came");
            requireNonNull(client, "client");
            requireNonNull(language, "language");
        }

        @Override
        public OwnVisit in(Language other) {
            return new Inside(came, client, other);
        }
    }

    /// Their link has run out.
    ///
    /// @param token the link's token, by which a new one can be asked for
    /// @param until the day that it worked until
    record RunOut(String token, LocalDate until, Language language) implements OwnVisit {
        public RunOut {
            requireNonNull(token, "token");
            requireNonNull(until, "until");
            requireNonNull(language, "language");
        }

        @Override
        public OwnVisit in(Language other) {
            return new RunOut(token, until, other);
        }

        /// Says nothing of the token.
        @Override
        public String toString() {
            return "RunOut[" + until + "]";
        }
    }

    /// They have asked for a new link.
    record AskedAgain(Language language) implements OwnVisit {
        public AskedAgain {
            requireNonNull(language, "language");
        }

        @Override
        public OwnVisit in(Language other) {
            return new AskedAgain(other);
        }
    }

    /// Their link opens nothing.
    record Nowhere(Language language) implements OwnVisit {
        public Nowhere {
            requireNonNull(language, "language");
        }

        @Override
        public OwnVisit in(Language other) {
            return new Nowhere(other);
        }
    }
}
