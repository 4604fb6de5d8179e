package org.attune.web.room;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.attune.core.codebook.Code;
import org.attune.core.codebook.Codebook;
import org.attune.core.room.BlindMarks;
import org.attune.core.room.BlindMarks.Grade;
import org.attune.store.room.Said.What;
import org.attune.web.room.packet.PieceView;

/// What an item of the agenda shows one member at one moment.
public sealed interface OnTable {

    /// Which item, from 1.
    int item();

    /// No packet: something to speak of.
    record Words(int item, String words) implements OnTable {
        public Words {
            requireNonNull(words, "words");
        }

        @Override
        public String toString() {
            return "Words[" + item + "]";
        }
    }

    /// Nothing of it is shown.
    ///
    /// @param item which item
    /// @param sentence that it is not, and nothing of what it was
    record Withheld(int item, String sentence) implements OnTable {
        public Withheld {
            requireNonNull(sentence, "sentence");
        }
    }

    /// A packet that this member may see now.
    ///
    /// @param item which item
    /// @param presenter who brings it
    /// @param isOwn whether this member does
    /// @param piece what it shows
    /// @param coded what was coded
    /// @param said what was said, in order
    /// @param spoken the ids of who spoke from a role
    record Packet(int item, String presenter, boolean isOwn, PieceView piece, Coded coded, List<SaidLine> said,
            Set<String> spoken)
            implements
                OnTable {
        public Packet {
            requireNonNull(presenter, "presenter");
            requireNonNull(piece, "piece");
            requireNonNull(coded, "coded");
            said = List.copyOf(said);
            spoken = Set.copyOf(spoken);
        }

        /// Whether its presenter said what they will try.
        boolean isTryKept() {
            return said.stream().anyMatch(line -> line.what() instanceof What.Tried);
        }

        /// Whether its presenter said whether they got what they needed.
        boolean areNeedsKept() {
            return said.stream().anyMatch(line -> line.what() instanceof What.Met);
        }

        /// Which packet.
        public String id() {
            return piece.shown().packetId();
        }

        /// Says which, and nothing that it shows.
        @Override
        public String toString() {
            return "Packet[" + item + "]";
        }
    }

    /// Something that was said.
    ///
    /// @param who says it, and how
    /// @param what they say
    record SaidLine(String who, What what) {
        public SaidLine {
            requireNonNull(who, "who");
            requireNonNull(what, "what");
        }

        /// The words of it.
        public String words() {
            return what.words();
        }

        @Override
        public String toString() {
            return "SaidLine[...]";
        }
    }

    /// What was coded: this member's own marks, and what all of them come to once that is shown.
    ///
    /// @param codebook what is coded by
    /// @param own this member's marks; empty marks before they handed in
    /// @param hasHandedIn whether they handed in
    /// @param sentence the spread in a sentence; empty while it is sealed
    /// @param rows the spread by code; empty while it is sealed
    record Coded(Codebook codebook, BlindMarks own, boolean hasHandedIn, String sentence, List<Row> rows) {

        /// How many gave a code.
        ///
        /// @param name of the code
        /// @param clear how many saw it clearly
        /// @param weak how many saw it weakly
        /// @param of how many coded
        public record Row(String name, int clear, int weak, int of) {

            /// How many did not give it.
            public int others() {
                return of - clear - weak;
            }
        }

        public Coded {
            requireNonNull(codebook, "codebook");
            requireNonNull(own, "own");
            requireNonNull(sentence, "sentence");
            rows = List.copyOf(rows);
        }

        /// How this member saw a code: CLEAR, WEAK, or ABSENT for not at all.
        public String grade(Code code) {
            Map<String, Grade> codes = own.codes();
            return codes.containsKey(code.id()) ? codes.get(code.id()).name() : "ABSENT";
        }

        /// Says nothing of what was seen.
        @Override
        public String toString() {
            return "Coded[...]";
        }
    }
}
