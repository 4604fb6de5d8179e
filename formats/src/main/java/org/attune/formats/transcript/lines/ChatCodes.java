package org.attune.formats.transcript.lines;

import java.util.List;
import java.util.regex.Pattern;

/// What CHAT writes between the words, and what is left without it.
///
/// Words stay: fillers (`&-um` becomes *um*), fragments, completed words (`(be)cause` becomes *because*), unclear speech (`xxx`). Taken out
/// are codes in brackets, marks of scope, pauses, events such as `&=laughs`, words that were left unsaid (`0is`) and endings of words (`@l`).
final class ChatCodes {

    private record Code(Pattern pattern, String becomes) {}

    private static final List<Code> CODES = List.of(code("\\[[^\\[\\]]{0,300}\\]", " "), code("[<>\u2039\u203a]", ""),
            code("&=\\S+", " "), code("&\\*\\S+", " "), code("&[-+~]", ""),
            code("\\((?:\\.{1,3}|\\d{1,4}(?::\\d{1,2})?\\.?\\d{0,3})\\)", " "),
            code("\\((\\p{L}{1,30})\\)", "$1"), code("(?<=\\p{L})@\\S+", ""), code("(?<=^|\\s)0\\S*", " "),
            code("(?<=^|\\s)\\+(?:\\.\\.\\.|\\.\\.\\?)", "…"), code("(?<=^|\\s)\\+/{1,2}[.?]", "–"),
            code("(?<=^|\\s)\\+[\"^,+<.!?/]{1,4}(?=\\s|$)", " "), code("\\s{1,50}(?=[.?!,](?:\\s|$))", ""));

    private ChatCodes() {}

    private static Code code(String pattern, String becomes) {
        return new Code(Pattern.compile(pattern), becomes);
    }

    /// The words alone. Where only signs are left, nothing was said.
    static String removed(String marked) {
        String words = marked;
        for (Code code : CODES) {
            words = code.pattern.matcher(words).replaceAll(code.becomes);
        }
        return words.codePoints().anyMatch(Character::isLetterOrDigit) ? words : "";
    }
}
