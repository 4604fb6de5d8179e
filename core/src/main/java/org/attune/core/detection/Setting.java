package org.attune.core.detection;

import static java.util.Objects.requireNonNull;

import java.util.List;

import org.attune.core.internal.wording.Wording;

/// Something about a rule that the person who runs it may set, such as `baseline` of `xmr:baseline=5`.
public sealed interface Setting {

    /// The word before the equals sign.
    String key();

    /// What it does, as a clause without a full stop.
    String meaning();

    /// The value taken when none is given, as it would be typed.
    String usualText();

    /// What may be given, as it follows the words "must be".
    String allowed();

    /// Whether a typed value may be given.
    boolean allows(String typed);

    /// A number, with or without decimals.
    ///
    /// @param usual the value taken when none is given
    /// @param least the smallest value allowed
    /// @param most the largest value allowed
    record NumberSetting(String key, String meaning, double usual, double least, double most) implements Setting {

        public NumberSetting {
            requireNonNull(key, "key");
            requireNonNull(meaning, "meaning");
            if (!(least <= usual && usual <= most)) {
                throw new IllegalArgumentException("the usual " + key + " must lie between its least and its most");
            }
        }

        @Override
        public String usualText() {
            return Wording.plain(usual);
        }

        @Override
        public String allowed() {
            return "a number from " + Wording.plain(least) + " to " + Wording.plain(most);
        }

        @Override
        public boolean allows(String typed) {
            try {
                double value = Double.parseDouble(typed);
                return value >= least && value <= most;
            } catch (NumberFormatException notANumber) {
                return false;
            }
        }
    }

    /// A whole number.
    ///
    /// @param usual the value taken when none is given
    /// @param least the smallest value allowed
    /// @param most the largest value allowed
    record CountSetting(String key, String meaning, int usual, int least, int most) implements Setting {

        public CountSetting {
            requireNonNull(key, "key");
            requireNonNull(meaning, "meaning");
            if (usual < least || usual > most) {
                throw new IllegalArgumentException("the usual " + key + " must lie between its least and its most");
            }
        }

        @Override
        public String usualText() {
            return Integer.toString(usual);
        }

        @Override
        public String allowed() {
            return "a whole number from " + least + " to " + most;
        }

        @Override
        public boolean allows(String typed) {
            try {
                int value = Integer.parseInt(typed);
                return value >= least && value <= most;
            } catch (NumberFormatException notAWholeNumber) {
                return false;
            }
        }
    }

    /// One of a few words.
    ///
    /// @param words those allowed; the first is taken when none is given
    record WordSetting(String key, String meaning, List<String> words) implements Setting {

        public WordSetting {
            requireNonNull(key, "key");
            requireNonNull(meaning, "meaning");
            words = List.copyOf(words);
            if (words.isEmpty()) {
                throw new IllegalArgumentException("setting " + key + " needs at least one word");
            }
        }

        @Override
        public String usualText() {
            return words.getFirst();
        }

        @Override
        public String allowed() {
            return String.join(" or ", words);
        }

        @Override
        public boolean allows(String typed) {
            return words.contains(typed);
        }
    }
}
