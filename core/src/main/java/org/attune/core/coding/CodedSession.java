package org.attune.core.coding;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

import org.attune.core.agreement.ratings.Rating;
import org.attune.core.agreement.ratings.Rating.Other;
import org.attune.core.codebook.Code;
import org.attune.core.codebook.Codebook;
import org.attune.core.codebook.SessionItem;

/// A session as several people coded it by one version of a codebook.
///
/// @param name what it is called, another name for each session
/// @param period when it was coded, such as a month; empty where that is not known
/// @param sheets the sheets by their coders' labels
public record CodedSession(String name, String period, Map<String, Sheet> sheets) {

    public CodedSession {
        requireNonNull(name, "name");
        requireNonNull(period, "period");
        sheets = Collections.unmodifiableMap(new TreeMap<>(sheets));
        if (sheets.values().stream().map(sheet -> sheet.codebook().name()).distinct().count() != 1) {
            throw new IllegalArgumentException("the sheets of " + name
                    + " are of no codebook or of several; each version is looked at by itself");
        }
    }

    /// The codebook of all its sheets.
    public Codebook codebook() {
        return sheets.values().iterator().next().codebook();
    }

    /// How many segments it has: as far as the coder who came farthest came, where its length is not known.
    public int segmentCount() {
        return sheets.values().stream().mapToInt(Sheet::segmentCount).max().orElse(0);
    }

    /// What the coders do not say alike, in order of segments and codes, session items last: given, absent and cannot tell are three
    /// answers. Who has not rated it is not asked, and other clarity or significance is no difference.
    public List<Subject> differences() {
        List<Subject> differences = new ArrayList<>();
        for (int segment = 1; segment <= segmentCount(); segment++) {
            for (Code code : codebook().codes()) {
                int at = segment;
                if (sheets.values().stream().map(sheet -> kind(sheet.mark(at, code.id())))
                        .filter(kind -> !kind.equals(kind(Mark.NOT_RATED))).distinct().count() > 1) {
                    differences.add(new Subject.InSegment(segment, code.id()));
                }
            }
        }
        for (SessionItem item : codebook().items()) {
            if (sheets.values().stream().map(sheet -> sheet.answer(item.id()))
                    .filter(answer -> answer != Other.NOT_RATED).distinct().count() > 1) {
                differences.add(new Subject.OfSession(item.id()));
            }
        }
        return differences;
    }

    private static String kind(Mark mark) {
        return switch (mark) {
            case Mark.Given given -> "given";
            case Mark.NotGiven not -> not.why().name();
        };
    }

    /// In how many segments a coder gave a code. Not rated while a segment is not; cannot tell where the coder could not in one.
    Rating count(String coder, String code) {
        List<Mark> marks = IntStream.rangeClosed(1, segmentCount()).mapToObj(segment -> mark(coder, segment, code))
                .toList();
        if (marks.isEmpty() || marks.contains(Mark.NOT_RATED)) {
            return Other.NOT_RATED;
        }
        return marks.contains(Mark.CANNOT_TELL) ? Other.CANNOT_TELL
                : new Rating.Amount(marks.stream().filter(Mark.Given.class::isInstance).count());
    }

    /// What a coder says of a code in a segment; not rated where there is no sheet of theirs.
    Mark mark(String coder, int segment, String code) {
        Sheet sheet = sheets.get(coder);
        return sheet == null ? Mark.NOT_RATED : sheet.mark(segment, code);
    }

    /// What a coder answers to a session item; not rated where there is no sheet of theirs.
    Rating answer(String coder, String item) {
        Sheet sheet = sheets.get(coder);
        return sheet == null ? Other.NOT_RATED : sheet.answer(item);
    }

    /// Says only how many coded it.
    @Override
    public String toString() {
        return "coded session of " + sheets.size() + " sheets";
    }
}
