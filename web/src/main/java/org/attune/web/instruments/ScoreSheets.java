package org.attune.web.instruments;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.attune.core.instrument.Instrument;
import org.attune.core.instrument.Item;
import org.attune.core.instrument.worked.KeyInWords;
import org.attune.core.instrument.worked.WorkedExample;
import org.attune.core.instrument.worked.Working;
import org.attune.web.instruments.ScorePage.Example;
import org.attune.web.instruments.ScorePage.ItemRow;
import org.attune.web.instruments.ScorePage.Line;
import org.attune.web.instruments.ScorePage.ScaleSheet;
import org.attune.web.instruments.ScorePage.Steps;

/// Puts the key of an instrument into sentences.
///
/// @param instrument the instrument
record ScoreSheets(Instrument instrument) {

    List<ScaleSheet> scales() {
        return instrument.scales().stream().map(key -> {
            KeyInWords words = new KeyInWords(instrument, key);
            return new ScaleSheet(key.scale().name(), words.sentences(),
                    key.norms().cutOffs().stream().map(
                            cutOff -> new Line(KeyInWords.points(cutOff), cutOff.means(), cutOff.source())).toList(),
                    words.reliabilities(), key.source());
        }).toList();
    }

    List<ItemRow> items() {
        return instrument.items().stream().map(item -> new ItemRow(item.id(), item.about(),
                item.answers().lowest() + " to " + item.answers().highest(), remark(item))).toList();
    }

    private static String remark(Item item) {
        List<String> remarks = new ArrayList<>();
        if (item.isReversed()) {
            remarks.add("turned round");
        }
        switch (item.feature()) {
            case PLAIN -> {
            }
            case RISK -> remarks.add("about danger to life: goes to the therapist at once, never filled in");
            case SCREENER -> remarks.add("any yes is worth talking about");
            case REPORT -> remarks.add("asks outright about strain");
        }
        if (item.asked() instanceof Item.Asked.After after) {
            remarks.add("asked after " + after.item() + " from " + after.least() + " on");
        }
        return String.join("; ", remarks);
    }

    List<Example> examples(List<WorkedExample> examples) {
        return examples.stream().filter(example -> !example.answers().isEmpty()).map(example -> new Example(
                example.says(), answers(example.answers()), instrument.scales().stream().map(key -> new Steps(
                        key.scale().name(), Working.of(instrument, key, example.answers()).lines())).toList()))
                .toList();
    }

    private String answers(Map<String, Integer> answers) {
        return instrument.items().stream()
                .map(item -> "item " + item.id() + (answers.containsKey(item.id()) ? " = " + answers.get(item.id())
                        : " left out"))
                .collect(Collectors.joining(", "));
    }
}
