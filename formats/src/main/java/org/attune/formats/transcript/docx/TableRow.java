package org.attune.formats.transcript.docx;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.attune.formats.transcript.intake.ClockTime;
import org.attune.formats.transcript.intake.Labels;

/// A row of a table as the line that somebody would have typed: `[time] label: words`, whatever the order of time and label.
final class TableRow {

    private static final Pattern BRACKETS = Pattern.compile("^[\\[(#]{1,2}|[\\])#]{1,2}$");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,5}\\.?");

    private TableRow() {}

    static String line(List<String> cells) {
        List<String> words = new ArrayList<>(
                cells.stream().map(String::strip).filter(cell -> !cell.isEmpty()).toList());
        if (words.size() > 2 && NUMBER.matcher(words.getFirst()).matches()) {
            words.removeFirst();
        }
        Optional<String> time = words.stream().limit(2).filter(TableRow::isTime).findFirst();
        time.ifPresent(words::remove);
        boolean hasLabel = words.size() > 1 && Labels.looksLikeOne(withoutColon(words.getFirst()));
        String label = hasLabel ? withoutColon(words.removeFirst()) + ": " : "";
        return time.map(stamp -> "[" + bare(stamp) + "] ").orElse("") + label + String.join(" ", words);
    }

    private static boolean isTime(String cell) {
        return ClockTime.millis(bare(cell)).isPresent();
    }

    private static String bare(String cell) {
        return BRACKETS.matcher(cell).replaceAll("");
    }

    private static String withoutColon(String cell) {
        return cell.endsWith(":") ? cell.substring(0, cell.length() - 1).strip() : cell;
    }
}
