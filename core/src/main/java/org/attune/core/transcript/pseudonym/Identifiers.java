package org.attune.core.transcript.pseudonym;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;

import org.attune.core.transcript.Speaker;
import org.attune.core.transcript.Transcript;
import org.attune.core.transcript.Turn;

/// Proposes the words of a transcript that could tell who somebody is.
///
/// Rules with a shape come first (mail addresses, dates, ages, numbers, streets), then names and places; a name that was found once
/// is proposed wherever it stands, and so are the names in the labels of speakers. How many it finds and how often it is wrong is
/// measured on invented transcripts in docs/methods/pseudonyms.md; it misses some, so a person reads the transcript all the same.
public final class Identifiers {

    private static final int SHORTEST_NAME = 3;

    private final Language language;
    private final List<PatternRules.Rule> patterns;
    private final NameRules names;

    private Identifiers(Language language) {
        this.language = language;
        this.patterns = PatternRules.of(language);
        this.names = new NameRules(language);
    }

    /// Everything proposed: what is in labels first, under turn 0, then the turns in their order. No two overlap.
    public static List<Identifier> propose(Transcript transcript, Language language) {
        return new Identifiers(language).propose(transcript);
    }

    private List<Identifier> propose(Transcript transcript) {
        List<Identifier> found = new ArrayList<>();
        Map<Integer, Apart> byTurn = new HashMap<>();
        for (Turn turn : transcript.turns()) {
            Apart here = new Apart();
            byTurn.put(turn.number(), here);
            patterns.forEach(rule -> shaped(turn, rule, here));
            names.find(turn).forEach(here::add);
            found.addAll(here.asAdded());
        }
        KnownNames known = new KnownNames(knownNames(found, transcript));
        List<Identifier> all = new ArrayList<>();
        for (Speaker speaker : transcript.speakers()) {
            Apart here = new Apart();
            known.find(0, speaker.label(), "in the label of a speaker").forEach(here::add);
            all.addAll(here.inOrder());
        }
        for (Turn turn : transcript.turns()) {
            Apart here = byTurn.getOrDefault(turn.number(), new Apart());
            known.find(turn.number(), turn.text(), "a name elsewhere in this transcript").forEach(here::add);
            all.addAll(here.inOrder());
        }
        return all;
    }

    private static void shaped(Turn turn, PatternRules.Rule rule, Apart here) {
        Matcher matcher = rule.pattern().matcher(turn.text());
        boolean hasGroup = rule.pattern().namedGroups().containsKey("found");
        while (matcher.find()) {
            String words = hasGroup ? matcher.group("found") : matcher.group();
            int start = hasGroup ? matcher.start("found") : matcher.start();
            here.add(new Identifier(turn.number(), start, words, rule.kind(), rule.reason()));
        }
    }

    private Set<String> knownNames(List<Identifier> found, Transcript transcript) {
        Set<String> known = new HashSet<>();
        found.stream().filter(one -> one.kind() == IdentifierKind.NAME).map(Identifier::words)
                .forEach(words -> addNames(words, known));
        transcript.speakers().stream().map(Speaker::label).forEach(label -> addNames(label, known));
        Vocabulary words = Vocabulary.of(language);
        known.removeIf(name -> words.titles().contains(name) || words.noNames().contains(name));
        return known;
    }

    private static void addNames(String words, Set<String> known) {
        for (String word : words.split("[\\s.,()]+")) {
            if (word.length() >= SHORTEST_NAME && Character.isUpperCase(word.codePointAt(0)) && !Labels.isUsual(word)) {
                known.add(word);
            }
        }
    }
}
