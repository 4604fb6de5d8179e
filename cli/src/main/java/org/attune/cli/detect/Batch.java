package org.attune.cli.detect;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.attune.cli.results.CaseWriter;
import org.attune.cli.results.Found;
import org.attune.cli.results.Totals;
import org.attune.figures.report.CaseSheet;

/// What was found in a batch of cases, by one thread.
final class Batch {

    private final List<StringBuilder> texts = new ArrayList<>();
    private final List<byte[]> bytes = new ArrayList<>();
    private final Map<String, Totals> totals = new LinkedHashMap<>();
    private final List<CaseSheet> sheets = new ArrayList<>();
    private final Set<String> met = new TreeSet<>();

    /// A batch for so many writers.
    Batch(int writers) {
        for (int i = 0; i < writers; i++) {
            texts.add(new StringBuilder());
        }
    }

    /// Takes in what was found in a case.
    void add(Found found, List<CaseWriter> writers) {
        for (int i = 0; i < writers.size(); i++) {
            writers.get(i).add(texts.get(i), found);
        }
        totals.computeIfAbsent(found.looked().course().scale().name(), name -> new Totals(found.said().size()))
                .count(found);
    }

    /// Notes that a case to shuffle was met.
    void meet(String client) {
        met.add(client);
    }

    /// The cases to shuffle that were met.
    Set<String> met() {
        return met;
    }

    /// Keeps a case for the report.
    void keep(CaseSheet sheet) {
        sheets.add(sheet);
    }

    /// Turns text into bytes while it is still in the thread that wrote it.
    void finish() {
        for (StringBuilder text : texts) {
            bytes.add(text.toString().getBytes(StandardCharsets.UTF_8));
        }
        texts.clear();
    }

    /// What one writer wrote, in UTF-8.
    byte[] text(int writer) {
        return bytes.get(writer);
    }

    /// What was counted, by name of scale.
    Map<String, Totals> totals() {
        return totals;
    }

    /// The cases for the report.
    List<CaseSheet> sheets() {
        return sheets;
    }
}
