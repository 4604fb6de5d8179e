package org.attune.store.material;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.attune.core.transcript.pseudonym.PseudonymKey;
import org.attune.core.transcript.pseudonym.PseudonymKey.Replaced;

/// The key of pseudonyms as it goes into a reflection store: a line each for labels, words and places; in pieces, because it may
/// be longer than a leaf is. Before each piece stands of which transcript it is.
final class KeyText {

    private static final String LABEL = "label";
    private static final String WORDS = "words";
    private static final String PLACE = "place";

    private KeyText() {}

    private record Standing(String standIn, String original) {}

    /// The key in pieces.
    ///
    /// @param longest how many characters a piece may have
    static List<String> write(String transcriptId, PseudonymKey key, int longest) {
        List<String> lines = new ArrayList<>();
        key.labels().forEach((now, before) -> lines.add(TranscriptText.row(LABEL, now, before)));
        Map<Standing, Integer> numbers = new LinkedHashMap<>();
        List<String> places = new ArrayList<>();
        for (Replaced one : key.replaced()) {
            Standing standing = new Standing(one.standIn(), one.original());
            int number = numbers.computeIfAbsent(standing, fresh -> numbers.size());
            places.add(TranscriptText.row(PLACE, Integer.toString(one.turn()), Integer.toString(one.start()),
                    Integer.toString(number)));
        }
        numbers.keySet().forEach(one -> lines.add(TranscriptText.row(WORDS, one.standIn, one.original)));
        lines.addAll(places);
        List<String> pieces = pieces(String.join("\n", lines), longest - transcriptId.length() - 10);
        return IntStream.range(0, pieces.size()).mapToObj(i -> transcriptId + " " + i + "\n" + pieces.get(i)).toList();
    }

    private static List<String> pieces(String text, int longest) {
        List<String> pieces = new ArrayList<>();
        int from = 0;
        do {
            int to = Math.min(text.length(), from + longest);
            if (to < text.length() && Character.isHighSurrogate(text.charAt(to - 1))) {
                to--;
            }
            pieces.add(text.substring(from, to));
            from = to;
        } while (from < text.length());
        return pieces;
    }

    /// The key out of all of its pieces, in whatever order.
    static PseudonymKey read(List<String> pieces) {
        String text = pieces.stream().sorted(Comparator.comparingInt(KeyText::numberOf))
                .map(piece -> piece.substring(piece.indexOf('\n') + 1)).collect(Collectors.joining());
        Map<String, String> labels = new HashMap<>();
        List<Standing> words = new ArrayList<>();
        List<Replaced> replaced = new ArrayList<>();
        for (List<String> cells : text.lines().map(TranscriptText::cells).toList()) {
            switch (cells.getFirst()) {
                case LABEL -> labels.put(cells.get(1), cells.get(2));
                case WORDS -> words.add(new Standing(cells.get(1), cells.get(2)));
                default -> {
                    Standing one = words.get(Integer.parseInt(cells.get(3)));
                    replaced.add(new Replaced(Integer.parseInt(cells.get(1)), Integer.parseInt(cells.get(2)),
                            one.standIn, one.original));
                }
            }
        }
        return new PseudonymKey(replaced, labels);
    }

    private static int numberOf(String piece) {
        return Integer.parseInt(piece.substring(piece.indexOf(' ') + 1, piece.indexOf('\n')));
    }
}
