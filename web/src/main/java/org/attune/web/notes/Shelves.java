package org.attune.web.notes;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.attune.store.own.About;
import org.attune.store.own.Leaf;
import org.attune.store.own.Leaf.Kind;
import org.attune.web.forms.Days;
import org.attune.web.notes.NotesPage.Bundle;
import org.attune.web.words.Language;

/// Puts leaves in the order and the words in which a list shows them.
///
/// @param days days as people count them
/// @param names the cases that the visitor may see now, by id
record Shelves(Days days, Map<String, String> names) {

    private static final int FEW = 3;
    /// Our choice: a screen on a telephone.
    private static final int LONGEST_BEGINNING = 600;

    /// Notes and own parts by case, latest first; a few of each.
    List<Bundle> few(List<Leaf> leaves) {
        return bundles(leaves, FEW);
    }

    /// All notes and own parts about one case.
    List<Bundle> all(List<Leaf> leaves, String caseId) {
        return bundles(leaves.stream().filter(leaf -> leaf.words().about().caseId().equals(caseId)).toList(),
                Integer.MAX_VALUE);
    }

    private List<Bundle> bundles(List<Leaf> leaves, int most) {
        Map<String, List<Leaf>> byCase = new LinkedHashMap<>();
        leaves.reversed().stream()
                .filter(leaf -> leaf.words().kind() == Kind.NOTE || leaf.words().kind() == Kind.MY_PART)
                .forEach(leaf -> byCase.computeIfAbsent(leaf.words().about().caseId(), one -> new ArrayList<>())
                        .add(leaf));
        return byCase.entrySet().stream()
                .map(one -> new Bundle(one.getKey(), name(one.getValue().getFirst().words().about()),
                        names.containsKey(one.getKey()),
                        one.getValue().stream().limit(most).map(this::written).toList(),
                        Math.max(0, one.getValue().size() - most)))
                .toList();
    }

    private String name(About about) {
        return about instanceof About.Nothing ? "About no case" : names.getOrDefault(about.caseId(), about.pseudonym());
    }

    private Written written(Leaf leaf) {
        String text = leaf.words().text();
        boolean isWhole = text.codePointCount(0, text.length()) <= LONGEST_BEGINNING;
        return new Written(path(leaf), heading(leaf.words().about()), day(leaf.writtenAt()),
                day(leaf.changedAt()).equals(day(leaf.writtenAt())) ? "" : day(leaf.changedAt()),
                isWhole ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST_BEGINNING)), isWhole);
    }

    /// Where a leaf is changed.
    static String path(Leaf leaf) {
        return switch (leaf.words().about()) {
            case About.OfTension tension when leaf.words().kind() == Kind.MY_PART ->
                "/reflection/part?tension=" + tension.tensionId() + "&case=" + tension.caseId();
            default -> "/reflection/notes/" + leaf.id();
        };
    }

    private static String heading(About about) {
        return switch (about) {
            case About.Nothing nothing -> "Note";
            case About.OfCase one -> "Note";
            case About.OfSession one -> "Session " + one.session();
            case About.OfTension one -> "My part in a tension";
            case About.OfForm one -> "Guess";
        };
    }

    private String day(Instant moment) {
        return Language.ENGLISH.say(days.of(moment));
    }
}
