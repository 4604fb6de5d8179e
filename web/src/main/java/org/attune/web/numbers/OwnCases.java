package org.attune.web.numbers;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

import org.attune.core.course.Case;
import org.attune.core.course.Course;
import org.attune.core.instrument.Instrument;
import org.attune.core.instrument.Item;
import org.attune.core.instrument.ScaleKey;
import org.attune.core.pairing.Sharing;
import org.attune.store.forms.Forms.Nameless;
import org.attune.web.forms.FormScore;

/// The courses of all clients, without whose they are.
///
/// @param instrument the form that they answered
/// @param answers what was answered, in order of sessions within each course
record OwnCases(Instrument instrument, List<Nameless> answers) {

    private ScaleKey key() {
        return instrument.scales().getFirst();
    }

    /// A case for each course with a score.
    List<Case> cases() {
        Map<Integer, TreeMap<Integer, Double>> scores = new TreeMap<>();
        for (Nameless one : answers) {
            OptionalDouble score = FormScore.of(instrument, key(), one.points());
            if (score.isPresent()) {
                scores.computeIfAbsent(one.course(), first -> new TreeMap<>())
                        .put(one.session(), key().scale().turn(score.getAsDouble()));
            }
        }
        List<Case> cases = new ArrayList<>();
        scores.forEach((course, bySession) -> cases.add(Case.of("course-" + course, Course.of(key().scale(),
                bySession.keySet().stream().mapToInt(session -> session).toArray(),
                bySession.values().stream().mapToDouble(score -> score).toArray(), bySession.lastKey()))));
        return cases;
    }

    /// Each client's first complete answers to the items of the scale, of those who let single answers be seen.
    List<double[]> firstAnswers() {
        List<Item> items = ErrorLearning.items(instrument, key());
        Map<Integer, double[]> first = new LinkedHashMap<>();
        answers.stream()
                .filter(one -> one.sharing() != Sharing.ONLY_THE_LINE)
                .filter(one -> items.stream().allMatch(item -> one.points().containsKey(item.id())))
                .sorted((a, b) -> Integer.compare(a.session(), b.session()))
                .forEach(one -> first.computeIfAbsent(one.course(), none -> items.stream()
                        .mapToDouble(item -> item.oriented(one.points().getOrDefault(item.id(), 0),
                                key().scale().orientation()))
                        .toArray()));
        return List.copyOf(first.values());
    }

    /// What tells these scores from any others.
    static String fingerprint(List<Case> cases) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Case one : cases) {
                digest.update(one.id().getBytes(StandardCharsets.UTF_8));
                for (int i = 0; i < one.course().scores(); i++) {
                    digest.update(ByteBuffer.allocate(Integer.BYTES + Double.BYTES).putInt(one.course().sessionAt(i))
                            .putDouble(one.course().pointsAt(i)).flip());
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
