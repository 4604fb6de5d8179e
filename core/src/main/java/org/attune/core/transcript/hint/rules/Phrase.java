package org.attune.core.transcript.hint.rules;

import java.util.regex.Pattern;

/// A phrase as a rule's words give it: `i really|just? don't want` finds "I don't want" and "I just, don't want".
///
/// Words stand one after the other, with blanks, commas or dashes between them; `|` parts words of which one must stand there, and a
/// word or such a group may be missing where `?` follows it. Case does not matter, nor which apostrophe was typed.
final class Phrase {

    private static final String BETWEEN = "[\\s,\\-\\u2013\\u2014]+";

    private Phrase() {}

    static Pattern pattern(String phrase) {
        StringBuilder regex = new StringBuilder("(?<![\\p{L}\\p{N}'])");
        boolean isBehindWord = false;
        boolean isBehindOptional = false;
        for (String group : phrase.split(" ", -1)) {
            boolean isOptional = group.endsWith("?");
            String words = isOptional ? group.substring(0, group.length() - 1) : group;
            if (!words.matches("[a-z'|]+")) {
                throw new IllegalArgumentException("a phrase has lower-case words, | between words and ? behind one");
            }
            if (isOptional) {
                regex.append("(?:").append(isBehindWord ? BETWEEN : "").append("(?:").append(words).append(')')
                        .append(isBehindWord ? "" : BETWEEN).append(")?");
                isBehindOptional = true;
                continue;
            }
            regex.append(isBehindWord ? BETWEEN : "").append("(?:").append(words).append(')');
            isBehindWord = true;
        }
        if (!isBehindWord && isBehindOptional) {
            throw new IllegalArgumentException("a phrase has a word that must be there");
        }
        return Pattern.compile(regex.append("(?![\\p{L}\\p{N}]|'[\\p{L}])").toString(),
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /// The text with one kind of apostrophe, as long as before.
    static String plain(String text) {
        return text.replace('\u2019', '\'').replace('\u2018', '\'').replace('\u02bc', '\'');
    }
}
