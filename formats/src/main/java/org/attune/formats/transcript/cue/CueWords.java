package org.attune.formats.transcript.cue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.attune.formats.transcript.intake.ChangeKind;
import org.attune.formats.transcript.intake.Intake;

/// The words of a cue without its tags, voice by voice.
///
/// Only tags that captions know are taken away. Anything else between angle brackets, such as `<laughs>`, stays as it was typed.
final class CueWords {

    private static final Pattern TAG = Pattern.compile(
            "<(/?)(v|c|i|b|u|s|ruby|rt|lang|font)((?:[.\\s][^<>]{0,300})?)>|<(?:\\d{1,4}:)?\\d{1,2}:\\d{2}[.,]\\d{3}>");
    private static final Pattern ENTITY = Pattern
            .compile("&(amp|lt|gt|nbsp|lrm|rlm|quot|apos|#\\d{1,7}|#[xX][0-9a-fA-F]{1,6});");
    private static final Map<String, String> ENTITIES = Map.of("amp", "&", "lt", "<", "gt", ">", "nbsp", "\u00a0",
            "lrm",
            "\u200e", "rlm", "\u200f", "quot", "\"", "apos", "'");
    private static final Pattern CLASSES = Pattern.compile("^(\\.[^.\\s]*)+");

    /// What one voice says in a cue.
    ///
    /// @param label the name in the voice tag; empty where there is none
    record Voice(String label, String text) {
        /// Shows no words.
        @Override
        public String toString() {
            return "Voice[]";
        }
    }

    private CueWords() {}

    static List<Voice> voices(String payload, int line, Intake into) {
        List<Voice> voices = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        String label = "";
        Matcher tag = TAG.matcher(payload);
        int at = 0;
        while (tag.find()) {
            text.append(payload, at, tag.start());
            at = tag.end();
            boolean isVoice = "v".equals(tag.group(2));
            into.changed(ChangeKind.TAGS_REMOVED, line, isVoice ? 0 : 1);
            if (isVoice) {
                add(voices, label, text, line, into);
                label = tag.group(1).isEmpty() ? name(tag.group(3), line, into) : "";
            }
        }
        text.append(payload, at, payload.length());
        add(voices, label, text, line, into);
        into.changed(ChangeKind.VOICES_PARTED, line, voices.size() > 1 ? 1 : 0);
        return voices;
    }

    private static void add(List<Voice> voices, String label, StringBuilder text, int line, Intake into) {
        if (!text.toString().isBlank()) {
            voices.add(new Voice(label, resolved(text.toString(), line, into)));
        }
        text.setLength(0);
    }

    private static String name(String rest, int line, Intake into) {
        return resolved(CLASSES.matcher(rest).replaceFirst("").strip(), line, into);
    }

    private static String resolved(String text, int line, Intake into) {
        if (text.indexOf('&') < 0) {
            return text;
        }
        return ENTITY.matcher(text).replaceAll(found -> {
            String resolved = character(found.group(1));
            into.changed(ChangeKind.ENTITIES_RESOLVED, line, resolved.isEmpty() ? 0 : 1);
            return Matcher.quoteReplacement(resolved.isEmpty() ? found.group() : resolved);
        });
    }

    private static String character(String name) {
        if (name.charAt(0) != '#') {
            return ENTITIES.getOrDefault(name, "");
        }
        boolean isHex = Character.toLowerCase(name.charAt(1)) == 'x';
        int code = isHex ? Integer.parseInt(name.substring(2), 16) : Integer.parseInt(name.substring(1));
        boolean isUsable = Character.isValidCodePoint(code) && !Character.isISOControl(code)
                && (code < Character.MIN_SURROGATE || code > Character.MAX_SURROGATE);
        return isUsable ? Character.toString(code) : "";
    }
}
